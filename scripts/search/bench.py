"""Measures searches beside their peers: what scripts/bench-search.sh runs.

    bench.py --lab NEWSSYNC_LAB --work FOLDER [--data DATA] [--sizes 10000,100000] [--json FILE]
"""

import argparse
import json
import pathlib
import shutil

import quality
import runs
import speed
import spelling
import table


def arguments():
    parser = argparse.ArgumentParser(description="Measures searches beside their peers.")
    parser.add_argument("--lab", required=True, type=pathlib.Path)
    parser.add_argument("--work", required=True, type=pathlib.Path)
    parser.add_argument("--data", default="")
    parser.add_argument("--sizes", default="10000,100000")
    parser.add_argument("--json")
    return parser.parse_args()


def article_folders(data):
    return sorted({path.parent for path in pathlib.Path(data).glob("**/*.jsonl.gz")}) if data else []


def main():
    given = arguments()
    given.work.mkdir(parents=True, exist_ok=True)
    engines = runs.engines(given.lab)
    made = quality.make(given.data, given.work)
    result = {"quality": quality.measure(engines, made, given.work), "spelling": [], "speed": []}
    table.print_quality(result["quality"])
    keep(result, given.json)
    for task in made:
        if task.name == "tags-report":
            corpus = given.work / f"{task.name}.corpus.jsonl"
            result["spelling"] = spelling.measure(engines, corpus, task.documents, given.work)
            table.print_spelling(result["spelling"])
            keep(result, given.json)

    table.print_speed_head()
    for corpus in speed_corpora(given, engines):
        for row in rows(*corpus, given.work):
            table.print_speed(row)
            result["speed"].append(row)
            keep(result, given.json)
    shutil.rmtree(given.work / "index", ignore_errors=True)
    table.print_notes()


def speed_corpora(given, engines):
    """(engines, name, corpus, queries), one corpus written at a time."""
    for folder in article_folders(given.data):
        yield engines, "articles", *speed.write_articles(folder, given.work)
    for count in map(int, given.sizes.split(",")):
        paths = speed.write_synthetic(given.lab, count, given.work)
        yield [engine for engine in engines if speed.fits(engine, count)], "synthetic", *paths
        for path in paths:
            path.unlink()


def rows(engines, name, corpus, queries, work):
    for engine in engines:
        yield speed.measure(engine, name, corpus, queries, work, warm=500)


def keep(result, path):
    """After each step, so that a run that is stopped leaves what it had."""
    if path:
        pathlib.Path(path).write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
