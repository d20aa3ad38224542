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
    result = {"quality": quality.measure(engines, quality.make(given.data, given.work), given.work), "speed": []}
    table.print_quality(result["quality"])

    table.print_speed_head()
    for folder in article_folders(given.data):
        paths = speed.write_articles(folder, given.work)
        measure(engines, "articles", *paths, given.work, result["speed"])
    for count in map(int, given.sizes.split(",")):
        paths = speed.write_synthetic(given.lab, count, given.work)
        fitting = [engine for engine in engines if speed.fits(engine, count)]
        measure(fitting, "synthetic", *paths, given.work, result["speed"])
        for path in paths:
            path.unlink()
    shutil.rmtree(given.work / "index", ignore_errors=True)
    table.print_notes()
    if given.json:
        pathlib.Path(given.json).write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")


def measure(engines, name, corpus, queries, work, rows):
    for engine in engines:
        rows.append(speed.measure(engine, name, corpus, queries, work, warm=500))
        table.print_speed(rows[-1])


if __name__ == "__main__":
    main()
