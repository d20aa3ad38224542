/* What people call regions, languages, months and weekdays (CLDR). */
#include "CICU.h"

#include <stdio.h>
#include <unicode/udat.h>
#include <unicode/uloc.h>

const char *cicu_region_code(int32_t index) {
    const char *const *codes = uloc_getISOCountries();
    for (int32_t i = 0; codes[i] != NULL; i++) {
        if (i == index) return codes[i];
    }
    return NULL;
}

/* A default of ICU's is the bare code: no name. */
static int32_t named(int32_t length, UErrorCode code) {
    return length < 0 || code == U_USING_DEFAULT_WARNING || (U_FAILURE(code) && code != U_BUFFER_OVERFLOW_ERROR)
        ? CICU_FAILED : length;
}

int32_t cicu_region_name(const char *region, const char *locale, uint16_t *out, int32_t capacity) {
    char tag[16];
    if (snprintf(tag, sizeof tag, "und_%s", region) >= (int)sizeof tag) return CICU_FAILED;
    UErrorCode code = U_ZERO_ERROR;
    int32_t length = uloc_getDisplayCountry(tag, locale, (UChar *)out, capacity, &code);
    return named(length, code);
}

int32_t cicu_language_name(const char *language, const char *locale, uint16_t *out, int32_t capacity) {
    UErrorCode code = U_ZERO_ERROR;
    int32_t length = uloc_getDisplayLanguage(language, locale, (UChar *)out, capacity, &code);
    return named(length, code);
}

static int32_t symbol(const char *locale, UDateFormatSymbolType type, int32_t index, uint16_t *out, int32_t capacity) {
    UErrorCode code = U_ZERO_ERROR;
    UDateFormat *format = udat_open(UDAT_NONE, UDAT_NONE, locale, NULL, 0, NULL, 0, &code);
    if (U_FAILURE(code)) return CICU_FAILED;
    int32_t length = udat_getSymbols(format, type, index, (UChar *)out, capacity, &code);
    udat_close(format);
    return named(length, code);
}

int32_t cicu_month_name(int32_t month, const char *locale, uint16_t *out, int32_t capacity) {
    return symbol(locale, UDAT_STANDALONE_MONTHS, month, out, capacity);
}

int32_t cicu_weekday_name(int32_t weekday, const char *locale, uint16_t *out, int32_t capacity) {
    return symbol(locale, UDAT_STANDALONE_WEEKDAYS, weekday, out, capacity);
}
