#include "disk.h"
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define JOURNAL_FD 900

static const char *folder, *how = "", *count_file;
static size_t folder_length;
static long fail_at, changes;
static int journal = -1, ready;

static void prepare(void) {
  if (ready) return;
  ready = 1;
  folder = getenv("DISK_FOLDER");
  if (!folder) return;
  folder_length = strlen(folder);
  if (getenv("DISK_FAIL_AT")) fail_at = atol(getenv("DISK_FAIL_AT"));
  if (getenv("DISK_FAIL_HOW")) how = getenv("DISK_FAIL_HOW");
  count_file = getenv("DISK_COUNT");
  const char *file = getenv("DISK_JOURNAL");
  if (!file) return;
  int fd = syscall(SYS_openat, AT_FDCWD, file, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
  // Far up, where the program does not look for its own.
  journal = syscall(SYS_fcntl, fd, F_DUPFD_CLOEXEC, JOURNAL_FD);
  syscall(SYS_close, fd);
}

const char *inside(const char *path) {
  prepare();
  if (!folder || !path || strncmp(path, folder, folder_length)) return NULL;
  path += folder_length;
  if (*path && *path != '/') return NULL;
  while (*path == '/') path++;
  return path;
}

struct head {
  char what;
  uint8_t length, other_length, unused;
  uint32_t size;
  int64_t offset;
} __attribute__((packed));

void note(struct change change) {
  if (journal < 0) return;
  const char *other = change.other ? change.other : "";
  struct head head = {change.what, strlen(change.name), strlen(other), 0, change.size, change.offset};
  struct iovec parts[] = {{&head, sizeof head},
                          {(void *)change.name, head.length},
                          {(void *)other, head.other_length},
                          {(void *)change.bytes, change.size}};
  // One call, so that what threads write does not mix.
  syscall(SYS_writev, journal, parts, 4);
}

void promise(const void *bytes, size_t size) {
  prepare();
  note((struct change){.what = 'A', .name = "", .bytes = bytes, .size = size});
}

int fails_by(const char *word) { return !strcmp(how, word); }

int fails(void) {
  long number = __sync_add_and_fetch(&changes, 1);
  if (!fail_at || number < fail_at || (number > fail_at && !fails_by("full"))) return 0;
  if (fails_by("kill")) kill(getpid(), SIGKILL);
  errno = fails_by("full") ? ENOSPC : EIO;
  return 1;
}

__attribute__((destructor)) static void tell_count(void) {
  if (!count_file) return;
  char text[24];
  int length = snprintf(text, sizeof text, "%ld", changes);
  int fd = syscall(SYS_openat, AT_FDCWD, count_file, O_CREAT | O_WRONLY | O_TRUNC, 0600);
  syscall(SYS_write, fd, text, length);
  syscall(SYS_close, fd);
}

int heeds(const char *name) {
  static char word[16];
  if (sscanf(name, "fail-%15[a-z]-%ld", word, &fail_at) != 2) return 0;
  how = word;
  changes = 0;
  return 1;
}

int is_journal(int fd) { return journal >= 0 && fd == journal; }
