# collections: Counter, defaultdict, deque, namedtuple, OrderedDict.


class defaultdict(dict):
    def __init__(self, default_factory=None, *rest, **named):
        self.default_factory = default_factory
        dict.__init__(self, *rest, **named)

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        self[key] = value = self.default_factory()
        return value

    def __repr__(self):
        return "defaultdict(%r, %s)" % (self.default_factory, dict.__repr__(self))


class OrderedDict(dict):
    def move_to_end(self, key, last=True):
        value = self.pop(key)
        if last:
            self[key] = value
            return
        rest = list(self.items())
        self.clear()
        self[key] = value
        self.update(rest)

    def popitem(self, last=True):
        if last:
            return dict.popitem(self)
        key = next(iter(self))
        return key, self.pop(key)

    def __repr__(self):
        if not self:
            return "OrderedDict()"
        return "OrderedDict(%s)" % dict.__repr__(self)


class Counter(dict):
    def __init__(self, items=None, **named):
        dict.__init__(self)
        self.update(items, **named)

    def __missing__(self, key):
        return 0

    def update(self, items=None, **named):
        if items is not None:
            if isinstance(items, dict):
                for key, count in items.items():
                    self[key] = self.get(key, 0) + count
            else:
                for key in items:
                    self[key] = self.get(key, 0) + 1
        for key, count in named.items():
            self[key] = self.get(key, 0) + count

    def subtract(self, items=None, **named):
        for key, count in Counter(items, **named).items():
            self[key] = self.get(key, 0) - count

    def most_common(self, n=None):
        pairs = sorted(self.items(), key=lambda pair: pair[1], reverse=True)
        return pairs if n is None else pairs[:n]

    def elements(self):
        for key, count in self.items():
            for _ in range(count):
                yield key

    def total(self):
        return sum(self.values())

    def copy(self):
        return Counter(self)

    def __add__(self, other):
        out = Counter()
        for key in list(self) + [key for key in other if key not in self]:
            if self[key] + other[key] > 0:
                out[key] = self[key] + other[key]
        return out

    def __sub__(self, other):
        out = Counter()
        for key, count in self.items():
            if count - other[key] > 0:
                out[key] = count - other[key]
        return out

    def __repr__(self):
        if not self:
            return "Counter()"
        return "Counter({%s})" % ", ".join("%r: %r" % pair for pair in self.most_common())


class deque:
    def __init__(self, items=(), maxlen=None):
        self.maxlen = maxlen
        self._items = []
        self.extend(items)

    def append(self, item):
        self._items.append(item)
        if self.maxlen is not None and len(self._items) > self.maxlen:
            self._items.pop(0)

    def appendleft(self, item):
        self._items.insert(0, item)
        if self.maxlen is not None and len(self._items) > self.maxlen:
            self._items.pop()

    def pop(self):
        if not self._items:
            raise IndexError("pop from an empty deque")
        return self._items.pop()

    def popleft(self):
        if not self._items:
            raise IndexError("pop from an empty deque")
        return self._items.pop(0)

    def extend(self, items):
        for item in items:
            self.append(item)

    def extendleft(self, items):
        for item in items:
            self.appendleft(item)

    def rotate(self, n=1):
        if self._items:
            n %= len(self._items)
            self._items = self._items[-n:] + self._items[:-n]

    def clear(self):
        self._items.clear()

    def remove(self, item):
        self._items.remove(item)

    def count(self, item):
        return self._items.count(item)

    def index(self, item):
        return self._items.index(item)

    def reverse(self):
        self._items.reverse()

    def copy(self):
        return deque(self._items, self.maxlen)

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __reversed__(self):
        return reversed(self._items)

    def __getitem__(self, at):
        try:
            return self._items[at]
        except IndexError:
            raise IndexError("deque index out of range") from None

    def __setitem__(self, at, value):
        self._items[at] = value

    def __contains__(self, item):
        return item in self._items

    def __eq__(self, other):
        return isinstance(other, deque) and self._items == other._items

    def __repr__(self):
        tail = "" if self.maxlen is None else ", maxlen=%d" % self.maxlen
        return "deque(%r%s)" % (self._items, tail)


class _NamedTuple(tuple):
    _fields = ()
    _defaults = {}

    def __new__(cls, *values, **named):
        values = list(values)
        if len(values) > len(cls._fields):
            raise TypeError(
                "%s.__new__() takes %d positional arguments but %d were given"
                % (cls.__name__, len(cls._fields) + 1, len(values) + 1)
            )
        missing = []
        for name in cls._fields[len(values):]:
            if name in named:
                values.append(named.pop(name))
            elif name in cls._defaults:
                values.append(cls._defaults[name])
            else:
                missing.append(name)
        if missing:
            raise TypeError(
                "%s.__new__() missing %d required positional argument%s: %s"
                % (
                    cls.__name__,
                    len(missing),
                    "" if len(missing) == 1 else "s",
                    " and ".join(repr(name) for name in missing),
                )
            )
        for name in named:
            raise TypeError(
                "%s.__new__() got an unexpected keyword argument %r" % (cls.__name__, name)
            )
        return tuple.__new__(cls, values)

    def __init__(self, *rest, **named):
        pass

    def _asdict(self):
        return dict(zip(self._fields, self))

    def _replace(self, **named):
        return type(self)(**{**self._asdict(), **named})

    @classmethod
    def _make(cls, values):
        return cls(*values)

    def __repr__(self):
        inner = ", ".join("%s=%r" % pair for pair in zip(self._fields, self))
        return "%s(%s)" % (type(self).__name__, inner)


def _getter(at):
    return property(lambda self: self[at])


def namedtuple(name, fields, defaults=(), **named):
    if isinstance(fields, str):
        fields = fields.replace(",", " ").split()
    fields = tuple(fields)
    made = type(name, (_NamedTuple,), {"_fields": fields})
    if defaults:
        made._defaults = dict(zip(fields[-len(defaults):], defaults))
    for at, field in enumerate(fields):
        setattr(made, field, _getter(at))
    return made


class ChainMap(dict):
    def __init__(self, *maps):
        self.maps = list(maps)
        dict.__init__(self)
        for one in reversed(self.maps):
            dict.update(self, one)


class UserDict(dict):
    pass


class abc:
    Mapping = MutableMapping = dict
    Sequence = MutableSequence = list
    Iterable = Iterator = Callable = object
