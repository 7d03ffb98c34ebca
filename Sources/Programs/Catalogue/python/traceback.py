# traceback: reports of exceptions as texts.
import sys
import _lab


def format_exc(limit=None, chain=True):
    value = sys.exc_info()[1]
    return _lab.traceback(value) if value is not None else "NoneType: None\n"


def print_exc(limit=None, file=None, chain=True):
    (file or sys.stderr).write(format_exc())


def format_exception(kind, value=None, tb=None, **named):
    return _lab.traceback(value or kind).splitlines(True)


def print_exception(kind, value=None, tb=None, limit=None, file=None, **named):
    (file or sys.stderr).write(_lab.traceback(value or kind))


def format_exception_only(kind, value=None):
    return [_lab.summary(value or kind)]


def print_stack(*rest, **named):
    _lab.unmodelled("traceback.print_stack()")


def format_tb(tb, limit=None):
    return []


extract_tb = format_tb
