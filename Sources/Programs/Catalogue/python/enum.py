# enum: members with names and values.


class auto:
    pass


class _Members(dict):
    pass


class Enum:
    _enum = True

    def __init_subclass__(cls):
        own = dict(cls.__dict__)
        names = [
            name for name, value in own.items()
            if not name.startswith("_") and not callable(value)
            and not isinstance(value, (property, classmethod, staticmethod))
        ]
        if not names:
            return
        members, by_value, last = {}, [], 0
        for name in names:
            value = own[name]
            if isinstance(value, auto):
                value = name.lower() if issubclass(cls, str) else last * 2 or 1 if cls._is_flag else last + 1
            if isinstance(value, int):
                last = value
            for known, member in by_value:
                if known == value:
                    break
            else:
                if issubclass(cls, int):
                    member = int.__new__(cls, value)
                elif issubclass(cls, str):
                    member = str.__new__(cls, value)
                else:
                    member = object.__new__(cls)
                object.__setattr__(member, "_name_", name)
                object.__setattr__(member, "_value_", value)
                if "__init__" in own:
                    own["__init__"](member, *(value if isinstance(value, tuple) else (value,)))
                by_value.append((value, member))
            members[name] = member
            setattr(cls, name, member)
        cls._members = members
        cls._by_value = by_value
        cls.__members__ = members

    _is_flag = False

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_

    def __str__(self):
        return "%s.%s" % (type(self).__name__, self._name_)

    def __repr__(self):
        return "<%s.%s: %r>" % (type(self).__name__, self._name_, self._value_)

    def __hash__(self):
        return hash(self._name_)

    def __eq__(self, other):
        return self is other

    def __format__(self, spec):
        return format(str(self), spec)


class IntEnum(int, Enum):
    def __str__(self):
        return str(self._value_)

    def __eq__(self, other):
        return self._value_ == other

    def __hash__(self):
        return hash(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec)


class StrEnum(str, Enum):
    def __str__(self):
        return self._value_

    def __eq__(self, other):
        return self._value_ == other

    def __hash__(self):
        return hash(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec)


class Flag(Enum):
    _is_flag = True


class IntFlag(int, Enum):
    _is_flag = True


def unique(cls):
    return cls
