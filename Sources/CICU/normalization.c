/* Normalization. ICU's warnings are negative and its errors positive; the code is reset before each call. */
#include "CICU.h"

#include <unicode/unorm2.h>

static int32_t normalize(
    const UNormalizer2 *normalizer, const uint16_t *text, int32_t length, uint16_t *out, int32_t capacity) {
    UErrorCode code = U_ZERO_ERROR;
    int32_t needed = unorm2_normalize(
        normalizer, (const UChar *)text, length, (UChar *)out, capacity, &code);
    if (U_FAILURE(code) && code != U_BUFFER_OVERFLOW_ERROR) return CICU_FAILED;
    return needed;
}

int32_t cicu_nfkc_casefold(const uint16_t *text, int32_t length, uint16_t *out, int32_t capacity) {
    UErrorCode code = U_ZERO_ERROR;
    const UNormalizer2 *normalizer = unorm2_getNFKCCasefoldInstance(&code);
    if (U_FAILURE(code)) return CICU_FAILED;
    return normalize(normalizer, text, length, out, capacity);
}

int32_t cicu_nfc(const uint16_t *text, int32_t length, uint16_t *out, int32_t capacity) {
    UErrorCode code = U_ZERO_ERROR;
    const UNormalizer2 *normalizer = unorm2_getNFCInstance(&code);
    if (U_FAILURE(code)) return CICU_FAILED;
    return normalize(normalizer, text, length, out, capacity);
}

int32_t cicu_decomposition(uint32_t code_point, uint16_t *out, int32_t capacity) {
    UErrorCode code = U_ZERO_ERROR;
    const UNormalizer2 *normalizer = unorm2_getNFDInstance(&code);
    if (U_FAILURE(code)) return 0;
    int32_t length = unorm2_getDecomposition(normalizer, (UChar32)code_point, (UChar *)out, capacity, &code);
    return (U_FAILURE(code) || length < 0) ? 0 : length;
}
