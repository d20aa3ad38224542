#include "internal.h"
#include <pthread.h>
#include <stdlib.h>

struct ccurl_multi {
    CURLM *handle;
};

static pthread_once_t global_once = PTHREAD_ONCE_INIT;
static CURLcode global_code;

static void initialise(void) { global_code = curl_global_init(CURL_GLOBAL_DEFAULT); }

ccurl_multi *ccurl_multi_new(int32_t connections_per_host, int32_t maximum_idle) {
    pthread_once(&global_once, initialise);
    if (global_code != CURLE_OK) return NULL;
    ccurl_multi *multi = calloc(1, sizeof *multi);
    if (!multi) return NULL;
    multi->handle = curl_multi_init();
    if (!multi->handle) {
        free(multi);
        return NULL;
    }
    curl_multi_setopt(multi->handle, CURLMOPT_MAX_HOST_CONNECTIONS, (long)connections_per_host);
    curl_multi_setopt(multi->handle, CURLMOPT_MAXCONNECTS, (long)maximum_idle);
    return multi;
}

void ccurl_multi_free(ccurl_multi *multi) {
    if (!multi) return;
    curl_multi_cleanup(multi->handle);
    free(multi);
}

int32_t ccurl_multi_start(ccurl_multi *multi, ccurl_transfer *transfer) {
    return curl_multi_add_handle(multi->handle, transfer->easy) == CURLM_OK ? 0 : -1;
}

void ccurl_multi_stop(ccurl_multi *multi, ccurl_transfer *transfer) {
    curl_multi_remove_handle(multi->handle, transfer->easy);
}

void ccurl_multi_perform(ccurl_multi *multi) {
    int running = 0;
    curl_multi_perform(multi->handle, &running);
}

ccurl_transfer *ccurl_multi_next_finished(ccurl_multi *multi) {
    int left = 0;
    CURLMsg *message;
    while ((message = curl_multi_info_read(multi->handle, &left))) {
        if (message->msg != CURLMSG_DONE) continue;
        ccurl_transfer *transfer = NULL;
        CURLcode code = message->data.result; /* the message dies with its handle */
        CURL *easy = message->easy_handle;
        curl_easy_getinfo(easy, CURLINFO_PRIVATE, (char **)&transfer);
        ccurl_transfer_conclude(transfer, code);
        curl_multi_remove_handle(multi->handle, easy);
        return transfer;
    }
    return NULL;
}

void ccurl_multi_wait(ccurl_multi *multi, int32_t timeout_ms) {
    curl_multi_poll(multi->handle, NULL, 0, timeout_ms, NULL);
}

void ccurl_multi_wake(ccurl_multi *multi) { curl_multi_wakeup(multi->handle); }
