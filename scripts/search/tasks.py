"""Makes the sets of questions that searches are judged by.

    tasks.py DATA FOLDER      DATA may be '' for the invented cases alone

A task NAME is three files: NAME.corpus.jsonl {id, lang, title, text}, NAME.queries.jsonl {qid, lang, text, op, k} and
NAME.qrels.tsv: qid, id of a document that answers it. What is found in DATA decides which tasks are made:

    passages and questions    */ar.passages.jsonl {id, lang, title, text}, */ar.questions.jsonl {id, query, relevant}
    months of articles        */2023-01.jsonl.gz, ...
"""

import collections
import json
import os
import pathlib
import sys

import articles

CASES = pathlib.Path(__file__).resolve().parents[2] / "fixtures" / "search"
DEPTH = 10


class Task:
    """Documents, queries, and which documents answer which query."""

    def __init__(self, name, documents, answers, like=None):
        """answers: (qid, lang, text, [ids]); like: an earlier task with the same documents, whose file is shared."""
        self.name, self.documents, self.answers, self.like = name, documents, answers, like

    def write(self, folder):
        corpus = folder / f"{self.name}.corpus.jsonl"
        if self.like:
            corpus.unlink(missing_ok=True)
            os.link(folder / f"{self.like}.corpus.jsonl", corpus)
        else:
            write_lines(corpus, self.documents)
        write_lines(
            folder / f"{self.name}.queries.jsonl",
            ({"qid": qid, "lang": lang, "text": text, "op": "or", "k": DEPTH} for qid, lang, text, _ in self.answers))
        with open(folder / f"{self.name}.qrels.tsv", "w", encoding="utf-8") as out:
            for qid, _, _, ids in self.answers:
                out.writelines(f"{qid}\t{id}\n" for id in ids)


def write_lines(path, rows):
    path.unlink(missing_ok=True)
    with open(path, "w", encoding="utf-8") as out:
        for row in rows:
            out.write(json.dumps(row, ensure_ascii=False) + "\n")


def read_lines(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def question_tasks(data):
    """XQuAD or what has its form: each question has one passage that answers it."""
    for path in sorted(data.glob("**/*.questions.jsonl")):
        lang = path.name.split(".")[0]
        questions = [(row["id"], lang, row["query"], row["relevant"]) for row in read_lines(path)]
        yield Task(f"{path.parent.name}-{lang}", read_lines(path.with_name(f"{lang}.passages.jsonl")), questions)


def headline_tasks(posts):
    """A headline finds its article, which is indexed without it. Headlines that two articles have ask nothing."""
    documents = [{"id": p["postId"], "lang": "ar", "title": "", "text": articles.text_of(p)} for p in posts]
    count = collections.Counter(p["title"].strip() for p in posts)
    parts = {True: [], False: []}
    for post in posts:
        title = post["title"].strip()
        if title and count[title] == 1:
            parts[articles.is_tuning(post)].append((post["postId"], "ar", title, [post["postId"]]))
    yield Task("headlines-tune", documents, parts[True])
    yield Task("headlines-report", documents, parts[False], like="headlines-tune")


def tag_tasks(posts, least=2, most=50):
    """An editors' tag of two to five words finds the articles that carry it; tags are not indexed, titles are. A tag is in
    the part of its first article."""
    documents = [
        {"id": p["postId"], "lang": "ar", "title": p["title"].strip(), "text": articles.text_of(p)} for p in posts]
    carriers = {}
    for post in sorted(posts, key=lambda post: post["published_time"]):
        for tag in articles.tags_of(post):
            carriers.setdefault(tag, []).append(post)
    parts = {True: [], False: []}
    for tag, carrying in carriers.items():
        if 2 <= len(tag.split()) <= 5 and least <= len(carrying) <= most:
            part = parts[articles.is_tuning(carrying[0])]
            part.append((f"t{len(part)}", "ar", tag, [post["postId"] for post in carrying]))
    yield Task("tags-tune", documents, parts[True])
    yield Task("tags-report", documents, parts[False], like="tags-tune")


def case_tasks(folder):
    """Invented documents and queries that need inflections, accents and titles: {documents, queries} a language."""
    for path in sorted(folder.glob("*.json")):
        case = json.loads(path.read_text(encoding="utf-8"))
        lang = case["lang"]
        documents = [{"lang": lang, **document} for document in case["documents"]]
        queries = [
            (f"q{n + 1}", lang, query["text"], query["relevant"]) for n, query in enumerate(case["queries"])]
        yield Task(f"cases-{lang}", documents, queries)


def all_tasks(data):
    yield from case_tasks(CASES)
    if not data:
        return
    yield from question_tasks(pathlib.Path(data))
    for folder in sorted({path.parent for path in pathlib.Path(data).glob("**/*.jsonl.gz")}):
        posts = [post for post in articles.read_articles(folder) if post["full_text"].strip()]
        yield from headline_tasks(posts)
        yield from tag_tasks(posts)


def main():
    data, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    for task in all_tasks(data):
        task.write(folder)
        print(f"{task.name}: {len(task.documents)} documents, {len(task.answers)} queries")


if __name__ == "__main__":
    main()
