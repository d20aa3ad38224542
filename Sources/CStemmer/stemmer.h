/* The Snowball stemmers of libstemmer (Debian: libstemmer-dev), which comes without a pkg-config file. */
#ifndef NEWSSYNC_CSTEMMER_H
#define NEWSSYNC_CSTEMMER_H

#include <libstemmer.h>

#endif
