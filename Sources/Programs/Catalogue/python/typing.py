# typing: notes on types; they say something to the reader only.


class _Any:
    _classvar = False

    def __init__(self, name="Any"):
        self._name = name

    def __getitem__(self, key):
        return self

    def __call__(self, *rest, **named):
        return self

    def __or__(self, other):
        return self

    def __ror__(self, other):
        return self

    def __repr__(self):
        return "typing." + self._name


Any, AnyStr, Callable, Dict, FrozenSet = (_Any(n) for n in ("Any", "AnyStr", "Callable", "Dict", "FrozenSet"))
Iterable, Iterator, Generator, List, Literal = (_Any(n) for n in ("Iterable", "Iterator", "Generator", "List", "Literal"))
Mapping, MutableMapping, NoReturn, Optional, Sequence = (_Any(n) for n in ("Mapping", "MutableMapping", "NoReturn", "Optional", "Sequence"))
Set, Tuple, Type, Union, Annotated, Final, Self = (_Any(n) for n in ("Set", "Tuple", "Type", "Union", "Annotated", "Final", "Self"))
Awaitable, Coroutine, AsyncIterator, Deque, DefaultDict = (_Any(n) for n in ("Awaitable", "Coroutine", "AsyncIterator", "Deque", "DefaultDict"))
Hashable, Sized, Text, IO, TextIO, BinaryIO, Pattern = (_Any(n) for n in ("Hashable", "Sized", "Text", "IO", "TextIO", "BinaryIO", "Pattern"))
Concatenate, TypeAlias, Never, Counter, OrderedDict = (_Any(n) for n in ("Concatenate", "TypeAlias", "Never", "Counter", "OrderedDict"))
ClassVar = _Any("ClassVar")
ClassVar._classvar = True
TYPE_CHECKING = False


def TypeVar(name, *rest, **named):
    return _Any(name)


ParamSpec = NewType = TypeVar


class Generic:
    def __class_getitem__(cls, key):
        return cls


class Protocol(Generic):
    pass


def NewType(name, kind):
    return kind


def cast(kind, value):
    return value


def overload(function):
    return function


final = no_type_check = runtime_checkable = overload


def get_type_hints(thing):
    return {}


class TypedDict(dict):
    pass


class NamedTuple:
    def __init_subclass__(cls):
        import _lab

        _lab.unmodelled("typing.NamedTuple; collections.namedtuple is modelled")
