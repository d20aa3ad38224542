// zlib behind a header of our own: gzip (RFC 1952) in pieces, with limits that the caller sets.
// Only stdint types and one opaque structure are visible.
#ifndef NEWSSYNC_CZLIB_H
#define NEWSSYNC_CZLIB_H

#include <stddef.h>
#include <stdint.h>

/// A gzip stream that is being read.
typedef struct nz_inflater nz_inflater;

/// What a step of inflating came to.
typedef enum {
    /// The output is full or the input is used up: call again with more of either.
    NZ_MORE = 0,
    /// The last member of the stream has ended and no input is left.
    NZ_END = 1,
    /// The input is no gzip stream, or its check sum is wrong.
    NZ_BROKEN = 2,
    /// No memory.
    NZ_MEMORY = 3,
} nz_status;

/// Opens a reader of gzip; NULL where there is no memory. Close it with `nz_inflater_close`.
nz_inflater *nz_inflater_open(void);

/// Reads from `input` and writes to `output`; says how many bytes of each it took. Members that follow each other
/// (RFC 1952 §2.2) are read as one.
nz_status nz_inflate(nz_inflater *inflater, const uint8_t *input, size_t input_count, size_t *consumed,
                     uint8_t *output, size_t output_count, size_t *produced);

/// Gives the memory of a reader back.
void nz_inflater_close(nz_inflater *inflater);

/// The most bytes that `count` bytes can take as gzip.
size_t nz_gzip_bound(size_t count);

/// Writes `input` as one gzip member at a level of 1 to 9; the bytes written, or 0 where `capacity` is too small.
size_t nz_gzip(const uint8_t *input, size_t count, uint8_t *output, size_t capacity, int level);

#endif
