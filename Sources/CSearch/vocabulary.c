#include "CSearch.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

/* Counts documents by term: an open hash table whose keys lie in one arena. A term counts once for each document, however often it
 * stands there: each counter remembers the document that it counted last. */

enum { ROWS, STEMS, PLAIN, COUNTERS };

typedef struct {
    uint32_t hash, length; /* 0: the slot is free */
    union {
        size_t offset;    /* in the arena, which moves as it grows */
        const char *term; /* while all are written */
    };
    int32_t changes[COUNTERS];
    uint32_t documents[COUNTERS];
} entry;

struct csearch_vocabulary {
    entry *entries;
    size_t capacity, used;
    char *arena;
    size_t arena_capacity, arena_used;
    uint32_t document; /* the current one, from 1 */
    int sign;
};

csearch_vocabulary *csearch_vocabulary_new(void) {
    csearch_vocabulary *made = calloc(1, sizeof *made);
    if (made == NULL) return NULL;
    made->capacity = 1 << 12;
    made->entries = calloc(made->capacity, sizeof *made->entries);
    if (made->entries == NULL) {
        free(made);
        return NULL;
    }
    return made;
}

void csearch_vocabulary_free(csearch_vocabulary *vocabulary) {
    if (vocabulary == NULL) return;
    free(vocabulary->entries);
    free(vocabulary->arena);
    free(vocabulary);
}

static uint32_t hash_of(const char *bytes, size_t length) {
    uint64_t hash = 0x9E3779B97F4A7C15u ^ length;
    for (; length >= 8; bytes += 8, length -= 8) {
        uint64_t word;
        memcpy(&word, bytes, 8);
        hash = (hash ^ word) * 0xFF51AFD7ED558CCDu;
        hash ^= hash >> 32;
    }
    for (; length > 0; bytes++, length--) hash = (hash ^ (unsigned char)*bytes) * 0x100000001B3u;
    hash = (hash ^ hash >> 29) * 0xC4CEB9FE1A85EC53u;
    return (uint32_t)(hash >> 32);
}

static int grow(csearch_vocabulary *vocabulary) {
    size_t capacity = vocabulary->capacity * 2;
    entry *entries = calloc(capacity, sizeof *entries);
    if (entries == NULL) return SQLITE_NOMEM;
    for (size_t old = 0; old < vocabulary->capacity; old++) {
        if (vocabulary->entries[old].length == 0) continue;
        size_t place = vocabulary->entries[old].hash & (capacity - 1);
        while (entries[place].length != 0) place = (place + 1) & (capacity - 1);
        entries[place] = vocabulary->entries[old];
    }
    free(vocabulary->entries);
    vocabulary->entries = entries;
    vocabulary->capacity = capacity;
    return SQLITE_OK;
}

static int keep(csearch_vocabulary *vocabulary, const char *term, size_t length, size_t *offset) {
    if (vocabulary->arena_used + length > vocabulary->arena_capacity) {
        size_t capacity = 2 * (vocabulary->arena_capacity + length) + 4096;
        char *grown = realloc(vocabulary->arena, capacity);
        if (grown == NULL) return SQLITE_NOMEM;
        vocabulary->arena = grown;
        vocabulary->arena_capacity = capacity;
    }
    *offset = vocabulary->arena_used;
    memcpy(vocabulary->arena + *offset, term, length);
    vocabulary->arena_used += length;
    return SQLITE_OK;
}

/* Counts a term once for the current document, in each of the counters (bits). */
static int count(csearch_vocabulary *vocabulary, const char *term, size_t length, unsigned counters) {
    if (length == 0) return SQLITE_OK;
    uint32_t hash = hash_of(term, length);
    size_t place = hash & (vocabulary->capacity - 1);
    entry *found = &vocabulary->entries[place];
    while (found->length != 0
           && (found->hash != hash || found->length != length
               || memcmp(vocabulary->arena + found->offset, term, length) != 0)) {
        place = (place + 1) & (vocabulary->capacity - 1);
        found = &vocabulary->entries[place];
    }
    if (found->length == 0) {
        size_t offset;
        int result = keep(vocabulary, term, length, &offset);
        if (result != SQLITE_OK) return result;
        *found = (entry){.hash = hash, .length = (uint32_t)length, .offset = offset};
        vocabulary->used++;
    }
    for (int counter = 0; counter < COUNTERS; counter++) {
        if ((counters & 1u << counter) == 0 || found->documents[counter] == vocabulary->document) continue;
        found->documents[counter] = vocabulary->document;
        found->changes[counter] += vocabulary->sign;
    }
    return vocabulary->used * 2 > vocabulary->capacity ? grow(vocabulary) : SQLITE_OK;
}

void csearch_vocabulary_begin(csearch_vocabulary *vocabulary, int is_removed) {
    vocabulary->document++;
    vocabulary->sign = is_removed ? -1 : 1;
}

/* What is known of a word of the text, whose markers may come behind it. */
typedef struct {
    const char *surface;
    size_t length;
    int is_stemmed, is_spelled;
} pending;

/* A word that has no stem of its own is its stem; one that is written otherwise than it is folded says so. */
static int finish(csearch_vocabulary *vocabulary, const pending *word) {
    unsigned counters = 1u << ROWS | (word->is_stemmed ? 0 : 1u << STEMS) | (word->is_spelled ? 0 : 1u << PLAIN);
    return count(vocabulary, word->surface, word->length, counters);
}

int csearch_vocabulary_add(csearch_vocabulary *vocabulary, const char *terms, size_t length) {
    pending word = {0};
    int result = SQLITE_OK;
    for (size_t start = 0, end; start < length && result == SQLITE_OK; start = end + 1) {
        const char *space = memchr(terms + start, ' ', length - start);
        end = space == NULL ? length : (size_t)(space - terms);
        const char *term = terms + start;
        size_t bytes = end - start;
        if (bytes == 0) continue;
        if (*term == CSEARCH_STEM_MARK) {
            word.is_stemmed = 1;
            result = count(vocabulary, term + 1, bytes - 1, 1u << STEMS);
        } else if (*term == CSEARCH_SPELLING_MARK) {
            word.is_spelled = 1;
            result = count(vocabulary, term, bytes, 1u << ROWS);
        } else if (*term == CSEARCH_GRAM_MARK) {
            result = count(vocabulary, term, bytes, 1u << ROWS);
        } else {
            result = finish(vocabulary, &word);
            word = (pending){term, bytes, 0, 0};
        }
    }
    return result == SQLITE_OK ? finish(vocabulary, &word) : result;
}

static int by_term(const void *left, const void *right) {
    const entry *one = left, *other = right;
    size_t shorter = one->length < other->length ? one->length : other->length;
    int order = memcmp(one->term, other->term, shorter);
    return order != 0 ? order : one->length < other->length ? -1 : one->length > other->length;
}

/* Runs a prepared statement for one entry: the term, then the changes. */
static int write_entry(sqlite3_stmt *statement, const entry *one) {
    sqlite3_bind_text(statement, 1, one->term, (int)one->length, SQLITE_STATIC);
    for (int counter = 0; counter < COUNTERS && counter + 1 < sqlite3_bind_parameter_count(statement); counter++)
        sqlite3_bind_int(statement, counter + 2, one->changes[counter]);
    sqlite3_step(statement);
    return sqlite3_reset(statement);
}

static int prepared(sqlite3 *database, const char *form, const char *table, sqlite3_stmt **statement) {
    char *sql = sqlite3_mprintf(form, table, table, table);
    if (sql == NULL) return SQLITE_NOMEM;
    int result = sqlite3_prepare_v2(database, sql, -1, statement, NULL);
    sqlite3_free(sql);
    return result;
}

/* The statements of a table of document frequencies. */
enum { CHANGE, ADD, FORGET, STATEMENTS };

static int prepare_all(sqlite3 *database, const char *table, sqlite3_stmt **statements) {
    static const char *const forms[STATEMENTS] = {
        "UPDATE \"%w\" SET rows = rows + ?2, stems = stems + ?3, plain = plain + ?4 WHERE term = ?1",
        "INSERT INTO \"%w\" (term, rows, stems, plain) VALUES (?1, ?2, ?3, ?4)",
        "DELETE FROM \"%w\" WHERE term = ?1 AND rows = 0 AND stems = 0 AND plain = 0",
    };
    int result = SQLITE_OK;
    for (int one = 0; one < STATEMENTS && result == SQLITE_OK; one++)
        result = prepared(database, forms[one], table, &statements[one]);
    return result;
}

/* Moves all entries to the front, in the order of the table's key, so that each of its pages is touched once. */
static size_t arrange(csearch_vocabulary *vocabulary) {
    size_t kept = 0;
    for (size_t place = 0; place < vocabulary->capacity; place++) {
        entry one = vocabulary->entries[place];
        if (one.length == 0) continue;
        one.term = vocabulary->arena + one.offset;
        vocabulary->entries[kept++] = one;
    }
    qsort(vocabulary->entries, kept, sizeof *vocabulary->entries, by_term);
    return kept;
}

int csearch_vocabulary_write(
    csearch_vocabulary *vocabulary, void *connection, const char *table, void *context, csearch_appeared *appeared
) {
    sqlite3_stmt *statements[STATEMENTS] = {0};
    int result = prepare_all(connection, table, statements);
    size_t kept = arrange(vocabulary);
    for (size_t place = 0; place < kept && result == SQLITE_OK; place++) {
        const entry *one = &vocabulary->entries[place];
        int is_more = 0, is_less = 0;
        for (int counter = 0; counter < COUNTERS; counter++) {
            is_more |= one->changes[counter] > 0;
            is_less |= one->changes[counter] < 0;
        }
        if (!is_less && !is_more) continue;
        result = write_entry(statements[CHANGE], one);
        if (result == SQLITE_OK && sqlite3_changes(connection) == 0) {
            result = write_entry(statements[ADD], one);
            if (result == SQLITE_OK) appeared(context, one->term, one->length);
        } else if (result == SQLITE_OK && is_less) {
            result = write_entry(statements[FORGET], one);
        }
    }
    for (int one = 0; one < STATEMENTS; one++) sqlite3_finalize(statements[one]);
    memset(vocabulary->entries, 0, vocabulary->capacity * sizeof *vocabulary->entries);
    vocabulary->used = vocabulary->arena_used = 0;
    vocabulary->document = 0;
    return result;
}
