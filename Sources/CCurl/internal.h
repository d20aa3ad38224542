/* What the files of this target share and Swift must not see. */
#ifndef CCURL_INTERNAL_H
#define CCURL_INTERNAL_H

#include "CCurl.h"
#include <curl/curl.h>
#include <sys/socket.h>

/* A growable byte buffer that keeps its memory between requests. */
typedef struct {
    uint8_t *bytes;
    size_t count;
    size_t capacity;
} ccurl_buffer;

/* Makes room for `extra` more bytes. Returns 0, or -1 without memory. */
int ccurl_buffer_reserve(ccurl_buffer *buffer, size_t extra);
int ccurl_buffer_append(ccurl_buffer *buffer, const void *bytes, size_t count);
/* Empties it; memory beyond `keep` bytes is given back. */
void ccurl_buffer_reset(ccurl_buffer *buffer, size_t keep);
void ccurl_buffer_free(ccurl_buffer *buffer);

typedef enum { CODING_IDENTITY = 0, CODING_DEFLATE, CODING_BROTLI, CODING_ZSTD, CODING_UNKNOWN } ccurl_coding;

typedef enum { DECODE_OK = 0, DECODE_BAD, DECODE_TOO_LARGE, DECODE_NO_MEMORY } ccurl_decode_status;

typedef struct ccurl_decoder ccurl_decoder;

ccurl_decoder *ccurl_decoder_new(void);
void ccurl_decoder_free(ccurl_decoder *decoder);
/* The coding that a Content-Encoding value names. A list of several codings is CODING_UNKNOWN. */
ccurl_coding ccurl_coding_named(const char *value, size_t count);
/* Begins a body. Returns 0, or -1 for an unknown coding or without memory. */
int ccurl_decoder_begin(ccurl_decoder *decoder, ccurl_coding coding);
/* Decodes into `out`, which may hold `maximum` bytes at most. */
ccurl_decode_status ccurl_decoder_feed(
    ccurl_decoder *decoder, const uint8_t *bytes, size_t count, ccurl_buffer *out, size_t maximum);
/* 1 if the stream so far is complete, or if nothing came at all. */
int ccurl_decoder_is_complete(const ccurl_decoder *decoder);

int32_t ccurl_sockaddr_reach(const struct sockaddr *address);

struct ccurl_transfer {
    CURL *easy;
    struct curl_slist *headers;
    ccurl_limits limits;
    uint64_t tag;
    ccurl_buffer head;
    ccurl_buffer body;
    size_t head_lines;
    ccurl_decoder *decoder;
    ccurl_coding coding;
    int64_t length;    /* what Content-Length says in the header block being read; -1: nothing yet */
    int status;        /* of the header block being read */
    int in_body;       /* later header lines are trailers */
    int decoding;      /* the decoder was begun */
    int32_t reach;     /* of the connected address */
    int32_t failure;   /* set by a callback that stopped the transfer */
    int refused;       /* an address was refused while connecting */
    CURLcode code;
    int32_t outcome;
    char detail[CURL_ERROR_SIZE];
};

/* Turns libcurl's code and what the callbacks saw into an outcome. */
void ccurl_transfer_conclude(ccurl_transfer *transfer, CURLcode code);

#endif
