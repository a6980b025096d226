"""A headless Chromium, spoken to by its debugging pipe (Chrome DevTools Protocol), with nothing but Python."""
import base64
import json
import os
import select
import shutil
import subprocess
import tempfile
import time

# Run in the page: what a reader with a narrow window, a keyboard or a screen reader would stumble over.
LOOK = r"""
(() => {
  const found = [];
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) {
    const wide = [...document.querySelectorAll('body *')].find(e => e.getBoundingClientRect().right > width + 1);
    found.push('wider than its window, by ' + (wide ? wide.outerHTML.slice(0, 120) : '?'));
  }
  const levels = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')]
    .filter(e => !e.closest('.body')).map(e => +e.tagName[1]);
  if (levels.filter(l => l === 1).length !== 1) found.push('not one h1');
  levels.forEach((level, i) => { if (i && level > levels[i - 1] + 1) found.push('a heading skips a level'); });
  if (document.querySelectorAll('main').length !== 1) found.push('not one main');
  if (!document.documentElement.lang || !document.title) found.push('no language or title');
  for (const a of document.querySelectorAll('a')) {
    if (!a.textContent.trim() && !a.getAttribute('aria-label')) found.push('a link without a name: ' + a.outerHTML);
    const url = new URL(a.href);
    if (url.origin !== location.origin && a.rel !== 'noopener noreferrer') found.push('a link that tells: ' + a.href);
    if (!['http:', 'https:'].includes(url.protocol) && url.protocol !== location.protocol) found.push('odd: ' + a.href);
  }
  for (const e of document.querySelectorAll('input:not([type=hidden]),select')) {
    if (!e.labels || !e.labels.length) found.push('a field without a label');
  }
  const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
  ids.filter((id, i) => ids.indexOf(id) !== i).forEach(id => found.push('an id twice: ' + id));
  for (const e of document.querySelectorAll('[aria-labelledby]')) {
    if (!document.getElementById(e.getAttribute('aria-labelledby'))) found.push('a label that is not there');
  }
  // Contrast of text by WCAG 2.2, 1.4.3.
  const rgb = c => c.match(/[\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  const ground = e => {
    for (; e; e = e.parentElement) {
      const c = rgb(getComputedStyle(e).backgroundColor);
      if (c.length < 4 || c[3] > 0) return c;
    }
    return [255, 255, 255];
  };
  const seen = new Set();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const e = walk.currentNode.parentElement;
    if (!walk.currentNode.textContent.trim() || seen.has(e) || e.closest('.body,title')) continue;
    seen.add(e);
    const style = getComputedStyle(e);
    const ink = e instanceof SVGElement ? style.fill : style.color;
    const [a, b] = [light(rgb(ink)), light(ground(e))];
    const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    if (ratio < 4.5) found.push('contrast of ' + ratio.toFixed(1) + ': ' + e.outerHTML.slice(0, 100));
  }
  return found;
})()
"""


class Chromium:
    def __init__(self):
        program = shutil.which("chromium")
        if not program:
            raise SystemExit("chromium is missing; Config/make/prepare chromium installs it")
        self.home = tempfile.mkdtemp(prefix="tidings-chromium-")
        # Whatever numbers the pipes have here, Chromium wants them as 3 and 4; the shell puts them there.
        (their_in, our_out), (our_in, their_out) = os.pipe(), os.pipe()
        arguments = [
            program, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
            "--disable-component-update", "--no-first-run", "--hide-scrollbars", "--remote-debugging-pipe",
            f"--user-data-dir={self.home}", "about:blank"]
        self.process = subprocess.Popen(
            ["bash", "-c", f'exec "$@" 3<&{their_in} 4>&{their_out}', "bash", *arguments],
            pass_fds=[their_in, their_out], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env={**os.environ, "HOME": self.home})
        os.close(their_in)
        os.close(their_out)
        self.out, self.inward, self.rest, self.number, self.events = our_out, our_in, b"", 0, []
        target = self.call("Target.createTarget", url="about:blank", session=None)["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True, session=None)["sessionId"]
        for domain in ["Page", "Network", "Runtime", "Log"]:
            self.call(f"{domain}.enable")

    def call(self, method, session="own", **parameters):
        self.number += 1
        number = self.number
        message = {"id": number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = self.session
        os.write(self.out, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.next(60)
            if answer.get("id") == number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def next(self, seconds):
        end = time.monotonic() + seconds
        while b"\0" not in self.rest:
            if not select.select([self.inward], [], [], max(0, end - time.monotonic()))[0]:
                raise TimeoutError("chromium is silent")
            piece = os.read(self.inward, 1 << 20)
            if not piece:
                raise RuntimeError("chromium has ended")
            self.rest += piece
        text, self.rest = self.rest.split(b"\0", 1)
        return json.loads(text)

    def visit(self, url, width, dark, file=None, most=6000):
        """Shows the page in a window so wide; says which addresses it asked and what there is to complain about.

        A picture of it, no higher than `most`, goes to `file`.
        """
        self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=width < 600)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.call("Emulation.setEmulatedMedia", features=[scheme])
        self.events = []
        self.call("Page.navigate", url=url)
        while not any(event.get("method") == "Page.loadEventFired" for event in self.events):
            self.events.append(self.next(60))
        look = self.call("Runtime.evaluate", expression=LOOK, returnByValue=True)["result"]
        complaints = list(look.get("value") or [])
        if "value" not in look:
            complaints.append(f"it could not be looked at: {look}")
        if file:
            size = self.call("Page.getLayoutMetrics")["cssContentSize"]
            clip = {"x": 0, "y": 0, "width": width, "height": min(size["height"], most), "scale": 1}
            shot = self.call("Page.captureScreenshot", captureBeyondViewport=True, clip=clip)
            with open(file, "wb") as picture:
                picture.write(base64.b64decode(shot["data"]))
        asked = []
        for event in self.events:
            method, parameters = event.get("method"), event.get("params", {})
            if method == "Network.requestWillBeSent":
                asked.append(parameters["request"]["url"])
            elif method == "Log.entryAdded" and parameters["entry"]["level"] in ("error", "warning"):
                complaints.append(f"said: {parameters['entry']['text']}")
            elif method in ("Runtime.consoleAPICalled", "Runtime.exceptionThrown"):
                complaints.append(f"ran: {json.dumps(parameters)[:200]}")
        return asked, complaints

    def close(self):
        self.process.kill()
        self.process.wait()
        shutil.rmtree(self.home, ignore_errors=True)
