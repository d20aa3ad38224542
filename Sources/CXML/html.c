/* libxml2's HTML parser and XPath: a tree of a fragment, nodes selected from it. */
#include "include/CXML.h"

#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED   /* Debian's libxml2 is built with ICU; its headers would pull <unicode/ucnv.h> in */
#include "attributes.h"
#include "path.h"
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

enum {
    /* Steps of one XPath evaluation: some hundred times what an article needs. */
    XPATH_STEPS = 20 * 1000 * 1000,
    /* Steps of all evaluations on one tree: lists of a page have some hundred lines with some paths each. */
    TREE_STEPS = 60 * 1000 * 1000,
    /* Attributes of one tag: real ones have a few dozen. */
    ATTRIBUTE_LIMIT = 2048,
    /* Names that a reused parser remembers before it is replaced. */
    DICTIONARY_LIMIT = 20 * 1000
};

struct cxml_html {
    htmlParserCtxtPtr parser;
    htmlDocPtr document;
    xmlXPathContextPtr xpath;
    xmlXPathObjectPtr selected;
    size_t elements, limit;
    plain_found found;          /* what a plain path selected; its steps are those of all evaluations on this tree */
    int overflow;
};

struct cxml_path {
    xmlXPathCompExprPtr compiled;
    plain_path plain;
    int is_plain;
};

static pthread_once_t once = PTHREAD_ONCE_INIT;
static char mark;

static void initialise(void) { xmlInitParser(); }
static void ignore_fault(void *context, xmlErrorPtr error) { (void)context; (void)error; }

static void count_element(void *context, const xmlChar *name, const xmlChar **attributes) {
    htmlParserCtxtPtr parser = context;
    cxml_html *html = parser->_private;
    if (++html->elements > html->limit) {
        html->overflow = 1;
        xmlStopParser(parser);
        return;
    }
    xmlSAX2StartElement(context, name, attributes);
}

/* The XPath function has-class(word). */
static void has_class(xmlXPathParserContextPtr context, int count) {
    if (count != 1) {
        xmlXPathSetArityError(context);
        return;
    }
    xmlChar *word = xmlXPathPopString(context);
    xmlNodePtr node = context->context->node;
    size_t length;
    const uint8_t *classes = word == NULL || node == NULL ? NULL : cxml_node_attribute((const cxml_node *)node, "class", &length);
    int found = classes != NULL && has_word_in((const char *)classes, (const char *)word);
    xmlFree(word);
    valuePush(context, xmlXPathNewBoolean(found));
}

static int open_parser(cxml_html *html) {
    html->parser = htmlNewParserCtxt();
    if (html->parser == NULL) return 0;
    html->parser->sax->startElement = count_element;
    /* libxml2 drops white space between elements that it does not know (<mark>a</mark> <mark>b</mark>). */
    html->parser->sax->ignorableWhitespace = xmlSAX2Characters;
    html->parser->sax->serror = ignore_fault;
    return 1;
}

cxml_html *cxml_html_new(void) {
    pthread_once(&once, initialise);
    cxml_html *html = calloc(1, sizeof *html);
    if (html == NULL) return NULL;
    html->xpath = xmlXPathNewContext(NULL);
    if (html->xpath == NULL || !open_parser(html)) {
        cxml_html_free(html);
        return NULL;
    }
    html->xpath->error = ignore_fault;
    if (xmlXPathRegisterFunc(html->xpath, (const xmlChar *)"has-class", has_class) != 0) {
        cxml_html_free(html);
        return NULL;
    }
    return html;
}

static void drop_tree(cxml_html *html) {
    xmlXPathFreeObject(html->selected);
    html->selected = NULL;
    html->xpath->doc = NULL;
    html->xpath->node = NULL;
    xmlFreeDoc(html->document);
    html->document = NULL;
}

void cxml_html_free(cxml_html *html) {
    if (html == NULL) return;
    if (html->xpath != NULL) {
        drop_tree(html);
        xmlXPathFreeContext(html->xpath);
    }
    if (html->parser != NULL) htmlFreeParserCtxt(html->parser);
    free(html->found.nodes);
    free(html);
}

cxml_status cxml_html_parse(cxml_html *html, const uint8_t *bytes, size_t length, size_t limit) {
    if (length > INT32_MAX / 2) return CXML_TOO_LARGE;
    drop_tree(html);
    if (has_long_tag(bytes, length, ATTRIBUTE_LIMIT)) return CXML_TOO_LARGE;
    if (html->parser != NULL && xmlDictSize(html->parser->dict) > DICTIONARY_LIMIT) {
        htmlFreeParserCtxt(html->parser);
        html->parser = NULL;
    }
    if (html->parser == NULL && !open_parser(html)) return CXML_NO_MEMORY;
    html->elements = 0;
    html->found.steps = 0;
    html->limit = limit;
    html->overflow = 0;
    html->parser->_private = html;
    html->document = htmlCtxtReadMemory(html->parser, (const char *)bytes, (int)length, NULL, "UTF-8",
                                        HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING
                                            | HTML_PARSE_NONET | HTML_PARSE_COMPACT);
    if (html->overflow) return CXML_TOO_LARGE;
    if (html->parser->errNo == XML_ERR_NO_MEMORY) return CXML_NO_MEMORY;
    /* Since what is given is UTF-8, the parser stops early only where elements nest too deep. */
    if (html->parser->disableSAX) return CXML_TOO_DEEP;
    if (html->document == NULL) return CXML_MALFORMED;
    html->xpath->doc = html->document;
    return CXML_OK;
}

const cxml_node *cxml_html_root(const cxml_html *html) {
    return html->document == NULL ? NULL : (const cxml_node *)xmlDocGetRootElement(html->document);
}

cxml_path *cxml_path_new(const char *expression) {
    pthread_once(&once, initialise);
    xmlXPathContextPtr context = xmlXPathNewContext(NULL);
    if (context == NULL) return NULL;
    context->error = ignore_fault;
    xmlXPathCompExprPtr compiled = xmlXPathCtxtCompile(context, (const xmlChar *)expression);
    xmlXPathFreeContext(context);
    cxml_path *path = compiled == NULL ? NULL : calloc(1, sizeof *path);
    if (path == NULL) {
        if (compiled != NULL) xmlXPathFreeCompExpr(compiled);
        return NULL;
    }
    path->compiled = compiled;
    path->is_plain = plain_path_read(expression, &path->plain);
    return path;
}

void cxml_path_free(cxml_path *path) {
    if (path == NULL) return;
    xmlXPathFreeCompExpr(path->compiled);
    free(path);
}

cxml_status cxml_html_select(cxml_html *html, const cxml_path *path, const cxml_node *node,
                             const cxml_node *const **nodes, size_t *count) {
    *nodes = NULL;
    *count = 0;
    xmlXPathFreeObject(html->selected);
    html->selected = NULL;
    if (html->document == NULL || node == NULL) return CXML_MALFORMED;
    if (html->found.steps >= TREE_STEPS) return CXML_TOO_LARGE;
    if (path->is_plain) {
        html->found.count = 0;
        if (!plain_path_select(&path->plain, (xmlNodePtr)(uintptr_t)node, &html->found)) return CXML_NO_MEMORY;
        *nodes = (const cxml_node *const *)html->found.nodes;
        *count = html->found.count;
        return CXML_OK;
    }
    html->xpath->node = (xmlNodePtr)(uintptr_t)node;
    unsigned long left = TREE_STEPS - html->found.steps;
    html->xpath->opLimit = left < XPATH_STEPS ? left : XPATH_STEPS;
    html->xpath->opCount = 0;
    html->selected = xmlXPathCompiledEval(path->compiled, html->xpath);
    html->found.steps += html->xpath->opCount;
    if (html->selected == NULL) return CXML_TOO_LARGE;
    if (html->selected->type != XPATH_NODESET) return CXML_MALFORMED;
    xmlNodeSetPtr set = html->selected->nodesetval;
    if (set == NULL || set->nodeNr <= 0) return CXML_OK;
    *nodes = (const cxml_node *const *)set->nodeTab;
    *count = (size_t)set->nodeNr;
    return CXML_OK;
}

static xmlNodePtr node_of(const cxml_node *node) { return (xmlNodePtr)(uintptr_t)node; }

/* Attributes may be selected too; their struct begins as a node's and has the same private field. */
void cxml_node_mark(const cxml_node *node) { node_of(node)->_private = &mark; }
int cxml_node_is_marked(const cxml_node *node) { return node_of(node)->_private == &mark; }

cxml_node_kind cxml_node_get_kind(const cxml_node *node) {
    switch (node_of(node)->type) {
        case XML_ELEMENT_NODE: return CXML_NODE_ELEMENT;
        case XML_TEXT_NODE: case XML_CDATA_SECTION_NODE: return CXML_NODE_TEXT;
        default: return CXML_NODE_OTHER;
    }
}

const cxml_node *cxml_node_first_child(const cxml_node *node) {
    xmlNodePtr it = node_of(node);
    /* An entity reference's children belong to the entity, and a document type's are declarations. */
    if (it->type != XML_ELEMENT_NODE && it->type != XML_ATTRIBUTE_NODE) return NULL;
    return (const cxml_node *)it->children;
}

const cxml_node *cxml_node_next(const cxml_node *node) { return (const cxml_node *)node_of(node)->next; }
const cxml_node *cxml_node_parent(const cxml_node *node) { return (const cxml_node *)node_of(node)->parent; }

const char *cxml_node_name(const cxml_node *node) {
    return node_of(node)->type == XML_ELEMENT_NODE && node_of(node)->name != NULL ? (const char *)node_of(node)->name : "";
}

static const uint8_t *content_of(xmlNodePtr node, size_t *length) {
    const xmlChar *text = node == NULL || node->content == NULL ? (const xmlChar *)"" : node->content;
    *length = strlen((const char *)text);
    return text;
}

const uint8_t *cxml_node_text(const cxml_node *node, size_t *length) {
    *length = 0;
    if (cxml_node_get_kind(node) != CXML_NODE_TEXT) return (const uint8_t *)"";
    return content_of(node_of(node), length);
}

const uint8_t *cxml_node_attribute(const cxml_node *node, const char *name, size_t *length) {
    *length = 0;
    if (node_of(node)->type != XML_ELEMENT_NODE) return NULL;
    for (xmlAttrPtr attribute = node_of(node)->properties; attribute != NULL; attribute = attribute->next)
        if (strcmp((const char *)attribute->name, name) == 0) return content_of(attribute->children, length);
    return NULL;
}
