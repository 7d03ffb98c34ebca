/* A door for a second terminal: a Unix socket that only its owner can open. */
#define _GNU_SOURCE
#include "CEditline.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

/* The address of a path. A long one is reached by way of its folder's descriptor, since an address
   holds about a hundred bytes; `*folder` is to be closed afterwards, or -1. */
static int address_of(const char *path, struct sockaddr_un *address, int *folder) {
  *folder = -1;
  memset(address, 0, sizeof *address);
  address->sun_family = AF_UNIX;
  if (strlen(path) < sizeof address->sun_path) {
    strcpy(address->sun_path, path);
    return 0;
  }
#ifdef __linux__
  const char *name = strrchr(path, '/');
  char parent[4096];
  if (name && (size_t)(name - path) < sizeof parent && strlen(name) < 60) {
    memcpy(parent, path, (size_t)(name - path));
    parent[name - path] = 0;
    *folder = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (*folder < 0) return -1;
    snprintf(address->sun_path, sizeof address->sun_path, "/proc/self/fd/%d%s", *folder, name);
    return 0;
  }
#endif
  errno = ENAMETOOLONG;
  return -1;
}

static void set_up(int file) {
  fcntl(file, F_SETFD, FD_CLOEXEC);
  fcntl(file, F_SETFL, fcntl(file, F_GETFL) | O_NONBLOCK);
#ifdef SO_NOSIGPIPE
  int on = 1;
  setsockopt(file, SOL_SOCKET, SO_NOSIGPIPE, &on, sizeof on);
#endif
}

int lab_door_open(const char *path) {
  struct sockaddr_un address;
  int folder;
  if (address_of(path, &address, &folder) < 0) return -1;
  int file = socket(AF_UNIX, SOCK_STREAM, 0);
  if (file >= 0) {
    set_up(file);
    /* What a killed program left behind; whoever calls holds the lock. */
    unlink(path);
    mode_t before = umask(0177);
    int failed = bind(file, (struct sockaddr *)&address, sizeof address);
    umask(before);
    if (failed || listen(file, 4)) {
      int code = errno;
      close(file);
      file = -1;
      errno = code;
    }
  }
  if (folder >= 0) close(folder);
  return file;
}

int lab_door_answer(int door) {
  int file = accept(door, NULL, NULL);
  if (file < 0) return -1;
  set_up(file);
#ifdef SO_PEERCRED
  struct ucred who;
  socklen_t size = sizeof who;
  if (getsockopt(file, SOL_SOCKET, SO_PEERCRED, &who, &size) || who.uid != geteuid()) {
    close(file);
    errno = EACCES;
    return -1;
  }
#endif
  return file;
}

int lab_door_enter(const char *path) {
  struct sockaddr_un address;
  int folder;
  if (address_of(path, &address, &folder) < 0) return -1;
  int file = socket(AF_UNIX, SOCK_STREAM, 0);
  if (file >= 0 && connect(file, (struct sockaddr *)&address, sizeof address)) {
    int code = errno;
    close(file);
    file = -1;
    errno = code;
  }
  if (folder >= 0) close(folder);
  if (file >= 0) set_up(file);
  return file;
}

long lab_door_send(int file, const void *bytes, unsigned long count) {
#ifdef MSG_NOSIGNAL
  return send(file, bytes, count, MSG_NOSIGNAL);
#else
  return send(file, bytes, count, 0);
#endif
}
