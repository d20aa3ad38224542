/* What is refused before libxml2 sees it, for the files of this target only. */
#ifndef NEWSSYNC_CXML_PROLOG_H
#define NEWSSYNC_CXML_PROLOG_H

#include "include/CXML.h"

/*
 * Of XML above 256 KiB: CXML_TOO_LARGE where a tag has more than 256 attributes, or where that cannot be told, since the charset
 * is none that continues ASCII (sitemaps.org demands UTF-8); CXML_FORBIDDEN where it declares elements. libxml2 needs the
 * square of the time for each.
 */
cxml_status check_prolog(const uint8_t *bytes, size_t length);

#endif
