#!/usr/bin/env python3
"""CPU seconds of pulling 100 feeds with 100 entries each, for the first time and when nothing changed.

    hundred.py --newssync PATH [--feeds 100] [--entries 100] [--rounds 3]

The feeds are invented (seeded) and served on loopback, with ETag and 304. newsboat is measured beside, if it is installed.
"""
import argparse
import hashlib
import http.server
import os
import random
import resource
import shutil
import subprocess
import tempfile
import threading

WORDS = "ancla barca cala duna espuma faro grava isla jarcia laguna marea nube orilla puerto quilla red sal timón viento yola".split()


def feed(number, entries, draw):
    def text(count):
        return " ".join(draw.choice(WORDS) for _ in range(count))

    items = []
    for entry in range(entries):
        body = "".join(f"<p>{text(60)}.</p>" for _ in range(4))
        hour = f"{entry % 24:02d}:{entry % 60:02d}"
        items.append(
            f"<entry><id>tag:feeds.example,2026:{number}-{entry}</id><title>{text(8)}</title>"
            f"<link href=\"https://feeds.example/{number}/{entry}\"/><updated>2026-03-{1 + entry % 28:02d}T{hour}:00Z</updated>"
            f"<author><name>{text(2)}</name></author><summary>{text(20)}</summary>"
            f"<content type=\"html\"><![CDATA[{body}]]></content></entry>")
    head = f"<id>tag:feeds.example,2026:{number}</id><title>{text(3)}</title><updated>2026-03-28T00:00:00Z</updated>"
    return f"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">{head}{''.join(items)}</feed>".encode()


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    files = {}

    def do_GET(self):
        body = self.files.get(self.path)
        if body is None:
            self.send_response(404)
            self.send_header("Content-Length", "0")
            return self.end_headers()
        tag = '"%s"' % hashlib.sha256(body).hexdigest()[:16]
        same = self.headers.get("If-None-Match") == tag
        self.send_response(304 if same else 200)
        self.send_header("ETag", tag)
        if not same:
            self.send_header("Content-Type", "application/atom+xml")
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if not same:
            self.wfile.write(body)

    def log_message(self, *arguments):
        pass


def cpu(command, **more):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode != 0:
        raise SystemExit(f"{command[0]} ended with {done.returncode}: {done.stderr.decode()[-500:]}{done.stdout.decode()[-500:]}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, done.stdout.decode()


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--newssync", required=True)
    options.add_argument("--feeds", type=int, default=100)
    options.add_argument("--entries", type=int, default=100)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    draw = random.Random(given.seed)
    Handler.files = {f"/{n}.atom": feed(n, given.entries, draw) for n in range(given.feeds)}
    size = sum(map(len, Handler.files.values()))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{server.server_port}"
    print(f"seed {given.seed}; {given.feeds} feeds of {given.entries} entries, {size / 1e6:.1f} MB")
    with tempfile.TemporaryDirectory() as folder:
        profile = os.path.join(folder, "hundred.yaml")
        with open(profile, "w") as file:
            paths = ", ".join(f"/{n}.atom" for n in range(given.feeds))
            file.write(
                "name: hundred\ngeneration: 1\nzone: UTC\nauthority: [feed]\neditions:\n"
                "  - {id: es, language: es, direction: ltr, host: feeds.example, aliases: []}\n" + f"feeds: [{paths}]\n")
        for number in range(given.rounds):
            store = os.path.join(folder, f"store{number}.sqlite")
            call = [given.newssync, "pull", "--profile", profile, "--store", store, "--origin", f"es={base}"]
            cold, said = cpu(call)
            assert f"{given.feeds * given.entries} new" in said, said
            same, said = cpu(call)
            assert " 0 new, 0 changed" in said, said
            print(f"newssync   cold {cold:6.2f} s   unchanged {same:6.3f} s   {os.path.getsize(store) / 1e6:.1f} MB")
        if shutil.which("newsboat"):
            urls = os.path.join(folder, "urls")
            with open(urls, "w") as file:
                file.write("".join(f"{base}/{n}.atom\n" for n in range(given.feeds)))
            call = ["newsboat", "-u", urls, "-c", os.path.join(folder, "newsboat.db"), "-x", "reload"]
            home = {**os.environ, "HOME": folder}
            print(f"newsboat   cold {cpu(call, env=home)[0]:6.2f} s   unchanged {cpu(call, env=home)[0]:6.3f} s")
    server.shutdown()


main()
