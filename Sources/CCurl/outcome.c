/* What libcurl's codes mean to us. */
#include "internal.h"

static int32_t timed_out(CURL *easy) {
    curl_off_t connected = 0;
    curl_easy_getinfo(easy, CURLINFO_PRETRANSFER_TIME_T, &connected);
    return connected > 0 ? CCURL_TIMED_OUT : CCURL_CONNECT_TIMED_OUT;
}

static int32_t outcome_of(const ccurl_transfer *t) {
    switch (t->code) {
    case CURLE_OK:
        return t->decoding && !ccurl_decoder_is_complete(t->decoder) ? CCURL_TRUNCATED : CCURL_OK;
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY: return CCURL_HOST_NOT_FOUND;
    case CURLE_COULDNT_CONNECT: return t->refused ? CCURL_ADDRESS_REFUSED : CCURL_CONNECT_FAILED;
    case CURLE_OPERATION_TIMEDOUT: return timed_out(t->easy);
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS: return CCURL_TLS_FAILED;
    case CURLE_PARTIAL_FILE: return CCURL_TRUNCATED;
    case CURLE_GOT_NOTHING:
    case CURLE_SEND_ERROR:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM: return CCURL_CONNECTION_LOST;
    case CURLE_RECV_ERROR: return t->in_body ? CCURL_TRUNCATED : CCURL_CONNECTION_LOST;
    case CURLE_FILESIZE_EXCEEDED: return CCURL_TOO_LARGE;
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_BAD_CONTENT_ENCODING: return CCURL_MALFORMED;
    default: return CCURL_FAILED;
    }
}

void ccurl_transfer_conclude(ccurl_transfer *t, CURLcode code) {
    t->code = code;
    t->outcome = t->failure != CCURL_OK ? t->failure : outcome_of(t);
}

ccurl_result ccurl_transfer_result(const ccurl_transfer *t) {
    curl_off_t downloaded = 0;
    long header_bytes = 0, connections = 0;
    curl_easy_getinfo(t->easy, CURLINFO_SIZE_DOWNLOAD_T, &downloaded);
    curl_easy_getinfo(t->easy, CURLINFO_HEADER_SIZE, &header_bytes);
    curl_easy_getinfo(t->easy, CURLINFO_NUM_CONNECTS, &connections);
    const char *detail = t->detail[0] ? t->detail : curl_easy_strerror(t->code);
    if (t->outcome == CCURL_TRUNCATED && t->code == CURLE_OK) detail = "the compressed body ends before its end mark";
    if (t->failure == CCURL_MALFORMED) detail = "it states more than one length";
    return (ccurl_result){
        .outcome = t->outcome,
        .status = t->status,
        .reach = t->reach,
        .connections_opened = (int32_t)connections,
        .wire_bytes = (int64_t)downloaded + header_bytes,
        .headers = {t->head.bytes, t->head.count},
        .body = {t->body.bytes, t->body.count},
        .detail = detail,
    };
}
