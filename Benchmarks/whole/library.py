#!/usr/bin/env python3
"""The least reader around a parser of Python: library.py feedparser|fastfeedparser URLS DATABASE.

Sixteen threads ask, with the ETag of the last time; each document is parsed, and title, link, summary and content of
its items are stored in SQLite, one transaction in all.
"""
import concurrent.futures, gzip, io, sqlite3, sys, urllib.error, urllib.request

library, urls, database = sys.argv[1:]
parser = __import__(library)


def asked(url, etag):
    """The document, or nothing where it has not changed, and its ETag."""
    headers = {"Accept-Encoding": "gzip"} | ({"If-None-Match": etag} if etag else {})
    try:
        with urllib.request.urlopen(urllib.request.Request(url, headers=headers), timeout=30) as answer:
            body = answer.read()
            if answer.headers.get("Content-Encoding") == "gzip":
                body = gzip.decompress(body)
            return url, body, answer.headers.get("ETag")
    except urllib.error.HTTPError as error:
        error.close()
        return url, None, etag


def items(body):
    if library == "feedparser":
        entries = parser.parse(io.BytesIO(body)).entries
    else:
        entries = parser.parse(body.decode("utf-8", "replace")).entries
    for entry in entries:
        content = entry.get("content") or [{}]
        yield (entry.get("id") or entry.get("link"), entry.get("title"), entry.get("link"),
               entry.get("summary") or entry.get("description"), content[0].get("value"))


store = sqlite3.connect(database)
store.executescript("""
    PRAGMA journal_mode = WAL;
    CREATE TABLE IF NOT EXISTS feed (url TEXT PRIMARY KEY, etag TEXT);
    CREATE TABLE IF NOT EXISTS item (feed TEXT, id TEXT, title TEXT, link TEXT, summary TEXT, content TEXT,
                                     PRIMARY KEY (feed, id));
    """)
known = dict(store.execute("SELECT url, etag FROM feed"))
with concurrent.futures.ThreadPoolExecutor(16) as pool:
    for url, body, etag in pool.map(lambda url: asked(url, known.get(url)), open(urls).read().split()):
        if body is None:
            continue
        try:
            store.executemany("INSERT OR IGNORE INTO item VALUES (?, ?, ?, ?, ?, ?)",
                              ((url, *item) for item in items(body)))
        except Exception as error:
            print(f"{url}: {error}", file=sys.stderr)
        store.execute("INSERT OR REPLACE INTO feed VALUES (?, ?)", (url, etag))
store.commit()
