#include "internal.h"

#include <stdlib.h>

static const char *const POINTER_TYPE = "newssync-search";
/* More hits than this are nobody's to read; their scores would take 8 MB. */
enum { MAXIMUM_WANTED = 1 << 20 };

typedef struct {
    scorer scorer;
    int wanted, is_ready;
    double *best;      /* a min-heap of the `wanted` best scores */
    int best_count;
    csearch_hit *hits; /* rows that were among the best when they came */
    int hit_count, hit_capacity;
    csearch_part *parts; /* where one row is to be explained */
    int length;
    int failure;       /* an SQLite result code */
} collector;

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

static int is_allowed(const csearch_query *query, int64_t rowid) {
    if (query->allowed == NULL) return 1;
    return rowid >= 0 && rowid < query->allowed_count && query->allowed[rowid >> 3] >> (rowid & 7) & 1;
}

/* Scores the current row. A row that cannot reach the best even if it ends with the last word found in it is passed over before
 * its length is read. */
static int consider(collector *state, const Fts5ExtensionApi *api, Fts5Context *context) {
    scorer *made = &state->scorer;
    int64_t rowid = api->xRowid(context);
    if (!is_allowed(made->query, rowid)) return SQLITE_OK;
    int result = csearch_scorer_count(made, api, context);
    if (result != SQLITE_OK || (made->query->is_exact && !csearch_scorer_is_exact(made))) return result;
    int is_full = state->best_count == state->wanted, length = csearch_scorer_least_length(made);
    if (is_full && csearch_scorer_score(made, length, 1, NULL) < state->best[0]) return SQLITE_OK;
    result = api->xColumnSize(context, -1, &length);
    if (result != SQLITE_OK) return result;
    double score = csearch_scorer_score(made, length, 0, state->parts);
    state->length = length;
    if (is_full && score < state->best[0]) return SQLITE_OK;
    note_best(state, score);
    return note_hit(state, rowid, score);
}

static void collect(
    const Fts5ExtensionApi *api, Fts5Context *context, sqlite3_context *output, int count, sqlite3_value **values
) {
    collector *state = count == 1 ? sqlite3_value_pointer(values[0], POINTER_TYPE) : NULL;
    if (state == NULL) {
        sqlite3_result_error(output, "newssync_collect is not for SQL written by hand", -1);
        return;
    }
    if (!state->is_ready && state->failure == SQLITE_OK) {
        state->failure = csearch_scorer_prepare(&state->scorer, api, context);
        state->is_ready = 1;
    }
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
    if (result == SQLITE_OK) result = csearch_add_tokenizer(api);
    if (result == SQLITE_OK) result = api->xCreateFunction(api, "newssync_collect", NULL, collect, NULL);
    return result;
}

static int by_score(const void *left, const void *right) {
    const csearch_hit *one = left, *other = right;
    if (one->score != other->score) return one->score > other->score ? -1 : 1;
    return one->rowid < other->rowid ? -1 : one->rowid > other->rowid;
}

/* Runs the query over all rows that match, or one of them; each is shown to `collect`. */
static int run(sqlite3 *database, const char *table, collector *state, const int64_t *rowid) {
    char *sql = sqlite3_mprintf(
        "SELECT newssync_collect(\"%w\", ?2) FROM \"%w\" WHERE \"%w\" MATCH ?1%s", table, table, table,
        rowid == NULL ? "" : " AND rowid = ?3");
    if (sql == NULL) return SQLITE_NOMEM;
    sqlite3_stmt *statement = NULL;
    int result = sqlite3_prepare_v2(database, sql, -1, &statement, NULL);
    sqlite3_free(sql);
    if (result != SQLITE_OK) return result;
    result = sqlite3_bind_text(statement, 1, state->scorer.query->match, -1, SQLITE_TRANSIENT);
    if (result == SQLITE_OK) result = sqlite3_bind_pointer(statement, 2, state, POINTER_TYPE, NULL);
    if (result == SQLITE_OK && rowid != NULL) result = sqlite3_bind_int64(statement, 3, *rowid);
    if (result == SQLITE_OK) do result = sqlite3_step(statement); while (result == SQLITE_ROW);
    sqlite3_finalize(statement);
    return result == SQLITE_DONE ? SQLITE_OK : result;
}

static void release(collector *state) {
    csearch_scorer_close(&state->scorer);
    free(state->best);
    free(state->hits);
}

/* Takes the hits that are still among the best; early rows may have been overtaken since. */
static void take_best(collector *state, csearch_hit **hits, int *count) {
    int kept = 0;
    for (int index = 0; index < state->hit_count; index++)
        if (state->best_count < state->wanted || state->hits[index].score >= state->best[0])
            state->hits[kept++] = state->hits[index];
    if (kept > 0) qsort(state->hits, (size_t)kept, sizeof *state->hits, by_score);
    *hits = state->hits;
    *count = kept;
    state->hits = NULL;
}

int csearch_top(
    void *connection, const char *table, const csearch_query *query, const csearch_weights *weights, int wanted,
    csearch_hit **hits, int *count, double *ideal
) {
    *hits = NULL;
    *count = 0;
    *ideal = 0;
    if (wanted < 1) return SQLITE_OK;
    collector state = {.wanted = wanted > MAXIMUM_WANTED ? MAXIMUM_WANTED : wanted};
    int result = csearch_scorer_open(&state.scorer, query, weights);
    if (result == SQLITE_OK) {
        state.best = malloc((size_t)state.wanted * sizeof *state.best);
        result = state.best == NULL ? SQLITE_NOMEM : run(connection, table, &state, NULL);
    }
    if (result == SQLITE_OK && state.hit_count > 0) {
        *ideal = csearch_scorer_ideal(&state.scorer);
        take_best(&state, hits, count);
    }
    release(&state);
    return result;
}

void csearch_free(csearch_hit *hits) { free(hits); }

int csearch_explain(
    void *connection, const char *table, const csearch_query *query, const csearch_weights *weights, int64_t rowid,
    csearch_part *parts, int *length, double *score, double *ideal
) {
    double best;
    collector state = {.wanted = 1, .parts = parts};
    *length = 0;
    *score = *ideal = 0;
    int result = csearch_scorer_open(&state.scorer, query, weights);
    if (result == SQLITE_OK) {
        state.best = &best;
        result = run(connection, table, &state, &rowid);
        state.best = NULL;
    }
    if (result == SQLITE_OK && state.hit_count > 0) {
        *length = state.length;
        *score = state.hits[0].score;
        *ideal = csearch_scorer_ideal(&state.scorer);
    }
    release(&state);
    return result;
}
