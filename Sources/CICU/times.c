/* Days and times for people. */
#include "CICU.h"

#include <unicode/udat.h>
#include <unicode/udatpg.h>
#include <unicode/ures.h>

/* Year, month's name, day; hours and minutes as the locale has them. */
static int32_t pattern_of(const char *locale, UChar *out, int32_t capacity) {
    static const UChar skeleton[] = {'y', 'M', 'M', 'M', 'd', 'j', 'm', 'm', 0};
    UErrorCode code = U_ZERO_ERROR;
    UDateTimePatternGenerator *generator = udatpg_open(locale, &code);
    if (U_FAILURE(code)) return CICU_FAILED;
    int32_t length = udatpg_getBestPattern(generator, skeleton, -1, out, capacity, &code);
    udatpg_close(generator);
    return U_FAILURE(code) ? CICU_FAILED : length;
}

/* For a locale that it does not know ICU takes the process's own. */
static bool is_known(const char *locale) {
    UErrorCode code = U_ZERO_ERROR;
    UResourceBundle *data = ures_open(NULL, locale, &code);
    ures_close(data);
    return U_SUCCESS(code) && code != U_USING_DEFAULT_WARNING;
}

cicu_times *cicu_times_open(const char *locale, const uint16_t *zone, int32_t zone_length) {
    if (!is_known(locale)) return NULL;
    UChar pattern[128];
    int32_t length = pattern_of(locale, pattern, 128);
    if (length <= 0 || length > 128) return NULL;
    UErrorCode code = U_ZERO_ERROR;
    UDateFormat *format =
        udat_open(UDAT_PATTERN, UDAT_PATTERN, locale, (const UChar *)zone, zone_length, pattern, length, &code);
    return U_FAILURE(code) ? NULL : (cicu_times *)format;
}

void cicu_times_close(cicu_times *times) {
    if (times != NULL) udat_close((UDateFormat *)times);
}

int32_t cicu_times_format(const cicu_times *times, double milliseconds, uint16_t *out, int32_t capacity) {
    UErrorCode code = U_ZERO_ERROR;
    int32_t length = udat_format((const UDateFormat *)times, milliseconds, (UChar *)out, capacity, NULL, &code);
    return U_FAILURE(code) && code != U_BUFFER_OVERFLOW_ERROR ? CICU_FAILED : length;
}
