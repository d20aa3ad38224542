"""Runs engines, each in a process of its own, and reads what they print and write."""

import json
import os
import pathlib
import shutil
import subprocess
import sys

ENGINES = pathlib.Path(__file__).resolve().parent / "engines"


class Engine:
    """A command that takes `index CORPUS INDEX` and `query INDEX QUERIES OUT`."""

    def __init__(self, name, command, index_options=()):
        self.name, self.command, self.index_options = name, command, list(index_options)

    def index(self, corpus, folder):
        """What the last line says: docs, seconds, cpu_seconds, bytes."""
        shutil.rmtree(folder, ignore_errors=True)
        return json.loads(run([*self.command, "index", *self.index_options, corpus, folder]).splitlines()[-1])

    def query(self, folder, queries, out, warm=1000):
        run([*self.command, "query", folder, queries, out], BENCH_WARM=str(warm))


def run(command, **environment):
    done = subprocess.run(
        list(map(str, command)), stdout=subprocess.PIPE, env={**os.environ, **environment}, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"bench-search: {' '.join(map(str, command))} ended with {done.returncode}")
    return done.stdout


def engines(lab):
    """Ours first, then the peers; with the optional level of 3-grams where this build has it."""
    made = [Engine("newssync", [lab])]
    if "--ngrams" in run([lab, "index", "--help"]):
        made.append(Engine("newssync 3-grams", [lab], ["--ngrams"]))
    peers = {"FTS5": "fts5_engine.py", "Tantivy": "tantivy_engine.py", "Xapian": "xapian_engine.py"}
    return made + [Engine(name, [sys.executable, ENGINES / file]) for name, file in peers.items()]
