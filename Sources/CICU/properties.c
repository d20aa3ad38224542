/* Properties of code points. */
#include "CICU.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

static UScriptCode script_of(UChar32 c) {
    UErrorCode code = U_ZERO_ERROR;
    UScriptCode script = uscript_getScript(c, &code);
    return U_FAILURE(code) ? USCRIPT_UNKNOWN : script;
}

static bool needs_dictionary(UChar32 c) {
    if (!u_hasBinaryProperty(c, UCHAR_ALPHABETIC)) return false;
    if (u_getIntPropertyValue(c, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT) return true;
    if (u_getIntPropertyValue(c, UCHAR_WORD_BREAK) == U_WB_KATAKANA) return true;
    UScriptCode script = script_of(c);
    return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA;
}

static uint8_t class_of_extend(UChar32 c) {
    if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return CICU_IGNORABLE;
    return (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0 ? CICU_MARK : CICU_OTHER;
}

static uint8_t class_of_letter(UChar32 c) {
    /* Some punctuation and modifier symbols are ALetter, so that they join letters; they are no words themselves. */
    if (!u_hasBinaryProperty(c, UCHAR_ALPHABETIC)) return CICU_MID_LETTER;
    if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return CICU_IGNORABLE; /* Hangul fillers */
    return script_of(c) == USCRIPT_ARABIC || c == 0x0640 ? CICU_ARABIC : CICU_LETTER;
}

uint8_t cicu_word_class(uint32_t code_point) {
    UChar32 c = (UChar32)code_point;
    if (code_point > 0x10FFFF) return CICU_OTHER;
    /* A colon joins letters in Swedish and Finnish only (CLDR). The Arabic decimal separator is Numeric in UAX #29;
       alone it is no word. */
    if (c == 0x3A || c == 0xFE13 || c == 0xFE55 || c == 0xFF1A) return CICU_OTHER;
    if (c == 0x066B) return CICU_MID_NUMBER;
    if (c >= 0x02BB && c <= 0x02BF) return CICU_MID_LETTER; /* modifier letters that stand for an apostrophe */
    switch (u_getIntPropertyValue(c, UCHAR_WORD_BREAK)) {
        case U_WB_EXTEND: return class_of_extend(c);
        case U_WB_ZWJ: return CICU_IGNORABLE;
        case U_WB_FORMAT:
            return u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) ? CICU_IGNORABLE : CICU_OTHER;
        case U_WB_ALETTER:
        case U_WB_HEBREW_LETTER: return class_of_letter(c);
        case U_WB_NUMERIC: return u_charType(c) == U_DECIMAL_DIGIT_NUMBER ? CICU_DIGIT : CICU_OTHER;
        case U_WB_MIDLETTER: return CICU_MID_LETTER;
        case U_WB_MIDNUM: return CICU_MID_NUMBER;
        case U_WB_MIDNUMLET:
        case U_WB_SINGLE_QUOTE: return CICU_MID_BOTH;
        case U_WB_EXTENDNUMLET: return CICU_OTHER;
        default: return needs_dictionary(c) ? CICU_DICTIONARY : CICU_OTHER;
    }
}

bool cicu_is_latin_greek_or_cyrillic(uint32_t code_point) {
    UScriptCode script = script_of((UChar32)code_point);
    return script == USCRIPT_LATIN || script == USCRIPT_GREEK || script == USCRIPT_CYRILLIC;
}

bool cicu_is_nonspacing_mark(uint32_t code_point) {
    return (U_GET_GC_MASK((UChar32)code_point) & (U_GC_MN_MASK | U_GC_ME_MASK)) != 0;
}

uint8_t cicu_bidi_class(uint32_t code_point) {
    switch (u_charDirection((UChar32)code_point)) {
        case U_LEFT_TO_RIGHT: return CICU_BIDI_LEFT;
        case U_RIGHT_TO_LEFT:
        case U_RIGHT_TO_LEFT_ARABIC: return CICU_BIDI_RIGHT;
        case U_LEFT_TO_RIGHT_ISOLATE:
        case U_RIGHT_TO_LEFT_ISOLATE:
        case U_FIRST_STRONG_ISOLATE: return CICU_BIDI_ISOLATE_OPEN;
        case U_POP_DIRECTIONAL_ISOLATE: return CICU_BIDI_ISOLATE_CLOSE;
        case U_BLOCK_SEPARATOR: return CICU_BIDI_PARAGRAPH;
        default: return CICU_BIDI_NEUTRAL;
    }
}

uint8_t cicu_columns(uint32_t code_point) {
    UChar32 c = (UChar32)code_point;
    if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) && c != 0xAD) return 0;
    if ((U_GET_GC_MASK(c) & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CC_MASK | U_GC_CF_MASK)) != 0 && c != 0xAD) return 0;
    int32_t width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}
