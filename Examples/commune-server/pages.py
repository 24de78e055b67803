"""Looks at the pages of one officer: python3 pages.py SERVER ACCOUNT COOKIE.

The list of applications and the month's page are looked at as a headless Chromium shows them, where there is one. The server's
cookie is carried by a forwarder on loopback, since the browser's command line takes none."""
import http.server
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import urllib.error
import urllib.request

server, account, cookie = sys.argv[1:]
pages = ["/applications", "/cases", "/loans", "/lists", "/reports", "/obligations", "/capital", "/difficulties", "/month"]
# Who may open the month's page. Who gets the letter on an application; who may see no identifier.
month, letters, nameless = {"ca-01", "ub-01"}, {"ca-01", "ub-01", "nh-01"}, {"kt-01", "vh-01"}
everybody = {"ca-01", "ub-01", "nh-01", "kt-01", "vh-01", "mt-01", "hoi-01", "tk-01"}
# Who may open a page that not everybody may.
open_to = {"/month": month, "/capital": letters | {"kt-01"}, "/difficulties": everybody - {"tk-01"}}


def fetch(path):
    request = urllib.request.Request(server + path, headers={"Cookie": f"hoanhap={cookie}", "Accept": "text/html"})
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, dict(answer.headers), answer.read()
    except urllib.error.HTTPError as error:
        return error.code, dict(error.headers), error.read()


class Forwarder(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        status, headers, body = fetch(self.path)
        self.send_response(status)
        for name in ("Content-Type", "Content-Security-Policy"):
            if name in headers:
                self.send_header(name, headers[name])
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def shown(path):
    """What the browser made of a page; what the server sent, where there is no browser."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    if not browser:
        return fetch(path)[2].decode()
    forwarder = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Forwarder)
    threading.Thread(target=forwarder.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{forwarder.server_address[1]}{path}"
    # In a folder of its own, so that no other Chromium of this account answers in its place. A build beside it may make it slow.
    folder = tempfile.mkdtemp(prefix="pages")
    run = subprocess.run(
        [browser, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}", "--dump-dom", address],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8", timeout=600)
    shutil.rmtree(folder, ignore_errors=True)
    forwarder.shutdown()
    return run.stdout


for path in pages:
    status, _, body = fetch(path)
    expected = 200 if account in open_to.get(path, everybody) else 403
    assert status == expected, (account, path, status)
    text = shown(path) if path in ("/applications", "/month") and status == 200 else body.decode()
    assert "<h1>" in text and "</html>" in text and "<script" not in text, (account, path)
    # Names stand on the month's page alone.
    assert ("Mẫu 01" in text) == (path == "/month" and account in month), (account, path)
    if path in ("/applications", "/cases", "/loans"):
        links = re.findall(rf'href="({path}/[^"?]+)"', text)
        assert (account in nameless) == (not links), (account, path, len(links))
        if links:
            page = fetch(links[0])[2].decode()
            assert "<table" in page, (account, links[0])
            # The letter has headings; a case has its steps, a loan where it stands, for everybody who sees it.
            assert (path != "/applications" or account in letters) == ("<h2>" in page), (account, links[0])
print(f"{account}: {len(pages)} pages")
