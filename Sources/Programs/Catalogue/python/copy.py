# copy: shallow and deep.


class Error(Exception):
    pass


def copy(value):
    if hasattr(value, "__copy__"):
        return value.__copy__()
    if isinstance(value, (list, dict, set)) and type(value) in (list, dict, set):
        return value.copy()
    if isinstance(value, (int, float, str, bytes, tuple, type(None), bool, type)) or callable(value):
        return value
    made = object.__new__(type(value))
    for name, inner in value.__dict__.items():
        object.__setattr__(made, name, inner)
    return made


def deepcopy(value, memo=None):
    memo = {} if memo is None else memo
    if id(value) in memo:
        return memo[id(value)]
    if hasattr(value, "__deepcopy__"):
        return value.__deepcopy__(memo)
    kind = type(value)
    if kind is list:
        made = memo[id(value)] = []
        for inner in value:
            made.append(deepcopy(inner, memo))
        return made
    if kind is dict:
        made = memo[id(value)] = {}
        for key, inner in value.items():
            made[deepcopy(key, memo)] = deepcopy(inner, memo)
        return made
    if kind is set:
        return {deepcopy(inner, memo) for inner in value}
    if kind is tuple:
        return tuple([deepcopy(inner, memo) for inner in value])
    if isinstance(value, (int, float, str, bytes, type(None), bool, type)) or callable(value):
        return value
    made = memo[id(value)] = object.__new__(kind)
    for name, inner in value.__dict__.items():
        object.__setattr__(made, name, deepcopy(inner, memo))
    return made
