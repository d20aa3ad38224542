/* Sitemaps and sitemap indexes (https://www.sitemaps.org/protocol.html) by libxml2's SAX2. */
#include "buffer.h"
#include "prolog.h"

#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

enum {
    DEPTH_LIMIT = 32,               /* a sitemap with all known extensions has 5 */
    ALTERNATES_PER_ENTRY = 64,      /* more editions of one page than any site has */
    NONE = 0
};

/* Offsets into the text buffer; pointers would move while it grows. Offset 0 is taken by a filler: none. */
typedef struct { size_t offset, length; } span;
typedef struct { span loc, lastmod, published; size_t alternates_start, alternates_count; } stored_entry;
typedef struct { span language, address; } stored_alternate;

struct cxml_sitemap {
    cxml_buffer text, entries, alternates;
    cxml_sitemap_kind kind;
    cxml_status status;
    char root[64];
    size_t line, depth, limit;
    int in_entry, in_news;
    span *reading;          /* where the text that comes belongs: into `entry` */
    stored_entry entry;
    xmlParserCtxtPtr parser;
};

static void stop(cxml_sitemap *sitemap, cxml_status status) {
    if (sitemap->status == CXML_OK) sitemap->status = status;
    xmlStopParser(sitemap->parser);
}

static int is(const xmlChar *name, const char *expected) { return strcmp((const char *)name, expected) == 0; }

static void open_root(cxml_sitemap *sitemap, const xmlChar *name) {
    strncpy(sitemap->root, (const char *)name, sizeof sitemap->root - 1);
    if (is(name, "urlset")) sitemap->kind = CXML_SITEMAP_URLSET;
    else if (is(name, "sitemapindex")) sitemap->kind = CXML_SITEMAP_INDEX;
    else stop(sitemap, CXML_MALFORMED);
}

static void open_entry(cxml_sitemap *sitemap) {
    memset(&sitemap->entry, 0, sizeof sitemap->entry);
    sitemap->entry.alternates_start = sitemap->alternates.length / sizeof(stored_alternate);
    sitemap->in_entry = 1;
}

static span keep(cxml_sitemap *sitemap, const xmlChar *bytes, size_t length) {
    span it = {sitemap->text.length, length};
    if (!cxml_buffer_append(&sitemap->text, bytes, length)) stop(sitemap, CXML_NO_MEMORY);
    return it;
}

/* <xhtml:link rel="alternate" hreflang="en" href="…"/> */
static void read_link(cxml_sitemap *sitemap, int count, const xmlChar **attributes) {
    const xmlChar *rel[2] = {NULL, NULL}, *language[2] = {NULL, NULL}, *address[2] = {NULL, NULL};
    for (int i = 0; i < count; i++) {
        const xmlChar **it = attributes + 5 * (size_t)i;     /* local name, prefix, URI, value, its end */
        const xmlChar **into = is(it[0], "rel") ? rel : is(it[0], "hreflang") ? language : is(it[0], "href") ? address : NULL;
        if (into != NULL) { into[0] = it[3]; into[1] = it[4]; }
    }
    if (rel[0] == NULL || language[0] == NULL || address[0] == NULL) return;
    if (rel[1] - rel[0] != 9 || memcmp(rel[0], "alternate", 9) != 0) return;
    if (++sitemap->entry.alternates_count > ALTERNATES_PER_ENTRY) { stop(sitemap, CXML_TOO_LARGE); return; }
    stored_alternate alternate;
    alternate.language = keep(sitemap, language[0], (size_t)(language[1] - language[0]));
    alternate.address = keep(sitemap, address[0], (size_t)(address[1] - address[0]));
    if (!cxml_buffer_append(&sitemap->alternates, &alternate, sizeof alternate)) stop(sitemap, CXML_NO_MEMORY);
}

/* Text that comes belongs there, unless it was said before: the first holds. */
static void read_text(cxml_sitemap *sitemap, span *into, const xmlChar *name) {
    if (into->offset != NONE) return;
    sitemap->reading = into;
    *into = keep(sitemap, name, 0);
}

static void start_element(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespaces,
                          const xmlChar **declared, int count, int defaulted, const xmlChar **attributes) {
    (void)prefix; (void)uri; (void)namespaces; (void)declared; (void)defaulted;
    cxml_sitemap *sitemap = user;
    sitemap->reading = NULL;
    sitemap->depth += 1;
    if (sitemap->depth > DEPTH_LIMIT) { stop(sitemap, CXML_TOO_DEEP); return; }
    if (sitemap->depth == 1) { open_root(sitemap, name); return; }
    if (sitemap->depth == 2) {
        if (is(name, sitemap->kind == CXML_SITEMAP_URLSET ? "url" : "sitemap")) open_entry(sitemap);
        return;
    }
    if (!sitemap->in_entry) return;
    if (sitemap->depth == 4 && sitemap->in_news && is(name, "publication_date"))
        read_text(sitemap, &sitemap->entry.published, name);
    if (sitemap->depth != 3) return;
    sitemap->in_news = is(name, "news");
    if (is(name, "link")) read_link(sitemap, count, attributes);
    else if (is(name, "loc")) read_text(sitemap, &sitemap->entry.loc, name);
    else if (is(name, "lastmod")) read_text(sitemap, &sitemap->entry.lastmod, name);
}

static void end_element(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
    (void)name; (void)prefix; (void)uri;
    cxml_sitemap *sitemap = user;
    sitemap->reading = NULL;
    if (sitemap->depth-- != 2 || !sitemap->in_entry) return;
    sitemap->in_entry = 0;
    if (sitemap->entry.loc.offset == NONE) return;
    if (sitemap->entries.length / sizeof(stored_entry) >= sitemap->limit) { stop(sitemap, CXML_TOO_LARGE); return; }
    if (!cxml_buffer_append(&sitemap->entries, &sitemap->entry, sizeof sitemap->entry)) stop(sitemap, CXML_NO_MEMORY);
}

static void characters(void *user, const xmlChar *text, int length) {
    cxml_sitemap *sitemap = user;
    if (sitemap->reading == NULL || length <= 0) return;
    /* Only one text is read at a time, so it is the buffer's last. */
    keep(sitemap, text, (size_t)length);
    sitemap->reading->length += (size_t)length;
}

static void declare_entity(void *user, const xmlChar *name, int type, const xmlChar *public_id,
                           const xmlChar *system_id, xmlChar *content) {
    (void)name; (void)type; (void)public_id; (void)system_id; (void)content;
    stop(user, CXML_FORBIDDEN);
}

static void use_entity(void *user, const xmlChar *name) {
    (void)name;
    stop(user, CXML_FORBIDDEN);
}

static void note_fault(void *user, xmlErrorPtr fault) {
    cxml_sitemap *sitemap = user;
    if (sitemap->line == 0 && fault->level >= XML_ERR_ERROR && fault->domain != XML_FROM_NAMESPACE)
        sitemap->line = fault->line > 0 ? (size_t)fault->line : 1;
}

static void initialise(void) { xmlInitParser(); }

static void run(cxml_sitemap *sitemap, const uint8_t *bytes, size_t length) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, initialise);
    xmlSAXHandler handler;
    memset(&handler, 0, sizeof handler);
    handler.initialized = XML_SAX2_MAGIC;
    handler.startElementNs = start_element;
    handler.endElementNs = end_element;
    handler.characters = characters;
    handler.cdataBlock = characters;
    handler.entityDecl = declare_entity;
    handler.reference = use_entity;
    handler.serror = note_fault;
    xmlParserCtxtPtr parser = xmlCreateMemoryParserCtxt((const char *)bytes, (int)length);
    if (parser == NULL) { sitemap->status = CXML_NO_MEMORY; return; }
    sitemap->parser = parser;
    memcpy(parser->sax, &handler, sizeof handler);
    parser->sax2 = 1;
    parser->userData = sitemap;
    /* NOENT: without it &amp; in an attribute comes as &#38;. No entity of the document can be meant: see above. */
    xmlCtxtUseOptions(parser, XML_PARSE_NONET | XML_PARSE_NOENT);
    xmlParseDocument(parser);
    if (sitemap->status == CXML_OK && (!parser->wellFormed || sitemap->kind == 0)) sitemap->status = CXML_MALFORMED;
    if (parser->errNo == XML_ERR_NO_MEMORY) sitemap->status = CXML_NO_MEMORY;
    xmlFreeDoc(parser->myDoc);
    parser->myDoc = NULL;
    xmlFreeParserCtxt(parser);
    sitemap->parser = NULL;
}

cxml_status cxml_sitemap_parse(const uint8_t *bytes, size_t length, size_t entry_limit, cxml_sitemap **result) {
    *result = NULL;
    if (length > INT32_MAX / 2) return CXML_TOO_LARGE;
    cxml_sitemap *sitemap = calloc(1, sizeof *sitemap);
    if (sitemap == NULL) return CXML_NO_MEMORY;
    *result = sitemap;
    sitemap->limit = entry_limit;
    if (!cxml_buffer_append(&sitemap->text, "-", 1)) return CXML_NO_MEMORY;
    /* Many servers send an empty line first, which XML forbids before its declaration. */
    while (length > 0 && (*bytes == ' ' || *bytes == '\n' || *bytes == '\r' || *bytes == '\t')) { bytes++; length--; }
    if (length == 0) return CXML_MALFORMED;
    sitemap->status = check_prolog(bytes, length);
    if (sitemap->status == CXML_OK) run(sitemap, bytes, length);
    return sitemap->status;
}

void cxml_sitemap_free(cxml_sitemap *sitemap) {
    if (sitemap == NULL) return;
    free(sitemap->text.bytes);
    free(sitemap->entries.bytes);
    free(sitemap->alternates.bytes);
    free(sitemap);
}

cxml_sitemap_kind cxml_sitemap_get_kind(const cxml_sitemap *sitemap) { return sitemap->kind; }
size_t cxml_sitemap_line(const cxml_sitemap *sitemap) { return sitemap->line; }
const char *cxml_sitemap_root(const cxml_sitemap *sitemap) { return sitemap->root; }
size_t cxml_sitemap_count(const cxml_sitemap *sitemap) { return sitemap->entries.length / sizeof(stored_entry); }

static cxml_text text_of(const cxml_sitemap *sitemap, span it) {
    cxml_text text = {it.offset == NONE ? NULL : sitemap->text.bytes + it.offset, it.length};
    return text;
}

cxml_entry cxml_sitemap_entry(const cxml_sitemap *sitemap, size_t index) {
    stored_entry it;
    memcpy(&it, sitemap->entries.bytes + index * sizeof it, sizeof it);
    cxml_entry entry = {text_of(sitemap, it.loc), text_of(sitemap, it.lastmod), text_of(sitemap, it.published),
                        it.alternates_start, it.alternates_count};
    return entry;
}

cxml_alternate cxml_sitemap_alternate(const cxml_sitemap *sitemap, size_t index) {
    stored_alternate it;
    memcpy(&it, sitemap->alternates.bytes + index * sizeof it, sizeof it);
    cxml_alternate alternate = {text_of(sitemap, it.language), text_of(sitemap, it.address)};
    return alternate;
}
