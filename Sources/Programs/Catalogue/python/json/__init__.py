# json: the native reader and writer, and what goes with files.
from _json import JSONDecodeError, dumps, loads


def load(file, **named):
    return loads(file.read())


def dump(value, file, **named):
    file.write(dumps(value, **named))


class JSONEncoder:
    def __init__(self, **named):
        self._named = named

    def default(self, value):
        raise TypeError("Object of type %s is not JSON serializable" % type(value).__name__)

    def encode(self, value):
        return dumps(value, default=self.default, **self._named)


class JSONDecoder:
    def decode(self, text):
        return loads(text)


_dumps, _loads = dumps, loads


def dumps(value, cls=None, **named):
    named.pop("skipkeys", None)
    named.pop("allow_nan", None)
    if cls is not None:
        return cls(**named).encode(value)
    return _dumps(value, **named)


def loads(text, object_hook=None, **named):
    value = _loads(text)
    return _hooked(value, object_hook) if object_hook else value


def _hooked(value, hook):
    if isinstance(value, dict):
        return hook({key: _hooked(inner, hook) for key, inner in value.items()})
    if isinstance(value, list):
        return [_hooked(inner, hook) for inner in value]
    return value

