/* The length of tags, for the files of this target only. */
#ifndef NEWSSYNC_CXML_ATTRIBUTES_H
#define NEWSSYNC_CXML_ATTRIBUTES_H

#include <stddef.h>
#include <stdint.h>

/*
 * Whether a tag, wherever it may begin, has more attributes than `limit` for libxml2 2.9 and later. It may count some that
 * are none, and never too few. Linear in the length.
 */
int has_long_tag(const uint8_t *bytes, size_t length, long limit);

#endif
