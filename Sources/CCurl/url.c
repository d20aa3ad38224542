#include "internal.h"
#include <stdlib.h>
#include <string.h>

static char *part(CURLU *handle, CURLUPart what, unsigned flags) {
    char *text = NULL;
    if (curl_url_get(handle, what, &text, flags) != CURLUE_OK) return NULL;
    char *copy = strdup(text);
    curl_free(text);
    return copy;
}

static void lower(char *text) {
    for (; text && *text; text++)
        if (*text >= 'A' && *text <= 'Z') *text += 'a' - 'A';
}

/* Writes scheme and host in lower case, so that equal hosts are one connection and one loop is seen as one. */
static int normalise_host(CURLU *handle, ccurl_url *out) {
    out->scheme = part(handle, CURLUPART_SCHEME, 0);
    out->host = part(handle, CURLUPART_HOST, 0);
    if (!out->host) out->host = strdup("");
    if (!out->scheme || !out->host) return -1;
    lower(out->scheme);
    lower(out->host);
    if (*out->host && curl_url_set(handle, CURLUPART_HOST, out->host, 0) != CURLUE_OK) return -1;
    return curl_url_set(handle, CURLUPART_FRAGMENT, NULL, 0) == CURLUE_OK ? 0 : -1;
}

/* RFC 3986 section 6.2.2.1; libcurl writes lower case where it encodes. */
static void upper_percent(char *text) {
    for (; (text = strchr(text, '%')) && text[1] && text[2]; text += 3)
        for (int i = 1; i <= 2; i++)
            if (text[i] >= 'a' && text[i] <= 'f') text[i] -= 'a' - 'A';
}

static int fill(CURLU *handle, ccurl_url *out) {
    if (normalise_host(handle, out) != 0) return -1;
    out->url = part(handle, CURLUPART_URL, 0);
    out->path = part(handle, CURLUPART_PATH, 0);
    if (!out->url || !out->path) return -1;
    upper_percent(out->url);
    upper_percent(out->path);
    char *port = part(handle, CURLUPART_PORT, CURLU_DEFAULT_PORT);
    out->port = port ? (int32_t)strtol(port, NULL, 10) : 0;
    free(port);
    char *user = part(handle, CURLUPART_USER, 0);
    out->has_user = user != NULL;
    free(user);
    return 0;
}

int32_t ccurl_url_parse(const char *base, const char *reference, ccurl_url *out) {
    const unsigned flags = CURLU_URLENCODE | CURLU_NON_SUPPORT_SCHEME;
    *out = (ccurl_url){0};
    CURLU *handle = curl_url();
    if (!handle) return -1;
    int failed = (base && curl_url_set(handle, CURLUPART_URL, base, flags) != CURLUE_OK)
        || curl_url_set(handle, CURLUPART_URL, reference, flags) != CURLUE_OK || fill(handle, out) != 0;
    curl_url_cleanup(handle);
    if (failed) ccurl_url_free(out);
    return failed ? -1 : 0;
}

void ccurl_url_free(ccurl_url *url) {
    free(url->url);
    free(url->scheme);
    free(url->host);
    free(url->path);
    *url = (ccurl_url){0};
}
