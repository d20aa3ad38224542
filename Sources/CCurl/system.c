#include "internal.h"
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

typedef struct {
    void (*body)(void *);
    void *context;
} thread_start;

static void *run(void *argument) {
    thread_start start = *(thread_start *)argument;
    free(argument);
    start.body(start.context);
    return NULL;
}

int32_t ccurl_thread_start(void (*body)(void *), void *context) {
    thread_start *start = malloc(sizeof *start);
    if (!start) return ENOMEM;
    *start = (thread_start){body, context};
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    /* A new thread inherits the mask: signals, a SIGPIPE of the TLS library above all, are for others. */
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    pthread_t thread;
    int code = pthread_create(&thread, &attributes, run, start);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    pthread_attr_destroy(&attributes);
    if (code != 0) free(start);
    return code;
}

int64_t ccurl_monotonic_ms(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static int32_t examine(int descriptor, int64_t maximum, ccurl_file_info *info) {
    struct stat status;
    if (fstat(descriptor, &status) != 0) return CCURL_FILE_UNREADABLE;
    if (!S_ISREG(status.st_mode)) return CCURL_FILE_NOT_REGULAR;
    if ((int64_t)status.st_size > maximum) return CCURL_FILE_TOO_LARGE;
    info->size = status.st_size;
#ifdef __APPLE__
    info->modified_seconds = status.st_mtimespec.tv_sec;
    info->modified_nanoseconds = status.st_mtimespec.tv_nsec;
#else
    info->modified_seconds = status.st_mtim.tv_sec;
    info->modified_nanoseconds = status.st_mtim.tv_nsec;
#endif
    return CCURL_FILE_OK;
}

int32_t ccurl_file_open(const char *path, int64_t maximum, int32_t *descriptor, ccurl_file_info *info) {
    int opened = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (opened < 0) return errno == ENOENT || errno == ENOTDIR ? CCURL_FILE_MISSING : CCURL_FILE_UNREADABLE;
    int32_t outcome = examine(opened, maximum, info);
    if (outcome != CCURL_FILE_OK) {
        close(opened);
        return outcome;
    }
    *descriptor = opened;
    return CCURL_FILE_OK;
}

int64_t ccurl_file_read(int32_t descriptor, uint8_t *into, size_t capacity) {
    for (;;) {
        ssize_t count = read(descriptor, into, capacity);
        if (count >= 0 || errno != EINTR) return count;
    }
}

void ccurl_file_close(int32_t descriptor) { close(descriptor); }
