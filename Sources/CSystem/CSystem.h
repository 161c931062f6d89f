// What Swift's Glibc overlay leaves out: epoll, eventfd, signalfd, accept4, O_TMPFILE, and zlib with its macros as functions.
// Every function is a thin inline shim; nothing here decides anything.
#ifndef CSYSTEM_H
#define CSYSTEM_H

// No _GNU_SOURCE: it would give some structures other members than Swift's Glibc module knows.
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/sendfile.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <unistd.h>
#include <zlib.h>

// epoll -----------------------------------------------------------------------------------------------------------

static const uint32_t csystem_readable = EPOLLIN;
static const uint32_t csystem_writable = EPOLLOUT;
static const uint32_t csystem_peer_finished = EPOLLRDHUP;
static const uint32_t csystem_broken = EPOLLERR | EPOLLHUP;
// Of several loops waiting on one inherited listener, wake one.
static const uint32_t csystem_exclusive = EPOLLEXCLUSIVE;

static inline int csystem_epoll_create(void) { return epoll_create1(EPOLL_CLOEXEC); }

static inline int csystem_epoll_add(int epoll, int descriptor, uint32_t events, uint64_t token) {
    struct epoll_event event = {.events = events, .data = {.u64 = token}};
    return epoll_ctl(epoll, EPOLL_CTL_ADD, descriptor, &event);
}

static inline int csystem_epoll_modify(int epoll, int descriptor, uint32_t events, uint64_t token) {
    struct epoll_event event = {.events = events, .data = {.u64 = token}};
    return epoll_ctl(epoll, EPOLL_CTL_MOD, descriptor, &event);
}

static inline int csystem_epoll_remove(int epoll, int descriptor) {
    return epoll_ctl(epoll, EPOLL_CTL_DEL, descriptor, NULL);
}

static inline uint64_t csystem_event_token(struct epoll_event event) { return event.data.u64; }

// Descriptors -----------------------------------------------------------------------------------------------------

static inline int csystem_eventfd(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

// Declared by the system's headers only under _GNU_SOURCE.
extern int accept4(int listener, struct sockaddr *peer, socklen_t *length, int flags);

static inline int csystem_accept(int listener, struct sockaddr_storage *peer, socklen_t *length) {
    return accept4(listener, (struct sockaddr *)peer, length, SOCK_NONBLOCK | SOCK_CLOEXEC);
}

static inline int csystem_stream_socket(int family) {
    return socket(family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
}

// An unnamed file in `folder`: gone with its last descriptor, whatever happens to the process.
static inline int csystem_open_unnamed(const char *folder) {
    return open(folder, __O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
}

// Declared only under _GNU_SOURCE; 1 is MFD_CLOEXEC.
extern int memfd_create(const char *name, unsigned int flags);

static inline int csystem_memory_file(void) { return memfd_create("content", 1u); }

// open(2) is variadic, which Swift cannot call.
static inline int csystem_open_for_reading(const char *path) { return open(path, O_RDONLY | O_CLOEXEC); }

// Signals ---------------------------------------------------------------------------------------------------------

// Blocks SIGTERM and SIGINT in this thread (and those it starts) and gives a descriptor on which they arrive instead.
static inline int csystem_stop_signals(void) {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    if (pthread_sigmask(SIG_BLOCK, &signals, NULL) != 0) return -1;
    return signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
}

static inline int csystem_take_signal(int descriptor) {
    struct signalfd_siginfo info;
    return read(descriptor, &info, sizeof info) == (ssize_t)sizeof info;
}

// SIG_IGN is a cast macro; sendfile(2) has no MSG_NOSIGNAL.
static inline void csystem_ignore_broken_pipes(void) { signal(SIGPIPE, SIG_IGN); }

// zlib ------------------------------------------------------------------------------------------------------------

// 15 bits of window + 16 selects the gzip wrapper.
static inline int csystem_gzip_start(z_streamp stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}

static inline int csystem_gunzip_start(z_streamp stream) { return inflateInit2(stream, 15 + 16); }

#endif
