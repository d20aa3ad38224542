#include "internal.h"
#include <stdlib.h>
#include <string.h>

int ccurl_buffer_reserve(ccurl_buffer *buffer, size_t extra) {
    if (extra > SIZE_MAX - buffer->count) return -1;
    size_t needed = buffer->count + extra;
    if (needed <= buffer->capacity) return 0;
    size_t capacity = buffer->capacity ? buffer->capacity : 4096;
    while (capacity < needed) {
        if (capacity > SIZE_MAX / 2) return -1;
        capacity *= 2;
    }
    uint8_t *bytes = realloc(buffer->bytes, capacity);
    if (!bytes) return -1;
    buffer->bytes = bytes;
    buffer->capacity = capacity;
    return 0;
}

int ccurl_buffer_append(ccurl_buffer *buffer, const void *bytes, size_t count) {
    if (ccurl_buffer_reserve(buffer, count) != 0) return -1;
    memcpy(buffer->bytes + buffer->count, bytes, count);
    buffer->count += count;
    return 0;
}

void ccurl_buffer_reset(ccurl_buffer *buffer, size_t keep) {
    buffer->count = 0;
    if (buffer->capacity > keep) ccurl_buffer_free(buffer);
}

void ccurl_buffer_free(ccurl_buffer *buffer) {
    free(buffer->bytes);
    *buffer = (ccurl_buffer){0};
}
