#include "CSearch.h"

#include <math.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* BM25 (Robertson and Zaragoza 2009) on two levels: of each word of the query what is written so, and what has its stem. The
 * inverse document frequency is Lucene's, which is never negative: a word that most articles hold still counts a little. */
static const char *const POINTER_TYPE = "newssync-search";
/* More hits than this are nobody's to read; their scores would take 8 MB. */
enum { MAXIMUM_COLUMNS = 16, MAXIMUM_WANTED = 1 << 20 };

/* Where a word stands in the current row: column and place, in order. */
typedef struct {
    int64_t *places;
    int count, capacity, runs;
} occurrences;

/* What is known of a word of the query. */
typedef struct {
    double idf[2];       /* of surface and stem */
    double frequency[2]; /* in the current row, weighted by columns */
    int pairs;           /* whether it stands in a pair */
    occurrences where;
} word;

typedef struct {
    const csearch_query *query;
    const csearch_weights *weights;
    int wanted, is_ready;
    word *words;
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

static double inverse_frequency(double rows, double count) {
    if (count > rows) count = rows;
    return log(1 + (rows - count + 0.5) / (count + 0.5));
}

/* What is the same for all rows: document frequencies and the average length. */
static int prepare(collector *state, const Fts5ExtensionApi *api, Fts5Context *context) {
    const csearch_query *query = state->query;
    sqlite3_int64 rows = 0, tokens = 0;
    if (api->xPhraseCount(context) != query->phrase_count) return SQLITE_MISUSE;
    int result = api->xRowCount(context, &rows);
    if (result == SQLITE_OK) result = api->xColumnTotalSize(context, -1, &tokens);
    if (result != SQLITE_OK) return result;
    state->average = rows > 0 && tokens > 0 ? (double)tokens / (double)rows : 1;
    for (int index = 0; index < query->phrase_count; index++) {
        const csearch_phrase *phrase = &query->phrases[index];
        if (phrase->word < 0 || phrase->word >= query->word_count) return SQLITE_MISUSE;
        int64_t count = 0;
        result = api->xQueryPhrase(context, index, &count, count_row);
        if (result != SQLITE_OK) return result;
        /* A row may hold several forms that are counted for one level each: the sum is too great by those. */
        for (int level = 0; level < 2; level++)
            if (phrase->levels & (1u << level)) state->words[phrase->word].idf[level] += (double)count;
    }
    for (int index = 0; index < query->word_count; index++) {
        word *one = &state->words[index];
        for (int level = 0; level < 2; level++) one->idf[level] = inverse_frequency((double)rows, one->idf[level]);
        one->pairs = (index + 1 < query->word_count && query->joined[index]) || (index > 0 && query->joined[index - 1]);
    }
    state->is_ready = 1;
    return SQLITE_OK;
}

static int note_place(occurrences *where, int column, int offset) {
    if (where->count == where->capacity) {
        int capacity = where->capacity == 0 ? 32 : where->capacity * 2;
        int64_t *grown = realloc(where->places, (size_t)capacity * sizeof *grown);
        if (grown == NULL) return SQLITE_NOMEM;
        where->places = grown;
        where->capacity = capacity;
    }
    where->places[where->count++] = (int64_t)column << 32 | (int64_t)offset;
    return SQLITE_OK;
}

/* Counts a phrase in the current row. `ends` gets, for each column, where a word known to be in it ends: a row is at least so
 * long. */
static int count_phrase(
    collector *state, const Fts5ExtensionApi *api, Fts5Context *context, int index, int *ends
) {
    const csearch_phrase *phrase = &state->query->phrases[index];
    word *one = &state->words[phrase->word];
    Fts5PhraseIter iterator;
    int column = -1, offset = 0;
    double sum = 0;
    int result = api->xPhraseFirst(context, index, &iterator, &column, &offset);
    if (result != SQLITE_OK || column < 0) return result;
    int notes = one->pairs && (phrase->levels & CSEARCH_STEM);
    one->where.runs += notes;
    while (column >= 0 && result == SQLITE_OK) {
        if (column < state->weights->column_count) {
            sum += state->weights->columns[column];
            if (offset >= ends[column]) ends[column] = offset + 1;
            if (notes) result = note_place(&one->where, column, offset);
        }
        api->xPhraseNext(context, &iterator, &column, &offset);
    }
    for (int level = 0; level < 2; level++)
        if (phrase->levels & (1u << level)) one->frequency[level] += sum;
    return result;
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

static double saturated(double frequency, double norm, double k1) {
    return frequency > 0 ? frequency * (k1 + 1) / (frequency + norm) : 0;
}

static int by_place(const void *left, const void *right) {
    int64_t one = *(const int64_t *)left, other = *(const int64_t *)right;
    return one < other ? -1 : one > other;
}

/* How often a word stands right before the next one in the current row, weighted by columns. */
static double pair_frequency(const collector *state, occurrences *first, occurrences *second) {
    occurrences *both[2] = {first, second};
    for (int side = 0; side < 2; side++) {
        if (both[side]->runs > 1) qsort(both[side]->places, (size_t)both[side]->count, sizeof(int64_t), by_place);
        both[side]->runs = 1;
    }
    double sum = 0;
    for (int one = 0, other = 0; one < first->count && other < second->count;) {
        int64_t wanted = first->places[one] + 1, found = second->places[other];
        if (found == wanted) sum += state->weights->columns[found >> 32];
        if (found <= wanted) other++;
        if (found >= wanted) one++;
    }
    return sum;
}

/* The score of the current row, were it so long. isBound: every pair that may stand there counts as much as a pair can. */
static double score_of(const collector *state, int length, int is_bound) {
    const csearch_weights *weights = state->weights;
    double score = 0, norm = weights->k1 * (1 - weights->b + weights->b * (double)length / state->average);
    for (int index = 0; index < state->query->word_count; index++) {
        word *one = &state->words[index];
        score += weights->surface * one->idf[0] * saturated(one->frequency[0], norm, weights->k1);
        score += weights->stem * one->idf[1] * saturated(one->frequency[1], norm, weights->k1);
        if (index + 1 == state->query->word_count || !state->query->joined[index]) continue;
        word *next = one + 1;
        if (one->where.count == 0 || next->where.count == 0) continue;
        double idf = (one->idf[1] + next->idf[1]) / 2;
        double share = is_bound ? weights->k1 + 1
                                : saturated(pair_frequency(state, &one->where, &next->where), norm, weights->k1);
        score += weights->pair * idf * share;
    }
    return score;
}

static void forget_row(collector *state) {
    for (int index = 0; index < state->query->word_count; index++) {
        word *one = &state->words[index];
        one->frequency[0] = one->frequency[1] = 0;
        one->where.count = one->where.runs = 0;
    }
}

/* Scores the current row. A row that cannot reach the best even if it ends with the last word found in it is passed over before its length is read. */
static int consider(collector *state, const Fts5ExtensionApi *api, Fts5Context *context) {
    int ends[MAXIMUM_COLUMNS] = {0}, length = 0, result = SQLITE_OK;
    forget_row(state);
    for (int phrase = 0; phrase < state->query->phrase_count && result == SQLITE_OK; phrase++)
        result = count_phrase(state, api, context, phrase, ends);
    if (result != SQLITE_OK) return result;
    for (int column = 0; column < state->weights->column_count; column++) length += ends[column];
    if (state->best_count == state->wanted && score_of(state, length, 1) < state->best[0]) return SQLITE_OK;
    result = api->xColumnSize(context, -1, &length);
    double score = score_of(state, length, 0);
    if (result != SQLITE_OK || (state->best_count == state->wanted && score < state->best[0])) return result;
    note_best(state, score);
    return note_hit(state, api->xRowid(context), score);
}

static void collect(
    const Fts5ExtensionApi *api, Fts5Context *context, sqlite3_context *output, int count, sqlite3_value **values
) {
    collector *state = count == 1 ? sqlite3_value_pointer(values[0], POINTER_TYPE) : NULL;
    if (state == NULL) {
        sqlite3_result_error(output, "newssync_collect is not for SQL written by hand", -1);
        return;
    }
    if (!state->is_ready && state->failure == SQLITE_OK) state->failure = prepare(state, api, context);
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
static int run(sqlite3 *database, const char *table, collector *state) {
    char *sql = sqlite3_mprintf("SELECT newssync_collect(\"%w\", ?2) FROM \"%w\" WHERE \"%w\" MATCH ?1", table, table, table);
    if (sql == NULL) return SQLITE_NOMEM;
    sqlite3_stmt *statement = NULL;
    int result = sqlite3_prepare_v2(database, sql, -1, &statement, NULL);
    sqlite3_free(sql);
    if (result != SQLITE_OK) return result;
    result = sqlite3_bind_text(statement, 1, state->query->match, -1, SQLITE_TRANSIENT);
    if (result == SQLITE_OK) result = sqlite3_bind_pointer(statement, 2, state, POINTER_TYPE, NULL);
    if (result == SQLITE_OK) do result = sqlite3_step(statement); while (result == SQLITE_ROW);
    sqlite3_finalize(statement);
    return result == SQLITE_DONE ? SQLITE_OK : result;
}

static void release(collector *state) {
    for (int index = 0; state->words != NULL && index < state->query->word_count; index++)
        free(state->words[index].where.places);
    free(state->words);
    free(state->best);
    free(state->hits);
}

int csearch_top(
    void *connection, const char *table, const csearch_query *query, const csearch_weights *weights, int wanted,
    csearch_hit **hits, int *count
) {
    *hits = NULL;
    *count = 0;
    if (wanted < 1 || query->word_count < 1) return SQLITE_OK;
    if (weights->column_count > MAXIMUM_COLUMNS) return SQLITE_MISUSE;
    collector state = {.query = query, .weights = weights};
    state.wanted = wanted > MAXIMUM_WANTED ? MAXIMUM_WANTED : wanted;
    state.best = malloc((size_t)state.wanted * sizeof *state.best);
    state.words = calloc((size_t)query->word_count, sizeof *state.words);
    int result = state.best == NULL || state.words == NULL ? SQLITE_NOMEM : run(connection, table, &state);
    if (result == SQLITE_OK && state.hit_count > 0) {
        /* Early rows may have been overtaken since. */
        int kept = 0;
        for (int index = 0; index < state.hit_count; index++)
            if (state.best_count < state.wanted || state.hits[index].score >= state.best[0])
                state.hits[kept++] = state.hits[index];
        qsort(state.hits, (size_t)kept, sizeof *state.hits, by_score);
        *hits = state.hits;
        *count = kept;
        state.hits = NULL;
    }
    release(&state);
    return result;
}

void csearch_free(csearch_hit *hits) { free(hits); }
