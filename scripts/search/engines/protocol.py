"""What every engine can do, as a command of the form of `newssync-lab index` and `query`:

    ENGINE.py index CORPUS INDEX            prints a last line {docs, seconds, cpu_seconds, bytes}
    ENGINE.py query INDEX QUERIES OUT       OUT: {qid, ids, ms} a query

Times are CPU times of the process, all its threads taken together. What is measured of an index is what finds documents:
texts are not stored in any engine, ids are.
"""

import json
import os
import pathlib
import shutil
import sys
import time


def documents(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def size(folder):
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def index(engine, corpus, folder):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    began, began_cpu = time.perf_counter(), time.process_time()
    count = engine.index(documents(corpus), folder)
    seconds, cpu = time.perf_counter() - began, time.process_time() - began_cpu
    print(json.dumps({"docs": count, "seconds": seconds, "cpu_seconds": cpu, "bytes": size(folder)}))


def query(engine, folder, queries, out):
    """As `newssync-lab query`: the first BENCH_WARM queries are asked once before."""
    searcher = engine.open(folder)
    rows = list(documents(queries))
    for row in rows[: int(os.environ.get("BENCH_WARM", 1000))]:
        searcher(row["text"], row["lang"], row["op"], row["k"])
    with open(out, "w", encoding="utf-8") as lines:
        for row in rows:
            began = time.process_time_ns()
            ids = searcher(row["text"], row["lang"], row["op"], row["k"])
            spent = (time.process_time_ns() - began) / 1e6
            lines.write(json.dumps({"qid": row["qid"], "ids": ids, "ms": round(spent, 3)}) + "\n")


def main(engine):
    verb, *paths = sys.argv[1:]
    if verb == "index":
        index(engine, paths[0], pathlib.Path(paths[1]))
    elif verb == "query":
        query(engine, pathlib.Path(paths[0]), *paths[1:])
    else:
        sys.exit(f"no such verb: {verb}")
