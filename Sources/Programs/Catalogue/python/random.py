# random: numbers of the lab's own generator; with a seed the same in every run.
from _random import getrandbits, random, seed


def _below(count):
    return int(random() * count)


def randrange(start, stop=None, step=1):
    if stop is None:
        start, stop = 0, start
    count = (stop - start + step - (1 if step > 0 else -1)) // step
    if count <= 0:
        raise ValueError("empty range in randrange(%d, %d)" % (start, stop))
    return start + step * _below(count)


def randint(a, b):
    return randrange(a, b + 1)


def choice(items):
    if not len(items):
        raise IndexError("Cannot choose from an empty sequence")
    return items[_below(len(items))]


def choices(population, weights=None, cum_weights=None, k=1):
    if weights is None and cum_weights is None:
        return [choice(population) for _ in range(k)]
    if cum_weights is None:
        cum_weights, total = [], 0
        for weight in weights:
            total += weight
            cum_weights.append(total)
    out = []
    for _ in range(k):
        at = random() * cum_weights[-1]
        for item, edge in zip(population, cum_weights):
            if at < edge:
                out.append(item)
                break
    return out


def shuffle(items):
    for i in reversed(range(1, len(items))):
        j = _below(i + 1)
        items[i], items[j] = items[j], items[i]


def sample(population, k):
    items = list(population)
    if not 0 <= k <= len(items):
        raise ValueError("Sample larger than population or is negative")
    shuffle(items)
    return items[:k]


def uniform(a, b):
    return a + (b - a) * random()


def triangular(low=0.0, high=1.0, mode=None):
    return low + (high - low) * ((random() + random()) / 2)


def gauss(mu=0.0, sigma=1.0):
    import math

    return mu + sigma * math.sqrt(-2 * math.log(1 - random())) * math.cos(2 * math.pi * random())


normalvariate = gauss


def expovariate(rate=1.0):
    import math

    return -math.log(1 - random()) / rate


class Random:
    def __init__(self, x=None):
        seed(x)

    def __getattr__(self, name):
        return globals()[name]


class SystemRandom(Random):
    def __init__(self):
        pass
