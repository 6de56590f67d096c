// Preloaded into a program (LD_PRELOAD), stands between it and the disk, for what lies under $DISK_FOLDER:
// - $DISK_JOURNAL: writes down every change in order, so that a test can rebuild what a power cut would leave;
//   what goes to stdout is written down as well, for it is what the program has promised by then.
// - $DISK_FAIL_AT=n with $DISK_FAIL_HOW: the n-th change fails (eio: once; full: that and all later ones; torn: half of
//   it is written, then it fails; kill: the program is killed in its place). $DISK_COUNT names a file for their number.
//   A program that tries many ends says so itself, by making the folder fail-HOW-N.
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdint.h>
#include <sys/types.h>

/** One change of the disk, as the journal keeps it; `name` lies below the folder. */
struct change {
  char what;
  const char *name, *other;
  const void *bytes;
  size_t size;
  int64_t offset;
};

// Nobody else is to find these: a program may have a function of the same name.
#pragma GCC visibility push(hidden)

/** The path below the folder; "" for the folder itself, NULL outside of it. */
const char *inside(const char *path);

/** Writes a change down in the journal, if there is one. */
void note(struct change change);

/** Writes down what goes to stdout. */
void promise(const void *bytes, size_t size);

/** Counts a change, and says whether it is to fail; sets errno then. */
int fails(void);

/** Whether changes fail in the way of that name. */
int fails_by(const char *how);

/** From now on the change of that number fails, if the name of a folder asks for it. */
int heeds(const char *name);

/** Whether that is the journal's own descriptor, which the program must not close. */
int is_journal(int fd);

#pragma GCC visibility pop
