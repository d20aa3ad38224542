#include "CSearch.h"

#include <math.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* BM25 with the usual constants (Robertson and Zaragoza 2009). The inverse document frequency is Lucene's, which is never
 * negative: a word that most articles hold still counts a little. */
static const double K1 = 1.2;
static const double B = 0.75;
static const char *const POINTER_TYPE = "newssync-search";
/* More hits than this are nobody's to read; their scores would take 8 MB. */
enum { MAXIMUM_COLUMNS = 16, MAXIMUM_WANTED = 1 << 20 };

typedef struct {
    const double *weights;
    int columns, wanted;
    int phrases;         /* -1 before the first row */
    double *idf;         /* of each phrase */
    double average;      /* tokens a row */
    double *best;        /* a min-heap of the `wanted` best scores */
    int best_count;
    csearch_hit *hits;   /* rows that were among the best when they came */
    int hit_count, hit_capacity;
    int failure;         /* an SQLite result code */
} collector;

static int count_row(const Fts5ExtensionApi *api, Fts5Context *context, void *count) {
    (void)api;
    (void)context;
    *(int64_t *)count += 1;
    return SQLITE_OK;
}

/* What is the same for all rows: document frequencies and the average length. */
static int prepare(collector *state, const Fts5ExtensionApi *api, Fts5Context *context) {
    sqlite3_int64 rows = 0, tokens = 0;
    int phrases = api->xPhraseCount(context);
    int result = api->xRowCount(context, &rows);
    if (result == SQLITE_OK) result = api->xColumnTotalSize(context, -1, &tokens);
    if (result != SQLITE_OK) return result;
    state->idf = calloc((size_t)phrases + 1, sizeof *state->idf);
    if (state->idf == NULL) return SQLITE_NOMEM;
    state->average = rows > 0 && tokens > 0 ? (double)tokens / (double)rows : 1;
    for (int phrase = 0; phrase < phrases; phrase++) {
        int64_t count = 0;
        result = api->xQueryPhrase(context, phrase, &count, count_row);
        if (result != SQLITE_OK) return result;
        state->idf[phrase] = log(1 + ((double)rows - (double)count + 0.5) / ((double)count + 0.5));
    }
    state->phrases = phrases;
    return SQLITE_OK;
}

/* The weighted frequency of a phrase in the current row. `ends` gets, for each column, where a word known to be in it ends:
 * a row is at least so long. */
static double frequency(
    const collector *state, const Fts5ExtensionApi *api, Fts5Context *context, int phrase, int *ends
) {
    Fts5PhraseIter iterator;
    int column = -1, offset = 0;
    double sum = 0;
    if (api->xPhraseFirst(context, phrase, &iterator, &column, &offset) != SQLITE_OK) return 0;
    while (column >= 0) {
        if (column < state->columns) {
            sum += state->weights[column];
            if (offset >= ends[column]) ends[column] = offset + 1;
        }
        api->xPhraseNext(context, &iterator, &column, &offset);
    }
    return sum;
}

static void sift_down(double *heap, int count, int place) {
    for (;;) {
        int child = 2 * place + 1;
        if (child >= count) return;
        if (child + 1 < count && heap[child + 1] < heap[child]) child++;
        if (heap[place] <= heap[child]) return;
        double moved = heap[place];
        heap[place] = heap[child];
        heap[child] = moved;
        place = child;
    }
}

/* Notes a score among the best. */
static void note_best(collector *state, double score) {
    if (state->best_count == state->wanted) {
        if (score <= state->best[0]) return;
        state->best[0] = score;
        sift_down(state->best, state->best_count, 0);
        return;
    }
    int place = state->best_count++;
    state->best[place] = score;
    while (place > 0 && state->best[(place - 1) / 2] > state->best[place]) {
        double moved = state->best[place];
        state->best[place] = state->best[(place - 1) / 2];
        state->best[(place - 1) / 2] = moved;
        place = (place - 1) / 2;
    }
}

static int note_hit(collector *state, int64_t rowid, double score) {
    if (state->hit_count == state->hit_capacity) {
        int capacity = state->hit_capacity == 0 ? 256 : state->hit_capacity * 2;
        csearch_hit *grown = realloc(state->hits, (size_t)capacity * sizeof *grown);
        if (grown == NULL) return SQLITE_NOMEM;
        state->hits = grown;
        state->hit_capacity = capacity;
    }
    state->hits[state->hit_count++] = (csearch_hit){rowid, score};
    return SQLITE_OK;
}

static double score_of(const collector *state, const double *frequencies, int length) {
    double score = 0, norm = K1 * (1 - B + B * (double)length / state->average);
    for (int phrase = 0; phrase < state->phrases; phrase++) {
        double sum = frequencies[phrase];
        if (sum > 0) score += state->idf[phrase] * sum * (K1 + 1) / (sum + norm);
    }
    return score;
}

/* Scores the current row. A row that cannot reach the best even if it ends with the last word found in it is passed over before its length is read. */
static int consider(collector *state, const Fts5ExtensionApi *api, Fts5Context *context) {
    double frequencies[64];
    double *held = frequencies;
    if (state->phrases > 64) {
        held = malloc((size_t)state->phrases * sizeof *held);
        if (held == NULL) return SQLITE_NOMEM;
    }
    int ends[MAXIMUM_COLUMNS] = {0}, length = 0;
    for (int phrase = 0; phrase < state->phrases; phrase++)
        held[phrase] = frequency(state, api, context, phrase, ends);
    for (int column = 0; column < state->columns; column++) length += ends[column];
    int result = SQLITE_OK;
    if (state->best_count < state->wanted || score_of(state, held, length) >= state->best[0]) {
        result = api->xColumnSize(context, -1, &length);
        double score = score_of(state, held, length);
        if (result == SQLITE_OK && (state->best_count < state->wanted || score >= state->best[0])) {
            note_best(state, score);
            result = note_hit(state, api->xRowid(context), score);
        }
    }
    if (held != frequencies) free(held);
    return result;
}

static void collect(
    const Fts5ExtensionApi *api, Fts5Context *context, sqlite3_context *output, int count, sqlite3_value **values
) {
    collector *state = count == 1 ? sqlite3_value_pointer(values[0], POINTER_TYPE) : NULL;
    if (state == NULL) {
        sqlite3_result_error(output, "newssync_collect is not for SQL written by hand", -1);
        return;
    }
    if (state->phrases < 0) state->failure = prepare(state, api, context);
    if (state->failure == SQLITE_OK) state->failure = consider(state, api, context);
    if (state->failure != SQLITE_OK) sqlite3_result_error_code(output, state->failure);
}

static int fts5_api_of(sqlite3 *database, fts5_api **api) {
    sqlite3_stmt *statement = NULL;
    int result = sqlite3_prepare_v2(database, "SELECT fts5(?1)", -1, &statement, NULL);
    if (result != SQLITE_OK) return result;
    sqlite3_bind_pointer(statement, 1, api, "fts5_api_ptr", NULL);
    sqlite3_step(statement);
    result = sqlite3_finalize(statement);
    return result == SQLITE_OK && *api == NULL ? SQLITE_ERROR : result;
}

int csearch_register(void *connection) {
    fts5_api *api = NULL;
    int result = fts5_api_of(connection, &api);
    if (result != SQLITE_OK) return result;
    return api->xCreateFunction(api, "newssync_collect", NULL, collect, NULL);
}

static int by_score(const void *left, const void *right) {
    const csearch_hit *one = left, *other = right;
    if (one->score != other->score) return one->score > other->score ? -1 : 1;
    return one->rowid < other->rowid ? -1 : one->rowid > other->rowid;
}

/* Runs the query over all rows that match; each is shown to `collect`. */
static int run(sqlite3 *database, const char *table, const char *match, collector *state) {
    char *sql = sqlite3_mprintf("SELECT newssync_collect(\"%w\", ?2) FROM \"%w\" WHERE \"%w\" MATCH ?1", table, table, table);
    if (sql == NULL) return SQLITE_NOMEM;
    sqlite3_stmt *statement = NULL;
    int result = sqlite3_prepare_v2(database, sql, -1, &statement, NULL);
    sqlite3_free(sql);
    if (result != SQLITE_OK) return result;
    result = sqlite3_bind_text(statement, 1, match, -1, SQLITE_TRANSIENT);
    if (result == SQLITE_OK) result = sqlite3_bind_pointer(statement, 2, state, POINTER_TYPE, NULL);
    if (result == SQLITE_OK) do result = sqlite3_step(statement); while (result == SQLITE_ROW);
    sqlite3_finalize(statement);
    return result == SQLITE_DONE ? SQLITE_OK : result;
}

int csearch_top(
    void *connection, const char *table, const char *match, const double *weights, int columns, int wanted,
    csearch_hit **hits, int *count
) {
    *hits = NULL;
    *count = 0;
    if (wanted < 1) return SQLITE_OK;
    if (columns > MAXIMUM_COLUMNS) return SQLITE_MISUSE;
    collector state = {.weights = weights, .columns = columns, .wanted = wanted, .phrases = -1};
    if (wanted > MAXIMUM_WANTED) wanted = state.wanted = MAXIMUM_WANTED;
    state.best = malloc((size_t)wanted * sizeof *state.best);
    int result = state.best == NULL ? SQLITE_NOMEM : run(connection, table, match, &state);
    if (result == SQLITE_OK && state.hit_count > 0) {
        /* Early rows may have been overtaken since. */
        int kept = 0;
        for (int index = 0; index < state.hit_count; index++)
            if (state.best_count < wanted || state.hits[index].score >= state.best[0])
                state.hits[kept++] = state.hits[index];
        qsort(state.hits, (size_t)kept, sizeof *state.hits, by_score);
        *hits = state.hits;
        *count = kept;
        state.hits = NULL;
    }
    free(state.idf);
    free(state.best);
    free(state.hits);
    return result;
}

void csearch_free(csearch_hit *hits) { free(hits); }
