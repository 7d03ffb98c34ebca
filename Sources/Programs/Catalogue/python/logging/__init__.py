# logging: loggers, handlers and formatters.
import os
import sys
import time
import _lab

CRITICAL = FATAL = 50
ERROR = 40
WARNING = WARN = 30
INFO = 20
DEBUG = 10
NOTSET = 0
_names = {50: "CRITICAL", 40: "ERROR", 30: "WARNING", 20: "INFO", 10: "DEBUG", 0: "NOTSET"}
raiseExceptions = True


def getLevelName(level):
    for number, name in _names.items():
        if name == level:
            return number
    return _names.get(level, "Level %s" % level)


def addLevelName(level, name):
    _names[level] = name


def _level(level):
    if isinstance(level, int):
        return level
    for number, name in _names.items():
        if name == level:
            return number
    raise ValueError("Unknown level: %r" % (level,))


class LogRecord:
    def __init__(self, name, level, msg, args, exc_info, place, extra):
        self.name = name
        self.levelno = level
        self.levelname = getLevelName(level)
        self.msg = msg
        self.args = args
        self.exc_info = exc_info
        self.exc_text = None
        self.created = time.time()
        self.msecs = int(self.created * 1000) % 1000
        self.lineno, self.pathname, self.funcName = place
        self.filename = os.path.basename(self.pathname)
        self.module = os.path.splitext(self.filename)[0]
        self.process = os.getpid()
        self.processName = "MainProcess"
        self.thread = 140000000000000
        self.threadName = "MainThread"
        for key, value in (extra or {}).items():
            setattr(self, key, value)

    def getMessage(self):
        text = str(self.msg)
        if self.args:
            args = self.args
            text = text % (args[0] if len(args) == 1 and isinstance(args[0], dict) and args[0] else args)
        return text


class Formatter:
    default_time_format = "%Y-%m-%d %H:%M:%S"

    def __init__(self, fmt=None, datefmt=None, style="%", **named):
        self._fmt = fmt or ("{message}" if style == "{" else "%(message)s")
        self.datefmt = datefmt
        self._style = style

    def formatTime(self, record, datefmt=None):
        if datefmt:
            return time.strftime(datefmt, time.localtime(record.created))
        return time.strftime(self.default_time_format, time.localtime(record.created)) + ",%03d" % record.msecs

    def formatException(self, info):
        return _lab.traceback(info[1]).rstrip("\n")

    def format(self, record):
        record.message = record.getMessage()
        values = dict(record.__dict__)
        if "asctime" in self._fmt:
            values["asctime"] = record.asctime = self.formatTime(record, self.datefmt)
        if self._style == "{":
            text = self._fmt.format(**values)
        elif self._style == "$":
            from string import Template

            text = Template(self._fmt).substitute(values)
        else:
            text = self._fmt % values
        if record.exc_info and record.exc_info[1] is not None:
            text = text.rstrip("\n") + "\n" + self.formatException(record.exc_info)
        return text


class Filter:
    def __init__(self, name=""):
        self.name = name

    def filter(self, record):
        return not self.name or record.name == self.name or record.name.startswith(self.name + ".")


class _Filtering:
    def addFilter(self, filter):
        self.filters.append(filter)

    def removeFilter(self, filter):
        self.filters.remove(filter)

    def filter(self, record):
        for one in self.filters:
            passes = one.filter(record) if hasattr(one, "filter") else one(record)
            if not passes:
                return False
        return True


class Handler(_Filtering):
    def __init__(self, level=NOTSET):
        self.level = _level(level)
        self.formatter = None
        self.filters = []

    def setLevel(self, level):
        self.level = _level(level)

    def setFormatter(self, formatter):
        self.formatter = formatter

    def format(self, record):
        return (self.formatter or Formatter()).format(record)

    def handle(self, record):
        if self.filter(record):
            self.emit(record)

    def emit(self, record):
        raise NotImplementedError("emit must be implemented by Handler subclasses")

    def flush(self):
        pass

    def close(self):
        pass


class StreamHandler(Handler):
    terminator = "\n"

    def __init__(self, stream=None):
        super().__init__()
        self.stream = stream

    def emit(self, record):
        stream = self.stream or sys.stderr
        stream.write(self.format(record) + self.terminator)
        stream.flush()

    def setStream(self, stream):
        self.stream = stream


class FileHandler(StreamHandler):
    def __init__(self, filename, mode="a", encoding=None, delay=False):
        super().__init__(open(filename, mode))
        self.baseFilename = os.path.abspath(filename)

    def close(self):
        self.stream.close()


class NullHandler(Handler):
    def emit(self, record):
        pass


class Logger(_Filtering):
    def __init__(self, name, level=NOTSET):
        self.name = name
        self.level = level
        self.parent = None
        self.propagate = True
        self.handlers = []
        self.filters = []
        self.disabled = False

    def setLevel(self, level):
        self.level = _level(level)

    def getEffectiveLevel(self):
        logger = self
        while logger is not None:
            if logger.level:
                return logger.level
            logger = logger.parent
        return NOTSET

    def isEnabledFor(self, level):
        return level >= self.getEffectiveLevel() and level > _disabled[0]

    def addHandler(self, handler):
        if handler not in self.handlers:
            self.handlers.append(handler)

    def removeHandler(self, handler):
        if handler in self.handlers:
            self.handlers.remove(handler)

    def hasHandlers(self):
        logger = self
        while logger is not None:
            if logger.handlers:
                return True
            logger = logger.parent
        return False

    def getChild(self, name):
        return getLogger(name if self is root else self.name + "." + name)

    def debug(self, msg, *args, **named):
        self.log(DEBUG, msg, *args, **named)

    def info(self, msg, *args, **named):
        self.log(INFO, msg, *args, **named)

    def warning(self, msg, *args, **named):
        self.log(WARNING, msg, *args, **named)

    warn = warning

    def error(self, msg, *args, **named):
        self.log(ERROR, msg, *args, **named)

    def critical(self, msg, *args, **named):
        self.log(CRITICAL, msg, *args, **named)

    fatal = critical

    def exception(self, msg, *args, exc_info=True, **named):
        self.log(ERROR, msg, *args, exc_info=exc_info, **named)

    def log(self, level, msg, *args, exc_info=None, extra=None, stack_info=False, stacklevel=1):
        if not self.isEnabledFor(level) or self.disabled:
            return
        if exc_info:
            if isinstance(exc_info, BaseException):
                exc_info = (type(exc_info), exc_info, None)
            elif not isinstance(exc_info, tuple):
                exc_info = sys.exc_info()
        self.handle(LogRecord(self.name, level, msg, args, exc_info, sys._caller(), extra))

    def handle(self, record):
        if not self.filter(record):
            return
        logger, found = self, False
        while logger is not None:
            for handler in logger.handlers:
                found = True
                if record.levelno >= handler.level:
                    handler.handle(record)
            if not logger.propagate:
                break
            logger = logger.parent
        if not found and record.levelno >= WARNING:
            sys.stderr.write(record.getMessage() + "\n")
            if record.exc_info and record.exc_info[1] is not None:
                sys.stderr.write(_lab.traceback(record.exc_info[1]))

    def __repr__(self):
        return "<Logger %s (%s)>" % (self.name, getLevelName(self.getEffectiveLevel()))


class RootLogger(Logger):
    def __repr__(self):
        return "<RootLogger root (%s)>" % getLevelName(self.level)


root = RootLogger("root", WARNING)
_loggers = {}
_disabled = [NOTSET]


class LoggerAdapter:
    def __init__(self, logger, extra=None):
        self.logger = logger
        self.extra = extra

    def process(self, msg, named):
        named["extra"] = self.extra
        return msg, named

    def __getattr__(self, name):
        method = getattr(self.logger, name)

        def call(msg, *args, **named):
            msg, named = self.process(msg, named)
            return method(msg, *args, **named)

        return call


def getLogger(name=None):
    if not name or name == "root":
        return root
    if name not in _loggers:
        logger = _loggers[name] = Logger(name)
        logger.parent = root
        parts = name.split(".")
        for count in range(len(parts) - 1, 0, -1):
            above = _loggers.get(".".join(parts[:count]))
            if above is not None:
                logger.parent = above
                break
        for other in _loggers.values():
            if other.name.startswith(name + ".") and other.parent is logger.parent:
                other.parent = logger
    return _loggers[name]


def basicConfig(
    filename=None, filemode="a", format=None, datefmt=None, style="%", level=None, stream=None,
    handlers=None, force=False, encoding=None, errors=None,
):
    if force:
        root.handlers = []
    if root.handlers:
        return
    if handlers is None:
        handlers = [FileHandler(filename, filemode) if filename else StreamHandler(stream)]
    formatter = Formatter(
        format or ("{levelname}:{name}:{message}" if style == "{" else "%(levelname)s:%(name)s:%(message)s"),
        datefmt, style,
    )
    for handler in handlers:
        if handler.formatter is None:
            handler.setFormatter(formatter)
        root.addHandler(handler)
    if level is not None:
        root.setLevel(level)


def _root(name):
    def call(msg, *args, **named):
        if not root.handlers:
            basicConfig()
        getattr(root, name)(msg, *args, **named)

    return call


debug, info, warning, error = _root("debug"), _root("info"), _root("warning"), _root("error")
critical, exception, log = _root("critical"), _root("exception"), _root("log")
fatal, warn = critical, warning


def disable(level=CRITICAL):
    _disabled[0] = level


def shutdown():
    pass


def captureWarnings(capture):
    pass
