# time: the lab's clock, which is virtual; sleeping costs nothing.
from _time import monotonic, monotonic_ns, perf_counter, perf_counter_ns, process_time, sleep, time
from _time import time_ns
from _time import _fields, _mktime, _strftime

timezone = 0
altzone = 0
daylight = 0
tzname = ("UTC", "UTC")


class struct_time(tuple):
    tm_year = property(lambda self: self[0])
    tm_mon = property(lambda self: self[1])
    tm_mday = property(lambda self: self[2])
    tm_hour = property(lambda self: self[3])
    tm_min = property(lambda self: self[4])
    tm_sec = property(lambda self: self[5])
    tm_wday = property(lambda self: self[6])
    tm_yday = property(lambda self: self[7])
    tm_isdst = property(lambda self: 0)

    def __repr__(self):
        return (
            "time.struct_time(tm_year=%d, tm_mon=%d, tm_mday=%d, tm_hour=%d, tm_min=%d, "
            "tm_sec=%d, tm_wday=%d, tm_yday=%d, tm_isdst=0)" % tuple(self)[:8]
        )


def gmtime(seconds=None):
    return struct_time(_fields(time() if seconds is None else seconds))


localtime = gmtime


def mktime(parts):
    return float(_mktime(parts))


def strftime(pattern, parts=None):
    seconds = int(time()) if parts is None else _mktime(parts)
    return _strftime(pattern, seconds, 0, "UTC")


def ctime(seconds=None):
    return _strftime("%a %b %e %H:%M:%S %Y", int(time() if seconds is None else seconds), 0, "UTC")


def asctime(parts=None):
    return ctime(None if parts is None else _mktime(parts))


def strptime(text, pattern="%a %b %d %H:%M:%S %Y"):
    from datetime import datetime

    return datetime.strptime(text, pattern).timetuple()


def tzset():
    pass
