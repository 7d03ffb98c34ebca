# inspect: a little of what things are.
from types import FunctionType, ModuleType


def isfunction(thing):
    return isinstance(thing, FunctionType)


def isclass(thing):
    return isinstance(thing, type)


def ismodule(thing):
    return isinstance(thing, ModuleType)


def getdoc(thing):
    return thing.__doc__


def getmembers(thing, test=None):
    pairs = [(name, getattr(thing, name)) for name in dir(thing)]
    return [pair for pair in pairs if test is None or test(pair[1])]
