#include <sqlite3.h>
#include <stddef.h>

#include "internal.h"

/* The tokenizer of the search index. Texts come to FTS5 as terms, analysed already, with a space between two of them: all it does
 * is to divide them again. A term that begins with a marker (a byte below a space) shares the position of the term before. */

static int create(void *context, const char **arguments, int count, Fts5Tokenizer **made) {
    static char one;
    (void)context;
    (void)arguments;
    (void)count;
    *made = (Fts5Tokenizer *)&one; /* nothing to remember */
    return SQLITE_OK;
}

static void delete(Fts5Tokenizer *made) { (void)made; }

static int tokenize(
    Fts5Tokenizer *made, void *context, int flags, const char *text, int length,
    int (*emit)(void *, int, const char *, int, int, int)
) {
    (void)made;
    for (int start = 0, end; start < length; start = end + 1) {
        for (end = start; end < length && text[end] != ' ';) end++;
        if (end == start) continue;
        int shares = (unsigned char)text[start] < ' ' && flags != FTS5_TOKENIZE_QUERY && start > 0;
        int result = emit(context, shares ? FTS5_TOKEN_COLOCATED : 0, text + start, end - start, start, end);
        if (result != SQLITE_OK) return result;
    }
    return SQLITE_OK;
}

int csearch_add_tokenizer(fts5_api *api) {
    fts5_tokenizer methods = {create, delete, tokenize};
    return api->xCreateTokenizer(api, "newssync", NULL, &methods, NULL);
}

int csearch_put(void *statement, int64_t row, const csearch_text *columns, int count) {
    int result = sqlite3_reset(statement);
    if (result == SQLITE_OK) result = sqlite3_bind_int64(statement, 1, row);
    for (int column = 0; column < count && result == SQLITE_OK; column++) {
        const char *bytes = columns[column].length == 0 ? "" : columns[column].bytes;
        result = sqlite3_bind_text64(statement, column + 2, bytes, columns[column].length, SQLITE_STATIC, SQLITE_UTF8);
    }
    if (result == SQLITE_OK && (result = sqlite3_step(statement)) == SQLITE_DONE) result = SQLITE_OK;
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement); /* the texts are the caller's again */
    return result;
}
