/* Boundaries of words, where a dictionary is needed, and of sentences. */
#include "CICU.h"

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

struct cicu_breaker {
    UBreakIterator *iterator;
    UText *text;
};

static cicu_breaker *open_of(UBreakIteratorType type) {
    cicu_breaker *breaker = calloc(1, sizeof *breaker);
    if (breaker == NULL) return NULL;
    UErrorCode code = U_ZERO_ERROR;
    breaker->iterator = ubrk_open(type, "", NULL, 0, &code);
    if (U_FAILURE(code)) {
        free(breaker);
        return NULL;
    }
    return breaker;
}

cicu_breaker *cicu_breaker_open(void) { return open_of(UBRK_WORD); }

cicu_breaker *cicu_sentences_open(void) { return open_of(UBRK_SENTENCE); }

void cicu_breaker_close(cicu_breaker *breaker) {
    if (breaker == NULL) return;
    ubrk_close(breaker->iterator);
    if (breaker->text != NULL) utext_close(breaker->text);
    free(breaker);
}

bool cicu_breaker_start(cicu_breaker *breaker, const uint8_t *utf8, int32_t length) {
    UErrorCode code = U_ZERO_ERROR;
    UText *text = utext_openUTF8(breaker->text, (const char *)utf8, length, &code);
    if (U_FAILURE(code)) return false;
    breaker->text = text;
    code = U_ZERO_ERROR;
    ubrk_setUText(breaker->iterator, text, &code);
    if (U_FAILURE(code)) return false;
    return ubrk_first(breaker->iterator) == 0;
}

int32_t cicu_breaker_next(cicu_breaker *breaker, bool *is_word) {
    int32_t offset = ubrk_next(breaker->iterator);
    if (offset == UBRK_DONE) return CICU_FAILED;
    *is_word = ubrk_getRuleStatus(breaker->iterator) >= UBRK_WORD_NONE_LIMIT;
    return offset;
}
