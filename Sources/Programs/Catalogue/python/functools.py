# functools: wraps, partial, reduce, caches.


def reduce(function, items, *start):
    it = iter(items)
    if start:
        value = start[0]
    else:
        try:
            value = next(it)
        except StopIteration:
            raise TypeError("reduce() of empty iterable with no initial value") from None
    for item in it:
        value = function(value, item)
    return value


def update_wrapper(wrapper, wrapped, *rest, **named):
    for name in ("__name__", "__qualname__", "__doc__", "__module__"):
        try:
            setattr(wrapper, name, getattr(wrapped, name))
        except AttributeError:
            pass
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, *rest, **named):
    def decorate(wrapper):
        return update_wrapper(wrapper, wrapped)

    return decorate


class partial:
    def __init__(self, func, *args, **keywords):
        self.func, self.args, self.keywords = func, args, keywords

    def __call__(self, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})


partialmethod = partial


class _Info(tuple):
    hits = property(lambda self: self[0])
    misses = property(lambda self: self[1])
    maxsize = property(lambda self: self[2])
    currsize = property(lambda self: self[3])

    def __repr__(self):
        return "CacheInfo(hits=%r, misses=%r, maxsize=%r, currsize=%r)" % tuple(self)


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize):
        return lru_cache(128)(maxsize)

    def decorate(function):
        kept = {}
        counts = [0, 0]

        def wrapper(*args, **named):
            key = (args, tuple(sorted(named.items()))) if named else args
            if key in kept:
                counts[0] += 1
                return kept[key]
            counts[1] += 1
            value = kept[key] = function(*args, **named)
            if maxsize is not None and len(kept) > maxsize:
                del kept[next(iter(kept))]
            return value

        def clear():
            kept.clear()
            counts[:] = [0, 0]

        wrapper.cache_info = lambda: _Info((counts[0], counts[1], maxsize, len(kept)))
        wrapper.cache_clear = clear
        return update_wrapper(wrapper, function)

    return decorate


def cache(function):
    return lru_cache(None)(function)


class cached_property:
    def __init__(self, func):
        self.func = func
        self.name = func.__name__

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        value = self.func(instance)
        instance.__setattr__(self.name, value)
        return value


def total_ordering(cls):
    has = cls.__dict__
    if "__lt__" in has:
        cls.__gt__ = lambda self, other: not (self < other or self == other)
        cls.__le__ = lambda self, other: self < other or self == other
        cls.__ge__ = lambda self, other: not self < other
    elif "__gt__" in has:
        cls.__lt__ = lambda self, other: not (self > other or self == other)
        cls.__ge__ = lambda self, other: self > other or self == other
        cls.__le__ = lambda self, other: not self > other
    return cls


class cmp_to_key:
    def __init__(self, function):
        self.function = function

    def __call__(self, value):
        return _Key(self.function, value)


class _Key:
    def __init__(self, function, value):
        self.function, self.value = function, value

    def __lt__(self, other):
        return self.function(self.value, other.value) < 0

    def __gt__(self, other):
        return self.function(self.value, other.value) > 0


def singledispatch(function):
    kinds = {}

    def wrapper(first, *rest, **named):
        for kind in type(first).__mro__:
            if kind in kinds:
                return kinds[kind](first, *rest, **named)
        return function(first, *rest, **named)

    def register(kind):
        def decorate(inner):
            kinds[kind] = inner
            return inner

        return decorate

    wrapper.register = register
    return update_wrapper(wrapper, function)
