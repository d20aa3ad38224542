#include "CZstd.h"

#include <stdlib.h>
#include <zstd.h>

struct nzs_context {
    ZSTD_CCtx *packer;
    ZSTD_DCtx *unpacker;
};

nzs_context *nzs_open(void) { return calloc(1, sizeof(nzs_context)); }

void nzs_close(nzs_context *context) {
    if (!context) return;
    ZSTD_freeCCtx(context->packer);
    ZSTD_freeDCtx(context->unpacker);
    free(context);
}

size_t nzs_bound(size_t count) { return ZSTD_compressBound(count); }

size_t nzs_pack(nzs_context *context, const uint8_t *prefix, size_t prefix_count, const uint8_t *input, size_t count,
                uint8_t *output, size_t capacity, int level) {
    if (!context->packer) context->packer = ZSTD_createCCtx();
    if (!context->packer) return 0;
    ZSTD_CCtx_reset(context->packer, ZSTD_reset_session_and_parameters);
    // A check sum in each frame: a flipped bit is found where it is read.
    if (ZSTD_isError(ZSTD_CCtx_setParameter(context->packer, ZSTD_c_compressionLevel, level))
        || ZSTD_isError(ZSTD_CCtx_setParameter(context->packer, ZSTD_c_checksumFlag, 1)))
        return 0;
    // The prefix holds for the next frame only.
    if (prefix_count > 0 && ZSTD_isError(ZSTD_CCtx_refPrefix(context->packer, prefix, prefix_count))) return 0;
    size_t written = ZSTD_compress2(context->packer, output, capacity, input, count);
    return ZSTD_isError(written) ? 0 : written;
}

int nzs_unpack(nzs_context *context, const uint8_t *prefix, size_t prefix_count, const uint8_t *input, size_t count,
               uint8_t *output, size_t size) {
    if (!context->unpacker) context->unpacker = ZSTD_createDCtx();
    if (!context->unpacker) return 0;
    ZSTD_DCtx_reset(context->unpacker, ZSTD_reset_session_and_parameters);
    if (ZSTD_findFrameCompressedSize(input, count) != count) return 0;
    if (prefix_count > 0 && ZSTD_isError(ZSTD_DCtx_refPrefix(context->unpacker, prefix, prefix_count))) return 0;
    return ZSTD_decompressDCtx(context->unpacker, output, size, input, count) == size;
}
