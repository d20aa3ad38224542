/* Content codings (RFC 9110 section 8.4.1): gzip and zlib, Brotli (RFC 7932), Zstandard (RFC 8878). A stream that
   ends before its own end mark is reported, so that a body that was cut is never content. */
#include "internal.h"
#include <brotli/decode.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <zlib.h>
#include <zstd.h>

/* RFC 9659: a server must not need a window above 8 MB. */
#define ZSTD_WINDOW_LOG_MAXIMUM 23
#define STEP ((size_t)32 * 1024)

struct ccurl_decoder {
    ccurl_coding coding;
    int started;  /* some input came */
    int at_end;   /* the last stream or frame is complete */
    int finished; /* what follows is padding and is passed over */
    int has_zlib;
    z_stream zlib;
    ZSTD_DCtx *zstd;
    BrotliDecoderState *brotli;
};

ccurl_decoder *ccurl_decoder_new(void) { return calloc(1, sizeof(ccurl_decoder)); }

void ccurl_decoder_free(ccurl_decoder *decoder) {
    if (!decoder) return;
    if (decoder->has_zlib) inflateEnd(&decoder->zlib);
    ZSTD_freeDCtx(decoder->zstd);
    if (decoder->brotli) BrotliDecoderDestroyInstance(decoder->brotli);
    free(decoder);
}

static int names(const char *value, size_t count, const char *coding) {
    return strlen(coding) == count && strncasecmp(value, coding, count) == 0;
}

ccurl_coding ccurl_coding_named(const char *value, size_t count) {
    while (count && (*value == ' ' || *value == '\t')) value++, count--;
    while (count && strchr(" \t\r\n", value[count - 1])) count--;
    if (count == 0 || names(value, count, "identity") || names(value, count, "none")) return CODING_IDENTITY;
    if (names(value, count, "gzip") || names(value, count, "x-gzip") || names(value, count, "deflate"))
        return CODING_DEFLATE;
    if (names(value, count, "br")) return CODING_BROTLI;
    if (names(value, count, "zstd")) return CODING_ZSTD;
    return CODING_UNKNOWN;
}

/* Room for the next output: one byte beyond the maximum at most, which is enough to notice. 0 without memory. */
static size_t next_room(ccurl_buffer *out, size_t maximum) {
    if (ccurl_buffer_reserve(out, STEP) != 0) return 0;
    size_t room = out->capacity - out->count;
    size_t allowed = maximum - out->count + 1;
    return room < allowed ? room : allowed;
}

static int begin_zlib(ccurl_decoder *decoder) {
    if (decoder->has_zlib) return inflateReset(&decoder->zlib) == Z_OK ? 0 : -1;
    /* 32: the header says whether it is gzip or zlib. */
    if (inflateInit2(&decoder->zlib, MAX_WBITS + 32) != Z_OK) return -1;
    decoder->has_zlib = 1;
    return 0;
}

static int begin_zstd(ccurl_decoder *decoder) {
    if (!decoder->zstd) decoder->zstd = ZSTD_createDCtx();
    if (!decoder->zstd) return -1;
    ZSTD_DCtx_reset(decoder->zstd, ZSTD_reset_session_only);
    return ZSTD_isError(ZSTD_DCtx_setParameter(decoder->zstd, ZSTD_d_windowLogMax, ZSTD_WINDOW_LOG_MAXIMUM)) ? -1 : 0;
}

static int begin_brotli(ccurl_decoder *decoder) {
    /* A Brotli decoder cannot be reset. */
    if (decoder->brotli) BrotliDecoderDestroyInstance(decoder->brotli);
    decoder->brotli = BrotliDecoderCreateInstance(NULL, NULL, NULL);
    return decoder->brotli ? 0 : -1;
}

int ccurl_decoder_begin(ccurl_decoder *decoder, ccurl_coding coding) {
    decoder->coding = coding;
    decoder->started = decoder->at_end = decoder->finished = 0;
    switch (coding) {
    case CODING_IDENTITY: return 0;
    case CODING_DEFLATE: return begin_zlib(decoder);
    case CODING_BROTLI: return begin_brotli(decoder);
    case CODING_ZSTD: return begin_zstd(decoder);
    case CODING_UNKNOWN: break;
    }
    return -1;
}

static ccurl_decode_status feed_zlib(
    ccurl_decoder *decoder, const uint8_t *bytes, size_t count, ccurl_buffer *out, size_t maximum) {
    z_stream *z = &decoder->zlib;
    z->next_in = (Bytef *)bytes;
    z->avail_in = (uInt)count;
    for (;;) {
        if (decoder->at_end) {
            /* Another gzip member may follow; anything else is padding. */
            if (z->avail_in == 0) return DECODE_OK;
            if (*z->next_in != 0x1f || inflateReset(z) != Z_OK) {
                decoder->finished = 1;
                return DECODE_OK;
            }
            decoder->at_end = 0;
        }
        size_t room = next_room(out, maximum);
        if (room == 0) return DECODE_NO_MEMORY;
        if (room > UINT32_MAX) room = UINT32_MAX;
        z->next_out = out->bytes + out->count;
        z->avail_out = (uInt)room;
        int code = inflate(z, Z_NO_FLUSH);
        out->count += room - z->avail_out;
        if (out->count > maximum) return DECODE_TOO_LARGE;
        if (code == Z_STREAM_END) {
            decoder->at_end = 1;
        } else if (code == Z_BUF_ERROR || (code == Z_OK && z->avail_out > 0)) {
            if (z->avail_in == 0 || code == Z_BUF_ERROR) return DECODE_OK;
        } else if (code == Z_MEM_ERROR) {
            return DECODE_NO_MEMORY;
        } else if (code != Z_OK) {
            return DECODE_BAD;
        }
    }
}

static ccurl_decode_status feed_brotli(
    ccurl_decoder *decoder, const uint8_t *bytes, size_t count, ccurl_buffer *out, size_t maximum) {
    const uint8_t *input = bytes;
    size_t left = count;
    for (;;) {
        size_t room = next_room(out, maximum);
        if (room == 0) return DECODE_NO_MEMORY;
        size_t before = room;
        uint8_t *output = out->bytes + out->count;
        BrotliDecoderResult result =
            BrotliDecoderDecompressStream(decoder->brotli, &left, &input, &room, &output, NULL);
        out->count += before - room;
        if (out->count > maximum) return DECODE_TOO_LARGE;
        if (result == BROTLI_DECODER_RESULT_SUCCESS) {
            decoder->at_end = decoder->finished = 1;
            return DECODE_OK;
        }
        if (result == BROTLI_DECODER_RESULT_ERROR) return DECODE_BAD;
        if (result == BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT) return DECODE_OK;
    }
}

static ccurl_decode_status feed_zstd(
    ccurl_decoder *decoder, const uint8_t *bytes, size_t count, ccurl_buffer *out, size_t maximum) {
    ZSTD_inBuffer input = {bytes, count, 0};
    for (;;) {
        size_t room = next_room(out, maximum);
        if (room == 0) return DECODE_NO_MEMORY;
        ZSTD_outBuffer output = {out->bytes + out->count, room, 0};
        size_t code = ZSTD_decompressStream(decoder->zstd, &output, &input);
        out->count += output.pos;
        if (out->count > maximum) return DECODE_TOO_LARGE;
        if (ZSTD_isError(code)) return DECODE_BAD;
        decoder->at_end = code == 0;
        /* After the end of a frame another call without input would begin a new one. */
        if (input.pos == input.size && (code == 0 || output.pos < output.size)) return DECODE_OK;
    }
}

ccurl_decode_status ccurl_decoder_feed(
    ccurl_decoder *decoder, const uint8_t *bytes, size_t count, ccurl_buffer *out, size_t maximum) {
    if (count == 0 || decoder->finished) return DECODE_OK;
    decoder->started = 1;
    switch (decoder->coding) {
    case CODING_DEFLATE: return feed_zlib(decoder, bytes, count, out, maximum);
    case CODING_BROTLI: return feed_brotli(decoder, bytes, count, out, maximum);
    case CODING_ZSTD: return feed_zstd(decoder, bytes, count, out, maximum);
    case CODING_IDENTITY:
        if (count > maximum - out->count) return DECODE_TOO_LARGE;
        return ccurl_buffer_append(out, bytes, count) == 0 ? DECODE_OK : DECODE_NO_MEMORY;
    case CODING_UNKNOWN: break;
    }
    return DECODE_BAD;
}

int ccurl_decoder_is_complete(const ccurl_decoder *decoder) {
    return decoder->coding == CODING_IDENTITY || !decoder->started || decoder->at_end;
}
