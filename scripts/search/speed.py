"""How fast each engine is: CPU seconds to index, bytes of the index, CPU milliseconds of queries."""

import json
import random
import subprocess

import articles
import evaluate
import tasks

SEED = 8
# Xapian takes 3 ms an article, and 3-grams read most of an index for each query, so that both are left out of corpora above this.
SLOW_MOST = 20_000
SLOW = {"Xapian", "newssync 3-grams"}


def percentile(values, part):
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


def measure(engine, name, corpus, queries, work, warm):
    """A row: {corpus, engine, cpu_seconds, share, and: [p50, p95, p99], or: […]}"""
    index, out = work / "index", work / "answers.jsonl"
    built = engine.index(corpus, index)
    engine.query(index, queries, out, warm)
    answers = evaluate.read_answers(out)
    spent = {"and": [], "or": []}
    found = 0
    for query in tasks.read_lines(queries):
        ids, milliseconds = answers[query["qid"]]
        spent[query["op"]].append(milliseconds)
        found += bool(ids)
    made = {
        "corpus": name, "engine": engine.name, "docs": built["docs"], "cpu_seconds": built["cpu_seconds"],
        "bytes": built["bytes"], "share": built["bytes"] / text_bytes(corpus), "found": found / len(answers)}
    return made | {op: [percentile(values, part) for part in (0.5, 0.95, 0.99)] for op, values in spent.items()}


def text_bytes(corpus):
    """UTF-8 of titles and texts."""
    with open(corpus, encoding="utf-8") as lines:
        return sum(len(row["title"].encode()) + len(row["text"].encode()) for row in map(json.loads, lines))


def write_articles(data, work, count=2000):
    """All articles with their titles; queries are editors' tags and pieces of headlines, of two to four words."""
    posts = articles.read_articles(data)
    corpus, queries = work / "articles.corpus.jsonl", work / "articles.queries.jsonl"
    tasks.write_lines(
        corpus, ({"id": p["postId"], "lang": "ar", "title": p["title"], "text": articles.text_of(p)} for p in posts))
    draw = random.Random(SEED)
    texts = [piece(draw, draw.choice(posts)) for _ in range(count)]
    tasks.write_lines(queries, (
        {"qid": f"q{n}", "lang": "ar", "text": text, "op": ("and", "or")[n % 2], "k": 10} for n, text in enumerate(texts)))
    return corpus, queries


def piece(draw, post):
    """A tag of the article, or where none has two to four words so many of its headline."""
    tags = [tag for tag in articles.tags_of(post) if 2 <= len(tag.split()) <= 4]
    if tags and draw.random() < 0.5:
        return draw.choice(tags)
    words = post["title"].split()
    length = draw.randint(2, 4)
    start = draw.randint(0, max(0, len(words) - length))
    return " ".join(words[start:start + length])


def write_synthetic(lab, count, work, queries=1000):
    """Invented Arabic articles and queries of one to four words."""
    paths = work / f"synth-{count}.corpus.jsonl", work / f"synth-{count}.queries.jsonl"
    for path, arguments in zip(paths, ([str(count)], ["--queries", str(queries)])):
        with open(path, "wb") as out:
            subprocess.run([lab, "synth", *arguments], stdout=out, stderr=subprocess.DEVNULL, check=True)
    return paths


def fits(engine, count):
    return engine.name not in SLOW or count <= SLOW_MOST
