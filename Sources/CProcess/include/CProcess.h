/* What Swift hides of processes: fork(2) is unsafe where several threads work, and here one does. */
#ifndef CPROCESS_H
#define CPROCESS_H

/* The process goes on twice: 0 in the child, the child's number in the parent, -1 where it failed. */
int cprocess_fork(void);

/* A counter from 0 that a process shares with the children it forks; NULL where it failed. */
long *cprocess_shared_counter(void);

/* The counter's value before it grew by one; no two processes get the same. */
long cprocess_take(long *counter);

/* What the counter stands at. */
long cprocess_taken(long *counter);

void cprocess_drop(long *counter);

#endif
