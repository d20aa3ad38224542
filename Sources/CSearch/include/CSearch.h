#ifndef CSEARCH_H
#define CSEARCH_H

#include <stddef.h>
#include <stdint.h>

/* Ranked retrieval from FTS5 tables: the best rows of a match by BM25, without sorting the others, and the table of document
 * frequencies that this needs.
 *
 * FTS5's own `ORDER BY rank` reads the length of every row that matches and sorts them all, and counts each phrase's rows in
 * passes of their own. Here a row's length is read only where the row could still be among the best. */

/* ---- Terms. A text is indexed as its terms in order, with a space between two. The first byte of a term that shares the position
 * of the word before says what it is. */
enum {
    CSEARCH_STEM_MARK = 1,     /* the word's stem */
    CSEARCH_SPELLING_MARK = 2, /* the word as it was spelled, where that is not as it is folded */
    CSEARCH_GRAM_MARK = 3      /* letters of the word */
};

/* Makes the tokenizer "newssync" and csearch_top known to a connection (a `sqlite3 *`). Returns an SQLite result code. */
int csearch_register(void *connection);

/* ---- Document frequencies: how many documents hold each term, counted in memory and written in batches. */

typedef struct csearch_vocabulary csearch_vocabulary;

csearch_vocabulary *csearch_vocabulary_new(void); /* NULL without memory */
void csearch_vocabulary_free(csearch_vocabulary *vocabulary);

/* Begins a document that comes or goes. */
void csearch_vocabulary_begin(csearch_vocabulary *vocabulary, int is_removed);

/* The terms of one of its texts. Returns an SQLite result code. */
int csearch_vocabulary_add(csearch_vocabulary *vocabulary, const char *terms, size_t length);

/* Adds what was counted to a table (term TEXT PRIMARY KEY, rows, stems, plain), and begins anew. `rows` is of the term itself, `stems` of
 * words that have it as their stem, `plain` of those that are spelled just so. table: trusted. Tells of each term that was not there.
 * Returns an SQLite result code. */
typedef void csearch_appeared(void *context, const char *term, size_t length);
int csearch_vocabulary_write(
    csearch_vocabulary *vocabulary, void *connection, const char *table, void *context, csearch_appeared *appeared);

/* A text's terms, as UTF-8. */
typedef struct {
    const char *bytes;
    size_t length;
} csearch_text;

/* Runs a prepared statement (a `sqlite3_stmt *`) whose first parameter is a row and whose others are its columns' terms, which are not
 * copied. Returns an SQLite result code. */
int csearch_put(void *statement, int64_t row, const csearch_text *columns, int count);

/* ---- Search. */

typedef struct {
    int64_t rowid;
    double score; /* rounded to thousandths: smaller differences mean nothing */
} csearch_hit;

/* What a phrase of the match says of its word. */
enum {
    CSEARCH_SURFACE = 1,  /* it stands there, however spelled */
    CSEARCH_STEM = 2,     /* it stands there in one of its forms */
    CSEARCH_TYPED = 4,    /* it stands there spelled as it was typed */
    CSEARCH_OTHERWISE = 8 /* it stands there spelled otherwise */
};

typedef struct {
    int32_t word;   /* of the query, from 0 */
    uint32_t kinds; /* CSEARCH_SURFACE and so on; none: it is not counted */
} csearch_phrase;

/* How the spelling of a word counts. */
enum {
    CSEARCH_ANY_SPELLING,
    CSEARCH_PLAIN,  /* typed as it is folded: a row spells it so unless all its surfaces are CSEARCH_OTHERWISE */
    CSEARCH_MARKED  /* typed otherwise: a row spells it so if it has a CSEARCH_TYPED one */
};

typedef struct {
    double rows[2];    /* that hold its surface, its stem; negative: count them */
    double weights[2]; /* of the scores of its surface, its stem */
    uint8_t spelling;
    uint8_t is_joined; /* the next word was typed right behind it */
} csearch_word;

/* A query: what its match's phrases, from left to right, are for. */
typedef struct {
    const char *match; /* an FTS5 query */
    const csearch_phrase *phrases;
    const csearch_word *words;
    int32_t phrase_count, word_count;
    const uint8_t *allowed; /* a bit for each rowid that may be found, from 0, the lowest bit of a byte first; NULL: all may */
    int64_t allowed_count;
    uint8_t is_exact;       /* only rows that spell each word as it was typed */
} csearch_query;

typedef struct {
    double pair;           /* of the score of a pair of words */
    double misspelled;     /* what remains of a word's score in a row that only spells it otherwise */
    double k1, b;          /* of BM25 */
    const double *columns; /* what an occurrence counts in each of the table's columns */
    int32_t column_count;
} csearch_weights;

/* The `wanted` best rows (a million at the most), the best first (of equal scores the smaller rowid first), and all that tie with
 * the last of them.
 *
 * table: an FTS5 table's name, trusted.
 * *hits is allocated here and given back with csearch_free; it may be NULL where *count is 0. *ideal gets what no score can reach, of a
 * text that holds nothing but the query over and over; 0 where no row matches.
 * Returns an SQLite result code; SQLITE_MISUSE where the match has other phrases than the query says. */
int csearch_top(
    void *connection, const char *table, const csearch_query *query, const csearch_weights *weights, int wanted,
    csearch_hit **hits, int *count, double *ideal);

void csearch_free(csearch_hit *hits);

/* The parts of a score that a word brings. */
typedef struct {
    double inverse_frequency[2]; /* of its surface, its stem */
    double frequency[2];         /* in the row, weighted by columns */
    double scores[2], pair;      /* the pair is with the next word */
    uint8_t is_misspelled;
} csearch_part;

/* How a row's score comes about: `parts` has room for one part a word. *length gets the row's words, *score and *ideal what csearch_top says;
 * all 0 where the row does not match. Returns an SQLite result code. */
int csearch_explain(
    void *connection, const char *table, const csearch_query *query, const csearch_weights *weights, int64_t rowid,
    csearch_part *parts, int *length, double *score, double *ideal);

#endif
