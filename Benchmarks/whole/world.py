#!/usr/bin/env python3
"""An invented world of feeds on loopback: world.py --feeds N --items N --port PORT [--list FILE] [--opml FILE].

Every feed has a host of its own (127.x.y.z), an ETag, and answers 304 to whoever has it. A third of the items tell of
events that several feeds tell of. GET /day/1 lets a day pass: every tenth feed then has three new items. The same
arguments always give the same world. Up to 100,000 items are made before anybody asks, so that nobody waits for them;
of more each document is made when it is asked for. The server ends when its standard input does.
"""
import argparse, asyncio, gzip, html, random, sys, time

SYLLABLES = [a + b for a in "b c d f g h k l m n p r s t v z tr st pr".split() for b in "a e i o u an er in or um".split()]
DAY = 86400


def words(seed, count):
    chance = random.Random(seed)
    return ["".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))) for _ in range(count)]


VOCABULARY = words("vocabulary", 8000)


class World:
    def __init__(self, options):
        self.options, self.day, self.now = options, 0, int(time.time())
        self.events = max(20, options.feeds * options.items // 12)
        self.made = {}

    def prepare(self):
        if self.options.feeds * self.options.items <= 100_000:
            for feed in range(self.options.feeds):
                self.body(feed)

    def body(self, feed):
        key = feed, self.news(feed)
        body = self.made.get(key) or gzip.compress(self.document(feed), 1)
        if self.options.feeds * self.options.items <= 100_000:
            self.made[key] = body
        return body

    def host(self, feed):
        return f"127.{20 + feed // 62500}.{feed // 250 % 250}.{feed % 250 + 1}"

    def url(self, feed):
        return f"http://{self.host(feed)}:{self.options.port}/feed"

    def news(self, feed):
        return 3 * self.day if feed % 10 == 0 else 0

    def item(self, feed, number):
        chance = random.Random(f"{feed} {number}")
        age = chance.randint(0, 20 * DAY) if number >= 0 else 600
        topic = []
        if chance.random() < 0.33:
            event = chance.randrange(self.events)
            of = random.Random(f"event {event}")
            topic, age = of.choices(VOCABULARY, k=14), of.randint(DAY, 19 * DAY) + chance.randint(0, 6 * 3600)
            if number < 0:
                age = 600
        others = [VOCABULARY[int(8000 * chance.random() ** 2)] for _ in range(self.options.words)]
        title = (chance.sample(topic, 6) if topic else others[:6]) + others[6:8]
        text = others[8:]
        for word in topic:
            text.insert(chance.randint(0, len(text)), word)
        body = "".join(f"<p>{' '.join(text[i:i + 40])}. <a href='http://{self.host(feed)}/{i}'>{text[i]}</a></p>"
                       for i in range(0, len(text), 40))
        date = time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime(self.now - age))
        return (f"<item><title>{' '.join(title).capitalize()}</title><link>http://{self.host(feed)}/item/{number}</link>"
                f"<guid>{self.host(feed)}-{number}</guid><pubDate>{date}</pubDate>"
                f"<description>{html.escape(body)}</description></item>")

    def document(self, feed):
        first = -self.news(feed)
        items = "".join(self.item(feed, number) for number in range(first, self.options.items + first))
        return (f"<?xml version='1.0'?><rss version='2.0'><channel><title>Feed {feed}</title>"
                f"<link>http://{self.host(feed)}/</link>{items}</channel></rss>").encode()

    def answer(self, host, path, etag):
        if path.startswith("/day/"):
            self.day = int(path[5:])
            self.prepare()
            return b"200 OK", b"", b""
        a, b, c, d = (int(part) for part in host.split(b":")[0].split(b"."))
        feed = (b - 20) * 62500 + c * 250 + d - 1
        tag = f'"{feed}-{self.news(feed)}"'.encode()
        if etag == tag:
            return b"304 Not Modified", b"ETag: " + tag + b"\r\n", b""
        head = b"ETag: " + tag + b"\r\nContent-Type: application/rss+xml\r\nContent-Encoding: gzip\r\n"
        return b"200 OK", head, self.body(feed)


async def serve(world):
    world.prepare()

    async def talk(reader, writer):
        try:
            while line := await reader.readline():
                path, fields = line.split(b" ")[1].decode(), {}
                while (field := (await reader.readline()).strip()):
                    name, value = field.split(b":", 1)
                    fields[name.strip().lower()] = value.strip()
                status, head, body = world.answer(fields[b"host"], path, fields.get(b"if-none-match"))
                writer.write(b"HTTP/1.1 %b\r\n%bContent-Length: %d\r\n\r\n%b" % (status, head, len(body), body))
                await writer.drain()
        except (ConnectionError, ValueError, IndexError, KeyError):
            pass
        finally:
            writer.close()

    server = await asyncio.start_server(talk, "0.0.0.0", world.options.port, backlog=2048)
    print("ready", flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    server.close()


def main():
    parser = argparse.ArgumentParser()
    for name, value in (("feeds", 1000), ("items", 28), ("words", 250), ("port", 18790)):
        parser.add_argument("--" + name, type=int, default=value)
    parser.add_argument("--list")
    parser.add_argument("--opml")
    options = parser.parse_args()
    world = World(options)
    urls = [world.url(feed) for feed in range(options.feeds)]
    if options.list:
        with open(options.list, "w") as file:
            file.writelines(url + "\n" for url in urls)
    if options.opml:
        with open(options.opml, "w") as file:
            file.write("<opml version='2.0'><body>" + "".join(
                f"<outline type='rss' text='Feed {n}' xmlUrl='{url}'/>" for n, url in enumerate(urls)) + "</body></opml>")
    asyncio.run(serve(world))


main()
