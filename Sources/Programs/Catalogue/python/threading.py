# threading: a thread's work is done when it is started; nothing runs side by side.
import _lab

_names = [0]


class Thread:
    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, daemon=None):
        _names[0] += 1
        self._target, self._args, self._kwargs = target, args, kwargs or {}
        self.name = name or "Thread-%d%s" % (_names[0], " (%s)" % target.__name__ if target else "")
        self.daemon = bool(daemon)
        self.ident = None
        self._started = False

    def start(self):
        if self._started:
            raise RuntimeError("threads can only be started once")
        self._started = True
        _current.append(self)
        try:
            self.run()
        except Exception as error:
            import sys

            sys.stderr.write("Exception in thread %s:\n%s" % (self.name, _lab.traceback(error)))
        finally:
            _current.pop()

    def run(self):
        if self._target:
            self._target(*self._args, **self._kwargs)

    def join(self, timeout=None):
        if not self._started:
            raise RuntimeError("cannot join thread before it is started")

    def is_alive(self):
        return False

    def setDaemon(self, daemon):
        self.daemon = daemon

    def getName(self):
        return self.name


class _Main(Thread):
    pass


_main = _Main(name="MainThread")
_current = [_main]


def current_thread():
    return _current[-1]


def main_thread():
    return _main


def active_count():
    return len(_current)


def get_ident():
    return 140000000000000


class Lock:
    def __init__(self):
        self._held = False

    def acquire(self, blocking=True, timeout=-1):
        self._held = True
        return True

    def release(self):
        if not self._held:
            raise RuntimeError("release unlocked lock")
        self._held = False

    def locked(self):
        return self._held

    def __enter__(self):
        self.acquire()
        return True

    def __exit__(self, *rest):
        self.release()


RLock = Lock


class Event:
    def __init__(self):
        self._flag = False

    def set(self):
        self._flag = True

    def clear(self):
        self._flag = False

    def is_set(self):
        return self._flag

    def wait(self, timeout=None):
        import time

        if not self._flag:
            if timeout is None:
                _lab.unmodelled("threading.Event.wait() without a timeout")
            time.sleep(timeout)
        return self._flag


class Semaphore(Lock):
    def __init__(self, value=1):
        super().__init__()


class local:
    pass


def Timer(*rest):
    _lab.unmodelled("threading.Timer")
