/* One GET: libcurl's easy handle with its options, and the callbacks that bound what an answer may be. */
#include "internal.h"
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

/* Memory that a finished transfer keeps for its next request. */
#define KEPT_BODY ((size_t)1024 * 1024)
#define KEPT_HEAD ((size_t)64 * 1024)
/* One read of a socket; a page of 96 KB is then a few of them. */
#define RECEIVE_BUFFER 131072L

static int is_status_line(const char *line, size_t count) { return count > 5 && memcmp(line, "HTTP/", 5) == 0; }

static int status_of(const char *line, size_t count) {
    const char *space = memchr(line, ' ', count);
    if (!space || (size_t)(space - line) + 4 > count) return 0;
    return (space[1] - '0') * 100 + (space[2] - '0') * 10 + (space[3] - '0');
}

static void note_coding(ccurl_transfer *t, const char *line, size_t count) {
    static const char name[] = "content-encoding:";
    const size_t length = sizeof name - 1;
    if (count <= length || strncasecmp(line, name, length) != 0) return;
    ccurl_coding coding = ccurl_coding_named(line + length, count - length);
    /* A second line is a second coding. */
    if (coding != CODING_IDENTITY) t->coding = t->coding == CODING_IDENTITY ? coding : CODING_UNKNOWN;
}

/* Whether a header line leaves the body's length in one meaning: two that differ are an error (RFC 9112 section 6.3). */
static int note_length(ccurl_transfer *t, const char *line, size_t count) {
    static const char name[] = "content-length:";
    size_t i = sizeof name - 1;
    if (count <= i || strncasecmp(line, name, i) != 0) return 1;
    while (i < count && (line[i] == ' ' || line[i] == '\t')) i++;
    int64_t length = 0;
    /* More digits than a length has, a sign or a list are libcurl's to judge or end up as different. */
    for (; i < count && line[i] >= '0' && line[i] <= '9' && length < INT64_MAX / 10 - 1; i++) length = length * 10 + (line[i] - '0');
    int is_list = memchr(line + i, ',', count - i) != NULL;
    int is_new = t->length < 0 || t->length == length;
    t->length = length;
    return is_new && !is_list;
}

static size_t on_header(char *line, size_t size, size_t n, void *context) {
    ccurl_transfer *t = context;
    size_t count = size * n;
    if (t->in_body) return count; /* trailers */
    if (is_status_line(line, count)) {
        t->status = status_of(line, count);
        t->coding = CODING_IDENTITY;
        t->length = -1;
        ccurl_buffer_reset(&t->head, KEPT_HEAD);
        t->head_lines = 0;
        return count;
    }
    if (count <= 2 && (line[0] == '\r' || line[0] == '\n')) {
        t->in_body = t->status >= 200;
        return count;
    }
    if (++t->head_lines > t->limits.maximum_header_lines
        || t->head.count + count > t->limits.maximum_header_bytes) {
        t->failure = CCURL_HEADERS_TOO_LARGE;
        return 0;
    }
    if (!note_length(t, line, count)) {
        t->failure = CCURL_MALFORMED;
        return 0;
    }
    note_coding(t, line, count);
    return ccurl_buffer_append(&t->head, line, count) == 0 ? count : 0;
}

static size_t on_body(char *bytes, size_t size, size_t n, void *context) {
    ccurl_transfer *t = context;
    size_t count = size * n;
    if (!t->decoding) {
        if (ccurl_decoder_begin(t->decoder, t->coding) != 0) {
            t->failure = CCURL_BAD_CODING;
            return 0;
        }
        t->decoding = 1;
    }
    switch (ccurl_decoder_feed(t->decoder, (const uint8_t *)bytes, count, &t->body, t->limits.maximum_body)) {
    case DECODE_OK: return count;
    case DECODE_BAD: t->failure = CCURL_BAD_CODING; break;
    case DECODE_TOO_LARGE: t->failure = CCURL_TOO_LARGE; break;
    case DECODE_NO_MEMORY: t->failure = CCURL_FAILED; break;
    }
    return 0;
}

/* Before a connection is opened: no packet goes to an address out of reach, whatever its name resolved to. */
static curl_socket_t on_open_socket(void *context, curlsocktype purpose, struct curl_sockaddr *address) {
    ccurl_transfer *t = context;
    (void)purpose;
    if (ccurl_sockaddr_reach(&address->addr) > t->limits.reach) {
        t->refused = 1;
        return CURL_SOCKET_BAD;
    }
#ifdef SOCK_CLOEXEC
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
#else
    return socket(address->family, address->socktype, address->protocol);
#endif
}

/* Before a request is sent: the same for a connection that was open already. */
static int on_request(void *context, char *primary_ip, char *local_ip, int primary_port, int local_port) {
    ccurl_transfer *t = context;
    (void)local_ip, (void)primary_port, (void)local_port;
    t->reach = ccurl_address_reach(primary_ip);
    if (t->reach <= t->limits.reach) return CURL_PREREQFUNC_OK;
    t->failure = CCURL_ADDRESS_REFUSED;
    return CURL_PREREQFUNC_ABORT;
}

static int set_constants(ccurl_transfer *t) {
    CURL *e = t->easy;
    int bad = 0;
    bad |= curl_easy_setopt(e, CURLOPT_PRIVATE, t);
    bad |= curl_easy_setopt(e, CURLOPT_ERRORBUFFER, t->detail);
    bad |= curl_easy_setopt(e, CURLOPT_NOSIGNAL, 1L);
    bad |= curl_easy_setopt(e, CURLOPT_PROTOCOLS_STR, "http,https");
    bad |= curl_easy_setopt(e, CURLOPT_FOLLOWLOCATION, 0L);
    bad |= curl_easy_setopt(e, CURLOPT_DISALLOW_USERNAME_IN_URL, 1L);
    bad |= curl_easy_setopt(e, CURLOPT_HTTP09_ALLOWED, 0L);
    bad |= curl_easy_setopt(e, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_2TLS);
    bad |= curl_easy_setopt(e, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    bad |= curl_easy_setopt(e, CURLOPT_BUFFERSIZE, RECEIVE_BUFFER);
    bad |= curl_easy_setopt(e, CURLOPT_TCP_KEEPALIVE, 1L);
    bad |= curl_easy_setopt(e, CURLOPT_HEADERFUNCTION, on_header);
    bad |= curl_easy_setopt(e, CURLOPT_HEADERDATA, t);
    bad |= curl_easy_setopt(e, CURLOPT_WRITEFUNCTION, on_body);
    bad |= curl_easy_setopt(e, CURLOPT_WRITEDATA, t);
    bad |= curl_easy_setopt(e, CURLOPT_OPENSOCKETFUNCTION, on_open_socket);
    bad |= curl_easy_setopt(e, CURLOPT_OPENSOCKETDATA, t);
    bad |= curl_easy_setopt(e, CURLOPT_PREREQFUNCTION, on_request);
    bad |= curl_easy_setopt(e, CURLOPT_PREREQDATA, t);
    return bad;
}

ccurl_transfer *ccurl_transfer_new(void) {
    ccurl_transfer *t = calloc(1, sizeof *t);
    if (!t) return NULL;
    t->easy = curl_easy_init();
    t->decoder = ccurl_decoder_new();
    if (t->easy && t->decoder && set_constants(t) == 0) return t;
    ccurl_transfer_free(t);
    return NULL;
}

void ccurl_transfer_free(ccurl_transfer *t) {
    if (!t) return;
    if (t->easy) curl_easy_cleanup(t->easy);
    curl_slist_free_all(t->headers);
    ccurl_buffer_free(&t->head);
    ccurl_buffer_free(&t->body);
    ccurl_decoder_free(t->decoder);
    free(t);
}

static void forget_answer(ccurl_transfer *t) {
    ccurl_buffer_reset(&t->head, KEPT_HEAD);
    ccurl_buffer_reset(&t->body, KEPT_BODY);
    t->head_lines = 0;
    t->coding = CODING_IDENTITY;
    t->length = -1;
    t->status = t->in_body = t->decoding = t->refused = 0;
    t->reach = -1;
    t->failure = t->outcome = CCURL_OK;
    t->code = CURLE_OK;
    t->detail[0] = 0;
}

int32_t ccurl_transfer_prepare(
    ccurl_transfer *t, const char *url, const char *user_agent, const ccurl_limits *limits, uint64_t tag) {
    CURL *e = t->easy;
    forget_answer(t);
    t->limits = *limits;
    t->tag = tag;
    curl_easy_setopt(e, CURLOPT_HTTPHEADER, NULL);
    curl_slist_free_all(t->headers);
    t->headers = NULL;
    int bad = 0;
    bad |= curl_easy_setopt(e, CURLOPT_URL, url);
    bad |= curl_easy_setopt(e, CURLOPT_USERAGENT, user_agent);
    bad |= curl_easy_setopt(e, CURLOPT_CONNECTTIMEOUT_MS, (long)limits->connect_timeout_ms);
    bad |= curl_easy_setopt(e, CURLOPT_TIMEOUT_MS, (long)limits->total_timeout_ms);
    bad |= curl_easy_setopt(e, CURLOPT_MAXFILESIZE_LARGE, (curl_off_t)limits->maximum_body);
    /* NULL: as the environment says. */
    bad |= curl_easy_setopt(e, CURLOPT_PROXY, limits->ignore_proxy ? "" : NULL);
    /* Rather share a coming HTTP/2 connection than open another; plain HTTP cannot share. */
    bad |= curl_easy_setopt(e, CURLOPT_PIPEWAIT, strncmp(url, "https:", 6) == 0 ? 1L : 0L);
    return bad ? -1 : 0;
}

int32_t ccurl_transfer_add_header(ccurl_transfer *t, const char *line) {
    struct curl_slist *longer = curl_slist_append(t->headers, line);
    if (!longer) return -1;
    t->headers = longer;
    return curl_easy_setopt(t->easy, CURLOPT_HTTPHEADER, t->headers) == CURLE_OK ? 0 : -1;
}

uint64_t ccurl_transfer_tag(const ccurl_transfer *t) { return t->tag; }
