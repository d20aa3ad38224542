"""SQLite FTS5 as it comes: `unicode61`, its bm25(), no stop words, no stems."""

import re
import sqlite3
import sys

import protocol

# Letters, digits and Arabic marks, which `\w` leaves out.
WORD = re.compile(r"[\w\u0610-\u061a\u064b-\u065f\u0670]+")


def index(documents, folder):
    database = sqlite3.connect(folder / "index.sqlite")
    database.executescript(
        """
        PRAGMA journal_mode = off; PRAGMA synchronous = off;
        CREATE TABLE ids(docid INTEGER PRIMARY KEY, id TEXT);
        CREATE VIRTUAL TABLE words USING fts5(title, text, content = '', tokenize = 'unicode61');
        """)
    count = 0
    for count, row in enumerate(documents, 1):
        database.execute("INSERT INTO ids VALUES(?, ?)", (count, row["id"]))
        database.execute("INSERT INTO words(rowid, title, text) VALUES(?, ?, ?)", (count, row["title"], row["text"]))
    database.execute("INSERT INTO words(words) VALUES('optimize')")
    database.commit()
    database.close()
    return count


def open(folder):
    database = sqlite3.connect(folder / "index.sqlite")
    ask = """
        SELECT ids.id FROM (SELECT rowid AS docid FROM words WHERE words MATCH ? ORDER BY rank LIMIT ?)
        JOIN ids USING (docid)"""

    def search(text, lang, op, limit):
        words = dict.fromkeys(f'"{word}"' for word in WORD.findall(text))
        match = (" OR " if op == "or" else " AND ").join(words)
        return [id for (id,) in database.execute(ask, (match, limit))] if match else []

    return search


if __name__ == "__main__":
    protocol.main(sys.modules[__name__])
