/* What of a page no reader sees, and no tree is needed for: scripts, styles, pictures' drawings, comments. */
#include "buffer.h"

#include <string.h>

/* Whether a tag of this name, which is in lower case, begins at p[0] == '<'. */
static int opens(const uint8_t *p, size_t left, const char *name) {
    size_t length = strlen(name);
    if (left < length + 2) return 0;
    for (size_t i = 0; i < length; i++)
        if ((p[1 + i] | 0x20) != (uint8_t)name[i]) return 0;
    uint8_t next = p[1 + length];
    return next == '>' || next == '/' || next == ' ' || (next >= '\t' && next <= '\r');
}

/* The place behind the end tag of a name from a place on; 0 where there is none. */
static size_t behind_end(const uint8_t *bytes, size_t length, size_t from, const char *name) {
    size_t name_length = strlen(name);
    while (from < length) {
        const uint8_t *found = memchr(bytes + from, '<', length - from);
        if (found == NULL) return 0;
        size_t at = (size_t)(found - bytes);
        if (length - at > name_length + 2 && bytes[at + 1] == '/') {
            size_t i = 0;
            while (i < name_length && (bytes[at + 2 + i] | 0x20) == (uint8_t)name[i]) i++;
            if (i == name_length) {
                const uint8_t *close = memchr(bytes + at, '>', length - at);
                return close == NULL ? 0 : (size_t)(close - bytes) + 1;
            }
        }
        from = at + 1;
    }
    return 0;
}

static size_t behind_comment(const uint8_t *bytes, size_t length, size_t from) {
    while (from + 2 < length) {
        const uint8_t *found = memchr(bytes + from, '-', length - from - 2);
        if (found == NULL) return 0;
        if (found[1] == '-' && found[2] == '>') return (size_t)(found - bytes) + 3;
        from = (size_t)(found - bytes) + 1;
    }
    return 0;
}

cxml_status cxml_without_quiet(const uint8_t *bytes, size_t length, cxml_buffer *out) {
    static const char *const names[] = {"script", "style", "svg", "noscript"};
    enum { NAMES = sizeof names / sizeof names[0] };
    int lacks[NAMES + 1] = {0};     /* no end from any later place either */
    out->length = 0;
    size_t kept = 0, place = 0;
    while (place < length) {
        const uint8_t *found = memchr(bytes + place, '<', length - place);
        if (found == NULL) break;
        size_t at = (size_t)(found - bytes), end = 0;
        place = at + 1;
        if (length - at > 4 && memcmp(found, "<!--", 4) == 0) {
            if (!lacks[NAMES] && (end = behind_comment(bytes, length, at + 4)) == 0) lacks[NAMES] = 1;
        } else {
            for (int i = 0; i < NAMES; i++) {
                if (lacks[i] || !opens(found, length - at, names[i])) continue;
                end = behind_end(bytes, length, at + 1, names[i]);
                if (end == 0) lacks[i] = 1;
                const uint8_t *close = end == 0 ? NULL : memchr(found, '>', end - at);
                /* What a script says of the article is data. */
                size_t tag = close == NULL ? 0 : (size_t)(close - found);
                for (size_t j = 0; i == 0 && j + 7 <= tag; j++)
                    if (memcmp(found + j, "ld+json", 7) == 0) { place = end; end = 0; break; }
                break;
            }
        }
        if (end == 0) continue;
        if (!cxml_buffer_append(out, bytes + kept, at - kept)) return CXML_NO_MEMORY;
        kept = place = end;
    }
    return cxml_buffer_append(out, bytes + kept, length - kept) ? CXML_OK : CXML_NO_MEMORY;
}
