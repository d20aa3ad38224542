-- The reader's own state: what one reader noted about articles. It stands in a file of its own beside the public store,
-- so that who hands on the store hands on none of this.
-- Every mark is a register: of two statements about one item of one article the one with the greater (stamp, replica)
-- holds. What is taken back stays as a register that does not hold, or an old statement of another device would return.

-- Facts about this file: replica (who marks here).
CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- The greatest stamp that was given or received. Every transaction that uses a stamp writes it here.
CREATE TABLE clock (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    stamp INTEGER NOT NULL              -- milliseconds since 1970-01-01T00:00:00Z × 65,536 + counter
);
INSERT INTO clock (id, stamp) VALUES (1, 0);

CREATE TABLE mark (
    article TEXT NOT NULL,              -- ar:1864497
    item TEXT NOT NULL,                 -- read, saved, label:NAME, note
    stamp INTEGER NOT NULL,             -- as in clock
    replica TEXT NOT NULL,              -- who said so
    holds INTEGER NOT NULL,             -- 0: it was taken back
    revision BLOB,                      -- of read and saved: SHA-256 of the content that was shown
    at INTEGER,                         -- of read: when, in milliseconds since 1970-01-01T00:00:00Z
    note BLOB,                          -- of note: UTF-8
    PRIMARY KEY (article, item)
) WITHOUT ROWID;
-- From an item to its articles: the lists of read, saved and labelled ones.
CREATE INDEX mark_item ON mark (item, article, revision) WHERE holds = 1;
