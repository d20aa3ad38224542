#ifndef CSEARCH_H
#define CSEARCH_H

#include <stdint.h>

/* Ranked retrieval from an FTS5 table: the best rows of a match by BM25, without sorting the others.
 *
 * FTS5's own `ORDER BY rank` reads the length of every row that matches and sorts them all, and counts each phrase's rows in
 * passes of their own. Here a row's length is read only where the row could still be among the best. */

typedef struct {
    int64_t rowid;
    double score;
} csearch_hit;

/* What a phrase of the match says: that a word of the query stands there as it is written, or in one of its forms, or both. */
enum { CSEARCH_SURFACE = 1, CSEARCH_STEM = 2 };

typedef struct {
    int32_t word;    /* of the query, from 0 */
    uint32_t levels; /* CSEARCH_SURFACE, CSEARCH_STEM */
} csearch_phrase;

/* A query: what its match's phrases, from left to right, are for. */
typedef struct {
    const char *match; /* an FTS5 query */
    const csearch_phrase *phrases;
    int32_t phrase_count;
    int32_t word_count;
    const uint8_t *joined; /* for each word: whether the next one was typed right behind it */
} csearch_query;

typedef struct {
    double surface, stem, pair; /* of the three scores of a word */
    double k1, b;               /* of BM25 */
    const double *columns;      /* what an occurrence counts in each of the table's columns */
    int32_t column_count;
} csearch_weights;

/* Makes csearch_top work on a connection (a `sqlite3 *`). Returns an SQLite result code. */
int csearch_register(void *connection);

/* The `wanted` best rows (a million at the most), the best first (of equal scores the smaller rowid first), and all that tie with the last of them.
 *
 * table: an FTS5 table's name, trusted.
 * *hits is allocated here and given back with csearch_free; it may be NULL where *count is 0.
 * Returns an SQLite result code; SQLITE_MISUSE where the match has other phrases than the query says. */
int csearch_top(
    void *connection, const char *table, const csearch_query *query, const csearch_weights *weights, int wanted,
    csearch_hit **hits, int *count);

void csearch_free(csearch_hit *hits);

#endif
