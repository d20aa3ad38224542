/* The few forms of XPath that a profile uses for every line of a list, in a walk instead of an evaluation. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED   /* Debian's libxml2 is built with ICU; its headers would pull <unicode/ucnv.h> in */
#include "path.h"

#include <stdlib.h>
#include <string.h>

static int is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

int has_word_in(const char *text, const char *word) {
    size_t length = strlen(word);
    while (*text != 0) {
        while (is_space(*text)) text++;
        const char *start = text;
        while (*text != 0 && !is_space(*text)) text++;
        if (length > 0 && (size_t)(text - start) == length && memcmp(start, word, length) == 0) return 1;
    }
    return 0;
}

static int is_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

/* Takes a name; 0 where none stands there, or a longer one. */
static int take_name(const char **text, char *name) {
    const char *start = *text;
    if (!is_name(*start) || (*start >= '0' && *start <= '9') || *start == '-') return 0;
    while (is_name(**text)) *text += 1;
    size_t length = (size_t)(*text - start);
    if (length >= PLAIN_NAME) return 0;
    memcpy(name, start, length);
    name[length] = 0;
    return 1;
}

static int take(const char **text, const char *expected) {
    size_t length = strlen(expected);
    if (strncmp(*text, expected, length) != 0) return 0;
    *text += length;
    return 1;
}

int plain_path_read(const char *text, plain_path *path) {
    memset(path, 0, sizeof *path);
    path->axis = AXIS_SELF;
    if (strcmp(text, ".") == 0) return 1;
    if (take(&text, ".//")) path->axis = AXIS_DESCENDANT;
    else if (take(&text, "./")) path->axis = AXIS_CHILD;
    else if (take(&text, "//")) path->axis = AXIS_ANYWHERE;
    else return 0;
    if (!take(&text, "*") && !take_name(&text, path->name)) return 0;
    if (take(&text, "[has-class('") && !(take_name(&text, path->word) && take(&text, "')]"))) return 0;
    if (take(&text, "/@") && !take_name(&text, path->attribute)) return 0;
    return *text == 0;
}

static int keep(plain_found *found, xmlNodePtr node) {
    if (found->count == found->capacity) {
        size_t capacity = found->capacity == 0 ? 64 : found->capacity * 2;
        xmlNodePtr *nodes = realloc(found->nodes, capacity * sizeof *nodes);
        if (nodes == NULL) return 0;
        found->nodes = nodes;
        found->capacity = capacity;
    }
    found->nodes[found->count++] = node;
    return 1;
}

static xmlAttrPtr attribute_of(xmlNodePtr node, const char *name) {
    for (xmlAttrPtr it = node->properties; it != NULL; it = it->next)
        if (strcmp((const char *)it->name, name) == 0) return it;
    return NULL;
}

static int visit(const plain_path *path, xmlNodePtr node, plain_found *found) {
    if (node->type != XML_ELEMENT_NODE) return 1;
    if (path->name[0] != 0 && strcmp((const char *)node->name, path->name) != 0) return 1;
    if (path->word[0] != 0) {
        xmlAttrPtr classes = attribute_of(node, "class");
        if (classes == NULL || classes->children == NULL || classes->children->content == NULL) return 1;
        if (!has_word_in((const char *)classes->children->content, path->word)) return 1;
    }
    if (path->attribute[0] == 0) return keep(found, node);
    xmlAttrPtr attribute = attribute_of(node, path->attribute);
    return attribute == NULL ? 1 : keep(found, (xmlNodePtr)attribute);
}

/* Children of anything but an element are not the tree's: an entity's, a declaration's, an attribute's text. */
static xmlNodePtr first_child(xmlNodePtr node) { return node->type == XML_ELEMENT_NODE ? node->children : NULL; }

static int descend(const plain_path *path, xmlNodePtr top, plain_found *found) {
    xmlNodePtr node = first_child(top);
    while (node != NULL) {
        found->steps += 1;
        if (!visit(path, node, found)) return 0;
        xmlNodePtr next = first_child(node);
        while (next == NULL && node != top) {
            next = node->next;
            if (next == NULL) {
                node = node->parent;
                if (node == NULL) return 1;
            }
        }
        node = next;
    }
    return 1;
}

int plain_path_select(const plain_path *path, xmlNodePtr node, plain_found *found) {
    found->steps += 1;
    switch (path->axis) {
        case AXIS_SELF: return keep(found, node);
        case AXIS_CHILD:
            for (xmlNodePtr it = first_child(node); it != NULL; it = it->next) {
                found->steps += 1;
                if (!visit(path, it, found)) return 0;
            }
            return 1;
        case AXIS_DESCENDANT: return descend(path, node, found);
        case AXIS_ANYWHERE: {
            xmlNodePtr root = node->doc == NULL ? NULL : xmlDocGetRootElement(node->doc);
            return root == NULL || (visit(path, root, found) && descend(path, root, found));
        }
    }
    return 1;
}
