/* The buffer's inside, for the files of this target only. */
#ifndef NEWSSYNC_CXML_BUFFER_H
#define NEWSSYNC_CXML_BUFFER_H

#include "include/CXML.h"

struct cxml_buffer {
    uint8_t *bytes;
    size_t length, capacity;
};

/* Makes room for `more` bytes behind `length`; 0 if there is no memory. */
int cxml_buffer_reserve(cxml_buffer *buffer, size_t more);
int cxml_buffer_append(cxml_buffer *buffer, const void *bytes, size_t length);

#endif
