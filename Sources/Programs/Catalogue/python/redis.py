# redis: a client that speaks the server's own protocol through the lab's network.
import _lab


class RedisError(Exception):
    __module__ = "redis.exceptions"


class ConnectionError(RedisError):
    __module__ = "redis.exceptions"


class TimeoutError(RedisError):
    __module__ = "redis.exceptions"


class ResponseError(RedisError):
    __module__ = "redis.exceptions"


class AuthenticationError(ConnectionError):
    __module__ = "redis.exceptions"


class DataError(RedisError):
    __module__ = "redis.exceptions"


class WatchError(RedisError):
    __module__ = "redis.exceptions"


class exceptions:
    RedisError = RedisError
    ConnectionError = ConnectionError
    TimeoutError = TimeoutError
    ResponseError = ResponseError
    AuthenticationError = AuthenticationError
    DataError = DataError


def _pack(words):
    out = ("*%d\r\n" % len(words)).encode()
    for word in words:
        if isinstance(word, bool):
            raise DataError("Invalid input of type: 'bool'. Convert to a bytes, string, int or float first.")
        if isinstance(word, (int, float)):
            word = repr(word)
        if isinstance(word, str):
            word = word.encode()
        if not isinstance(word, bytes):
            raise DataError(
                "Invalid input of type: '%s'. Convert to a bytes, string, int or float first."
                % type(word).__name__
            )
        out += ("$%d\r\n" % len(word)).encode() + word + b"\r\n"
    return out


class _Reader:
    def __init__(self, data):
        self.data, self.at = data, 0

    def line(self):
        end = self.data[self.at:].find(b"\r\n")
        if end < 0:
            raise ConnectionError("Connection closed by server.")
        text = self.data[self.at:self.at + end]
        self.at += end + 2
        return text

    def value(self):
        line = self.line()
        mark, rest = line[:1], line[1:]
        if mark == b"+":
            return rest
        if mark == b"-":
            return ResponseError(rest.decode())
        if mark == b":":
            return int(rest)
        if mark == b"$":
            size = int(rest)
            if size < 0:
                return None
            out = self.data[self.at:self.at + size]
            self.at += size + 2
            return out
        if mark == b"*":
            size = int(rest)
            return None if size < 0 else [self.value() for _ in range(size)]
        raise ConnectionError("Protocol Error: %r" % line)


class Redis:
    def __init__(
        self, host="localhost", port=6379, db=0, password=None, decode_responses=False,
        username=None, socket_timeout=None, socket_connect_timeout=None, encoding="utf-8",
        health_check_interval=0, retry_on_timeout=False, retry=None, ssl=False, **named
    ):
        self.host, self.port, self.db = host, int(port), int(db)
        self.password, self.username = password, username
        self.decode_responses = decode_responses

    @classmethod
    def from_url(cls, url, **named):
        from urllib.parse import urlsplit

        parts = urlsplit(url)
        if parts.scheme not in ("redis", "rediss", "unix"):
            raise ValueError(
                "Redis URL must specify one of the following schemes (redis://, rediss://, unix://)"
            )
        db = parts.path.strip("/")
        return cls(
            parts.hostname or "localhost", parts.port or 6379, int(db) if db else 0,
            password=parts.password, username=parts.username, **named
        )

    def _ask(self, rows):
        before = []
        if self.password:
            before.append(("AUTH", self.username, self.password) if self.username else ("AUTH", self.password))
        if self.db:
            before.append(("SELECT", self.db))
        data = b"".join([_pack(row) for row in before + rows])
        answer = _lab.converse(self.host, self.port, data)
        if isinstance(answer, str):
            where = "%s:%d" % (self.host, self.port)
            if answer == "unknown":
                raise ConnectionError("Error -2 connecting to %s. Name or service not known." % where)
            if answer == "refused":
                raise ConnectionError("Error 111 connecting to %s. Connection refused." % where)
            if answer == "timeout":
                raise TimeoutError("Timeout connecting to server")
            raise ConnectionError("Connection closed by server.")
        reader = _Reader(answer)
        values = [reader.value() for _ in before + rows]
        for row, value in zip(before, values):
            if isinstance(value, ResponseError):
                if row[0] == "AUTH":
                    raise AuthenticationError(str(value))
                raise value
        return values[len(before):]

    def _shown(self, value):
        if self.decode_responses:
            if isinstance(value, bytes):
                return value.decode()
            if isinstance(value, list):
                return [self._shown(one) for one in value]
        return value

    def execute_command(self, *words):
        value = self._ask([words])[0]
        if isinstance(value, ResponseError):
            text = str(value)
            if text.startswith("NOAUTH"):
                raise AuthenticationError("Authentication required.")
            if text.startswith("ERR "):
                value = ResponseError(text[4:])
            raise value
        return self._shown(value)

    def _ok(self, *words):
        return self.execute_command(*words) in (b"OK", "OK")

    def ping(self):
        return self.execute_command("PING") in (b"PONG", "PONG")

    def echo(self, value):
        return self.execute_command("ECHO", value)

    def get(self, name):
        return self.execute_command("GET", name)

    def set(self, name, value, ex=None, px=None, nx=False, xx=False, keepttl=False, get=False):
        words = ["SET", name, value]
        if ex is not None:
            words += ["EX", int(ex.total_seconds()) if hasattr(ex, "total_seconds") else ex]
        if px is not None:
            words += ["PX", px]
        if keepttl:
            words.append("KEEPTTL")
        if nx:
            words.append("NX")
        if xx:
            words.append("XX")
        answer = self.execute_command(*words)
        return True if answer in (b"OK", "OK") else None

    def setex(self, name, time, value):
        return self._ok("SETEX", name, time, value)

    def setnx(self, name, value):
        return bool(self.execute_command("SETNX", name, value))

    def getset(self, name, value):
        return self.execute_command("GETSET", name, value)

    def mget(self, *names):
        names = names[0] if len(names) == 1 and isinstance(names[0], (list, tuple)) else names
        return self.execute_command("MGET", *names)

    def mset(self, mapping):
        return self._ok("MSET", *[part for pair in mapping.items() for part in pair])

    def append(self, name, value):
        return self.execute_command("APPEND", name, value)

    def strlen(self, name):
        return self.execute_command("STRLEN", name)

    def incr(self, name, amount=1):
        return self.execute_command("INCRBY", name, amount)

    incrby = incr

    def decr(self, name, amount=1):
        return self.execute_command("DECRBY", name, amount)

    def incrbyfloat(self, name, amount=1.0):
        return float(self.execute_command("INCRBYFLOAT", name, amount))

    def delete(self, *names):
        return self.execute_command("DEL", *names)

    def exists(self, *names):
        return self.execute_command("EXISTS", *names)

    def expire(self, name, seconds):
        return bool(self.execute_command("EXPIRE", name, seconds))

    def ttl(self, name):
        return self.execute_command("TTL", name)

    def persist(self, name):
        return bool(self.execute_command("PERSIST", name))

    def keys(self, pattern="*"):
        return self.execute_command("KEYS", pattern)

    def scan_iter(self, match=None, count=None):
        return iter(self.keys(match or "*"))

    def type(self, name):
        return self.execute_command("TYPE", name)

    def rename(self, old, new):
        return self._ok("RENAME", old, new)

    def flushdb(self):
        return self._ok("FLUSHDB")

    def flushall(self):
        return self._ok("FLUSHALL")

    def dbsize(self):
        return self.execute_command("DBSIZE")

    def lpush(self, name, *values):
        return self.execute_command("LPUSH", name, *values)

    def rpush(self, name, *values):
        return self.execute_command("RPUSH", name, *values)

    def lpop(self, name):
        return self.execute_command("LPOP", name)

    def rpop(self, name):
        return self.execute_command("RPOP", name)

    def blpop(self, names, timeout=0):
        import time

        names = [names] if isinstance(names, (str, bytes)) else names
        waited = 0
        while True:
            for name in names:
                value = self.lpop(name)
                if value is not None:
                    return (self._shown(name.encode() if isinstance(name, str) else name), value)
            if timeout and waited >= timeout:
                return None
            time.sleep(0.1)
            waited += 0.1

    def lrange(self, name, start, end):
        return self.execute_command("LRANGE", name, start, end)

    def llen(self, name):
        return self.execute_command("LLEN", name)

    def lrem(self, name, count, value):
        return self.execute_command("LREM", name, count, value)

    def ltrim(self, name, start, end):
        return self._ok("LTRIM", name, start, end)

    def hset(self, name, key=None, value=None, mapping=None):
        pairs = [] if key is None else [key, value]
        for pair in (mapping or {}).items():
            pairs += pair
        return self.execute_command("HSET", name, *pairs)

    def hget(self, name, key):
        return self.execute_command("HGET", name, key)

    def hgetall(self, name):
        flat = self.execute_command("HGETALL", name)
        return {flat[at]: flat[at + 1] for at in range(0, len(flat), 2)}

    def hdel(self, name, *keys):
        return self.execute_command("HDEL", name, *keys)

    def hexists(self, name, key):
        return bool(self.execute_command("HEXISTS", name, key))

    def hincrby(self, name, key, amount=1):
        return self.execute_command("HINCRBY", name, key, amount)

    def hkeys(self, name):
        return self.execute_command("HKEYS", name)

    def hvals(self, name):
        return self.execute_command("HVALS", name)

    def hlen(self, name):
        return self.execute_command("HLEN", name)

    def sadd(self, name, *values):
        return self.execute_command("SADD", name, *values)

    def srem(self, name, *values):
        return self.execute_command("SREM", name, *values)

    def smembers(self, name):
        return set(self.execute_command("SMEMBERS", name))

    def sismember(self, name, value):
        return bool(self.execute_command("SISMEMBER", name, value))

    def scard(self, name):
        return self.execute_command("SCARD", name)

    def zadd(self, name, mapping):
        return self.execute_command("ZADD", name, *[p for value, score in mapping.items() for p in (score, value)])

    def zrange(self, name, start, end, desc=False, withscores=False):
        words = ["ZREVRANGE" if desc else "ZRANGE", name, start, end]
        flat = self.execute_command(*(words + (["WITHSCORES"] if withscores else [])))
        if not withscores:
            return flat
        return [(flat[at], float(flat[at + 1])) for at in range(0, len(flat), 2)]

    def zincrby(self, name, amount, value):
        return float(self.execute_command("ZINCRBY", name, amount, value))

    def publish(self, channel, message):
        return self.execute_command("PUBLISH", channel, message)

    def pubsub(self, **named):
        _lab.unmodelled("redis-py's pubsub()")

    def info(self, section=None):
        text = self.execute_command(*(["INFO"] + ([section] if section else [])))
        text = text.decode() if isinstance(text, bytes) else text
        out = {}
        for line in text.splitlines():
            key, mark, value = line.partition(":")
            if mark and not line.startswith("#"):
                out[key] = int(value) if value.isdigit() else value
        return out

    def pipeline(self, transaction=True):
        return _Pipeline(self)

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *rest):
        pass

    def __repr__(self):
        return "<redis.client.Redis(<redis.connection.ConnectionPool(<redis.connection.Connection(host=%s,port=%d,db=%d)>)>)>" % (self.host, self.port, self.db)


class _Pipeline:
    """Calls that are kept and carried out together."""

    def __init__(self, client):
        self._client, self._calls = client, []

    def __getattr__(self, name):
        method = getattr(self._client, name)

        def keep(*rest, **named):
            self._calls.append((method, rest, named))
            return self

        return keep

    def execute(self):
        calls, self._calls = self._calls, []
        return [method(*rest, **named) for method, rest, named in calls]

    def __enter__(self):
        return self

    def __exit__(self, *rest):
        pass


StrictRedis = Redis


class ConnectionPool:
    def __init__(self, **named):
        self.named = named


def from_url(url, **named):
    return Redis.from_url(url, **named)
