# unittest.mock: objects that remember how they were called.


class Mock:
    def __init__(self, return_value=None, side_effect=None, **named):
        self.return_value = Mock() if return_value is None and not named.pop("_leaf", False) else return_value
        self.side_effect = side_effect
        self.call_args = None
        self.call_args_list = []
        self.call_count = 0
        self.called = False
        for name, value in named.items():
            setattr(self, name, value)

    def __getattr__(self, name):
        if name.startswith("__") or name in ("return_value", "side_effect"):
            raise AttributeError(name)
        made = Mock(_leaf=True)
        setattr(self, name, made)
        return made

    def __call__(self, *rest, **named):
        self.called = True
        self.call_count += 1
        self.call_args = (rest, named)
        self.call_args_list.append((rest, named))
        effect = self.side_effect
        if effect is not None:
            if isinstance(effect, BaseException) or isinstance(effect, type) and issubclass(effect, BaseException):
                raise effect
            if callable(effect):
                return effect(*rest, **named)
            return effect.pop(0)
        return self.return_value

    def assert_called_once(self):
        assert self.call_count == 1, "Expected mock to have been called once. Called %d times." % self.call_count

    def assert_called(self):
        assert self.called, "Expected mock to have been called."

    def assert_not_called(self):
        assert not self.called, "Expected mock to not have been called."

    def assert_called_with(self, *rest, **named):
        assert self.call_args == (rest, named), "expected call not found."

    def assert_called_once_with(self, *rest, **named):
        self.assert_called_once()
        self.assert_called_with(*rest, **named)


MagicMock = Mock


class patch:
    def __init__(self, target, new=None, **named):
        self.where, _, self.name = target.rpartition(".")
        self.new = new if new is not None else Mock(**named)
        self.given = new is None

    def _holder(self):
        parts = self.where.split(".")
        holder = __import__(self.where)
        for part in parts[1:]:
            holder = getattr(holder, part)
        return holder

    def __enter__(self):
        self.holder = self._holder()
        self.old = getattr(self.holder, self.name)
        setattr(self.holder, self.name, self.new)
        return self.new

    def __exit__(self, *rest):
        setattr(self.holder, self.name, self.old)

    def __call__(self, function):
        def inner(*rest, **named):
            with self as made:
                return function(*rest, *((made,) if self.given else ()), **named)

        inner.__name__ = function.__name__
        return inner
