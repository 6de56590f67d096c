// The calls of the C library that change a disk, and what stands in their place.
#include "disk.h"
#include <dlfcn.h>
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define MOST 1024
#define REAL(name) ((__typeof__(&name))real(#name))

static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

/** Of each open file below the folder; NULL for any other. */
static char *names[MOST];

static const char *name_of(int fd) { return fd >= 0 && fd < MOST ? names[fd] : NULL; }

static int open_path(const char *path, int flags, mode_t mode) {
  const char *name = inside(path);
  struct stat found;
  int makes = name && (flags & O_CREAT) && syscall(SYS_newfstatat, AT_FDCWD, path, &found, 0);
  if (makes && fails()) return -1;
  int fd = REAL(open64)(path, flags, mode);
  if (fd < 0 || fd >= MOST) return fd;
  free(names[fd]);
  names[fd] = name ? strdup(name) : NULL;
  if (makes) note((struct change){.what = 'c', .name = name});
  if (name && (flags & O_TRUNC)) note((struct change){.what = 't', .name = name});
  return fd;
}

static mode_t mode_in(int flags, va_list rest) { return flags & O_CREAT ? va_arg(rest, mode_t) : 0; }

int open(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = mode_in(flags, rest);
  va_end(rest);
  return open_path(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = mode_in(flags, rest);
  va_end(rest);
  return open_path(path, flags, mode);
}

int close(int fd) {
  if (is_journal(fd)) return 0;
  if (fd >= 0 && fd < MOST) {
    free(names[fd]);
    names[fd] = NULL;
  }
  return REAL(close)(fd);
}

/** How much of a write to do: all, or half of one that is torn; -1 for nothing at all. */
static ssize_t allowed(size_t size) {
  if (!fails()) return size;
  return fails_by("torn") ? (ssize_t)(size / 2) : -1;
}

ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t offset) {
  const char *name = name_of(fd);
  ssize_t most = name ? allowed(size) : (ssize_t)size;
  ssize_t done = most < 0 ? -1 : REAL(pwrite64)(fd, bytes, most, offset);
  if (name && done > 0) note((struct change){.what = 'w', .name = name, .bytes = bytes, .size = done, .offset = offset});
  if (most == (ssize_t)size) return done;
  errno = fails_by("full") ? ENOSPC : EIO;
  return -1;
}

ssize_t pwrite(int fd, const void *bytes, size_t size, off_t offset) { return pwrite64(fd, bytes, size, offset); }

ssize_t write(int fd, const void *bytes, size_t size) {
  const char *name = name_of(fd);
  if (name) return pwrite64(fd, bytes, size, lseek(fd, 0, SEEK_CUR)) < 0 ? -1 : (lseek(fd, size, SEEK_CUR), (ssize_t)size);
  if (fd == STDOUT_FILENO) promise(bytes, size);
  return REAL(write)(fd, bytes, size);
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
  for (int part = 0; fd == STDOUT_FILENO && part < count; part++) promise(parts[part].iov_base, parts[part].iov_len);
  return REAL(writev)(fd, parts, count);
}

static int synced(int fd, int (*sync)(int)) {
  const char *name = name_of(fd);
  if (name && fails()) return -1;
  int failed = sync(fd);
  if (name && !failed) note((struct change){.what = 's', .name = name});
  return failed;
}

int fsync(int fd) { return synced(fd, REAL(fsync)); }

int fdatasync(int fd) { return synced(fd, REAL(fdatasync)); }

int ftruncate64(int fd, off64_t size) {
  const char *name = name_of(fd);
  if (name && fails()) return -1;
  int failed = REAL(ftruncate64)(fd, size);
  if (name && !failed) note((struct change){.what = 't', .name = name, .offset = size});
  return failed;
}

int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }

int unlink(const char *path) {
  const char *name = inside(path);
  // A full disk still lets go of files.
  if (name && !fails_by("full") && fails()) return -1;
  int failed = REAL(unlink)(path);
  if (name && !failed) note((struct change){.what = 'u', .name = name});
  return failed;
}

static int moved(char what, const char *from, const char *to) {
  const char *old = inside(from), *new = inside(to);
  if (new && fails()) return -1;
  int failed = what == 'r' ? REAL(rename)(from, to) : REAL(link)(from, to);
  if (old && new && !failed) note((struct change){.what = what, .name = old, .other = new});
  return failed;
}

int rename(const char *from, const char *to) { return moved('r', from, to); }

int link(const char *from, const char *to) { return moved('l', from, to); }

int mkdir(const char *path, mode_t mode) {
  const char *name = inside(path);
  if (name && heeds(name)) return 0;
  if (name && fails()) return -1;
  int failed = REAL(mkdir)(path, mode);
  if (name && !failed) note((struct change){.what = 'm', .name = name});
  return failed;
}
