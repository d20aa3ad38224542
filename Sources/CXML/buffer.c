#include "buffer.h"

#include <stdlib.h>
#include <string.h>

cxml_buffer *cxml_buffer_new(void) { return calloc(1, sizeof(cxml_buffer)); }

void cxml_buffer_free(cxml_buffer *buffer) {
    if (buffer == NULL) return;
    free(buffer->bytes);
    free(buffer);
}

const uint8_t *cxml_buffer_bytes(const cxml_buffer *buffer) { return buffer->bytes; }
size_t cxml_buffer_length(const cxml_buffer *buffer) { return buffer->length; }

int cxml_buffer_reserve(cxml_buffer *buffer, size_t more) {
    if (buffer->capacity - buffer->length >= more) return 1;
    if (more > SIZE_MAX / 4 || buffer->length > SIZE_MAX / 4) return 0;
    size_t capacity = buffer->capacity < 512 ? 512 : buffer->capacity;
    while (capacity - buffer->length < more) capacity *= 2;
    uint8_t *bytes = realloc(buffer->bytes, capacity);
    if (bytes == NULL) return 0;
    buffer->bytes = bytes;
    buffer->capacity = capacity;
    return 1;
}

int cxml_buffer_append(cxml_buffer *buffer, const void *bytes, size_t length) {
    if (length == 0) return 1;
    if (!cxml_buffer_reserve(buffer, length)) return 0;
    memcpy(buffer->bytes + buffer->length, bytes, length);
    buffer->length += length;
    return 1;
}
