-- The public store: what sources said of articles, what follows from it, and where the pull stands.
-- Instants are milliseconds since 1970-01-01T00:00:00Z on the origin's clock, unless a column says "local".
-- Everything under "Derived" can be rebuilt from what stands above it.

-- ---------------------------------------------------------------------------------------------------- Identity

-- Facts about this file: store (its id), log (the id of its change log), replica (who writes here).
CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- Writers of rows. A store restored from a backup takes a new one.
CREATE TABLE replica (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    distrusted INTEGER                  -- local: since when this store leaves its rows out of every fold
);

CREATE TABLE edition (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,          -- ar, en, es
    language TEXT NOT NULL,             -- BCP 47
    direction TEXT NOT NULL,            -- rtl, ltr
    site TEXT NOT NULL,                 -- https://www.example.org
    zone TEXT NOT NULL,                 -- IANA zone of its newsroom
    pulled INTEGER                      -- local: when a pull last reached its end
);

-- An article as a source names it: edition:postid on a page, an address or guid elsewhere.
CREATE TABLE article (
    id INTEGER PRIMARY KEY,
    edition INTEGER NOT NULL REFERENCES edition,
    name TEXT NOT NULL UNIQUE,
    same INTEGER REFERENCES article     -- derived from links: the first by name of the ids that are this one article; NULL:
                                        -- no other id is
);
CREATE INDEX article_same ON article (same) WHERE same IS NOT NULL;

-- Addresses in their one canonical spelling (decoded IRI, no fragment, no tracking parameters).
CREATE TABLE address (
    id INTEGER PRIMARY KEY,
    edition INTEGER NOT NULL REFERENCES edition,
    url TEXT NOT NULL UNIQUE,
    spelling TEXT                       -- how the site writes it, where that is not the usual percent-encoding
);

-- ------------------------------------------------------------------------------------------------ What was said

-- The fields that a kind of source speaks of, as a JSON array in byte order.
CREATE TABLE mask (
    id INTEGER PRIMARY KEY,
    fields TEXT NOT NULL UNIQUE
);

-- Contents by hash. The header stays for ever; metadata and blocks may be dropped by retention.
CREATE TABLE content (
    id INTEGER PRIMARY KEY,
    hash BLOB NOT NULL,                 -- SHA-256 of the covered fields; no two have the same
    metadata TEXT,                      -- canonical JSON of every field but the body; NULL: not kept
    blocks INTEGER                      -- how many blocks the body has; NULL: the content has no such field
);
-- By the beginning of the hash: half the bytes, and whoever looks compares the whole hash on the row.
CREATE INDEX content_hash ON content (substr(hash, 1, 5));
-- Those whose payload is not here.
CREATE INDEX content_missing ON content (id) WHERE metadata IS NULL;

-- Bodies of superseded contents, compressed (RFC 8878) with the body of another content as their prefix. A content has
-- either blocks or such a row.
CREATE TABLE packed (
    content INTEGER PRIMARY KEY REFERENCES content,
    base INTEGER REFERENCES content,    -- whose body is the prefix; NULL: none
    size INTEGER NOT NULL,              -- bytes of the body before
    bytes BLOB NOT NULL
);
CREATE INDEX packed_base ON packed (base) WHERE base IS NOT NULL;

-- Bodies, a row a block, apart from the metadata, so that lists never read them and pages are filled.
CREATE TABLE block (
    id INTEGER PRIMARY KEY,             -- content × 1,048,576 + place, which counts from 0
    text TEXT,                          -- of a paragraph
    json TEXT                           -- of any other block: its canonical JSON
);

-- One replica's statement that from `start` on it saw this sighting. Rows of one sighting join: first seen by min, last
-- verified by max. Only the replica that wrote a row changes it, and only `verified` and `sequence`.
CREATE TABLE run (
    id INTEGER PRIMARY KEY,
    replica INTEGER NOT NULL REFERENCES replica,
    article INTEGER NOT NULL REFERENCES article,
    kind INTEGER NOT NULL,              -- 1 page, 2 feed, 3 sitemap
    content INTEGER NOT NULL REFERENCES content,
    asserted INTEGER,
    published INTEGER,
    generation INTEGER NOT NULL,        -- of the extractor
    start INTEGER NOT NULL,
    verified INTEGER,
    mask INTEGER NOT NULL REFERENCES mask,
    origin INTEGER REFERENCES address,  -- where the answer came from
    raw BLOB,                           -- SHA-256 of the raw response
    hash BLOB NOT NULL,                 -- what names the row in every store, 16 bytes, see RowID; no two
                                        -- have the same
    extra BLOB,                         -- what a newer version's rows say beyond these columns, handed on as it is
    sequence INTEGER NOT NULL           -- the newest entry of the change log that speaks of it
);
CREATE INDEX run_hash ON run (substr(hash, 1, 5));
CREATE INDEX run_article ON run (article);
CREATE INDEX run_content ON run (content);

-- Confirmed retractions.
CREATE TABLE retraction (
    replica INTEGER NOT NULL REFERENCES replica,
    article INTEGER NOT NULL REFERENCES article,
    gone INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    PRIMARY KEY (article, gone, replica)
) WITHOUT ROWID;

-- Which sighting claims an address for its article.
CREATE TABLE claim (
    address INTEGER NOT NULL REFERENCES address,
    run INTEGER NOT NULL REFERENCES run,
    PRIMARY KEY (address, run)
) WITHOUT ROWID;
-- From an article to its addresses: who names it as a translation is asked for each article that is shown.
CREATE INDEX claim_run ON claim (run);

-- What a reader says by hand of two articles, the one with the smaller name first: the same article under two ids of one
-- edition, or the same story in two editions. The statement with the greatest (at, replica) holds.
CREATE TABLE link (
    article INTEGER NOT NULL REFERENCES article,
    other INTEGER NOT NULL REFERENCES article,
    replica INTEGER NOT NULL REFERENCES replica,
    at INTEGER NOT NULL,
    holds INTEGER NOT NULL,             -- 0 takes an earlier statement back
    sequence INTEGER NOT NULL,
    PRIMARY KEY (article, other, replica)
) WITHOUT ROWID;
CREATE INDEX link_other ON link (other);

-- When transactions wrote to the change log, each once.
CREATE TABLE arrival (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL                 -- local
);

-- The change log: what this store came to know, in its own order. Entries are never changed.
CREATE TABLE change (
    sequence INTEGER PRIMARY KEY,
    what INTEGER NOT NULL,              -- 1 a new run, 2 a run verified, or its claims grew, 3 a retraction, 4 a link,
                                        -- 5 a payload that was not here, 6 a replica trusted no more, or again
    article INTEGER NOT NULL REFERENCES article,
    run INTEGER REFERENCES run,
    shown INTEGER NOT NULL,             -- 1 where the view changed with it
    at INTEGER,                         -- the row's last verified as it came to be, or the retraction's instant; an empty
                                        -- blob: the row's start
    arrival INTEGER NOT NULL REFERENCES arrival
);
CREATE INDEX change_article ON change (article);

-- Durable cursors into the change log.
CREATE TABLE cursor (
    name TEXT PRIMARY KEY,
    sequence INTEGER NOT NULL
) WITHOUT ROWID;

-- ------------------------------------------------------------------------------------- Lists beside the articles

-- Lists that the site shows: the ticker, Most Read, menus, an article's related links.
CREATE TABLE part (
    id INTEGER PRIMARY KEY,
    edition INTEGER NOT NULL REFERENCES edition,
    name TEXT NOT NULL,                 -- breaking, most-read, sections, …
    page INTEGER REFERENCES address     -- whose own list it is; NULL: the edition's, or that of the article of each row
);
CREATE UNIQUE INDEX part_name ON part (edition, name, ifnull(page, 0));

-- What such lists said, once for each distinct content.
CREATE TABLE snapshot (
    id INTEGER PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE,          -- SHA-256 of the content
    content TEXT NOT NULL               -- canonical JSON
);

-- One replica's statement that a list had a content from `start` on, and when it last saw it. Only the replica that wrote
-- a row changes it, and only `last`, by max, and `sequence`: the place of the change among those of lists.
CREATE TABLE shown (
    part INTEGER NOT NULL REFERENCES part,
    article INTEGER NOT NULL DEFAULT 0, -- whose own list it is; 0: no article's
    start INTEGER NOT NULL,
    replica INTEGER NOT NULL REFERENCES replica,
    snapshot INTEGER NOT NULL REFERENCES snapshot,
    last INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    PRIMARY KEY (part, article, start, replica, snapshot)
) WITHOUT ROWID;
CREATE INDEX shown_last ON shown (part, article, last);
CREATE INDEX shown_sequence ON shown (sequence);

-- ----------------------------------------------------------------------------------------------------- Derived

-- Addresses that an article's pages ever named as the same story in another edition: to find who names an article.
CREATE TABLE alternate (
    address INTEGER NOT NULL REFERENCES address,
    article INTEGER NOT NULL REFERENCES article,
    PRIMARY KEY (address, article)
) WITHOUT ROWID;

-- What an article is compared by with those of other editions.
CREATE TABLE signature (
    article INTEGER PRIMARY KEY REFERENCES article,
    content INTEGER NOT NULL REFERENCES content,
    version INTEGER NOT NULL,           -- of the way in which signatures are made
    published INTEGER,
    bytes BLOB NOT NULL
);

-- Spans of time whose articles are still to be matched with those of other editions.
CREATE TABLE story_due (
    block INTEGER PRIMARY KEY,
    touched INTEGER NOT NULL            -- how far the change log had been read when an article last touched it
);

-- The same story in two editions, found by content; `article` is the smaller number.
CREATE TABLE translation (
    article INTEGER NOT NULL REFERENCES article,
    other INTEGER NOT NULL REFERENCES article,
    score REAL NOT NULL,                -- 0 to 1
    PRIMARY KEY (article, other)
) WITHOUT ROWID;
CREATE INDEX translation_other ON translation (other);

-- The view: the fold of each article's rows. A content stands for the revision of its kind. Of the ids of one article only
-- the first has a view: the fold of the rows of all of them.
CREATE TABLE view (
    article INTEGER PRIMARY KEY REFERENCES article,
    edition INTEGER NOT NULL,
    gone INTEGER NOT NULL,              -- 1 where the status is gone
    published INTEGER,
    modified INTEGER,
    kind INTEGER,                       -- with content: the revision that won the title
    content INTEGER,
    winners TEXT                        -- field -> [kind, content hash] of the fields that another revision won
);
CREATE INDEX view_published ON view (edition, published DESC);

-- What there is of an edition, by buckets of its articles: the sum modulo 2^128 of the hashes of all statements about
-- them, kept up with each. Two stores that hold the same have the same sums.
CREATE TABLE bucket (
    edition INTEGER NOT NULL REFERENCES edition,
    number INTEGER NOT NULL,            -- 0 to 255, the first byte of SHA-256 of the article's name
    digest BLOB NOT NULL,               -- 16 bytes, big-endian
    PRIMARY KEY (edition, number)
) WITHOUT ROWID;

-- What the search index holds of an article: to delete it, exactly that text must be given again.
CREATE TABLE indexed (
    article INTEGER PRIMARY KEY REFERENCES article,
    title INTEGER,                      -- the contents whose fields were indexed
    lede INTEGER,
    body INTEGER
);

-- The search indexes: the newest of an edition follows the change log, the newest that is whole answers. Their tables are
-- search_EDITION_gN (FTS5) and terms_EDITION_gN (in how many articles each term stands).
CREATE TABLE search_index (
    edition INTEGER NOT NULL REFERENCES edition,
    generation INTEGER NOT NULL,        -- from 1
    language TEXT NOT NULL,             -- of the analysis
    analysis INTEGER NOT NULL,          -- its version
    options INTEGER NOT NULL,           -- its rules, as bits
    is_whole INTEGER NOT NULL,          -- 1: it has once taken in all that there was
    PRIMARY KEY (edition, generation)
) WITHOUT ROWID;

-- ------------------------------------------------------------------------------------ Where the pull stands (local)

-- What is known of each address of an article, and when it is asked next, on the origin's clock.
CREATE TABLE frontier (
    address INTEGER PRIMARY KEY REFERENCES address,
    edition INTEGER NOT NULL,
    article INTEGER REFERENCES article, -- whom the last good page named
    run INTEGER REFERENCES run,         -- the row that it stands for
    hint INTEGER,                       -- the greatest lastmod that a sitemap gave
    due INTEGER,                        -- ask at or after this; NULL: when a hint asks for it
    reason INTEGER NOT NULL DEFAULT 0,  -- why it is due
    asked INTEGER,                      -- local: the last request
    seen INTEGER,                       -- of the last good answer
    verified INTEGER,                   -- of the last good answer that was
    etag TEXT,
    modified TEXT,                      -- Last-Modified
    whole INTEGER,                      -- when the last answer with a body came: validators do not live for ever
    generation INTEGER,                 -- of the extractor that read the last good answer
    failures INTEGER NOT NULL DEFAULT 0,
    error TEXT,
    gone_status INTEGER,                -- 404 or 410, of a row of such answers
    gone_first INTEGER,                 -- the first of them
    gone_last INTEGER,
    gone_count INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX frontier_due ON frontier (edition, due) WHERE due IS NOT NULL;
CREATE INDEX frontier_failed ON frontier (edition, asked) WHERE error IS NOT NULL;

-- How often visits that nothing announced found a change in a section: articles of lively ones are visited more often.
CREATE TABLE pace (
    edition INTEGER NOT NULL REFERENCES edition,
    section TEXT NOT NULL,              -- the first folders of an address's path: /news/politics
    visits INTEGER NOT NULL,            -- the later ones count most
    changes INTEGER NOT NULL,           -- those of them that found a change
    PRIMARY KEY (edition, section)
) WITHOUT ROWID;

-- Sitemaps and the index that names them.
CREATE TABLE sitemap (
    url TEXT PRIMARY KEY,
    edition INTEGER NOT NULL REFERENCES edition,
    parent TEXT,
    lastmod INTEGER,                    -- what its index says
    read INTEGER,                       -- the lastmod at which it was read; with asked: whether it was read at all
    etag TEXT,
    modified TEXT,
    asked INTEGER,                      -- when it was last read or found unchanged
    whole INTEGER,                      -- when it last came with a body
    place INTEGER NOT NULL DEFAULT 0    -- 0 is the newest of its index; -1 for a feed
) WITHOUT ROWID;

-- Front, section, coverage and author pages, from which lists are read.
CREATE TABLE listing (
    address INTEGER PRIMARY KEY REFERENCES address,
    edition INTEGER NOT NULL,
    role TEXT NOT NULL,                 -- front, section, coverage, authors, author, live
    due INTEGER NOT NULL,               -- ask at or after this, on the origin's clock
    asked INTEGER,                      -- local: the last request
    etag TEXT,
    modified TEXT,
    whole INTEGER,                      -- when it last came with a body
    generation INTEGER,                 -- of the extractor that read the last good answer
    shown TEXT,                         -- JSON [[part, snapshot], …]: what a 304 vouches for
    failures INTEGER NOT NULL DEFAULT 0,
    error TEXT
);
CREATE INDEX listing_due ON listing (edition, due);

-- robots.txt of each site (RFC 9309 §2.4: not used for more than a day).
CREATE TABLE robots (
    site TEXT PRIMARY KEY,
    asked INTEGER NOT NULL,             -- local
    status INTEGER NOT NULL,
    text TEXT NOT NULL
) WITHOUT ROWID;

-- Answers that wait for a second one that says the same, before they are rows: they go back behind what is shown, or
-- nobody vouches for them.
CREATE TABLE pending (
    article INTEGER NOT NULL REFERENCES article,
    kind INTEGER NOT NULL,
    content INTEGER NOT NULL REFERENCES content,
    asserted INTEGER,
    published INTEGER,
    generation INTEGER NOT NULL,
    seen INTEGER NOT NULL,              -- of the first such answer
    verified INTEGER,                   -- of the first such answer that was
    mask INTEGER NOT NULL REFERENCES mask,
    origin INTEGER NOT NULL REFERENCES address,
    raw BLOB,
    claims TEXT NOT NULL,               -- JSON array of the addresses that the answer claims
    PRIMARY KEY (article, kind, content)
) WITHOUT ROWID;

-- ---------------------------------------------------------------------------------------------- Other stores (local)

-- How far this store has read the logs of others. A cursor belongs to the other store's log and to the filter that was
-- asked with. Stores that were restored from one backup have one id and a log each.
CREATE TABLE peer (
    store TEXT NOT NULL,
    log TEXT NOT NULL,
    filter TEXT NOT NULL,
    sequence INTEGER NOT NULL,          -- of the change log
    lists INTEGER NOT NULL,             -- of changes of lists
    place TEXT NOT NULL,                -- where it was last found
    synced INTEGER NOT NULL,            -- when
    PRIMARY KEY (store, log, filter)
) WITHOUT ROWID;

-- Segments in folders that this store wrote or has read. A name ends with a hash of the segment's bytes, so it is the same
-- segment in whatever folder it stands. What was read is forgotten with the file.
CREATE TABLE segment (
    store TEXT NOT NULL,
    log TEXT NOT NULL,
    filter TEXT NOT NULL,               -- what was read of it; empty: this store wrote it
    name TEXT NOT NULL,
    place TEXT NOT NULL,                -- the folder
    PRIMARY KEY (store, log, filter, name)
) WITHOUT ROWID;

-- Rows of others that were not taken, because an instant of theirs lies ahead of every clock. They are asked for again.
CREATE TABLE refused (
    hash BLOB PRIMARY KEY,
    replica TEXT NOT NULL,
    article TEXT NOT NULL,
    instant INTEGER NOT NULL,           -- the row's
    clock INTEGER NOT NULL,             -- ours, when it was refused
    store TEXT NOT NULL                 -- from whom it came
) WITHOUT ROWID;
