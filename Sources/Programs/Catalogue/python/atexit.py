# atexit: what runs at the end.
import _lab


def register(function, *rest, **named):
    if named:
        inner = function
        function, rest = (lambda: inner(*saved, **named)), ()
    saved = rest
    _lab.atexit(function, *rest)
    return function
