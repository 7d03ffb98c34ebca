# datetime: dates, times and spans, in the lab's virtual time (UTC).
import re
from _time import _fields, _mktime, _strftime, time as _now

MINYEAR, MAXYEAR = 1, 9999


class timedelta:
    def __init__(self, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        total = (
            ((days + weeks * 7) * 86400 + hours * 3600 + minutes * 60 + seconds) * 1000000
            + milliseconds * 1000 + microseconds
        )
        total = int(round(total))
        self.days, rest = divmod(total, 86400 * 1000000)
        self.seconds, self.microseconds = divmod(rest, 1000000)

    def _total(self):
        return (self.days * 86400 + self.seconds) * 1000000 + self.microseconds

    def total_seconds(self):
        return self._total() / 1000000

    def __add__(self, other):
        if isinstance(other, timedelta):
            return timedelta(microseconds=self._total() + other._total())
        return NotImplemented

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return timedelta(microseconds=self._total() - other._total())
        return NotImplemented

    def __mul__(self, factor):
        return timedelta(microseconds=self._total() * factor)

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total() / other._total()
        return timedelta(microseconds=self._total() / other)

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total() // other._total()
        return timedelta(microseconds=self._total() // other)

    def __neg__(self):
        return timedelta(microseconds=-self._total())

    def __abs__(self):
        return timedelta(microseconds=abs(self._total()))

    def __bool__(self):
        return self._total() != 0

    def __eq__(self, other):
        return isinstance(other, timedelta) and self._total() == other._total()

    def __lt__(self, other):
        return self._total() < other._total()

    def __le__(self, other):
        return self._total() <= other._total()

    def __gt__(self, other):
        return self._total() > other._total()

    def __ge__(self, other):
        return self._total() >= other._total()

    def __hash__(self):
        return hash(self._total())

    def __str__(self):
        minutes, seconds = divmod(self.seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = "%d:%02d:%02d" % (hours, minutes, seconds)
        if self.days:
            text = "%d day%s, " % (self.days, "" if abs(self.days) == 1 else "s") + text
        if self.microseconds:
            text += ".%06d" % self.microseconds
        return text

    def __repr__(self):
        parts = [
            "%s=%d" % (name, getattr(self, name))
            for name in ("days", "seconds", "microseconds") if getattr(self, name)
        ]
        return "datetime.timedelta(%s)" % (", ".join(parts) or "0")


class tzinfo:
    pass


class timezone(tzinfo):
    def __init__(self, offset, name=None):
        self._offset, self._name = offset, name

    def utcoffset(self, moment):
        return self._offset

    def tzname(self, moment):
        if self._name:
            return self._name
        return "UTC" + (_offset(self._offset) if self._offset else "")

    def __eq__(self, other):
        return isinstance(other, timezone) and self._offset == other._offset

    def __hash__(self):
        return hash(self._offset)

    def __str__(self):
        return self.tzname(None)

    def __repr__(self):
        return "datetime.timezone.utc" if not self._offset else "datetime.timezone(%r)" % self._offset


timezone.utc = timezone(timedelta(0))
UTC = timezone.utc


def _offset(delta, colon=":"):
    minutes = int(delta.total_seconds() // 60)
    sign = "-" if minutes < 0 else "+"
    return "%s%02d%s%02d" % (sign, abs(minutes) // 60, colon, abs(minutes) % 60)


def _days(year, month, day):
    return _mktime((year, month, day, 0, 0, 0)) // 86400


def _check(year, month, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError("year %i is out of range" % year)
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    last = _days(year + month // 12, month % 12 + 1, 1) - _days(year, month, 1)
    if not 1 <= day <= last:
        raise ValueError("day is out of range for month")


class date:
    def __init__(self, year, month, day):
        _check(year, month, day)
        self.year, self.month, self.day = year, month, day

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_now())

    @classmethod
    def fromtimestamp(cls, seconds):
        return cls(*_fields(seconds)[:3])

    @classmethod
    def fromordinal(cls, number):
        return cls(*_fields((number - 719163) * 86400)[:3])

    @classmethod
    def fromisoformat(cls, text):
        found = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text)
        if not found:
            raise ValueError("Invalid isoformat string: %r" % text)
        return cls(*[int(part) for part in found.groups()])

    def toordinal(self):
        return _days(self.year, self.month, self.day) + 719163

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.weekday() + 1

    def isocalendar(self):
        text = self.strftime("%G %V %u").split()
        return tuple([int(part) for part in text])

    def isoformat(self):
        return "%04d-%02d-%02d" % (self.year, self.month, self.day)

    def strftime(self, pattern):
        return _strftime(pattern, _mktime((self.year, self.month, self.day, 0, 0, 0)), 0, "")

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def timetuple(self):
        from time import gmtime

        return gmtime(_mktime((self.year, self.month, self.day, 0, 0, 0)))

    def replace(self, year=None, month=None, day=None):
        return date(year or self.year, month or self.month, day or self.day)

    def ctime(self):
        return self.strftime("%a %b %e 00:00:00 %Y")

    def __add__(self, other):
        return date.fromordinal(self.toordinal() + other.days)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return date.fromordinal(self.toordinal() - other.days)
        return timedelta(days=self.toordinal() - other.toordinal())

    def _key(self):
        return (self.year, self.month, self.day)

    def __eq__(self, other):
        return isinstance(other, date) and self._key() == other._key()

    def __lt__(self, other):
        return self._key() < other._key()

    def __le__(self, other):
        return self._key() <= other._key()

    def __gt__(self, other):
        return self._key() > other._key()

    def __ge__(self, other):
        return self._key() >= other._key()

    def __hash__(self):
        return hash(self._key())

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        return "datetime.date(%d, %d, %d)" % self._key()


class time:
    def __init__(self, hour=0, minute=0, second=0, microsecond=0, tzinfo=None):
        self.hour, self.minute, self.second, self.microsecond = hour, minute, second, microsecond
        self.tzinfo = tzinfo

    def isoformat(self, timespec="auto"):
        text = "%02d:%02d:%02d" % (self.hour, self.minute, self.second)
        return text + (".%06d" % self.microsecond if self.microsecond else "")

    def strftime(self, pattern):
        seconds = self.hour * 3600 + self.minute * 60 + self.second
        return _strftime(pattern, seconds, self.microsecond, "")

    def _key(self):
        return (self.hour, self.minute, self.second, self.microsecond)

    def __eq__(self, other):
        return isinstance(other, time) and self._key() == other._key()

    def __lt__(self, other):
        return self._key() < other._key()

    def __le__(self, other):
        return self._key() <= other._key()

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        return "datetime.time(%s)" % ", ".join(str(part) for part in self._key()[: 2 if not self.second else 3])


class datetime(date):
    def __init__(self, year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None):
        super().__init__(year, month, day)
        for value, most, name in ((hour, 23, "hour"), (minute, 59, "minute"), (second, 59, "second")):
            if not 0 <= value <= most:
                raise ValueError("%s must be in 0..%d" % (name, most))
        self.hour, self.minute, self.second, self.microsecond = hour, minute, second, microsecond
        self.tzinfo = tzinfo

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_now(), tz)

    @classmethod
    def today(cls):
        return cls.now()

    @classmethod
    def utcnow(cls):
        return cls.now()

    @classmethod
    def fromtimestamp(cls, seconds, tz=None):
        micro = int(round(seconds * 1000000)) if isinstance(seconds, float) else int(seconds) * 1000000
        if tz is not None:
            micro += tz.utcoffset(None)._total()
        return cls._of(micro, tz)

    utcfromtimestamp = fromtimestamp

    @classmethod
    def _of(cls, micro, tz=None):
        seconds, micro = divmod(micro, 1000000)
        return cls(*_fields(seconds)[:6], micro, tz)

    @classmethod
    def combine(cls, day, moment):
        return cls(day.year, day.month, day.day, moment.hour, moment.minute, moment.second, moment.microsecond)

    @classmethod
    def fromisoformat(cls, text):
        found = re.fullmatch(
            r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d)(?::(\d\d)(?::(\d\d)(?:\.(\d{1,6}))?)?)?(Z|[+-]\d\d:?\d\d)?)?",
            text,
        )
        if not found:
            raise ValueError("Invalid isoformat string: %r" % text)
        parts = found.groups()
        tz = None
        if parts[7] == "Z":
            tz = timezone.utc
        elif parts[7]:
            digits = parts[7].replace(":", "")
            delta = timedelta(hours=int(digits[1:3]), minutes=int(digits[3:5]))
            tz = timezone(-delta if digits[0] == "-" else delta)
        return cls(
            int(parts[0]), int(parts[1]), int(parts[2]), int(parts[3] or 0), int(parts[4] or 0),
            int(parts[5] or 0), int((parts[6] or "0").ljust(6, "0")), tz,
        )

    @classmethod
    def strptime(cls, text, pattern):
        shapes = {
            "Y": r"(?P<Y>\d{4})", "m": r"(?P<m>\d{1,2})", "d": r"(?P<d>\d{1,2})", "H": r"(?P<H>\d{1,2})",
            "M": r"(?P<M>\d{1,2})", "S": r"(?P<S>\d{1,2})", "f": r"(?P<f>\d{1,6})", "y": r"(?P<y>\d\d)",
            "b": "(?P<b>[A-Za-z]{3})", "B": "(?P<B>[A-Za-z]+)", "a": "[A-Za-z]{3}", "A": "[A-Za-z]+",
            "p": "(?P<p>[AaPp][Mm])", "I": r"(?P<I>\d{1,2})", "z": r"(?P<z>Z|[+-]\d\d:?\d\d)",
            "Z": "[A-Za-z]*", "%": "%", "j": r"(?P<j>\d{1,3})",
        }
        full = pattern.replace("%T", "%H:%M:%S").replace("%F", "%Y-%m-%d")
        shape, at = "", 0
        while at < len(full):
            if full[at] == "%" and at + 1 < len(full):
                if full[at + 1] not in shapes:
                    raise ValueError("%r is a bad directive in format %r" % (full[at + 1], pattern))
                shape += shapes[full[at + 1]]
                at += 2
            else:
                shape += r"\s+" if full[at] == " " else re.escape(full[at])
                at += 1
        found = re.match(shape, text)
        if not found:
            raise ValueError("time data %r does not match format %r" % (text, pattern))
        if found.end() != len(text):
            raise ValueError("unconverted data remains: " + text[found.end():])
        got = found.groupdict()
        months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        month = int(got.get("m") or 1)
        name = got.get("b") or got.get("B")
        if name:
            month = months.index(name[:3].lower()) + 1
        year = int(got.get("Y") or 1900)
        if got.get("y"):
            year = int(got["y"]) + (2000 if int(got["y"]) < 69 else 1900)
        hour = int(got.get("H") or 0)
        if got.get("I"):
            hour = int(got["I"]) % 12 + (12 if (got.get("p") or "").lower() == "pm" else 0)
        tz = None
        if got.get("z"):
            tz = cls.fromisoformat("2000-01-01T00:00:00" + got["z"]).tzinfo
        return cls(
            year, month, int(got.get("d") or 1), hour, int(got.get("M") or 0),
            int(got.get("S") or 0), int((got.get("f") or "0").ljust(6, "0")), tz,
        )

    def _micro(self):
        seconds = _mktime((self.year, self.month, self.day, self.hour, self.minute, self.second))
        return seconds * 1000000 + self.microsecond

    def _utc(self):
        return self._micro() - (self.tzinfo.utcoffset(self)._total() if self.tzinfo else 0)

    def timestamp(self):
        return self._utc() / 1000000

    def date(self):
        return date(self.year, self.month, self.day)

    def time(self):
        return time(self.hour, self.minute, self.second, self.microsecond)

    def timetuple(self):
        from time import gmtime

        return gmtime(self._micro() // 1000000)

    def utcoffset(self):
        return self.tzinfo.utcoffset(self) if self.tzinfo else None

    def tzname(self):
        return self.tzinfo.tzname(self) if self.tzinfo else None

    def astimezone(self, tz=None):
        tz = tz or timezone.utc
        return datetime._of(self._utc() + tz.utcoffset(self)._total(), tz)

    def replace(self, **named):
        values = {
            name: getattr(self, name)
            for name in ("year", "month", "day", "hour", "minute", "second", "microsecond", "tzinfo")
        }
        values.update(named)
        return datetime(**values)

    def isoformat(self, sep="T", timespec="auto"):
        text = date.isoformat(self) + sep
        if timespec == "minutes":
            text += "%02d:%02d" % (self.hour, self.minute)
        else:
            text += "%02d:%02d:%02d" % (self.hour, self.minute, self.second)
            if timespec == "milliseconds":
                text += ".%03d" % (self.microsecond // 1000)
            elif timespec == "microseconds" or timespec == "auto" and self.microsecond:
                text += ".%06d" % self.microsecond
        return text + (_offset(self.tzinfo.utcoffset(self)) if self.tzinfo else "")

    def strftime(self, pattern):
        if self.tzinfo:
            pattern = pattern.replace("%z", _offset(self.tzinfo.utcoffset(self), ""))
            pattern = pattern.replace("%Z", self.tzname())
        return _strftime(pattern, self._micro() // 1000000, self.microsecond, "")

    def ctime(self):
        return self.strftime("%a %b %e %H:%M:%S %Y")

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return datetime._of(self._micro() + other._total(), self.tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return datetime._of(self._micro() - other._total(), self.tzinfo)
        if (self.tzinfo is None) != (other.tzinfo is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return timedelta(microseconds=self._utc() - other._utc())

    def _key(self):
        return self._utc()

    def __str__(self):
        return self.isoformat(" ")

    def __repr__(self):
        parts = [self.year, self.month, self.day, self.hour, self.minute]
        if self.second or self.microsecond:
            parts.append(self.second)
        if self.microsecond:
            parts.append(self.microsecond)
        text = ", ".join(str(part) for part in parts)
        return "datetime.datetime(%s%s)" % (text, ", tzinfo=%r" % self.tzinfo if self.tzinfo else "")


date.min, date.max = date(1, 1, 1), date(9999, 12, 31)
