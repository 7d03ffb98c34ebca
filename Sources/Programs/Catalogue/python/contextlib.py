# contextlib: with-blocks from generators.
import sys
from functools import wraps


class _Manager:
    def __init__(self, generator):
        self.generator = generator

    def __enter__(self):
        try:
            return next(self.generator)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, kind, value, trace):
        if kind is None:
            try:
                next(self.generator)
            except StopIteration:
                return False
            raise RuntimeError("generator didn't stop")
        try:
            self.generator.throw(value)
        except StopIteration:
            return True
        except BaseException as error:
            if error is value:
                return False
            raise
        raise RuntimeError("generator didn't stop after throw()")

    def __call__(self, function):
        @wraps(function)
        def inner(*rest, **named):
            with self:
                return function(*rest, **named)

        return inner


def contextmanager(function):
    @wraps(function)
    def make(*rest, **named):
        return _Manager(function(*rest, **named))

    return make


class suppress:
    def __init__(self, *kinds):
        self.kinds = kinds

    def __enter__(self):
        return None

    def __exit__(self, kind, value, trace):
        return kind is not None and issubclass(kind, self.kinds)


class closing:
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *rest):
        self.thing.close()


class nullcontext:
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *rest):
        return None


class _Redirect:
    _name = "stdout"

    def __init__(self, target):
        self.target = target

    def __enter__(self):
        self.old = getattr(sys, self._name)
        setattr(sys, self._name, self.target)
        return self.target

    def __exit__(self, *rest):
        setattr(sys, self._name, self.old)


class redirect_stdout(_Redirect):
    pass


class redirect_stderr(_Redirect):
    _name = "stderr"


class ExitStack:
    def __init__(self):
        self._ways = []

    def enter_context(self, manager):
        value = manager.__enter__()
        self._ways.append(manager.__exit__)
        return value

    def callback(self, function, *rest, **named):
        self._ways.append(lambda *three: function(*rest, **named))

    def __enter__(self):
        return self

    def __exit__(self, *three):
        caught = False
        while self._ways:
            if self._ways.pop()(*three):
                three, caught = (None, None, None), True
        return caught

    def close(self):
        self.__exit__(None, None, None)


class ContextDecorator:
    def __call__(self, function):
        @wraps(function)
        def inner(*rest, **named):
            with self:
                return function(*rest, **named)

        return inner


class AbstractContextManager:
    def __enter__(self):
        return self
