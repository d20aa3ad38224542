"""How much of what a word finds is found when it is typed as readers type it: without hamza, ه for ة, ي for ى.

    spelling.py LAB DATA WORK       newssync alone, on the articles in DATA
"""

import collections
import pathlib
import random
import re
import sys

import articles
import evaluate
import tasks

WORD = re.compile("[\u0621-\u063a\u0641-\u064a]{2,}")
TYPED = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ة": "ه", "ى": "ي"})
WORDS = 1000
SEED = 20260
ALL = 1_000_000


def typed(word):
    return word.translate(TYPED)


def word_sets(texts, seed=SEED):
    """The most frequent words that readers type otherwise, and as many that a seed draws from the others that stand in two
    articles."""
    counts = collections.Counter()
    for text in texts:
        counts.update({word for word in WORD.findall(text) if typed(word) != word})
    ranked = sorted(counts, key=lambda word: (-counts[word], word))
    others = [word for word in ranked[WORDS:] if counts[word] > 1]
    return {"most frequent": ranked[:WORDS], "drawn": random.Random(seed).sample(others, min(WORDS, len(others)))}


def measure(engines, corpus, documents, work):
    """A row a set of words: {words, name, seed, recall: {engine: share}}. `corpus`: the file of `documents`."""
    sets = word_sets(f"{document['title']}\n{document['text']}" for document in documents)
    rows = [{"name": name, "words": len(words), "seed": SEED, "recall": {}} for name, words in sets.items()]
    for engine in engines:
        engine.index(corpus, work / "index")
        for row, words in zip(rows, sets.values()):
            asked, out = work / "spellings.jsonl", work / "answers.jsonl"
            tasks.write_lines(asked, queries(words))
            engine.query(work / "index", asked, out, warm=0)
            row["recall"][engine.name] = recall(evaluate.read_answers(out), words)
    return rows


def queries(words):
    for number, word in enumerate(words):
        for side, text in (("right", word), ("typed", typed(word))):
            yield {"qid": f"{number} {side}", "lang": "ar", "text": text, "op": "and", "k": ALL}


def recall(answers, words):
    """The mean share of what the right spelling finds that is found by the other one."""
    shares = []
    for number in range(len(words)):
        right, other = (set(answers[f"{number} {side}"][0]) for side in ("right", "typed"))
        if right:
            shares.append(len(right & other) / len(right))
    return sum(shares) / len(shares) if shares else 0


def main():
    import runs

    lab, data, work = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
    work.mkdir(parents=True, exist_ok=True)
    for task in tasks.all_tasks(data):
        if task.name == "tags-tune":
            task.write(work)
            engines = [runs.Engine("newssync", [lab])]
            for row in measure(engines, work / f"{task.name}.corpus.jsonl", task.documents, work):
                print(row)


if __name__ == "__main__":
    main()
