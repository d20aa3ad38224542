"""How well each engine finds what it should: every task by every engine, and the paired bootstrap of ours and each peer."""

import evaluate
import tasks

# What the project asks of itself on public data: MRR@10.
GOALS = {"xquad-ar": 0.933, "xquad-es": 0.957, "xquad-en": 0.965}


def measure(engines, made, work):
    """made: tasks that were written into `work`. A row a task: {task, queries, documents, scores, against}."""
    found = {task.name: {} for task in made}
    shared = {}
    for task in made:
        shared.setdefault(task.like or task.name, []).append(task)
    for corpus, tasks_of_corpus in shared.items():
        for engine in engines:
            index = work / "index"
            engine.index(work / f"{corpus}.corpus.jsonl", index)
            for task in tasks_of_corpus:
                out = work / "answers.jsonl"
                engine.query(index, work / f"{task.name}.queries.jsonl", out, warm=0)
                found[task.name][engine.name] = evaluate.read_answers(out)
    return [row(task, found[task.name], work) for task in made]


def row(task, answers, work):
    relevant = evaluate.read_qrels(work / f"{task.name}.qrels.tsv")
    scores = {
        engine: {name: evaluate.scores(given, relevant, measure) for name, measure in evaluate.MEASURES.items()}
        for engine, given in answers.items()}
    ours = next(iter(scores.values()))["MRR@10"]
    against = {}
    for engine, measures in list(scores.items())[1:]:
        difference, low, high = evaluate.paired_bootstrap(ours, measures["MRR@10"])
        against[engine] = {"difference": difference, "low": low, "high": high}
    return {
        "task": task.name, "documents": len(task.documents), "queries": len(relevant), "goal": GOALS.get(task.name),
        "scores": {
            engine: {name: evaluate.mean(values) for name, values in measures.items()}
            for engine, measures in scores.items()},
        "against": against}


def verdict(against):
    if against["low"] > 0:
        return "better"
    return "worse" if against["high"] < 0 else "no difference"


def make(data, work):
    """Writes the tasks and leaves out those for tuning."""
    made = list(tasks.all_tasks(data))
    for task in made:
        task.write(work)
    return [task for task in made if not task.name.endswith("-tune")]
