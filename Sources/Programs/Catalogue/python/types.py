# types: names of built-in kinds.


class SimpleNamespace:
    def __init__(self, **named):
        for key, value in named.items():
            setattr(self, key, value)

    def __eq__(self, other):
        return isinstance(other, SimpleNamespace) and vars(self) == vars(other)

    def __repr__(self):
        return "namespace(%s)" % ", ".join("%s=%r" % pair for pair in self.__dict__.items())


def _f():
    yield


FunctionType = LambdaType = type(_f)
GeneratorType = type(_f())
ModuleType = type(__import__("sys"))
NoneType = type(None)
MappingProxyType = dict
