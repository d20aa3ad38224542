/* Sorting as people of a locale expect it. */
#include "CICU.h"

#include <unicode/ucol.h>

cicu_collator *cicu_collator_open(const char *locale) {
    UErrorCode code = U_ZERO_ERROR;
    UCollator *collator = ucol_open(locale, &code);
    if (U_FAILURE(code)) {
        code = U_ZERO_ERROR;
        collator = ucol_open("", &code);
    }
    if (U_FAILURE(code)) return NULL;
    /* Titles begin with quotation marks, and series count on. */
    ucol_setAttribute(collator, UCOL_ALTERNATE_HANDLING, UCOL_SHIFTED, &code);
    ucol_setAttribute(collator, UCOL_NUMERIC_COLLATION, UCOL_ON, &code);
    if (U_SUCCESS(code)) return (cicu_collator *)collator;
    ucol_close(collator);
    return NULL;
}

void cicu_collator_close(cicu_collator *collator) {
    if (collator != NULL) ucol_close((UCollator *)collator);
}

int32_t cicu_collator_key(
    const cicu_collator *collator, const uint16_t *text, int32_t length, uint8_t *out, int32_t capacity) {
    return ucol_getSortKey((const UCollator *)collator, (const UChar *)text, length, out, capacity);
}
