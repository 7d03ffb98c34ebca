// The terminal's modes, its size and its signals; the modes come back whatever ends the program.

#include "CEditline.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

static struct termios before;
static int terminal = -1;
static int screen = -1;
static volatile sig_atomic_t raw_wanted = 0;
static volatile sig_atomic_t raw_now = 0;
static volatile sig_atomic_t alternate_on = 0;
static volatile sig_atomic_t paste_on = 0;
static volatile sig_atomic_t told = 0;
static int bell[2] = {-1, -1};
static pid_t owner = 0;

static void say(const char *text) {
  size_t left = strlen(text);
  while (left > 0) {
    ssize_t sent = write(screen, text, left);
    if (sent <= 0) return;
    text += sent;
    left -= (size_t)sent;
  }
}

// Safe inside a signal handler: tcsetattr and write are.
static void put_back(void) {
  if (terminal < 0 || getpid() != owner) return;
  // From the background, tcsetattr would stop the program.
  sigset_t set, kept;
  sigemptyset(&set);
  sigaddset(&set, SIGTTOU);
  sigprocmask(SIG_BLOCK, &set, &kept);
  if (paste_on) say("\033[?2004l");
  if (alternate_on) say("\033[?1049l\033[?25h\033[0m");
  if (raw_now || raw_wanted) tcsetattr(terminal, TCSADRAIN, &before);
  raw_now = 0;
  sigprocmask(SIG_SETMASK, &kept, NULL);
}

static void on_end(int number) {
  int kept = errno;
  put_back();
  errno = kept;
  signal(number, SIG_DFL);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, number);
  sigprocmask(SIG_UNBLOCK, &set, NULL);
  raise(number);
}

static void on_note(int number) {
  int kept = errno;
  switch (number) {
    case SIGWINCH: told |= LAB_RESIZED; break;
    case SIGCONT: told |= LAB_RESUMED; break;
    case SIGTSTP: told |= LAB_STOP; break;
    default: told |= LAB_INTERRUPT; break;
  }
  if (bell[1] >= 0) {
    ssize_t ignored = write(bell[1], "", 1);
    (void)ignored;
  }
  errno = kept;
}

static void handle(int number, void (*handler)(int), int flags) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

int lab_terminal_open(int input, int output) {
  if (tcgetattr(input, &before) != 0) return -1;
  int first = terminal < 0;
  terminal = input;
  screen = output;
  owner = getpid();
  if (!first) return 0;
  if (pipe(bell) == 0) {
    for (int end = 0; end < 2; end++) {
      fcntl(bell[end], F_SETFL, fcntl(bell[end], F_GETFL) | O_NONBLOCK);
      fcntl(bell[end], F_SETFD, FD_CLOEXEC);
    }
  }
  // A stack of its own: the program may have died of having none left.
  static char spare[65536];
  stack_t stack;
  memset(&stack, 0, sizeof stack);
  stack.ss_sp = spare;
  stack.ss_size = sizeof spare;
  sigaltstack(&stack, NULL);
  static const int ends[] = {
    SIGTERM, SIGHUP, SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGXCPU,
  };
  for (size_t index = 0; index < sizeof ends / sizeof *ends; index++)
    handle(ends[index], on_end, SA_ONSTACK);
  static const int notes[] = {SIGWINCH, SIGCONT, SIGTSTP, SIGINT, SIGQUIT};
  for (size_t index = 0; index < sizeof notes / sizeof *notes; index++)
    handle(notes[index], on_note, SA_RESTART);
  handle(SIGPIPE, SIG_IGN, 0);
  atexit(put_back);
  return 0;
}

static int go_raw(void) {
  struct termios modes = before;
  modes.c_lflag &= (tcflag_t) ~(ICANON | ECHO | ECHONL | ISIG | IEXTEN);
  modes.c_iflag &= (tcflag_t) ~(ICRNL | INLCR | IGNCR | IXON);
  modes.c_oflag |= OPOST | ONLCR;
  modes.c_cc[VMIN] = 1;
  modes.c_cc[VTIME] = 0;
  if (tcsetattr(terminal, TCSADRAIN, &modes) != 0) return -1;
  raw_now = 1;
  return 0;
}

int lab_terminal_raw(void) {
  if (terminal < 0) return -1;
  raw_wanted = 1;
  return go_raw();
}

void lab_terminal_restore(void) {
  put_back();
  raw_wanted = 0;
}

void lab_terminal_renew(void) {
  if (terminal >= 0 && raw_wanted) go_raw();
}

void lab_terminal_note(int alternate, int paste) {
  alternate_on = alternate;
  paste_on = paste;
}

void lab_terminal_stop(void) {
  put_back();
  kill(getpid(), SIGSTOP);
  lab_terminal_renew();
}

int lab_terminal_wait(int input, int milliseconds) {
  int result = 0;
  if (!told) {
    struct pollfd wait[2] = {
      {.fd = input, .events = POLLIN},
      {.fd = bell[0], .events = POLLIN},
    };
    int count = poll(wait, bell[0] >= 0 ? 2 : 1, milliseconds);
    if (count > 0 && wait[0].revents) result |= LAB_READY;
  }
  char dust[64];
  while (bell[0] >= 0 && read(bell[0], dust, sizeof dust) > 0) {
  }
  int signals = told;
  told = 0;
  return result | signals;
}

void lab_terminal_size(int output, int *columns, int *rows) {
  struct winsize size;
  memset(&size, 0, sizeof size);
  *columns = 0;
  *rows = 0;
  if (ioctl(output, TIOCGWINSZ, &size) == 0) {
    *columns = size.ws_col;
    *rows = size.ws_row;
  }
}
