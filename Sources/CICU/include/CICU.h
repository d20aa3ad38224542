/*
 * The few parts of ICU that NewsText needs, behind a header of our own.
 *
 * Swift must never see <unicode/...>: Foundation carries an ICU module of its own and the types clash. So this header
 * uses stdint types and opaque structs only. Functions that write text return its length in code units, which is more
 * than the capacity when it did not fit (call again with more room), or CICU_FAILED.
 */
#ifndef NEWSSYNC_CICU_H
#define NEWSSYNC_CICU_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define CICU_FAILED (-1)

/* What a code point does in a word: UAX #29 Word_Break, reduced and tailored (see cicu_word_class). */
enum {
    CICU_OTHER = 0,       /* divides words */
    CICU_LETTER = 1,      /* ALetter, Hebrew_Letter, except Arabic */
    CICU_DIGIT = 2,       /* Numeric */
    CICU_MARK = 3,        /* Extend that shows: Mn, Mc, Me */
    CICU_IGNORABLE = 4,   /* Format, ZWJ and default-ignorable Extend */
    CICU_MID_LETTER = 5,  /* joins letters */
    CICU_MID_NUMBER = 6,  /* joins digits */
    CICU_MID_BOTH = 7,    /* joins either: MidNumLet, Single_Quote */
    CICU_DICTIONARY = 8,  /* Han, Kana, Thai, Lao, Khmer, Myanmar: needs ICU's dictionaries */
    CICU_ARABIC = 9       /* ALetter of the Arabic script */
};

/* Word class of any code point; CICU_OTHER above U+10FFFF. Underscore divides (hashtags are written with it). */
uint8_t cicu_word_class(uint32_t code_point);

/* NFKC_Casefold and NFC of UTF-16 text. */
int32_t cicu_nfkc_casefold(const uint16_t *text, int32_t length, uint16_t *out, int32_t capacity);
int32_t cicu_nfc(const uint16_t *text, int32_t length, uint16_t *out, int32_t capacity);

/* Full canonical decomposition of one code point into out (at most `capacity` units); 0 if it has none. */
int32_t cicu_decomposition(uint32_t code_point, uint16_t *out, int32_t capacity);

/* Scripts whose letters lose their marks when folded. */
bool cicu_is_latin_greek_or_cyrillic(uint32_t code_point);

/* True for nonspacing and enclosing marks (Mn, Me). */
bool cicu_is_nonspacing_mark(uint32_t code_point);

/* UAX #9 classes, as far as paragraph direction needs them. */
enum {
    CICU_BIDI_NEUTRAL = 0,
    CICU_BIDI_LEFT = 1,          /* L */
    CICU_BIDI_RIGHT = 2,         /* R, AL */
    CICU_BIDI_ISOLATE_OPEN = 3,  /* LRI, RLI, FSI */
    CICU_BIDI_ISOLATE_CLOSE = 4, /* PDI */
    CICU_BIDI_PARAGRAPH = 5      /* B */
};
uint8_t cicu_bidi_class(uint32_t code_point);

/* UAX #9 visual order of one paragraph, mirrored, without bidi controls. Level 0 is left to right, 1 right to left. */
int32_t cicu_visual_order(
    const uint16_t *text, int32_t length, uint8_t level, uint16_t *out, int32_t capacity);

/* Columns of a terminal cell: 0 (marks, controls, ignorables), 1 or 2 (UAX #11 Wide and Fullwidth, emoji). */
uint8_t cicu_columns(uint32_t code_point);

/* Word boundaries by ICU's rules and dictionaries, over UTF-8 that must outlive the walk. Not thread-safe. */
typedef struct cicu_breaker cicu_breaker;
cicu_breaker *cicu_breaker_open(void); /* NULL when ICU's data is missing */
void cicu_breaker_close(cicu_breaker *breaker);
bool cicu_breaker_start(cicu_breaker *breaker, const uint8_t *utf8, int32_t length);
/* Byte offset of the next boundary, CICU_FAILED at the end; *is_word: what ends there is a word, not punctuation. */
int32_t cicu_breaker_next(cicu_breaker *breaker, bool *is_word);

/* Names for people in the language of a locale (CLDR), UTF-16; CICU_FAILED where ICU has none. */
const char *cicu_region_code(int32_t index); /* ISO 3166-1 alpha-2 code, NULL behind the last */
int32_t cicu_region_name(const char *region, const char *locale, uint16_t *out, int32_t capacity);
int32_t cicu_language_name(const char *language, const char *locale, uint16_t *out, int32_t capacity);
/* Month 0 is January, weekday 1 is Sunday; the form that stands alone. */
int32_t cicu_month_name(int32_t month, const char *locale, uint16_t *out, int32_t capacity);
int32_t cicu_weekday_name(int32_t weekday, const char *locale, uint16_t *out, int32_t capacity);

/* Sentence boundaries (UAX #29), over UTF-8; cicu_breaker_start and _next walk it as they walk words. */
cicu_breaker *cicu_sentences_open(void); /* NULL when ICU's data is missing */

/* Sorting by the rules of a locale (CLDR): punctuation is passed over, numbers by their value. */
typedef struct cicu_collator cicu_collator;
cicu_collator *cicu_collator_open(const char *locale); /* NULL when ICU's data is missing */
void cicu_collator_close(cicu_collator *collator);
/* Bytes whose order is that of the texts; returns their number, which may be more than the capacity. */
int32_t cicu_collator_key(
    const cicu_collator *collator, const uint16_t *text, int32_t length, uint8_t *out, int32_t capacity);

/* Days and times as people of a locale write them, in a time zone (TZ database). */
typedef struct cicu_times cicu_times;
cicu_times *cicu_times_open(const char *locale, const uint16_t *zone, int32_t zone_length); /* NULL: an unknown locale */
void cicu_times_close(cicu_times *times);
int32_t cicu_times_format(const cicu_times *times, double milliseconds, uint16_t *out, int32_t capacity);

#ifdef __cplusplus
}
#endif

#endif
