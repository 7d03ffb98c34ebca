# warnings: said on standard error.
import sys


def warn(message, category=UserWarning, stacklevel=1, **named):
    if isinstance(message, Warning):
        category, message = type(message), str(message)
    line, file, name = sys._caller()
    sys.stderr.write("%s:%d: %s: %s\n" % (file, line, category.__name__, message))


def filterwarnings(*rest, **named):
    pass


simplefilter = filterwarnings


class catch_warnings:
    def __init__(self, **named):
        pass

    def __enter__(self):
        return []

    def __exit__(self, *rest):
        pass
