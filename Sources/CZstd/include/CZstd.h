// libzstd behind a header of our own: whole buffers (RFC 8878), compressed with another buffer as their prefix.
// Only stdint types and one opaque structure are visible.
#ifndef NEWSSYNC_CZSTD_H
#define NEWSSYNC_CZSTD_H

#include <stddef.h>
#include <stdint.h>

/// The memory that packing and unpacking work in. For one thread at a time.
typedef struct nzs_context nzs_context;

/// NULL where there is no memory. Close it with `nzs_close`.
nzs_context *nzs_open(void);
void nzs_close(nzs_context *context);

/// The most bytes that `count` bytes can take.
size_t nzs_bound(size_t count);

/// Writes `input` as one frame that can be read with the same prefix only (`prefix_count` may be 0); the bytes written, or
/// 0 where `capacity` is too small or there is no memory.
size_t nzs_pack(nzs_context *context, const uint8_t *prefix, size_t prefix_count, const uint8_t *input, size_t count,
                uint8_t *output, size_t capacity, int level);

/// Reads one frame of exactly `size` bytes, no more are ever written; 1, or 0 where it is no such frame.
int nzs_unpack(nzs_context *context, const uint8_t *prefix, size_t prefix_count, const uint8_t *input, size_t count,
               uint8_t *output, size_t size);

#endif
