/*
 * Finds the few elements of a page that matter without building a tree: an article page is 96 KB of which 10 matter.
 * The rules are those of the HTML standard's tokenizer (13.2.5) as far as they decide where a tag begins and ends.
 */
#define _GNU_SOURCE     /* memmem */
#include "include/CXML.h"

#include <string.h>
#include <strings.h>

enum { ATTRIBUTE_LIMIT = 2048 };    /* libxml2 compares each attribute with all before it */

typedef struct {
    size_t start, name, name_length, end;   /* end: behind '>' */
    int closing;
} tag_range;

static int is_space(uint8_t c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }
static int is_letter(uint8_t c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

/* `expected` is in lower case; `length` is not 0. */
static int name_is(const uint8_t *name, size_t length, const char *expected) {
    return expected[0] == (name[0] | 0x20) && strlen(expected) == length && strncasecmp((const char *)name, expected, length) == 0;
}

/* Whether a tag that is long enough for it has more attributes than allowed; quoted values do not count. */
static int too_many_attributes(const uint8_t *p, size_t length) {
    size_t separators = 0;
    uint8_t quote = 0;
    for (size_t i = 0; i < length; i++) {
        if (quote != 0) { if (p[i] == quote) quote = 0; continue; }
        if (p[i] == '"' || p[i] == '\'') quote = p[i];
        else if (is_space(p[i]) || p[i] == '/') separators += 1;
    }
    return separators > ATTRIBUTE_LIMIT * 2;
}

/* Whether a quote at `i` opens a value: an equals sign stands before it. */
static int opens_value(const uint8_t *p, size_t from, size_t i) {
    while (i > from && is_space(p[i - 1])) i--;
    return i > from && p[i - 1] == '=';
}

/* Behind the '>' of the tag whose name ends at `from`; 0: unfinished; SIZE_MAX: too many attributes. */
static size_t tag_end(const uint8_t *p, size_t length, size_t from) {
    static const uint8_t stops[256] = {['>'] = 1, ['"'] = 1, ['\''] = 1};
    size_t i = from, behind = from;     /* behind: the last quoted value */
    for (;;) {
        while (i < length && !stops[p[i]]) i++;
        if (i >= length) return 0;
        if (p[i] == '>') break;
        if (opens_value(p, behind, i)) {
            const uint8_t *quote = memchr(p + i + 1, p[i], length - i - 1);
            if (quote == NULL) return 0;
            i = behind = (size_t)(quote - p) + 1;
        } else {
            i += 1;
        }
    }
    if (i - from > ATTRIBUTE_LIMIT * 2 && too_many_attributes(p + from, i - from)) return SIZE_MAX;
    return i + 1;
}

static size_t skip_comment(const uint8_t *p, size_t length, size_t i) {
    /* `<!-->` and `<!--->` are whole comments. */
    size_t from = i + 4;
    if (from < length && p[from] == '>') return from + 1;
    if (from + 1 < length && p[from] == '-' && p[from + 1] == '>') return from + 2;
    const uint8_t *end = from < length ? memmem(p + from, length - from, "-->", 3) : NULL;
    return end == NULL ? length : (size_t)(end - p) + 3;
}

/* The next tag at or behind `i`. 1: found; 0: none; -1: too many attributes. */
static int next_tag(const uint8_t *p, size_t length, size_t i, tag_range *tag) {
    while (i < length) {
        const uint8_t *open = memchr(p + i, '<', length - i);
        if (open == NULL) return 0;
        i = (size_t)(open - p);
        if (i + 1 >= length) return 0;
        uint8_t c = p[i + 1];
        if (c == '!' && length - i >= 4 && p[i + 2] == '-' && p[i + 3] == '-') {
            i = skip_comment(p, length, i);
        } else if (c == '!' || c == '?') {
            const uint8_t *end = memchr(p + i, '>', length - i);
            if (end == NULL) return 0;
            i = (size_t)(end - p) + 1;
        } else if (is_letter(c) || (c == '/' && i + 2 < length && is_letter(p[i + 2]))) {
            tag->start = i;
            tag->closing = c == '/';
            tag->name = i + 1 + (size_t)tag->closing;
            size_t n = tag->name;
            while (n < length && !is_space(p[n]) && p[n] != '>' && p[n] != '/') n++;
            tag->name_length = n - tag->name;
            size_t end = tag_end(p, length, n);
            if (end == SIZE_MAX) return -1;
            if (end == 0) return 0;
            tag->end = end;
            return 1;
        } else {
            i += 1;
        }
    }
    return 0;
}

/* Its number from 1 among the elements whose content is text, not tags; 0: none of them. */
static unsigned raw_text(const uint8_t *name, size_t length) {
    static const char *const names[] = {"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"};
    static const uint8_t firsts[256] = {['s'] = 1, ['t'] = 1, ['x'] = 1, ['i'] = 1, ['n'] = 1};
    if (length < 3 || length > 8 || !firsts[name[0] | 0x20]) return 0;
    for (unsigned i = 0; i < sizeof names / sizeof *names; i++)
        if (name_is(name, length, names[i])) return i + 1;
    return 0;
}

/* Where the end tag of a raw-text element begins; `length` if there is none. */
static size_t raw_end(const uint8_t *p, size_t length, size_t i, const uint8_t *name, size_t name_length) {
    while (i < length) {
        const uint8_t *open = memchr(p + i, '<', length - i);
        if (open == NULL) return length;
        i = (size_t)(open - p) + 1;
        if (length - i <= name_length + 1) return length;
        if (p[i] != '/') continue;
        i += 1;
        uint8_t after = p[i + name_length];
        if (strncasecmp((const char *)p + i, (const char *)name, name_length) == 0
            && (is_space(after) || after == '>' || after == '/'))
            return i - 2;
    }
    return length;
}

/* Steps over one attribute; 0 when the tag is over. */
static int next_attribute(const uint8_t *p, size_t end, size_t *position, size_t *name, size_t *name_length,
                          size_t *value, size_t *value_length) {
    size_t i = *position;
    while (i < end && (is_space(p[i]) || p[i] == '/')) i++;
    if (i >= end || p[i] == '>') return 0;
    *name = i;
    while (i < end && !is_space(p[i]) && p[i] != '/' && p[i] != '>' && (p[i] != '=' || i == *name)) i++;
    *name_length = i - *name;
    *value = i;
    *value_length = 0;
    while (i < end && is_space(p[i])) i++;
    if (i < end && p[i] == '=') {
        i++;
        while (i < end && is_space(p[i])) i++;
        if (i < end && (p[i] == '"' || p[i] == '\'')) {
            uint8_t quote = p[i++];
            *value = i;
            while (i < end && p[i] != quote) i++;
            *value_length = i - *value;
            if (i < end) i++;
        } else {
            *value = i;
            while (i < end && !is_space(p[i]) && p[i] != '>') i++;
            *value_length = i - *value;
        }
    }
    *position = i;
    return 1;
}

int cxml_tag_attribute(const uint8_t *p, size_t length, const char *wanted, const uint8_t **found,
                       size_t *found_length) {
    size_t i = 1, name, name_length, value, value_length;
    while (i < length && !is_space(p[i]) && p[i] != '>' && p[i] != '/') i++;
    while (next_attribute(p, length, &i, &name, &name_length, &value, &value_length)) {
        if (!name_is(p + name, name_length, wanted)) continue;
        *found = p + value;
        *found_length = value_length;
        return 1;
    }
    return 0;
}

static int has_word(const uint8_t *value, size_t length, const char *word) {
    size_t i = 0, word_length = strlen(word);
    while (i < length) {
        while (i < length && is_space(value[i])) i++;
        size_t start = i;
        while (i < length && !is_space(value[i])) i++;
        if (i - start == word_length && memcmp(value + start, word, word_length) == 0) return 1;
    }
    return 0;
}

static int matches(const uint8_t *p, const tag_range *tag, const cxml_marker *marker) {
    const uint8_t *value;
    size_t length;
    if (!cxml_tag_attribute(p + tag->start, tag->end - tag->start, marker->attribute, &value, &length)) return 0;
    if (marker->words) return has_word(value, length, marker->value);
    return strlen(marker->value) == length && memcmp(value, marker->value, length) == 0;
}

/* Notes one match of a marker that repeats. `raw` is where its raw text ends; 0: it has none. */
static void note(const uint8_t *p, const tag_range *tag, size_t raw, const cxml_marker *marker, size_t number,
                 cxml_places *repeated) {
    if (tag->closing || !name_is(p + tag->name, tag->name_length, marker->tag) || !matches(p, tag, marker)) return;
    if (repeated->count < repeated->capacity) {
        cxml_place place = {tag->start, tag->end, raw == 0 ? tag->end : raw, number};
        repeated->places[repeated->count] = place;
    }
    repeated->count += 1;
}

/* What one tag means for one marker. `depth` counts the open elements of its name, from the part's own on. */
static void visit(const uint8_t *p, const tag_range *tag, size_t raw, const cxml_marker *marker, cxml_part *part,
                  uint32_t *depth) {
    if (!name_is(p + tag->name, tag->name_length, marker->tag)) return;
    int open = part->count > 0 && !part->closed;
    if (tag->closing) {
        if (!open || --*depth > 0) return;
        part->inner_end = tag->start;
        part->end = tag->end;
        part->closed = 1;
        return;
    }
    if (open && raw == 0) *depth += 1;
    if (!matches(p, tag, marker)) return;
    part->count += 1;
    if (part->count > 1) return;
    part->start = tag->start;
    part->inner_start = part->inner_end = part->end = tag->end;
    part->closed = marker->is_void;
    *depth = 1;
}

cxml_status cxml_find_parts(const uint8_t *p, size_t length, const cxml_marker *markers, size_t count,
                            cxml_part *parts, cxml_places *repeated, int *html_closed) {
    uint32_t depth[16] = {0};
    uint16_t by_letter[256] = {0};      /* which markers a tag's first letter may concern */
    if (count > 16) return CXML_TOO_LARGE;
    for (size_t m = 0; m < count; m++) by_letter[(uint8_t)markers[m].tag[0] | 0x20] |= (uint16_t)(1u << m);
    memset(parts, 0, count * sizeof *parts);
    repeated->count = 0;
    *html_closed = 0;
    size_t i = 0;
    unsigned unended = 0;   /* raw-text elements known to have no end tag from here on: not searched for again */
    tag_range tag;
    int found;
    while ((found = next_tag(p, length, i, &tag)) == 1) {
        i = tag.end;
        size_t raw = 0;
        unsigned text = tag.closing ? 0 : raw_text(p + tag.name, tag.name_length);
        if (text != 0 && (unended >> text & 1) == 0) {
            size_t end = raw_end(p, length, i, p + tag.name, tag.name_length);
            if (end < length) raw = i = end;
            else unended |= 1u << text;
        }
        uint8_t letter = p[tag.name] | 0x20;
        for (unsigned left = by_letter[letter], m = 0; left != 0; left >>= 1, m++) {
            if ((left & 1) == 0) continue;
            if (markers[m].repeats) note(p, &tag, raw, &markers[m], m, repeated);
            else visit(p, &tag, raw, &markers[m], &parts[m], &depth[m]);
        }
        if (letter == 'h' && tag.closing && name_is(p + tag.name, tag.name_length, "html")) *html_closed = 1;
    }
    return found < 0 ? CXML_TOO_LARGE : CXML_OK;
}

int cxml_contains(const uint8_t *p, size_t length, const char *text) {
    return length > 0 && memmem(p, length, text, strlen(text)) != NULL;
}

int cxml_has_text(const uint8_t *p, size_t length) {
    size_t i = 0;
    while (i < length) {
        if (p[i] == '<') {
            tag_range tag;
            if (length - i >= 4 && memcmp(p + i, "<!--", 4) == 0) { i = skip_comment(p, length, i); continue; }
            if (next_tag(p, length, i, &tag) != 1 || tag.start != i) return 1;
            i = tag.end;
        } else if (is_space(p[i])) {
            i += 1;
        } else {
            return 1;
        }
    }
    return 0;
}
