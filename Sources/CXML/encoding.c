/* What comes packed or in another charset: gzip, charsets by iconv, ill-formed UTF-8. */
#include "buffer.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>
#include <zlib.h>

static const uint8_t REPLACEMENT[3] = {0xEF, 0xBF, 0xBD};
enum { CHUNK = 64 * 1024 };

/* One member. `*used` tells how many bytes of the input it took. */
static cxml_status gunzip_member(const uint8_t *bytes, size_t length, size_t limit, cxml_buffer *out, size_t *used) {
    z_stream stream;
    memset(&stream, 0, sizeof stream);
    if (inflateInit2(&stream, 15 + 16) != Z_OK) return CXML_NO_MEMORY;
    cxml_status status = CXML_OK;
    size_t given = 0;
    int code = Z_OK;
    while (code != Z_STREAM_END) {
        if (stream.avail_in == 0 && given < length) {
            size_t part = length - given < (1u << 30) ? length - given : (1u << 30);
            stream.next_in = (Bytef *)(uintptr_t)(bytes + given);
            stream.avail_in = (uInt)part;
            given += part;
        }
        if (!cxml_buffer_reserve(out, CHUNK)) { status = CXML_NO_MEMORY; break; }
        stream.next_out = out->bytes + out->length;
        stream.avail_out = CHUNK;
        code = inflate(&stream, Z_NO_FLUSH);
        out->length += CHUNK - stream.avail_out;
        if (out->length > limit) { status = CXML_TOO_LARGE; break; }
        if (code != Z_OK && code != Z_STREAM_END) { status = code == Z_MEM_ERROR ? CXML_NO_MEMORY : CXML_MALFORMED; break; }
        if (code == Z_OK && stream.avail_in == 0 && given == length && stream.avail_out != 0) { status = CXML_MALFORMED; break; }
    }
    *used = given - stream.avail_in;
    inflateEnd(&stream);
    return status;
}

cxml_status cxml_gunzip(const uint8_t *bytes, size_t length, size_t limit, cxml_buffer *out) {
    out->length = 0;
    size_t position = 0;
    while (position + 1 < length && bytes[position] == 0x1F && bytes[position + 1] == 0x8B) {
        size_t used = 0;
        cxml_status status = gunzip_member(bytes + position, length - position, limit, out, &used);
        if (status != CXML_OK) return status;
        position += used;
    }
    /* What stands behind the last member is padding; a stream without any member is no gzip. */
    return position == 0 ? CXML_MALFORMED : CXML_OK;
}

cxml_status cxml_to_utf8(const uint8_t *bytes, size_t length, const char *charset, size_t limit, cxml_buffer *out) {
    out->length = 0;
    iconv_t converter = iconv_open("UTF-8", charset);
    if (converter == (iconv_t)-1) return CXML_UNSUPPORTED;
    cxml_status status = CXML_OK;
    char *input = (char *)(uintptr_t)bytes;
    size_t left = length;
    while (left > 0) {
        if (out->length > limit) { status = CXML_TOO_LARGE; break; }
        if (!cxml_buffer_reserve(out, CHUNK)) { status = CXML_NO_MEMORY; break; }
        char *output = (char *)out->bytes + out->length;
        size_t room = CHUNK;
        size_t code = iconv(converter, &input, &left, &output, &room);
        int fault = errno;
        out->length += CHUNK - room;
        if (code != (size_t)-1 || fault == E2BIG) continue;
        if (!cxml_buffer_append(out, REPLACEMENT, 3)) { status = CXML_NO_MEMORY; break; }
        if (fault == EINVAL) break;     /* an unfinished character at the end */
        input += 1;
        left -= 1;
    }
    iconv_close(converter);
    return status;
}

/* The length of the well-formed sequence at `p`, or minus the length of the maximal subpart of an ill-formed one. */
static int sequence(const uint8_t *p, size_t left) {
    uint8_t lead = p[0], low = 0x80, high = 0xBF;
    int need;
    if (lead >= 0xC2 && lead <= 0xDF) need = 1;
    else if (lead >= 0xE0 && lead <= 0xEF) need = 2;
    else if (lead >= 0xF0 && lead <= 0xF4) need = 3;
    else return -1;
    if (lead == 0xE0) low = 0xA0;
    else if (lead == 0xED) high = 0x9F;
    else if (lead == 0xF0) low = 0x90;
    else if (lead == 0xF4) high = 0x8F;
    for (int i = 1; i <= need; i++) {
        if ((size_t)i >= left || p[i] < low || p[i] > high) return -i;
        low = 0x80;
        high = 0xBF;
    }
    return need + 1;
}

/* How many bytes from `p` on can be copied as they are. */
static size_t clean_run(const uint8_t *p, size_t length, int newlines) {
    size_t i = 0;
    while (i < length) {
        uint8_t c = p[i];
        if (c < 0x80) {
            if (c == 0 || (newlines && c == '\r')) break;
            i += 1;
        } else if (c >= 0xC2 && c <= 0xDF && i + 1 < length && (p[i + 1] & 0xC0) == 0x80) {
            i += 2;
        } else {
            int size = sequence(p + i, length - i);
            if (size < 0) break;
            i += (size_t)size;
        }
    }
    return i;
}

int cxml_is_plain_utf8(const uint8_t *bytes, size_t length) { return clean_run(bytes, length, 0) == length; }

cxml_status cxml_clean(const uint8_t *bytes, size_t length, int newlines, cxml_buffer *out, size_t *replaced) {
    out->length = 0;
    *replaced = 0;
    size_t i = 0;
    while (i < length) {
        size_t run = clean_run(bytes + i, length - i, newlines);
        if (!cxml_buffer_append(out, bytes + i, run)) return CXML_NO_MEMORY;
        i += run;
        if (i >= length) break;
        if (bytes[i] == 0) { i += 1; continue; }
        if (bytes[i] == '\r') {
            if (i + 1 >= length || bytes[i + 1] != '\n') {
                if (!cxml_buffer_append(out, "\n", 1)) return CXML_NO_MEMORY;
            }
            i += 1;
            continue;
        }
        if (!cxml_buffer_append(out, REPLACEMENT, 3)) return CXML_NO_MEMORY;
        *replaced += 1;
        i += (size_t)(-sequence(bytes + i, length - i));
    }
    return CXML_OK;
}
