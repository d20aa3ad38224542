/* The part of libcurl that NewsTransport needs, as plain C functions with fixed arguments.

   In: whole requests. Out: one outcome a transfer, its header block and its decoded body. Content codings are
   decoded here and not by libcurl, which takes a compressed stream that was cut short for a complete one
   (libcurl 7.88, gzip and zstd).

   Threads: everything that takes a ccurl_multi or a ccurl_transfer belongs to one thread, with the exception of
   ccurl_multi_wake, which any thread may call as long as the caller keeps ccurl_multi_free out. */
#ifndef CCURL_H
#define CCURL_H

#include <stddef.h>
#include <stdint.h>

/* Borrowed bytes. */
typedef struct {
    const uint8_t *bytes;
    size_t count;
} ccurl_slice;

/* ---- addresses and URLs ---------------------------------------------------------------------------------- */

/* How private a network address is; greater is more private. */
enum { CCURL_REACH_PUBLIC = 0, CCURL_REACH_PRIVATE = 1, CCURL_REACH_LOOPBACK = 2 };

/* The reach of a numeric IPv4 or IPv6 address (brackets and a zone are allowed), -1 if it is none. */
int32_t ccurl_address_reach(const char *address);

/* A parsed URL; every string is owned by the struct. */
typedef struct {
    char *url;    /* percent-encoded, without fragment */
    char *scheme; /* lower case */
    char *host;   /* lower case; an IPv6 address in brackets; empty for file: */
    char *path;   /* percent-encoded, without query */
    int32_t port;
    int32_t has_user;
} ccurl_url;

/* Parses `reference`, relative to `base` when that is not NULL. Returns 0, or -1 with `out` cleared. */
int32_t ccurl_url_parse(const char *base, const char *reference, ccurl_url *out);
void ccurl_url_free(ccurl_url *url);

/* ---- transfers ------------------------------------------------------------------------------------------- */

typedef struct ccurl_transfer ccurl_transfer;
typedef struct ccurl_multi ccurl_multi;

typedef struct {
    int64_t connect_timeout_ms;
    int64_t total_timeout_ms;
    size_t maximum_body;         /* bytes after decoding */
    size_t maximum_header_bytes; /* all header lines of one answer */
    size_t maximum_header_lines;
    int32_t reach;       /* the most private address that may be connected to, CCURL_REACH_… */
    int32_t ignore_proxy; /* 1: connect directly whatever the environment says */
} ccurl_limits;

enum {
    CCURL_OK = 0,
    CCURL_HOST_NOT_FOUND,
    CCURL_CONNECT_FAILED,
    CCURL_CONNECT_TIMED_OUT,
    CCURL_TIMED_OUT,
    CCURL_TLS_FAILED,
    CCURL_CONNECTION_LOST,
    CCURL_TRUNCATED,
    CCURL_TOO_LARGE,
    CCURL_HEADERS_TOO_LARGE,
    CCURL_BAD_CODING,
    CCURL_MALFORMED,
    CCURL_ADDRESS_REFUSED,
    CCURL_FAILED
};

typedef struct {
    int32_t outcome; /* CCURL_OK … */
    int32_t status;  /* 0 if no status line came */
    int32_t reach;   /* of the address that answered, -1 if none did */
    int32_t connections_opened;
    int64_t wire_bytes;  /* header and body bytes received, before decoding */
    ccurl_slice headers; /* lines of the final answer without its status line, each ended by CRLF or LF */
    ccurl_slice body;    /* decoded */
    const char *detail;  /* libcurl's words for a failure, never NULL */
} ccurl_result;

/* NULL if libcurl has no memory. */
ccurl_transfer *ccurl_transfer_new(void);
void ccurl_transfer_free(ccurl_transfer *transfer);

/* Makes a new or a finished transfer ready for a GET of `url`; header lines of the previous request are gone.
   Returns 0, or -1 if libcurl has no memory. */
int32_t ccurl_transfer_prepare(
    ccurl_transfer *transfer, const char *url, const char *user_agent, const ccurl_limits *limits, uint64_t tag);
/* Adds a line `Name: value`, to be called between prepare and start. Returns 0, or -1 without memory. */
int32_t ccurl_transfer_add_header(ccurl_transfer *transfer, const char *line);
uint64_t ccurl_transfer_tag(const ccurl_transfer *transfer);
/* What came of it; the slices live until the transfer is prepared again or freed. */
ccurl_result ccurl_transfer_result(const ccurl_transfer *transfer);

/* ---- the multi handle ------------------------------------------------------------------------------------ */

/* `maximum_idle`: connections kept open between requests. NULL if libcurl has no memory. */
ccurl_multi *ccurl_multi_new(int32_t connections_per_host, int32_t maximum_idle);
/* All transfers must have been stopped before. */
void ccurl_multi_free(ccurl_multi *multi);
int32_t ccurl_multi_start(ccurl_multi *multi, ccurl_transfer *transfer);
void ccurl_multi_stop(ccurl_multi *multi, ccurl_transfer *transfer);
/* Moves all transfers as far as they get without waiting. */
void ccurl_multi_perform(ccurl_multi *multi);
/* The next transfer that has ended, taken out of the multi handle; NULL when there is none. */
ccurl_transfer *ccurl_multi_next_finished(ccurl_multi *multi);
/* Waits for sockets, libcurl's timers, a wake or the time-out. */
void ccurl_multi_wait(ccurl_multi *multi, int32_t timeout_ms);
void ccurl_multi_wake(ccurl_multi *multi);

/* ---- threads, clock, files ------------------------------------------------------------------------------- */

/* Runs `body(context)` on a detached thread with all signals blocked. Returns 0, or an errno value. */
int32_t ccurl_thread_start(void (*body)(void *), void *context);
/* Milliseconds of the monotonic clock. */
int64_t ccurl_monotonic_ms(void);

typedef struct {
    int64_t size;
    int64_t modified_seconds; /* since 1970 */
    int64_t modified_nanoseconds;
} ccurl_file_info;

enum { CCURL_FILE_OK = 0, CCURL_FILE_MISSING, CCURL_FILE_UNREADABLE, CCURL_FILE_NOT_REGULAR, CCURL_FILE_TOO_LARGE };

/* Opens a regular file (never waits on a pipe or device). On CCURL_FILE_OK `descriptor` must be closed. */
int32_t ccurl_file_open(const char *path, int64_t maximum, int32_t *descriptor, ccurl_file_info *info);
/* Reads up to `capacity` bytes; the count, 0 at the end, -1 on an error. */
int64_t ccurl_file_read(int32_t descriptor, uint8_t *into, size_t capacity);
void ccurl_file_close(int32_t descriptor);

#endif
