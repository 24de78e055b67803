"""A short load on a server that runs: python3 load.py SERVER COOKIE. Prints p50, p99 and what was not answered with 200; asserts nothing."""
import http.client
import sys
import threading
import time
import urllib.parse

server, cookie = sys.argv[1:]
address = urllib.parse.urlparse(server)
clients, seconds = 4, 2
document = '{"id":"x","as_of":"2026-06-03","kind":"person","purpose":"production","amount":250000000}'
requests = {
    "GET /health/live": ("GET", "/health/live", None),
    "GET /api/v1/plan": ("GET", "/api/v1/plan", None),
    "POST /api/v1/verdicts": ("POST", "/api/v1/verdicts", document),
    "GET /api/v1/applications": ("GET", "/api/v1/applications?limit=20", None),
    "GET /api/v1/cases": ("GET", "/api/v1/cases?limit=20", None),
    "GET /api/v1/lists/{month}": ("GET", "/api/v1/lists/2026-06", None),
    "GET /api/v1/reports/…": ("GET", "/api/v1/reports/six-months/2026", None),
}


def work(method, path, body, times, refused):
    connection = http.client.HTTPConnection(address.hostname, address.port)
    headers = {"Cookie": f"hoanhap={cookie}", "Content-Type": "application/json"}
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        begun = time.monotonic()
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        answer.read()
        times.append(time.monotonic() - begun)
        if answer.status != 200:
            refused.append(answer.status)


for name, (method, path, body) in requests.items():
    times, refused = [], []
    threads = [threading.Thread(target=work, args=(method, path, body, times, refused)) for _ in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    times.sort()
    at = lambda share: 1000 * times[min(len(times) - 1, int(len(times) * share))]
    print(f"{name:28} {len(times) / seconds:8.0f}/s  p50 {at(0.5):6.1f} ms  p99 {at(0.99):6.1f} ms  not 200: {len(refused)}")
