# operator: operators as functions.


def itemgetter(*keys):
    if len(keys) == 1:
        return lambda thing: thing[keys[0]]
    return lambda thing: tuple([thing[key] for key in keys])


def attrgetter(*names):
    def one(thing, name):
        for part in name.split("."):
            thing = getattr(thing, part)
        return thing

    if len(names) == 1:
        return lambda thing: one(thing, names[0])
    return lambda thing: tuple([one(thing, name) for name in names])


def methodcaller(name, *rest, **named):
    return lambda thing: getattr(thing, name)(*rest, **named)


add = lambda a, b: a + b
sub = lambda a, b: a - b
mul = lambda a, b: a * b
truediv = lambda a, b: a / b
floordiv = lambda a, b: a // b
mod = lambda a, b: a % b
pow = lambda a, b: a ** b
neg = lambda a: -a
eq = lambda a, b: a == b
ne = lambda a, b: a != b
lt = lambda a, b: a < b
le = lambda a, b: a <= b
gt = lambda a, b: a > b
ge = lambda a, b: a >= b
and_ = lambda a, b: a & b
or_ = lambda a, b: a | b
xor = lambda a, b: a ^ b
not_ = lambda a: not a
contains = lambda a, b: b in a
getitem = lambda a, b: a[b]
