# timeit: how long a call takes, in virtual time.
from time import perf_counter as default_timer


def timeit(stmt=lambda: None, setup="pass", number=1000000, **named):
    if not callable(stmt):
        import _lab

        _lab.unmodelled("timeit of a text")
    before = default_timer()
    for _ in range(min(number, 100000)):
        stmt()
    return default_timer() - before
