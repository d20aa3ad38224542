"""Feeds, times, article bodies and metadata: newssync-lab beside its peers, as one table."""

import argparse
import collections
import html
import json
import os
import re
import resource
import subprocess
import sys
import time
from pathlib import Path

import lxml.html


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--lab", required=True)
    options.add_argument("--data", required=True, type=Path)
    options.add_argument("--work", required=True, type=Path)
    options.add_argument("--feeds", nargs="*", default=[])
    options = options.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    rows = []
    if (options.data / "feeds/cases.jsonl").exists():
        rows += feed_cases(options.lab, options.data / "feeds")
        rows += feed_speed(options.lab, options.feeds or [invented_feed(options.work)])
    if (options.data / "pages").is_dir():
        rows += pages(options.lab, options.data / "pages", options.work)
    print(f"{'measure':44}  {'newssync':>10}  peers")
    for name, own, peers in rows:
        print(f"{name:44}  {own:>10}  {peers}")


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


# Feeds

def value_at(document, path):
    for part in re.findall(r"[^.\[\]]+|\[\d+\]", path):
        try:
            document = document[int(part[1:-1])] if part.startswith("[") else document.get(part)
        except (AttributeError, IndexError, KeyError, TypeError):
            return None
    return document


def plain(value):
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", value)).split()) if isinstance(value, str) else value


def is_right(case, document):
    value = value_at(document, case["path"])
    if case["op"] == "len":
        return len(value or []) == case["value"]
    wanted = case["value"]
    if case["path"] == "encoding":
        return str(value).lower() == str(wanted).lower()
    return value == wanted or (isinstance(wanted, str) and plain(value) == plain(wanted))


def feed_cases(lab, folder):
    cases = lines(folder / "cases.jsonl")
    with open(folder / "manifest.jsonl", encoding="utf-8") as manifest:
        output = run([lab, "feeds", "--jsonl", "--root", str(folder)], stdin=manifest)[0]
    found = {document["file"]: document for document in map(json.loads, output.splitlines())}
    own = sum(is_right(case, found.get(case["file"], {})) for case in cases)
    dates = lines(folder / "dates.jsonl")
    text = "".join(date["input"] + "\n" for date in dates)
    answers = run([lab, "dates"], input=text)[0].split("\n")
    right = sum(answer == (date["value"] or "null") for answer, date in zip(answers, dates))
    return [
        (f"feed cases ({len(cases)}), right", percent(own, len(cases)), "feedparser " + percent(*peer_cases(folder, cases))),
        (f"times ({len(dates)}), right", percent(right, len(dates)), ""),
    ]


def peer_cases(folder, cases):
    import feedparser

    entries = {entry["file"]: entry for entry in lines(folder / "manifest.jsonl")}
    parsed = {}
    for name, entry in entries.items():
        headers = dict(entry.get("headers") or {})
        headers.setdefault("content-location", entry["url"])
        data = (folder / name).read_bytes()
        parsed[name] = feedparser.parse(data, response_headers=headers)
    right = sum(is_right(case, with_times(parsed.get(case["file"], {}))) for case in cases)
    return right, len(cases)


def with_times(document):
    def change(value):
        if isinstance(value, time.struct_time):
            return time.strftime("%Y-%m-%dT%H:%M:%SZ", value)
        if isinstance(value, dict):
            return Lookup(value, change)
        if isinstance(value, list):
            return [change(item) for item in value]
        return value

    return change(document)


class Lookup:
    """A parsed feed whose old names work as the peer means them to."""

    def __init__(self, inner, change):
        self.inner, self.change = inner, change

    def get(self, name):
        value = self.inner.get(name)
        return self.change(value)

    def __getitem__(self, name):
        return self.change(self.inner[name])

    def __eq__(self, other):
        return dict(self.inner) == other


def invented_feed(work):
    """A feed of 4,000 entries in three languages."""
    path = work / "feed.xml"
    texts = [
        "The keepers of the harbour counted the boats and wrote the number on the wall before the tide came in. ",
        "Los guardianes del puerto contaron los barcos y anotaron el número en la pared antes de la marea. ",
        "عدّ حراس الميناء القوارب وكتبوا العدد على الجدار قبل أن يأتي المد إلى الرصيف القديم. ",
    ]
    with open(path, "w", encoding="utf-8") as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" '
                   'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour</title>')
        for number in range(4000):
            text = texts[number % 3]
            body = "".join(f"<p>{text * 4}</p>" for _ in range(5))
            file.write(f"<item><title>{text[:60]}{number}</title><link>https://a.example/{number}</link>"
                       f"<guid isPermaLink='false'>{number}</guid><pubDate>Wed, 04 Mar 2026 05:06:07 GMT</pubDate>"
                       f"<dc:creator>Ana</dc:creator><description>{text}&amp; more</description>"
                       f"<content:encoded><![CDATA[{body}]]></content:encoded></item>\n")
        file.write("</channel></rss>")
    return str(path)


def feed_speed(lab, feeds):
    size = sum(os.path.getsize(feed) for feed in feeds) / 1e6
    own = min(run([lab, "feeds", "--count", *feeds])[1] for _ in range(5))
    rates = []
    for module in ["fastfeedparser", "feedparser"]:
        code = (f"import sys, {module} as peer\n"
                "for name in sys.argv[1:]:\n"
                "    for entry in peer.parse(open(name, encoding='utf-8').read()).entries: print(entry.get('link'))")
        empty = min(run([sys.executable, "-c", f"import {module}"])[1] for _ in range(3))
        took = run([sys.executable, "-c", code, *feeds])[1]
        rates.append(f"{module} {size / max(0.001, took - empty):.0f}")
    return [(f"feeds, MB per CPU second ({size:.1f} MB)", f"{size / own:.0f}", ", ".join(rates) + " (without their start)")]


# Pages

BLOCKS = set("p div section article h1 h2 h3 h4 h5 h6 li ul ol table tr td th pre blockquote figure figcaption dl dt dd br "
             "header footer aside hr center tbody thead".split())


def text_of(markup):
    out = []

    def walk(element):
        if isinstance(element.tag, str) and element.tag not in ("script", "style"):
            if element.tag in BLOCKS:
                out.append("\n")
            out.append(element.text or "")
            for child in element:
                walk(child)
            if element.tag in BLOCKS:
                out.append("\n")
        out.append(element.tail or "")

    if markup.strip():
        walk(lxml.html.fromstring(markup))
    return "".join(out)


def f1(found, expected):
    def grams(text):
        words = re.findall(r"\w+", text or "")
        if not words:
            return collections.Counter()
        return collections.Counter(tuple(words[i:i + 4]) for i in range(max(1, len(words) - 3)))

    found, expected = grams(found), grams(expected)
    if not found and not expected:
        return 1.0
    common = sum((found & expected).values())
    return 2 * common / max(1, sum(found.values()) + sum(expected.values()))


def pages(lab, folder, work):
    flat = work / "pages"
    flat.mkdir(exist_ok=True)
    names = sorted(path.parent.name for path in folder.glob("*/source.html"))
    sources = {name: (folder / name / "source.html").read_bytes() for name in names}
    for name, data in sources.items():
        (flat / f"{name}.html").write_bytes(data)
    output, _ = run([lab, "extract", str(flat)])
    found = json.loads(output)
    expected = {name: text_of((folder / name / "expected.html").read_text("utf-8")) for name in names}
    own = mean(f1(found[name]["articleBody"], expected[name]) for name in names)
    rows = [(f"article bodies ({len(names)}), F1 of 4-grams", f"{own:.4f}", ", ".join(peer_bodies(sources, expected)))]
    took = min(run([lab, "extract", str(flat)])[1] for _ in range(5))
    size = sum(map(len, sources.values()))
    rows.append(("pages per CPU second, as if of 174 KB", f"{size / 174_000 / took:.0f}", peer_speed(sources, size)))
    return rows + metadata(lab, folder, flat, names)


def peer_bodies(sources, expected):
    import logging
    import readability
    import trafilatura

    logging.disable(logging.CRITICAL)

    def readable(data):
        try:
            return text_of(readability.Document(data.decode("utf-8", "replace")).summary())
        except Exception:
            return ""

    for name, read in [("readability-lxml", readable), ("trafilatura", lambda data: trafilatura.extract(data) or "")]:
        yield f"{name} {mean(f1(read(data), expected[page]) for page, data in sources.items()):.4f}"


def peer_speed(sources, size):
    import trafilatura

    began = cpu()
    for data in sources.values():
        trafilatura.extract(data, fast=True)
    return f"trafilatura fast {size / 174_000 / (cpu() - began):.0f}"


def metadata(lab, folder, flat, names):
    import trafilatura

    found = json.loads(run([lab, "meta", str(flat)])[0])
    wanted = {name: json.loads((folder / name / "expected-metadata.json").read_text("utf-8")) for name in names}
    peers = {name: trafilatura.extract_metadata((folder / name / "source.html").read_bytes()) for name in names}
    rows = []
    for key, peer_key in [("title", "title"), ("byline", "author"), ("siteName", "sitename"), ("publishedTime", "date"),
                          ("lang", None), ("dir", None), ("excerpt", "description")]:
        def judged(value_of):
            right = total = invented = 0
            for name in names:
                expected, value = " ".join((wanted[name].get(key) or "").split()), " ".join((value_of(name) or "").split())
                if key == "publishedTime" and value_of is not own_value:
                    expected = expected[:10]
                total += bool(expected)
                right += bool(expected) and value == expected
                invented += bool(value) and not expected
            return f"{percent(right, total)} ({invented})"

        own_value = lambda name: found[name].get(key)
        peer = judged(lambda name: getattr(peers[name], peer_key, None)) if peer_key else "-"
        rows.append((f"metadata: {key}, right (not expected)", judged(own_value), f"trafilatura {peer}"))
    return rows


# Helpers

def run(command, stdin=None, input=None):
    """The output and the CPU seconds of a command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, stdin=stdin, input=input, stdout=subprocess.PIPE, text=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return done.stdout, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def cpu():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def mean(values):
    values = list(values)
    return sum(values) / len(values)


def percent(part, whole):
    return f"{100 * part / max(1, whole):.1f} %"


if __name__ == "__main__":
    main()
