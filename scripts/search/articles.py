"""Articles of months: one `*.jsonl.gz` a month, one object of the site's a line, with `full_text`."""

import gzip
import json
import pathlib

# Articles published before this are for choosing weights, the others for reporting.
REPORTED_FROM = "2023-09"


def read_articles(folder):
    """Each post once, as it was changed last, in the order of its first appearance."""
    posts = {}
    for path in sorted(pathlib.Path(folder).glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                post = json.loads(line)
                kept = posts.get(post["postId"])
                if kept is None or kept["last_updated"] <= post["last_updated"]:
                    posts[post["postId"]] = post
    return list(posts.values())


def text_of(post):
    """The body with its lede, which most bodies begin with and some leave out."""
    lede, body = (post["description"] or "").strip(), post["full_text"].strip()
    return body if lede[:60] in body else f"{lede}\n{body}"


def tags_of(post):
    """The editors' keywords, each once, in their order."""
    names = (" ".join(name.split()) for name in (post["keywords"] or "").split(","))
    return list(dict.fromkeys(name for name in names if name))


def is_tuning(post):
    return post["published_time"][:7] < REPORTED_FROM
