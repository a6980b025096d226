// Notes what a program does to the files of one folder, for test-powerloss: loaded with LD_PRELOAD.
//
// POWERLOG_DIR is the folder, POWERLOG_FILE the log. A record is a line, "OPERATION OFFSET LENGTH NAME", and
// LENGTH bytes.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#define MOST 4096
static char *names[MOST];
static const char *folder;
static int out = -1;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

#define REAL(name) ((__typeof__(&name))real(#name))
static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

__attribute__((constructor)) static void begin(void) {
    folder = getenv("POWERLOG_DIR");
    const char *file = getenv("POWERLOG_FILE");
    if (folder && file) out = REAL(open)(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
}

static const char *inside(const char *path) {
    size_t length = folder ? strlen(folder) : 0;
    if (out < 0 || !path || strncmp(path, folder, length) != 0) return NULL;
    if (path[length] == 0) return ".";
    return path[length] == '/' ? path + length + 1 : NULL;
}

static void note(const char *operation, const char *name, off_t offset, const void *bytes, size_t count) {
    char line[1200];
    int length = snprintf(line, sizeof line, "%s %lld %zu %s\n", operation, (long long)offset, bytes ? count : 0, name);
    struct iovec parts[2] = {{line, (size_t)length}, {(void *)bytes, bytes ? count : 0}};
    int before = errno;
    pthread_mutex_lock(&lock);
    ssize_t written = writev(out, parts, bytes && count ? 2 : 1);
    (void)written;
    pthread_mutex_unlock(&lock);
    errno = before;
}

static const char *name_of(int file) { return file >= 0 && file < MOST ? names[file] : NULL; }

static int opened(int file, const char *path, int flags) {
    const char *name = inside(path);
    if (file < 0 || file >= MOST) return file;
    free(names[file]);
    names[file] = name ? strdup(name) : NULL;
    if (name && flags & O_CREAT) note("create", name, 0, NULL, 0);
    if (name && flags & O_TRUNC) note("truncate", name, 0, NULL, 0);
    return file;
}

#define OPEN(function)                                                                             \
    int function(const char *path, int flags, ...) {                                               \
        va_list rest;                                                                              \
        va_start(rest, flags);                                                                     \
        mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;                    \
        va_end(rest);                                                                              \
        return opened(((int (*)(const char *, int, ...))real(#function))(path, flags, mode), path, flags); \
    }
OPEN(open)
OPEN(open64)

int close(int file) {
    if (file >= 0 && file < MOST) {
        free(names[file]);
        names[file] = NULL;
    }
    return REAL(close)(file);
}

#define PWRITE(function, kind)                                                         \
    ssize_t function(int file, const void *bytes, size_t count, kind offset) {         \
        ssize_t done = REAL(function)(file, bytes, count, offset);                     \
        if (done > 0 && name_of(file)) note("write", name_of(file), offset, bytes, (size_t)done); \
        return done;                                                                   \
    }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

ssize_t write(int file, const void *bytes, size_t count) {
    off_t at = name_of(file) ? lseek(file, 0, SEEK_CUR) : 0;
    ssize_t done = REAL(write)(file, bytes, count);
    if (done > 0 && name_of(file)) note("write", name_of(file), at, bytes, (size_t)done);
    return done;
}

#define TRUNCATE(function, kind)                                                  \
    int function(int file, kind length) {                                         \
        int code = REAL(function)(file, length);                                  \
        if (code == 0 && name_of(file)) note("truncate", name_of(file), length, NULL, 0); \
        return code;                                                              \
    }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

#define SYNC(function)                                                    \
    int function(int file) {                                              \
        int code = REAL(function)(file);                                  \
        if (code == 0 && name_of(file)) note("sync", name_of(file), 0, NULL, 0); \
        return code;                                                      \
    }
SYNC(fsync)
SYNC(fdatasync)

int unlink(const char *path) {
    int code = REAL(unlink)(path);
    if (code == 0 && inside(path)) note("unlink", inside(path), 0, NULL, 0);
    return code;
}

int rename(const char *from, const char *to) {
    int code = REAL(rename)(from, to);
    if (code == 0 && inside(from) && inside(to)) note("rename", inside(from), 0, inside(to), strlen(inside(to)));
    return code;
}
