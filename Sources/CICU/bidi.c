/* The order in which a terminal without bidi has to be given its characters. */
#include "CICU.h"

#include <unicode/ubidi.h>

int32_t cicu_visual_order(
    const uint16_t *text, int32_t length, uint8_t level, uint16_t *out, int32_t capacity) {
    UErrorCode code = U_ZERO_ERROR;
    UBiDi *bidi = ubidi_openSized(length, 0, &code);
    if (U_FAILURE(code)) return CICU_FAILED;
    int32_t written = CICU_FAILED;
    ubidi_setPara(bidi, (const UChar *)text, length, level, NULL, &code);
    if (U_SUCCESS(code)) {
        code = U_ZERO_ERROR;
        uint16_t options = UBIDI_DO_MIRRORING | UBIDI_REMOVE_BIDI_CONTROLS | UBIDI_KEEP_BASE_COMBINING;
        written = ubidi_writeReordered(bidi, (UChar *)out, capacity, options, &code);
        if (U_FAILURE(code) && code != U_BUFFER_OVERFLOW_ERROR) written = CICU_FAILED;
    }
    ubidi_close(bidi);
    return written;
}
