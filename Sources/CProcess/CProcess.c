/* Several processes that share a piece of work. */
#include "CProcess.h"

#include <stddef.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

int cprocess_fork(void) {
  /* What is still to be printed would be printed by both. */
  fflush(NULL);
  return fork();
}

long *cprocess_shared_counter(void) {
  void *page = mmap(NULL, sizeof(long), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  return page == MAP_FAILED ? NULL : page;
}

long cprocess_take(long *counter) {
  return __atomic_fetch_add(counter, 1, __ATOMIC_SEQ_CST);
}

long cprocess_taken(long *counter) {
  return __atomic_load_n(counter, __ATOMIC_SEQ_CST);
}

void cprocess_drop(long *counter) {
  munmap(counter, sizeof(long));
}
