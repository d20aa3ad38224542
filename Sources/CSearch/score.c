#include "internal.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* BM25 (Robertson and Zaragoza 2009) on two levels: of each word of the query what is written so, and what has its stem. The
 * inverse document frequency is Lucene's, which is never negative: a word that most articles hold still counts a little. */

static double inverse_frequency(double rows, double count) {
    if (count > rows) count = rows;
    return log(1 + (rows - count + 0.5) / (count + 0.5));
}

int csearch_scorer_open(scorer *made, const csearch_query *query, const csearch_weights *weights) {
    *made = (scorer){.query = query, .weights = weights};
    if (weights->column_count < 0 || weights->column_count > MAXIMUM_COLUMNS || query->word_count < 1) return SQLITE_MISUSE;
    for (int index = 0; index < query->phrase_count; index++)
        if (query->phrases[index].word < 0 || query->phrases[index].word >= query->word_count) return SQLITE_MISUSE;
    made->words = calloc((size_t)query->word_count, sizeof *made->words);
    if (made->words == NULL) return SQLITE_NOMEM;
    for (int index = 0; index + 1 < query->word_count; index++)
        if (query->words[index].is_joined) made->words[index].is_in_pair = made->words[index + 1].is_in_pair = 1;
    return SQLITE_OK;
}

void csearch_scorer_close(scorer *made) {
    for (int index = 0; made->words != NULL && index < made->query->word_count; index++) free(made->words[index].where.places);
    free(made->words);
    made->words = NULL;
}

static int count_row(const Fts5ExtensionApi *api, Fts5Context *context, void *count) {
    (void)api;
    (void)context;
    *(double *)count += 1;
    return SQLITE_OK;
}

/* The rows of a word whose frequency the caller does not know: a row that holds several of its phrases counts several times. */
static int count_rows(const scorer *made, const Fts5ExtensionApi *api, Fts5Context *context, int word, int level, double *count) {
    int result = SQLITE_OK;
    for (int index = 0; index < made->query->phrase_count && result == SQLITE_OK; index++) {
        const csearch_phrase *phrase = &made->query->phrases[index];
        if (phrase->word == word && phrase->kinds & (level == 0 ? CSEARCH_SURFACE : CSEARCH_STEM))
            result = api->xQueryPhrase(context, index, count, count_row);
    }
    return result;
}

int csearch_scorer_prepare(scorer *made, const Fts5ExtensionApi *api, Fts5Context *context) {
    const csearch_query *query = made->query;
    sqlite3_int64 rows = 0, tokens = 0;
    if (api->xPhraseCount(context) != query->phrase_count) return SQLITE_MISUSE;
    int result = api->xRowCount(context, &rows);
    if (result == SQLITE_OK) result = api->xColumnTotalSize(context, -1, &tokens);
    made->average = rows > 0 && tokens > 0 ? (double)tokens / (double)rows : 1;
    for (int index = 0; index < query->word_count && result == SQLITE_OK; index++) {
        const csearch_word *word = &query->words[index];
        for (int level = 0; level < 2 && result == SQLITE_OK; level++) {
            double count = word->rows[level];
            if (count < 0) {
                count = 0;
                if (word->weights[level] > 0) result = count_rows(made, api, context, index, level, &count);
            }
            made->words[index].idf[level] = inverse_frequency((double)rows, count);
        }
    }
    return result;
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

static int count_phrase(scorer *made, const Fts5ExtensionApi *api, Fts5Context *context, int index) {
    const csearch_phrase *phrase = &made->query->phrases[index];
    word_state *word = &made->words[phrase->word];
    Fts5PhraseIter iterator;
    int column = -1, offset = 0, count = 0;
    double sum = 0;
    int result = api->xPhraseFirst(context, index, &iterator, &column, &offset);
    if (result != SQLITE_OK || column < 0) return result;
    int is_noted = word->is_in_pair && phrase->kinds & CSEARCH_STEM;
    word->where.runs += is_noted;
    while (column >= 0 && result == SQLITE_OK) {
        count++;
        if (column < made->weights->column_count) {
            sum += made->weights->columns[column];
            if (offset >= made->ends[column]) made->ends[column] = offset + 1;
            if (is_noted) result = note_place(&word->where, column, offset);
        }
        api->xPhraseNext(context, &iterator, &column, &offset);
    }
    if (phrase->kinds & CSEARCH_SURFACE) word->frequency[0] += sum, word->surfaces += count;
    if (phrase->kinds & CSEARCH_STEM) word->frequency[1] += sum;
    if (phrase->kinds & CSEARCH_TYPED) word->typed += count;
    if (phrase->kinds & CSEARCH_OTHERWISE) word->others += count;
    return result;
}

int csearch_scorer_count(scorer *made, const Fts5ExtensionApi *api, Fts5Context *context) {
    memset(made->ends, 0, sizeof made->ends);
    for (int index = 0; index < made->query->word_count; index++) {
        word_state *word = &made->words[index];
        word->frequency[0] = word->frequency[1] = 0;
        word->surfaces = word->typed = word->others = 0;
        word->where.count = word->where.runs = 0;
    }
    int result = SQLITE_OK;
    for (int phrase = 0; phrase < made->query->phrase_count && result == SQLITE_OK; phrase++)
        if (made->query->phrases[phrase].kinds != 0) result = count_phrase(made, api, context, phrase);
    return result;
}

/* Whether the current row has the word, and only spelled otherwise than it was typed. */
static int is_misspelled(const scorer *made, int index) {
    const word_state *word = &made->words[index];
    switch (made->query->words[index].spelling) {
    case CSEARCH_PLAIN: return word->surfaces > 0 && word->others >= word->surfaces;
    case CSEARCH_MARKED: return word->surfaces > 0 && word->typed == 0;
    default: return 0;
    }
}

int csearch_scorer_is_exact(const scorer *made) {
    for (int index = 0; index < made->query->word_count; index++)
        if (is_misspelled(made, index)) return 0;
    return 1;
}

int csearch_scorer_least_length(const scorer *made) {
    int length = 0;
    for (int column = 0; column < made->weights->column_count; column++) length += made->ends[column];
    return length;
}

static double saturated(double frequency, double norm, double k1) {
    return frequency > 0 ? frequency * (k1 + 1) / (frequency + norm) : 0;
}

static int by_place(const void *left, const void *right) {
    int64_t one = *(const int64_t *)left, other = *(const int64_t *)right;
    return one < other ? -1 : one > other;
}

/* How often a word stands right before the next one in the current row, weighted by columns. */
static double pair_frequency(const scorer *made, occurrences *first, occurrences *second) {
    occurrences *both[2] = {first, second};
    for (int side = 0; side < 2; side++) {
        if (both[side]->runs > 1) qsort(both[side]->places, (size_t)both[side]->count, sizeof(int64_t), by_place);
        both[side]->runs = 1;
    }
    double sum = 0;
    for (int one = 0, other = 0; one < first->count && other < second->count;) {
        int64_t wanted = first->places[one] + 1, found = second->places[other];
        if (found == wanted) sum += made->weights->columns[found >> 32];
        if (found <= wanted) other++;
        if (found >= wanted) one++;
    }
    return sum;
}

static double pair_score(const scorer *made, int index, double norm, int is_bound) {
    word_state *word = &made->words[index], *next = word + 1;
    if (index + 1 >= made->query->word_count || !made->query->words[index].is_joined) return 0;
    if (word->where.count == 0 || next->where.count == 0) return 0;
    double k1 = made->weights->k1;
    double share = is_bound ? k1 + 1 : saturated(pair_frequency(made, &word->where, &next->where), norm, k1);
    return made->weights->pair * (word->idf[1] + next->idf[1]) / 2 * share;
}

double csearch_scorer_score(const scorer *made, int length, int is_bound, csearch_part *parts) {
    const csearch_weights *weights = made->weights;
    double score = 0, norm = weights->k1 * (1 - weights->b + weights->b * (double)length / made->average);
    for (int index = 0; index < made->query->word_count; index++) {
        const word_state *word = &made->words[index];
        csearch_part part = {.is_misspelled = (uint8_t)is_misspelled(made, index)};
        for (int level = 0; level < 2; level++) {
            part.inverse_frequency[level] = word->idf[level];
            part.frequency[level] = word->frequency[level];
            part.scores[level] = made->query->words[index].weights[level] * word->idf[level]
                                 * saturated(word->frequency[level], norm, weights->k1)
                                 * (part.is_misspelled ? weights->misspelled : 1);
        }
        part.pair = pair_score(made, index, norm, is_bound);
        score += part.scores[0] + part.scores[1] + part.pair;
        if (parts != NULL) parts[index] = part;
    }
    return round(score * 1000) / 1000;
}

double csearch_scorer_ideal(const scorer *made) {
    double score = 0;
    for (int index = 0; index < made->query->word_count; index++) {
        const word_state *word = &made->words[index];
        const csearch_word *wanted = &made->query->words[index];
        score += wanted->weights[0] * word->idf[0] + wanted->weights[1] * word->idf[1];
        if (wanted->is_joined && index + 1 < made->query->word_count)
            score += made->weights->pair * (word->idf[1] + word[1].idf[1]) / 2;
    }
    return score * (made->weights->k1 + 1);
}
