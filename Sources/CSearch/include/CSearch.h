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

/* Makes csearch_top work on a connection (a `sqlite3 *`). Returns an SQLite result code. */
int csearch_register(void *connection);

/* The `wanted` best rows (a million at the most), the best first (of equal scores the smaller rowid first), and all that tie with the last of them.
 *
 * table: an FTS5 table's name, trusted. match: an FTS5 query. weights: one for each of the table's columns.
 * *hits is allocated here and given back with csearch_free; it may be NULL where *count is 0.
 * Returns an SQLite result code. */
int csearch_top(
    void *connection, const char *table, const char *match, const double *weights, int columns, int wanted,
    csearch_hit **hits, int *count);

void csearch_free(csearch_hit *hits);

#endif
