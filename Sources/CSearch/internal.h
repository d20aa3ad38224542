#ifndef CSEARCH_INTERNAL_H
#define CSEARCH_INTERNAL_H

#include <sqlite3.h>

#include "CSearch.h"

enum { MAXIMUM_COLUMNS = 16 };

/* ---- tokens.c */
int csearch_add_tokenizer(fts5_api *api);

/* ---- score.c: the current row against the query */

/* Where a word stands in the current row: column and place. */
typedef struct {
    int64_t *places;
    int count, capacity, runs; /* runs: that are in order by themselves */
} occurrences;

/* What is known of a word of the query. */
typedef struct {
    double idf[2];               /* of surface and stem */
    double frequency[2];         /* in the current row, weighted by columns */
    int surfaces, typed, others; /* occurrences in the current row, by spelling */
    int is_in_pair;
    occurrences where;
} word_state;

typedef struct {
    const csearch_query *query;
    const csearch_weights *weights;
    word_state *words;
    double average;              /* tokens a row */
    int ends[MAXIMUM_COLUMNS];   /* where the last word found in each column ends: a row is at least so long */
} scorer;

int csearch_scorer_open(scorer *scorer, const csearch_query *query, const csearch_weights *weights);
void csearch_scorer_close(scorer *scorer);

/* What is the same for all rows: document frequencies and the average length. */
int csearch_scorer_prepare(scorer *scorer, const Fts5ExtensionApi *api, Fts5Context *context);

/* Counts the query's words in the current row. */
int csearch_scorer_count(scorer *scorer, const Fts5ExtensionApi *api, Fts5Context *context);

/* Whether the current row spells each word as it was typed. */
int csearch_scorer_is_exact(const scorer *scorer);

/* The least length that the current row may have. */
int csearch_scorer_least_length(const scorer *scorer);

/* The score of the current row, were it so long, in thousandths. is_bound: every pair that may stand there counts as much as a pair
 * can. parts: NULL, or one a word. */
double csearch_scorer_score(const scorer *scorer, int length, int is_bound, csearch_part *parts);

/* What no score can reach. */
double csearch_scorer_ideal(const scorer *scorer);

#endif
