# itertools: generators for loops.


def count(start=0, step=1):
    while True:
        yield start
        start += step


def cycle(items):
    kept = list(items)
    while kept:
        yield from kept


def repeat(item, times=None):
    if times is None:
        while True:
            yield item
    for _ in range(times):
        yield item


class chain:
    def __init__(self, *parts):
        self._it = self._all(parts)

    @staticmethod
    def _all(parts):
        for part in parts:
            yield from part

    @classmethod
    def from_iterable(cls, parts):
        return cls._all(parts)

    def __iter__(self):
        return self._it

    def __next__(self):
        return next(self._it)


def islice(items, *bounds):
    cut = slice(*bounds)
    start, stop, step = cut.start or 0, cut.stop, cut.step or 1
    wanted = start
    if stop is not None and wanted >= stop:
        return
    for number, item in enumerate(items):
        if number == wanted:
            yield item
            wanted += step
            if stop is not None and wanted >= stop:
                return


def takewhile(test, items):
    for item in items:
        if not test(item):
            return
        yield item


def dropwhile(test, items):
    dropping = True
    for item in items:
        dropping = dropping and test(item)
        if not dropping:
            yield item


def filterfalse(test, items):
    for item in items:
        if not (test(item) if test else item):
            yield item


def starmap(function, items):
    for item in items:
        yield function(*item)


def accumulate(items, function=None, initial=None):
    total = initial
    first = initial is None
    if not first:
        yield total
    for item in items:
        total = item if first else function(total, item) if function else total + item
        first = False
        yield total


def compress(items, selectors):
    return (item for item, wanted in zip(items, selectors) if wanted)


def zip_longest(*parts, fillvalue=None):
    its = [iter(part) for part in parts]
    end = object()
    while True:
        row = [next(it, end) for it in its]
        if all(item is end for item in row):
            return
        yield tuple(fillvalue if item is end else item for item in row)


def pairwise(items):
    it = iter(items)
    before = next(it, None)
    for item in it:
        yield before, item
        before = item


def batched(items, n):
    it = iter(items)
    while batch := tuple(islice(it, n)):
        yield batch


def groupby(items, key=None):
    group, now, started = [], None, False
    for item in items:
        value = key(item) if key else item
        if started and value != now:
            yield now, iter(group)
            group = []
        now, started = value, True
        group.append(item)
    if started:
        yield now, iter(group)


def tee(items, n=2):
    kept = list(items)
    return tuple(iter(kept) for _ in range(n))


def product(*parts, repeat=1):
    pools = [list(part) for part in parts] * repeat
    rows = [()]
    for pool in pools:
        rows = [row + (item,) for row in rows for item in pool]
    yield from rows


def permutations(items, r=None):
    pool = list(items)
    r = len(pool) if r is None else r

    def go(row, left):
        if len(row) == r:
            yield tuple(row)
            return
        for at in range(len(left)):
            yield from go(row + [left[at]], left[:at] + left[at + 1:])

    yield from go([], pool)


def combinations(items, r):
    pool = list(items)

    def go(row, at):
        if len(row) == r:
            yield tuple(row)
            return
        for number in range(at, len(pool)):
            yield from go(row + [pool[number]], number + 1)

    yield from go([], 0)


def combinations_with_replacement(items, r):
    pool = list(items)

    def go(row, at):
        if len(row) == r:
            yield tuple(row)
            return
        for number in range(at, len(pool)):
            yield from go(row + [pool[number]], number)

    yield from go([], 0)
