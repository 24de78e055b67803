"""Opens pages in Chromium and checks what only a browser can tell: no error in the console, nothing fetched, no overflow from
360 to 1440 px in both languages, the contrast of every text, focus that is seen, headings in order, links that lead somewhere,
tables and pictures that a screen reader can say, and a print on A4 that cuts nothing off.

    python3 .ci/page.py PAGE.html... [--pictures FOLDER]
    python3 .ci/page.py --self-test          finds every kind of fault in faulty.html

Standard library alone: the browser is spoken to through its own protocol. With --pictures it leaves screenshots and the print.
Exit status 1 names every fault with its page, width and language."""
import argparse
import base64
import json
import os
import pathlib
import re
import shutil
import socket
import struct
import subprocess
import sys
import tempfile
import time

WIDTHS = (360, 768, 1440)
# The width that A4 leaves between margins of 12 mm, upright and across, in CSS pixels.
PRINT_WIDTHS = {"auto": 703, "wide": 1031}
# So many seconds pass before a browser that says nothing is given up: a build beside it may leave it little of the machine.
PATIENCE = 600


class Browser:
    """A Chromium without a window, and the small part of its protocol that is needed here."""

    def __init__(self):
        names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
        program = next((path for path in map(shutil.which, names) if path), None)
        if program is None:
            sys.exit("page.py: Chromium is missing; install it, for example with: apt-get install chromium")
        self.folder = tempfile.mkdtemp(prefix="page")
        switches = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--no-default-browser-check",
                    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--remote-debugging-port=0",
                    f"--user-data-dir={self.folder}", "about:blank"]
        self.process = subprocess.Popen([program, *switches], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        port, path = self.address()
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
        self.buffer = b""
        key = base64.b64encode(os.urandom(16)).decode()
        self.socket.sendall((f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                             f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n").encode())
        while b"\r\n\r\n" not in self.buffer:
            self.buffer += self.received()
        head, self.buffer = self.buffer.split(b"\r\n\r\n", 1)
        if b" 101 " not in head.split(b"\r\n")[0]:
            raise ConnectionError("the browser does not speak its protocol")
        self.number = 0
        self.session = None
        self.events = []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")
        self.call("Page.setLifecycleEventsEnabled", enabled=True)

    def address(self):
        place = pathlib.Path(self.folder) / "DevToolsActivePort"
        end = time.monotonic() + PATIENCE
        while self.process.poll() is None and time.monotonic() < end:
            lines = place.read_text().split("\n") if place.exists() else []
            # The file is there before all of it is.
            if len(lines) > 1 and re.fullmatch("/devtools/browser/[-0-9a-f]{36}", lines[1]):
                return int(lines[0]), lines[1]
            time.sleep(0.1)
        raise ConnectionError("the browser did not start")

    def received(self):
        piece = self.socket.recv(1 << 16)
        if not piece:
            raise ConnectionError("the browser is gone")
        return piece

    def take(self, count):
        while len(self.buffer) < count:
            self.buffer += self.received()
        piece, self.buffer = self.buffer[:count], self.buffer[count:]
        return piece

    def message(self):
        whole = b""
        while True:
            first, second = self.take(2)
            size = second & 127
            if size == 126:
                size, = struct.unpack(">H", self.take(2))
            elif size == 127:
                size, = struct.unpack(">Q", self.take(8))
            content = self.take(size)
            kind = first & 15
            if kind == 8:
                raise ConnectionError("the browser closed the connection")
            if kind in (0, 1, 2):
                whole += content
                if first & 128:
                    return json.loads(whole)

    def send(self, text):
        content = text.encode()
        mask = os.urandom(4)
        size = len(content)
        head = b"\x81" + (bytes([128 | size]) if size < 126 else bytes([254]) + struct.pack(">H", size) if size < 1 << 16
                          else bytes([255]) + struct.pack(">Q", size))
        self.socket.sendall(head + mask + bytes(byte ^ mask[place & 3] for place, byte in enumerate(content)))

    def call(self, method, **parameters):
        self.number += 1
        request = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            request["sessionId"] = self.session
        self.send(json.dumps(request))
        while True:
            answer = self.message()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]
            self.events.append(answer)

    def open(self, address):
        """Goes to a page and waits until this one, and no empty page before it, is loaded."""
        loader = self.call("Page.navigate", url=address)["loaderId"]
        while not any(
                event.get("method") == "Page.lifecycleEvent" and event["params"]["name"] == "load" and event["params"]["loaderId"] == loader
                for event in self.events):
            self.events.append(self.message())

    def value(self, script):
        answer = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"].get("exception", {}).get("description", "a script failed"))
        return answer["result"].get("value")

    def screen(self, width, height=900):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def close(self):
        self.process.terminate()
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        # Its children may still write while they end.
        shutil.rmtree(self.folder, ignore_errors=True)


# What does not depend on the width: asked once, with everything unfolded.
STRUCTURE = r"""(() => {
  const faults = [], all = selector => [...document.querySelectorAll(selector)];
  const shown = element => element.checkVisibility ? element.checkVisibility() : true;
  const name = element => (element.textContent || '').trim().replace(/\s+/g, ' ').slice(0, 60);
  if (!document.doctype) faults.push('there is no doctype');
  if (!document.documentElement.lang) faults.push('the language of the page is not said');
  if (!document.title.trim()) faults.push('there is no title');
  if (all('main').length !== 1) faults.push('there is not exactly one main');
  if (!document.querySelector('meta[name=viewport]')) faults.push('there is no viewport');
  const ids = all('[id]').map(element => element.id);
  for (const id of new Set(ids.filter((id, place) => ids.indexOf(id) !== place))) faults.push(`the id ${id} stands twice`);
  for (const link of all('a[href]')) {
    const target = link.getAttribute('href');
    if (!target.startsWith('#')) faults.push(`the link ${target} leads out of the page`);
    else if (!document.getElementById(decodeURIComponent(target.slice(1)))) faults.push(`the link ${target} leads nowhere`);
    if (!name(link)) faults.push(`the link ${target} has no words`);
  }
  for (const element of all('[src],link[href],[poster],[data],[xlink\\:href],use,image,script,iframe'))
    faults.push(`<${element.localName}> fetches or runs something`);
  for (const element of all('[aria-labelledby],[aria-describedby],label[for]'))
    for (const attribute of ['aria-labelledby', 'aria-describedby', 'for'])
      for (const id of (element.getAttribute(attribute) || '').split(' ').filter(id => id))
        if (!document.getElementById(id)) faults.push(`${attribute} names ${id}, which is not there`);
  let last = 0;
  for (const heading of all('h1,h2,h3,h4,h5,h6')) {
    const level = Number(heading.localName[1]);
    if (level > last + 1) faults.push(`“${name(heading)}” is h${level} behind h${last}`);
    if (!name(heading)) faults.push(`an empty h${level}`);
    last = level;
  }
  if (all('h1').length !== 1) faults.push('there is not exactly one h1');
  for (const table of all('table')) {
    if (!table.caption || !name(table.caption)) faults.push('a table has no caption');
    for (const head of table.querySelectorAll('th')) if (!head.scope) faults.push(`the head “${name(head)}” has no scope`);
    const widths = new Set([...table.rows].map(row => [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0)));
    if (widths.size > 1) faults.push(`the rows of “${name(table.caption || table)}” differ in length`);
  }
  for (const picture of all('svg:not([aria-hidden=true])')) {
    if (picture.getAttribute('role') !== 'img') faults.push('a picture does not say that it is one');
    for (const part of ['title', 'desc'])
      if (!picture.querySelector(part)?.textContent.trim()) faults.push(`a picture has no ${part}`);
  }
  for (const region of all('[role=region],nav'))
    if (!region.getAttribute('aria-label') && !region.getAttribute('aria-labelledby')) faults.push('a region has no name');
  for (const field of all('input')) if (!field.labels.length && !field.getAttribute('aria-label')) faults.push('an input has no label');
  return faults;
})()"""

# Of what is seen at one width in one language.
SEEN = r"""(() => {
  const faults = [], all = selector => [...document.querySelectorAll(selector)];
  const name = text => text.trim().replace(/\s+/g, ' ').slice(0, 60);
  const seen = element => element.checkVisibility({visibilityProperty: true, opacityProperty: true});
  const root = document.documentElement;
  if (root.scrollWidth > innerWidth) {
    faults.push(`${root.scrollWidth - innerWidth} px wider than the screen`);
    for (const element of all('body *'))
      if (seen(element) && element.getBoundingClientRect().right > innerWidth + 1 && !element.closest('.scroll') && !element.closest('svg'))
        faults.push(`<${element.localName}> “${name(element.textContent)}” reaches beyond`);
  }
  const colour = text => {
    const parts = text.match(/^rgba?\(([^)]*)\)$/);
    if (!parts) return null;
    const [r, g, b, a = 1] = parts[1].split(/[ ,/]+/).map(Number);
    return [r, g, b, a];
  };
  const over = (top, below) => [0, 1, 2].map(i => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);
  const light = c => {
    const [r, g, b] = c.slice(0, 3).map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => {
    const [high, low] = [light(a), light(b)].sort((x, y) => y - x);
    return (high + 0.05) / (low + 0.05);
  };
  const behind = element => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) {
      const layer = colour(getComputedStyle(at).backgroundColor);
      if (layer && layer[3] > 0) layers.push(layer);
      if (layer && layer[3] === 1) break;
    }
    return layers.reverse().reduce((below, top) => over(top, below), [255, 255, 255, 1]);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let texts = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || !seen(element) || element.closest('title,desc,style,script')) continue;
    const style = getComputedStyle(element), drawing = element.closest('svg');
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (!box.width) continue;
    texts += 1;
    let ground = behind(drawing ? drawing.parentElement : element);
    if (drawing) {
      const frame = drawing.getBoundingClientRect();
      if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1)
        faults.push(`“${name(node.data)}” reaches out of its picture`);
      for (const shape of drawing.querySelectorAll('rect,circle,path')) {
        if (shape.closest('defs') || !(shape.compareDocumentPosition(element) & 4)) continue;
        const area = shape.getBoundingClientRect(), x = box.left + box.width / 2, y = box.top + box.height / 2;
        if (x < area.left || x > area.right || y < area.top || y > area.bottom) continue;
        const fill = getComputedStyle(shape).fill;
        if (fill.startsWith('url')) faults.push(`“${name(node.data)}” stands on a pattern`);
        const layer = colour(fill);
        if (layer) ground = over(layer, ground);
      }
    }
    const ink = colour(drawing ? style.fill : style.color);
    if (!ink) continue;
    const size = parseFloat(style.fontSize), needed = size >= 24 || size >= 18.66 && Number(style.fontWeight) >= 700 ? 3 : 4.5;
    const ratio = contrast(over(ink, ground), ground);
    if (ratio < needed) faults.push(`“${name(node.data)}” has a contrast of ${ratio.toFixed(2)}, not ${needed}`);
  }
  if (!texts) faults.push('nothing is to be read');
  for (const scroll of all('.scroll'))
    if (seen(scroll) && scroll.scrollWidth > scroll.clientWidth && scroll.tabIndex < 0) faults.push('what scrolls cannot be reached by the keyboard');
  for (const element of all('a[href],summary,input,button,[tabindex="0"]')) {
    const here = element.localName === 'input' ? element.labels[0] || element : element;
    if (!seen(here)) continue;
    element.focus({focusVisible: true, preventScroll: true});
    const rings = [element, here].map(part => getComputedStyle(part));
    if (!rings.some(ring => ring.outlineStyle === 'auto' || ring.outlineStyle !== 'none' && parseFloat(ring.outlineWidth) >= 2))
      faults.push(`no focus is seen on “${name(here.textContent)}”`);
    element.blur();
    const box = here.getBoundingClientRect();
    if (!element.matches('[tabindex]') && box.height < 24 && !element.closest('p,td,dd')) faults.push(`“${name(here.textContent)}” is only ${box.height.toFixed(0)} px high`);
  }
  return faults;
})()"""

# Of what is printed: a section says by its `page` whether it lies across.
PRINTED = r"""(page => {
  const faults = [];
  for (const section of document.querySelectorAll('section,header,footer')) {
    if (!section.checkVisibility() || getComputedStyle(section).page !== page) continue;
    for (const part of section.querySelectorAll('table,svg,p,dl,h2,h3')) {
      if (part.checkVisibility() && part.getBoundingClientRect().right > innerWidth + 1)
        faults.push(`<${part.localName}> of “${(section.id || section.localName)}” is cut by ${Math.ceil(part.getBoundingClientRect().right - innerWidth)} px`);
    }
  }
  return faults;
})"""

# What the faulty page must be told of.
KINDS = ("behind h1", "contrast of", "leads nowhere", "leads out", "stands twice", "wider than the screen", "reaches beyond", "has no scope",
         "has no caption", "differ in length", "out of its picture", "does not say that it is one", "has no title", "has no desc",
         "<img> fetches", "<script> fetches", "it fetches", "no focus is seen", "px high", "console has an error", "is cut by")

UNFOLD = "document.querySelectorAll('details').forEach(part => part.open = true)"


def check(browser, path, pictures):
    faults = []
    browser.events.clear()
    browser.call("Emulation.setEmulatedMedia", media="")
    browser.screen(WIDTHS[0])
    address = path.resolve().as_uri()
    browser.open(address)
    browser.value(UNFOLD)
    faults += browser.value(STRUCTURE)
    languages = browser.value("[...document.querySelectorAll('input.lang')].map(choice => choice.id)") or [None]
    for language in languages:
        if language:
            browser.value(f"document.getElementById({json.dumps(language)}).checked = true")
        for width in WIDTHS:
            browser.screen(width)
            place = " ".join(filter(None, (language, f"{width} px")))
            faults += [f"{place}: {fault}" for fault in browser.value(SEEN)]
            if pictures:
                shot = browser.call("Page.captureScreenshot", format="png", captureBeyondViewport=True)
                (pictures / f"{path.stem}-{language or 'page'}-{width}.png").write_bytes(base64.b64decode(shot["data"]))
        browser.call("Emulation.setEmulatedMedia", media="print")
        for kind, width in PRINT_WIDTHS.items():
            browser.screen(width)
            faults += [f"{language or 'page'} in print: {fault}" for fault in browser.value(f"{PRINTED}({json.dumps(kind)})")]
        sheet = browser.call("Page.printToPDF", printBackground=True, preferCSSPageSize=True)
        document = base64.b64decode(sheet["data"])
        pages = len(re.findall(rb"/Type\s*/Page\b", document))
        if not document.startswith(b"%PDF") or pages == 0:
            faults.append(f"{language or 'page'}: the print has no pages")
        if pictures:
            (pictures / f"{path.stem}-{language or 'page'}.pdf").write_bytes(document)
        browser.call("Emulation.setEmulatedMedia", media="")
    for event in browser.events:
        method, details = event.get("method"), event.get("params", {})
        if method == "Log.entryAdded" and details["entry"]["level"] in ("error", "warning"):
            faults.append(f"the console says: {details['entry']['text']}")
        if method == "Runtime.exceptionThrown" or method == "Runtime.consoleAPICalled" and details.get("type") in ("error", "warning"):
            faults.append("the console has an error")
        if method == "Network.requestWillBeSent" and details["request"]["url"].split("#")[0] != address:
            faults.append(f"it fetches {details['request']['url'][:80]}")
    return faults, pages


def main():
    parser = argparse.ArgumentParser(description="Checks pages in a browser.")
    parser.add_argument("pages", nargs="*", type=pathlib.Path)
    parser.add_argument("--self-test", action="store_true", help="find every kind of fault in a faulty page")
    parser.add_argument("--pictures", type=pathlib.Path, help="a folder for screenshots and prints")
    options = parser.parse_args()
    if options.pictures:
        options.pictures.mkdir(parents=True, exist_ok=True)
    browser = Browser()
    bad = 0
    try:
        if options.self_test:
            found = "\n".join(check(browser, pathlib.Path(__file__).with_name("faulty.html"), None)[0])
            missed = [kind for kind in KINDS if kind not in found]
            for kind in missed:
                print(f"faulty.html: not found: {kind}", file=sys.stderr)
            print(f"faulty.html: {len(KINDS) - len(missed)} of {len(KINDS)} kinds of faults found")
            bad += len(missed)
        for path in options.pages:
            faults, pages = check(browser, path, options.pictures)
            bad += len(faults)
            for fault in faults:
                print(f"{path}: {fault}", file=sys.stderr)
            print(f"{path}: {len(faults)} faults, {pages} pages in print")
    finally:
        browser.close()
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
