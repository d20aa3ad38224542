/*
 * libxml2, zlib and iconv behind a header of our own: stdint types, opaque structs, byte ranges.
 *
 * In: bytes of pages and sitemaps, as they came. Out: where their parts stand, a tree to walk, entries.
 * Nothing here knows a site, reaches the network, loads a DTD or expands an entity that a document declares.
 * Every function takes lengths, none needs a terminating zero; every loop is bounded by its input or by a limit.
 */
#ifndef NEWSSYNC_CXML_H
#define NEWSSYNC_CXML_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum {
    CXML_OK = 0,
    CXML_MALFORMED = 1,     /* cut short, not well formed, or not what it says it is */
    CXML_TOO_DEEP = 2,
    CXML_TOO_LARGE = 3,     /* more bytes, elements, attributes or entries than allowed */
    CXML_FORBIDDEN = 4,     /* declares or uses entities of its own */
    CXML_UNSUPPORTED = 5,   /* a charset that iconv does not know */
    CXML_NO_MEMORY = 6
} cxml_status;

/* ---- Bytes ------------------------------------------------------------------------------------------ */

/* A growing buffer owned by C; reused from call to call. */
typedef struct cxml_buffer cxml_buffer;
cxml_buffer *cxml_buffer_new(void);
void cxml_buffer_free(cxml_buffer *buffer);
const uint8_t *cxml_buffer_bytes(const cxml_buffer *buffer);
size_t cxml_buffer_length(const cxml_buffer *buffer);

/* Inflates gzip (RFC 1952, several members in a row allowed) into `out`; at most `limit` bytes. */
cxml_status cxml_gunzip(const uint8_t *bytes, size_t length, size_t limit, cxml_buffer *out);

/* Converts to UTF-8 by iconv; what cannot be converted becomes U+FFFD. `charset` is zero-terminated. */
cxml_status cxml_to_utf8(const uint8_t *bytes, size_t length, const char *charset, size_t limit, cxml_buffer *out);

/* Whether the bytes are well-formed UTF-8 without U+0000. */
int cxml_is_plain_utf8(const uint8_t *bytes, size_t length);

/*
 * Copies UTF-8, ill-formed sequences replaced by U+FFFD (one for each maximal subpart, Unicode 3.9),
 * U+0000 dropped, and, if `newlines`, CR LF and CR made LF (HTML standard, 13.2.3.5). `*replaced` counts U+FFFD.
 */
cxml_status cxml_clean(const uint8_t *bytes, size_t length, int newlines, cxml_buffer *out, size_t *replaced);

/* ---- Scanning HTML without a tree -------------------------------------------------------------------- */

/* The element looked for: its tag, and an attribute that must hold `value` (or has it among its words). */
typedef struct {
    const char *tag;
    const char *attribute;
    const char *value;
    uint8_t words;          /* 1: `value` is one of the attribute's words, as in class and rel */
    uint8_t is_void;        /* 1: an element without content, as link and meta */
    uint8_t repeats;        /* 1: every match is wanted, as a place; none is a part */
} cxml_marker;

/* Where it stands: [start, end) with its tags, [inner_start, inner_end) without. */
typedef struct {
    size_t start, inner_start, inner_end, end;
    uint32_t count;         /* how many elements match; the positions are those of the first */
    uint8_t closed;         /* its end tag was found */
} cxml_part;

/* One match of a marker that repeats: its tag in [start, end); the text of a script or style in [end, text_end). */
typedef struct {
    size_t start, end;
    size_t text_end;        /* `end` for an element that holds no raw text, or whose end tag is not there */
    size_t marker;
} cxml_place;

/* Where the matches of markers that repeat go. `count` may exceed `capacity`: what is beyond was not kept. */
typedef struct {
    cxml_place *places;
    size_t capacity, count;
} cxml_places;

/*
 * Finds each marker's first element, and all of those that repeat, in one pass over tags; at most 16 markers. Comments,
 * the content of script, style and other raw-text elements, and quoted attribute values are stepped over.
 * `*html_closed` tells whether </html> came. CXML_TOO_LARGE: a tag with more than 2,048 attributes, or more markers.
 */
cxml_status cxml_find_parts(const uint8_t *bytes, size_t length, const cxml_marker *markers, size_t count,
                            cxml_part *parts, cxml_places *repeated, int *html_closed);

/* The value of an attribute of the tag that starts at bytes[0] == '<', as it is written; 0 if it has none. */
int cxml_tag_attribute(const uint8_t *bytes, size_t length, const char *name, const uint8_t **value,
                       size_t *value_length);

/* Whether the zero-terminated `text` stands anywhere in the bytes. */
int cxml_contains(const uint8_t *bytes, size_t length, const char *text);

/* Whether anything but tags, comments and white space stands in the bytes. */
int cxml_has_text(const uint8_t *bytes, size_t length);

/*
 * Copies HTML without what no reader sees: scripts other than JSON-LD, styles, noscript, svg, comments. What is not closed
 * stays. Linear in the length.
 */
cxml_status cxml_without_quiet(const uint8_t *bytes, size_t length, cxml_buffer *out);

/* ---- HTML tree --------------------------------------------------------------------------------------- */

typedef struct cxml_html cxml_html;     /* a parser with its last tree; one thread at a time */
typedef struct cxml_path cxml_path;     /* a compiled XPath 1.0 expression; may be used by many parsers in turn */
typedef struct cxml_node cxml_node;     /* borrowed: valid until the parser's next parse */

typedef enum { CXML_NODE_OTHER = 0, CXML_NODE_ELEMENT = 1, CXML_NODE_TEXT = 2 } cxml_node_kind;

cxml_html *cxml_html_new(void);
void cxml_html_free(cxml_html *html);
/* Parses UTF-8. More elements than `limit`, or 2,048 attributes of one: CXML_TOO_LARGE; deeper than libxml2's 256: CXML_TOO_DEEP. */
cxml_status cxml_html_parse(cxml_html *html, const uint8_t *bytes, size_t length, size_t limit);
const cxml_node *cxml_html_root(const cxml_html *html);

/*
 * NULL if the expression is none. Beside XPath's own functions there is has-class('a'): whether the context node is an
 * element with this word in its class attribute.
 */
cxml_path *cxml_path_new(const char *expression);
void cxml_path_free(cxml_path *path);
/*
 * The nodes that `path` selects from `node`, in document order; borrowed until the next select or parse.
 * CXML_TOO_LARGE: one expression, or all on this tree together, took more steps than any page needs.
 */
cxml_status cxml_html_select(cxml_html *html, const cxml_path *path, const cxml_node *node,
                             const cxml_node *const **nodes, size_t *count);
/* A mark on a node: set once, read while walking, gone with the tree. */
void cxml_node_mark(const cxml_node *node);
int cxml_node_is_marked(const cxml_node *node);

cxml_node_kind cxml_node_get_kind(const cxml_node *node);
const cxml_node *cxml_node_first_child(const cxml_node *node);
const cxml_node *cxml_node_next(const cxml_node *node);
const cxml_node *cxml_node_parent(const cxml_node *node);
/* An element's name in lower case, zero-terminated. */
const char *cxml_node_name(const cxml_node *node);
/* A text node's text. */
const uint8_t *cxml_node_text(const cxml_node *node, size_t *length);
/* An element's attribute, decoded; NULL if it has none. */
const uint8_t *cxml_node_attribute(const cxml_node *node, const char *name, size_t *length);

/* The code point of a character that HTML 4 names (`eacute`), by its name without `&` and `;`; 0 where it names none. */
uint32_t cxml_named_character(const uint8_t *name, size_t length);

/* ---- Sitemaps (sitemaps.org 0.9) ---------------------------------------------------------------------- */

typedef struct cxml_sitemap cxml_sitemap;
typedef enum { CXML_SITEMAP_INDEX = 1, CXML_SITEMAP_URLSET = 2 } cxml_sitemap_kind;

/* Text of an entry; `bytes` NULL: the element is not there. */
typedef struct { const uint8_t *bytes; size_t length; } cxml_text;
/* `published`: the <news:publication_date> of the news extension. */
typedef struct { cxml_text loc, lastmod, published; size_t alternates_start, alternates_count; } cxml_entry;
typedef struct { cxml_text language, address; } cxml_alternate;

/*
 * Reads a sitemap or an index of sitemaps, or nothing: a document that is not well formed to its end gives
 * CXML_MALFORMED. Prefixes are ignored. Above 256 KiB it may be in UTF-8 or in a charset of single bytes only, and have no
 * tag with more than 256 attributes: else CXML_TOO_LARGE. `*root` (with any status, borrowed from the sitemap) names the root element.
 */
cxml_status cxml_sitemap_parse(const uint8_t *bytes, size_t length, size_t entry_limit, cxml_sitemap **sitemap);
void cxml_sitemap_free(cxml_sitemap *sitemap);
/* 0 if the root is neither. */
cxml_sitemap_kind cxml_sitemap_get_kind(const cxml_sitemap *sitemap);
size_t cxml_sitemap_line(const cxml_sitemap *sitemap);      /* line of the first fault, from 1; 0: none */
const char *cxml_sitemap_root(const cxml_sitemap *sitemap);
size_t cxml_sitemap_count(const cxml_sitemap *sitemap);
cxml_entry cxml_sitemap_entry(const cxml_sitemap *sitemap, size_t index);
cxml_alternate cxml_sitemap_alternate(const cxml_sitemap *sitemap, size_t index);

#ifdef __cplusplus
}
#endif
#endif
