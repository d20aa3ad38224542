/* How many attributes libxml2 would find in a tag: it compares each with all before it, which for a long tag takes hours. */
#include "attributes.h"

#include <string.h>

/* Where in a tag a reader may be. */
enum { ELEMENT, BETWEEN, NAME, BEHIND_NAME, BOGUS, BEFORE_VALUE, BARE, DOUBLE_QUOTED, SINGLE_QUOTED, PLACES };

/* libxml2 cuts names at so many bytes, and takes the rest for another attribute. */
enum { NAME_LENGTH = 99 };

/* For each place the most attributes that a reader there has met; -1: none can be there. */
typedef struct {
    long counts[PLACES];
    size_t name_length;
} readers;

static int is_blank(uint8_t c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
static int is_letter(uint8_t c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }
static int begins_name(uint8_t c) { return is_letter(c) || c == '_' || c == ':' || c == '.' || c >= 0x80; }
static int is_in_name(uint8_t c) { return begins_name(c) || (c >= '0' && c <= '9') || c == '-'; }

static void put(readers *to, int place, long count) {
    if (count > to->counts[place]) to->counts[place] = count;
}

/* From between two attributes. A slash may be stepped over, or begin what is no attribute. */
static void begin(readers *to, uint8_t c, long count) {
    if (c == '>') return;
    if (is_blank(c) || c == '/') put(to, BETWEEN, count);
    if (begins_name(c)) put(to, NAME, count + 1);
    if (!is_blank(c) && (!begins_name(c) || c >= 0x80)) put(to, BOGUS, count);
}

/* Where readers come to by a byte, besides those that are there. */
static void move(const readers *from, readers *to, uint8_t c) {
    for (int place = 0; place < PLACES; place++) {
        long count = from->counts[place];
        if (count < 0) continue;
        switch (place) {
            case ELEMENT:
                if (is_in_name(c)) {
                    to->name_length = from->name_length + 1;
                    put(to, ELEMENT, count);
                    if (to->name_length >= NAME_LENGTH) put(to, NAME, count + 1);
                    if (c >= 0x80) put(to, BOGUS, count);
                    break;
                }
                begin(to, c, count);
                break;
            case BETWEEN: begin(to, c, count); break;
            case NAME:
                if (is_in_name(c)) {
                    to->name_length = from->name_length + 1;
                    if (to->name_length >= NAME_LENGTH) { to->name_length = 0; count += 1; }
                    put(to, NAME, count);
                    if (c >= 0x80) put(to, BOGUS, count);
                    break;
                }
                /* fall through */
            case BEHIND_NAME:
                if (is_blank(c)) put(to, BEHIND_NAME, count);
                else if (c == '=') put(to, BEFORE_VALUE, count);
                else begin(to, c, count);
                break;
            case BOGUS:
                if (is_blank(c) || c == '/') put(to, BETWEEN, count);
                if (!is_blank(c) && c != '>') put(to, BOGUS, count);
                break;
            case BEFORE_VALUE:
                if (is_blank(c)) put(to, BEFORE_VALUE, count);
                else if (c == '"') put(to, DOUBLE_QUOTED, count);
                else if (c == '\'') put(to, SINGLE_QUOTED, count);
                else if (c != '>') put(to, BARE, count);
                break;
            case BARE:
                if (is_blank(c)) put(to, BETWEEN, count);
                else if (c != '>') put(to, BARE, count);
                break;
            case DOUBLE_QUOTED: put(to, c == '"' ? BETWEEN : DOUBLE_QUOTED, count); break;
            case SINGLE_QUOTED: put(to, c == '\'' ? BETWEEN : SINGLE_QUOTED, count); break;
        }
    }
}

static void step(readers *now, uint8_t c) {
    readers then = {.counts = {-1, -1, -1, -1, -1, -1, -1, -1, -1}};
    move(now, &then, c);
    /* Form feeds are white space for HTML, and none for libxml2 2.9. */
    if (c == '\f' || c == '\v') move(now, &then, ' ');
    *now = then;
}

/* The place of the next byte that changes anything, where readers are in these places only (a bit for each). */
static size_t next_event(const uint8_t *bytes, size_t length, size_t i, unsigned places) {
    if (places == 0) {
        const uint8_t *found = memchr(bytes + i, '<', length - i);
        return found == NULL ? length : (size_t)(found - bytes);
    }
    if (places == 1u << DOUBLE_QUOTED)
        while (i < length && bytes[i] != '"' && bytes[i] != '<') i++;
    else if (places == 1u << SINGLE_QUOTED)
        while (i < length && bytes[i] != '\'' && bytes[i] != '<') i++;
    return i;
}

int has_long_tag(const uint8_t *bytes, size_t length, long limit) {
    readers now = {.counts = {-1, -1, -1, -1, -1, -1, -1, -1, -1}};
    unsigned places = 0;
    for (size_t i = 0; (i = next_event(bytes, length, i, places)) < length; i++) {
        if (places != 0) step(&now, bytes[i]);
        /* Whether a `<` begins a tag depends on what it stands in: it may, so somebody reads a name from there. */
        if (bytes[i] == '<' && i + 1 < length && begins_name(bytes[i + 1])) put(&now, ELEMENT, 0);
        places = 0;
        for (int place = 0; place < PLACES; place++) {
            if (now.counts[place] > limit) return 1;
            if (now.counts[place] >= 0) places |= 1u << place;
        }
    }
    return 0;
}
