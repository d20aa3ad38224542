"""Judges answers by the documents that should have been found.

    evaluate.py OUT QRELS [OTHER_OUT]

OUT: JSON Lines {qid, ids: [best first], ms}; QRELS: qid TAB id. With OTHER_OUT, the paired bootstrap of both.
"""

import json
import math
import random
import sys

DEPTH = 10
SAMPLES = 1000
SEED = 5


def read_answers(path):
    """qid -> (ids, milliseconds)"""
    with open(path, encoding="utf-8") as lines:
        rows = (json.loads(line) for line in lines)
        return {row["qid"]: (row["ids"], row["ms"]) for row in rows}


def read_qrels(path):
    relevant = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            qid, id = line.rstrip("\n").split("\t")
            relevant.setdefault(qid, set()).add(id)
    return relevant


def reciprocal_rank(ids, relevant):
    """1 / rank of the first relevant of the ten best, 0 where none is."""
    return next((1 / (rank + 1) for rank, id in enumerate(ids[:DEPTH]) if id in relevant), 0.0)


def ndcg(ids, relevant):
    """Normalised discounted cumulative gain of the ten best, relevance being yes or no (Järvelin & Kekäläinen 2002)."""
    gain = sum(1 / math.log2(rank + 2) for rank, id in enumerate(ids[:DEPTH]) if id in relevant)
    return gain / sum(1 / math.log2(rank + 2) for rank in range(min(DEPTH, len(relevant))))


def scores(answers, relevant, measure):
    """One score a query, in the order of the judgements: a query without an answer counts as not found."""
    return [measure(answers.get(qid, ([], 0))[0], ids) for qid, ids in relevant.items()]


def mean(values):
    return sum(values) / len(values)


def paired_bootstrap(ours, theirs):
    """The mean difference with the 2.5 and 97.5 percentiles of SAMPLES resamplings of the queries (Sakai 2006)."""
    differences = [a - b for a, b in zip(ours, theirs)]
    draw = random.Random(SEED)
    means = sorted(mean(draw.choices(differences, k=len(differences))) for _ in range(SAMPLES))
    return mean(differences), means[int(SAMPLES * 0.025)], means[int(SAMPLES * 0.975) - 1]


def main():
    answers, relevant = read_answers(sys.argv[1]), read_qrels(sys.argv[2])
    ours = {name: scores(answers, relevant, measure) for name, measure in MEASURES.items()}
    print("  ".join(f"{name} {mean(values):.4f}" for name, values in ours.items()), f" {len(relevant)} queries")
    if len(sys.argv) > 3:
        others = read_answers(sys.argv[3])
        for name, measure in MEASURES.items():
            difference, low, high = paired_bootstrap(ours[name], scores(others, relevant, measure))
            print(f"{name} {difference:+.4f} ({low:+.4f} to {high:+.4f})")


MEASURES = {"MRR@10": reciprocal_rank, "nDCG@10": ndcg}

if __name__ == "__main__":
    main()
