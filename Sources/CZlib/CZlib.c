#include "CZlib.h"

#include <limits.h>
#include <stdlib.h>
#include <zlib.h>

// 15 bits of window; 16 more say: a gzip wrapper, no zlib one.
#define GZIP_WINDOW (15 + 16)
#define DEFAULT_MEMORY 8

struct nz_inflater {
    z_stream stream;
    int ended;
};

nz_inflater *nz_inflater_open(void) {
    nz_inflater *inflater = calloc(1, sizeof *inflater);
    if (inflater && inflateInit2(&inflater->stream, GZIP_WINDOW) != Z_OK) {
        free(inflater);
        return NULL;
    }
    return inflater;
}

static uInt clamped(size_t count) { return count > UINT_MAX ? UINT_MAX : (uInt)count; }

nz_status nz_inflate(nz_inflater *inflater, const uint8_t *input, size_t input_count, size_t *consumed,
                     uint8_t *output, size_t output_count, size_t *produced) {
    z_stream *stream = &inflater->stream;
    *consumed = 0;
    *produced = 0;
    if (inflater->ended) {
        if (input_count == 0) return NZ_END;
        inflateReset(stream);
        inflater->ended = 0;
    }
    stream->next_in = (Bytef *)input;
    stream->avail_in = clamped(input_count);
    stream->next_out = output;
    stream->avail_out = clamped(output_count);
    int status = inflate(stream, Z_NO_FLUSH);
    *consumed = (size_t)(stream->next_in - input);
    *produced = (size_t)(stream->next_out - output);
    switch (status) {
        case Z_STREAM_END:
            inflater->ended = 1;
            return *consumed == input_count ? NZ_END : NZ_MORE;
        case Z_OK:
        case Z_BUF_ERROR: return NZ_MORE;
        case Z_MEM_ERROR: return NZ_MEMORY;
        default: return NZ_BROKEN;
    }
}

void nz_inflater_close(nz_inflater *inflater) {
    if (!inflater) return;
    inflateEnd(&inflater->stream);
    free(inflater);
}

// compressBound counts a zlib wrapper of 6 bytes; gzip's has 18.
size_t nz_gzip_bound(size_t count) { return compressBound(count) + 32; }

size_t nz_gzip(const uint8_t *input, size_t count, uint8_t *output, size_t capacity, int level) {
    if (count > UINT_MAX || capacity > UINT_MAX) return 0;
    z_stream stream = {0};
    if (deflateInit2(&stream, level, Z_DEFLATED, GZIP_WINDOW, DEFAULT_MEMORY, Z_DEFAULT_STRATEGY) != Z_OK) return 0;
    stream.next_in = (Bytef *)input;
    stream.avail_in = (uInt)count;
    stream.next_out = output;
    stream.avail_out = (uInt)capacity;
    int status = deflate(&stream, Z_FINISH);
    size_t written = status == Z_STREAM_END ? (size_t)stream.total_out : 0;
    deflateEnd(&stream);
    return written;
}
