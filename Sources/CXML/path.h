/* Paths that select without XPath's machinery, for the files of this target only. */
#ifndef NEWSSYNC_CXML_PATH_H
#define NEWSSYNC_CXML_PATH_H

#include <libxml/tree.h>
#include <stddef.h>

enum { PLAIN_NAME = 48 };

typedef enum { AXIS_SELF, AXIS_CHILD, AXIS_DESCENDANT, AXIS_ANYWHERE } plain_axis;

/*
 * `.`, `./a`, `.//a` or `//a`, where `a` is a name or `*`, perhaps with [has-class('w')], perhaps with /@b behind it: what
 * nearly all paths of a profile look like.
 */
typedef struct {
    plain_axis axis;
    char name[PLAIN_NAME];          /* empty: any element */
    char word[PLAIN_NAME];          /* empty: any class */
    char attribute[PLAIN_NAME];     /* empty: the element itself */
} plain_path;

/* Reads an expression; 0 where it is not that plain. */
int plain_path_read(const char *expression, plain_path *path);

typedef struct {
    xmlNodePtr *nodes;
    size_t count, capacity;
    unsigned long steps;
} plain_found;

/* Appends what the path selects from a node, in document order; 0 if there is no memory. */
int plain_path_select(const plain_path *path, xmlNodePtr node, plain_found *found);

/* Whether `word` is one of the words of `text`; an empty one never is. */
int has_word_in(const char *text, const char *word);

#endif
