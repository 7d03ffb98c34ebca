# signal: handlers of signals.
import _lab

SIGHUP, SIGINT, SIGQUIT, SIGKILL, SIGUSR1, SIGUSR2, SIGPIPE, SIGALRM, SIGTERM, SIGCHLD = (
    1, 2, 3, 9, 10, 12, 13, 14, 15, 17,
)
SIG_DFL, SIG_IGN = 0, 1
_NAMES = {1: "SIGHUP", 2: "SIGINT", 3: "SIGQUIT", 9: "SIGKILL", 10: "SIGUSR1", 12: "SIGUSR2", 13: "SIGPIPE", 15: "SIGTERM", 17: "SIGCHLD"}


class Signals(int):
    @property
    def name(self):
        return _NAMES.get(int(self), "SIG")


def signal(number, handler):
    if number in (9, 19):
        raise OSError(22, "Invalid argument")
    return _lab.signal(number, handler)


def getsignal(number):
    return None


def default_int_handler(number, frame):
    raise KeyboardInterrupt()


def pause():
    import time

    while True:
        time.sleep(1)


def alarm(seconds):
    _lab.unmodelled("signal.alarm()")
