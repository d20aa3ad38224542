/* Characters by the names that HTML 4 gives them. */
#include "include/CXML.h"

#include <libxml/HTMLparser.h>
#include <string.h>

uint32_t cxml_named_character(const uint8_t *name, size_t length) {
    char text[33];
    if (name == NULL || length == 0 || length >= sizeof text) return 0;
    memcpy(text, name, length);
    text[length] = 0;
    const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *)text);
    return entity == NULL ? 0 : entity->value;
}
