"""The built daemon following the sample day, with its page, in a folder that is gone afterwards."""
import json
import os
import re
import shutil
import subprocess
import tempfile
import time
import urllib.request

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BUILD = os.environ.get("TIDINGS_BUILD", os.path.join(ROOT, ".build/release"))


class SampleDay:
    def __init__(self, settings="", runs=True):
        """`settings`: further lines of [web], and tables behind it; `runs`: whether the daemon is started."""
        self.settings, self.runs, self.daemon = settings, runs, None

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix="tidings-page-")
        self.server = subprocess.Popen(
            [f"{BUILD}/sample-server", "--port", "0", "--write-config", self.folder], cwd=ROOT,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        for said in self.server.stdout:
            if said.startswith("serving"):
                break
        self.config, self.state = f"{self.folder}/tidings.toml", f"{self.folder}/state"
        with open(self.config, "a") as config:
            config.write(f'\n[web]\nlisten = "127.0.0.1:0"\n{self.settings}')
        self.places = ["--config", self.config, "--state", self.state]
        subprocess.run([f"{BUILD}/tidings", "fetch", *self.places], stderr=subprocess.DEVNULL, check=False)
        if not self.runs:
            return self
        subprocess.run(
            [f"{BUILD}/tidings", "digest", "--mark", *self.places], stdout=subprocess.DEVNULL, check=True)
        self.log = open(f"{self.folder}/log", "w+")
        self.daemon = subprocess.Popen([f"{BUILD}/tidings", "run", *self.places], stderr=self.log)
        self.url = f"http://127.0.0.1:{self.port()}"
        return self

    def port(self):
        for _ in range(600):
            with open(self.log.name) as log:
                found = re.search(r"serving the page address=\S+ port=(\d+)", log.read())
            if found:
                return int(found.group(1))
            if self.daemon.poll() is not None:
                break
            time.sleep(0.1)
        raise SystemExit(f"the daemon does not serve its page:\n{open(self.log.name).read()}")

    def text(self, path):
        return urllib.request.urlopen(self.url + path).read().decode()

    def json(self, path):
        return json.loads(self.text(path))

    def __exit__(self, *_):
        for process in filter(None, (self.daemon, self.server)):
            process.terminate()
            process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)
