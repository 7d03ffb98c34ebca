# subprocess: not modelled; it says so when it is used.
import _lab

PIPE, STDOUT, DEVNULL = -1, -2, -3


class SubprocessError(Exception):
    pass


class CalledProcessError(SubprocessError):
    pass


class TimeoutExpired(SubprocessError):
    pass


def run(*rest, **named):
    _lab.unmodelled("subprocess: starting other programs")


call = check_call = check_output = Popen = getoutput = getstatusoutput = run
