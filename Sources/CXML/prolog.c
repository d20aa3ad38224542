/* What libxml2 would need hours for in a long sitemap, told before it begins. */
#define _GNU_SOURCE     /* memmem */
#include "attributes.h"
#include "prolog.h"

#include <string.h>
#include <strings.h>

enum {
    SMALL = 256 * 1024,             /* bytes that are read in a second whatever they are */
    DECLARATION = 1024,             /* bytes in which an XML declaration has to end */
    ATTRIBUTE_LIMIT = 256           /* of one tag: real ones have ten, most of them namespaces */
};

static int begins(const uint8_t *bytes, size_t length, const char *text, size_t text_length) {
    return length >= text_length && memcmp(bytes, text, text_length) == 0;
}

/* Whether a charset writes the signs of XML as ASCII does, and nothing else with their bytes. */
static int is_plain(const char *name, size_t length) {
    static const char *const plain[] = {"utf-8", "utf8", "us-ascii", "ascii", "iso-8859-", "windows-125", "koi8-"};
    for (size_t i = 0; i < sizeof plain / sizeof plain[0]; i++)
        if (length >= strlen(plain[i]) && strncasecmp(name, plain[i], strlen(plain[i])) == 0) return 1;
    return 0;
}

/* Whether the signs of XML can be read byte by byte. */
static int has_plain_signs(const uint8_t *bytes, size_t length) {
    if (memchr(bytes, 0, length) != NULL || begins(bytes, length, "\x4C\x6F\xA7\x94", 4)) return 0;
    if (begins(bytes, length, "\xFE\xFF", 2) || begins(bytes, length, "\xFF\xFE", 2)) return 0;
    if (begins(bytes, length, "\xEF\xBB\xBF", 3)) { bytes += 3; length -= 3; }
    if (!begins(bytes, length, "<?xml", 5)) return 1;
    const uint8_t *end = memmem(bytes, length < DECLARATION ? length : DECLARATION, "?>", 2);
    if (end == NULL) return 0;
    const uint8_t *key = memmem(bytes, (size_t)(end - bytes), "encoding", 8);
    if (key == NULL) return 1;
    key += 8;
    while (key < end && *key != '"' && *key != '\'') key++;
    return key < end && is_plain((const char *)key + 1, (size_t)(end - key) - 1);
}

cxml_status check_prolog(const uint8_t *bytes, size_t length) {
    if (length <= SMALL) return CXML_OK;
    if (!has_plain_signs(bytes, length) || has_long_tag(bytes, length, ATTRIBUTE_LIMIT)) return CXML_TOO_LARGE;
    if (memmem(bytes, length, "<!ELEMENT", 9) != NULL || memmem(bytes, length, "<!ATTLIST", 9) != NULL) return CXML_FORBIDDEN;
    return CXML_OK;
}
