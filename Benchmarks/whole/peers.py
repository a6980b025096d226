"""Other readers, as Debian and PyPI carry them; each is installed when it is missing, and left out where it cannot be.

feedparser and fastfeedparser are libraries: `library.py` is the least reader around them.
"""
import os, shutil, sqlite3, subprocess, sys, venv

here = os.path.dirname(os.path.abspath(__file__))


class Newsboat:
    """32 threads. It keeps validators from the second run on, so that one runs unmeasured before the warm one."""

    def __init__(self, folder):
        self.command = ["newsboat"] if debian("newsboat") else None

    def prepare(self, state, urls):
        shutil.copy(urls, state + "/urls")
        with open(state + "/config", "w") as file:
            file.write(f'reload-threads 32\nmax-items 0\nerror-log "{state}/errors"\n')

    def asking(self, state, urls):
        return ["newsboat", "-q", "-u", state + "/urls", "-c", state + "/cache.db", "-C", state + "/config",
                "-x", "reload"]

    needs_second_run = True

    def items(self, state):
        return count(state + "/cache.db", "rss_item")


class SFeed:
    """32 jobs, with curl's ETags as its manual page suggests."""

    needs_second_run = False

    def __init__(self, folder):
        self.command = ["sfeed_update"] if debian("sfeed", "sfeed_update") and debian("curl") else None

    def prepare(self, state, urls):
        os.makedirs(state + "/etags")
        feeds = "".join(f'\tfeed "f{number}" "{url.strip()}"\n' for number, url in enumerate(open(urls)))
        with open(state + "/sfeedrc", "w") as file:
            file.write(f'''sfeedpath="{state}/feeds"
maxjobs=32
fetch() {{
\tcurl --compressed -L --max-redirs 0 -H "User-Agent:" -f -s -m 15 \\
\t\t--etag-compare "{state}/etags/$1" --etag-save "{state}/etags/$1" "$2" 2>/dev/null
}}
feeds() {{
{feeds}}}
''')

    def asking(self, state, urls):
        return ["sfeed_update", state + "/sfeedrc"]

    def items(self, state):
        return sum(sum(1 for _ in open(entry.path, "rb")) for entry in os.scandir(state + "/feeds"))


class Library:
    """A parser of Python, in a virtual environment of its own."""

    needs_second_run = False

    def __init__(self, folder, name):
        self.name, self.command = name, None
        python = os.path.join(folder, "python", "bin", "python")
        try:
            if not os.path.exists(python):
                venv.create(os.path.join(folder, "python"), with_pip=True)
            subprocess.run([python, "-m", "pip", "install", "--quiet", name], check=True, capture_output=True)
            self.command = [python, os.path.join(here, "library.py"), name]
        except (OSError, subprocess.CalledProcessError):
            pass

    def prepare(self, state, urls):
        pass

    def asking(self, state, urls):
        return [*self.command, urls, state + "/items.db"]

    def items(self, state):
        return count(state + "/items.db", "item")


makers = {"newsboat": Newsboat, "sfeed": SFeed,
          "fastfeedparser": lambda folder: Library(folder, "fastfeedparser"),
          "feedparser": lambda folder: Library(folder, "feedparser")}


def found(names, folder):
    """The readers that are to be had, by name."""
    peers = {}
    for name in names:
        peer = makers[name](folder)
        if peer.command:
            peers[name] = peer
        else:
            print(f"{name}: left out, since it is neither here nor to be installed", file=sys.stderr)
    return peers


def debian(package, program=None):
    """Whether the program is here, after an attempt to install its package."""
    if not shutil.which(program or package) and os.geteuid() == 0 and shutil.which("apt-get"):
        subprocess.run(["apt-get", "install", "--yes", "--no-install-recommends", package], capture_output=True)
    return shutil.which(program or package) is not None


def count(database, table):
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        return connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
