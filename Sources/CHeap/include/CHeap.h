/* How the C library keeps this process's memory: malloc.h is in no Swift module. */
#ifndef CHEAP_H
#define CHEAP_H

/* One heap for all threads, grown by a MiB at a time and not given back before 64 MiB lie free.

   Real: glibc gives a second thread a heap of its own, and asks the kernel for every single page of
   it: 450 calls for a world. Only where one thread works: several would wait for each other.
   Another C library is left as it is. */
void cheap_use_one_heap(void);

/* Bytes that this process has asked for and not given back; 0 where the C library does not tell. */
long cheap_bytes_in_use(void);

#endif
