# dataclasses: classes made from their annotated names.


class _Missing:
    pass


MISSING = _Missing()


class FrozenInstanceError(AttributeError):
    pass


class Field:
    def __init__(self, default=MISSING, default_factory=MISSING, init=True, repr=True, compare=True, metadata=None, kw_only=False, hash=None):
        self.default, self.default_factory = default, default_factory
        self.init, self.repr, self.compare, self.metadata = init, repr, compare, metadata or {}
        self.kw_only = kw_only
        self.name = self.type = None


def field(**named):
    return Field(**named)


def dataclass(cls=None, *, init=True, repr=True, eq=True, order=False, frozen=False, unsafe_hash=False, kw_only=False, slots=False):
    def decorate(cls):
        found = {}
        for base in reversed(cls.__mro__):
            if "__dataclass_fields__" in base.__dict__:
                found.update(base.__dict__["__dataclass_fields__"])
        for name, kind in cls.__dict__.get("__annotations__", {}).items():
            if getattr(kind, "_classvar", False):
                continue
            value = cls.__dict__.get(name, MISSING)
            one = value if isinstance(value, Field) else Field(default=value)
            if isinstance(value, (list, dict, set)):
                raise ValueError(
                    "mutable default %r for field %s is not allowed: use default_factory"
                    % (type(value), name)
                )
            one.name, one.type = name, kind
            if isinstance(value, Field):
                if one.default is not MISSING:
                    setattr(cls, name, one.default)
                else:
                    delattr(cls, name)
            found[name] = one
        cls.__dataclass_fields__ = found
        fields = [one for one in found.values()]
        set_plain = object.__setattr__

        def __init__(self, *args, **named):
            places = [one for one in fields if one.init and not (one.kw_only or kw_only)]
            if len(args) > len(places):
                needed = sum(1 for one in places if one.default is MISSING and one.default_factory is MISSING)
                takes = str(len(places) + 1) if needed == len(places) else "from %d to %d" % (needed + 1, len(places) + 1)
                raise TypeError(
                    "%s.__init__() takes %s positional arguments but %d were given"
                    % (cls.__name__, takes, len(args) + 1)
                )
            values = dict(zip([one.name for one in places], args))
            for key, value in named.items():
                if key in values:
                    raise TypeError(
                        "%s.__init__() got multiple values for argument %r" % (cls.__name__, key)
                    )
                if key not in found or not found[key].init:
                    raise TypeError(
                        "%s.__init__() got an unexpected keyword argument %r" % (cls.__name__, key)
                    )
                values[key] = value
            missing = []
            for one in fields:
                if one.name in values:
                    set_plain(self, one.name, values[one.name])
                elif one.default is not MISSING:
                    set_plain(self, one.name, one.default)
                elif one.default_factory is not MISSING:
                    set_plain(self, one.name, one.default_factory())
                elif one.init:
                    missing.append(repr(one.name))
            if missing:
                text = missing[0] if len(missing) == 1 else (
                    " and ".join(missing) if len(missing) == 2
                    else ", ".join(missing[:-1]) + ", and " + missing[-1]
                )
                raise TypeError(
                    "%s.__init__() missing %d required positional argument%s: %s"
                    % (cls.__name__, len(missing), "" if len(missing) == 1 else "s", text)
                )
            if hasattr(self, "__post_init__"):
                self.__post_init__()

        def __repr__(self):
            inner = ", ".join("%s=%r" % (one.name, getattr(self, one.name)) for one in fields if one.repr)
            return "%s(%s)" % (type(self).__qualname__, inner)

        def key(self):
            return tuple([getattr(self, one.name) for one in fields if one.compare])

        def __eq__(self, other):
            if type(other) is not type(self):
                return NotImplemented
            return key(self) == key(other)

        def __hash__(self):
            return hash(key(self))

        def frozen_set(self, name, value):
            raise FrozenInstanceError("cannot assign to field %r" % name)

        has = cls.__dict__
        if init and "__init__" not in has:
            cls.__init__ = __init__
        if repr_ and "__repr__" not in has:
            cls.__repr__ = __repr__
        if eq and "__eq__" not in has:
            cls.__eq__ = __eq__
            if (frozen or unsafe_hash) and "__hash__" not in has:
                cls.__hash__ = __hash__
        if order:
            cls.__lt__ = lambda self, other: key(self) < key(other)
            cls.__le__ = lambda self, other: key(self) <= key(other)
            cls.__gt__ = lambda self, other: key(self) > key(other)
            cls.__ge__ = lambda self, other: key(self) >= key(other)
        if frozen:
            cls.__setattr__ = frozen_set
        return cls

    repr_ = repr
    return decorate if cls is None else decorate(cls)


def fields(thing):
    return tuple(thing.__dataclass_fields__.values())


def is_dataclass(thing):
    return hasattr(thing, "__dataclass_fields__")


def _plain(value):
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)([_plain(inner) for inner in value])
    return value


def asdict(thing):
    return {one.name: _plain(getattr(thing, one.name)) for one in fields(thing)}


def astuple(thing):
    return tuple([_plain(getattr(thing, one.name)) for one in fields(thing)])


def replace(thing, **named):
    values = {one.name: getattr(thing, one.name) for one in fields(thing)}
    values.update(named)
    return type(thing)(**values)
