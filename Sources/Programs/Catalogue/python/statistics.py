# statistics: means and spreads.
import math
from collections import Counter


class StatisticsError(ValueError):
    pass


def mean(data):
    data = list(data)
    if not data:
        raise StatisticsError("mean requires at least one data point")
    total = sum(data)
    return total // len(data) if isinstance(total, int) and total % len(data) == 0 else total / len(data)


def fmean(data):
    data = list(data)
    return math.fsum(data) / len(data)


def median(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    middle = len(data) // 2
    return data[middle] if len(data) % 2 else (data[middle - 1] + data[middle]) / 2


def mode(data):
    return Counter(data).most_common(1)[0][0]


def pvariance(data):
    data = list(data)
    m = sum(data) / len(data)
    return sum((x - m) ** 2 for x in data) / len(data)


def variance(data):
    data = list(data)
    if len(data) < 2:
        raise StatisticsError("variance requires at least two data points")
    m = sum(data) / len(data)
    return sum((x - m) ** 2 for x in data) / (len(data) - 1)


def stdev(data):
    return math.sqrt(variance(data))


def pstdev(data):
    return math.sqrt(pvariance(data))
