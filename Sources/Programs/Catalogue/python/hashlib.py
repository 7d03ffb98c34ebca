# hashlib: sha256, sha1 and md5, reckoned out in Python itself.
import _lab


def _primes(count):
    found, n = [], 2
    while len(found) < count:
        if all(n % p for p in found):
            found.append(n)
        n += 1
    return found


def _root(n, power):
    """The first 32 bits behind the point of a root."""
    wanted, low, high = n << (32 * power), 0, n << 32
    while low < high:
        middle = (low + high + 1) // 2
        if middle ** power <= wanted:
            low = middle
        else:
            high = middle - 1
    return low & 0xFFFFFFFF


_tables = {}


def _table():
    if not _tables:
        primes = _primes(64)
        _tables["k"] = [_root(p, 3) for p in primes]
        _tables["h"] = [_root(p, 2) for p in primes[:8]]
    return _tables


def _padded(data, order):
    tail = b"\x80" + b"\x00" * ((55 - len(data)) % 64)
    return data + tail + (len(data) * 8).to_bytes(8, order)


def _words(block, order):
    return [int.from_bytes(block[i:i + 4], order) for i in range(0, 64, 4)]


def _sha256(data):
    k, h = _table()["k"], list(_table()["h"])
    data = _padded(data, "big")
    for at in range(0, len(data), 64):
        w = _words(data[at:at + 64], "big")
        for i in range(16, 64):
            x, y = w[i - 15], w[i - 2]
            s0 = (x >> 7 | x << 25) ^ (x >> 18 | x << 14) ^ (x >> 3)
            s1 = (y >> 17 | y << 15) ^ (y >> 19 | y << 13) ^ (y >> 10)
            w.append((w[i - 16] + (s0 & 0xFFFFFFFF) + w[i - 7] + (s1 & 0xFFFFFFFF)) & 0xFFFFFFFF)
        a, b, c, d, e, f, g, i7 = h
        for i in range(64):
            s1 = ((e >> 6 | e << 26) ^ (e >> 11 | e << 21) ^ (e >> 25 | e << 7)) & 0xFFFFFFFF
            t1 = i7 + s1 + ((e & f) ^ ((e ^ 0xFFFFFFFF) & g)) + k[i] + w[i]
            s0 = ((a >> 2 | a << 30) ^ (a >> 13 | a << 19) ^ (a >> 22 | a << 10)) & 0xFFFFFFFF
            t2 = s0 + ((a & b) ^ (a & c) ^ (b & c))
            a, b, c, d, e, f, g, i7 = (t1 + t2) & 0xFFFFFFFF, a, b, c, (d + t1) & 0xFFFFFFFF, e, f, g
        h = [(x + y) & 0xFFFFFFFF for x, y in zip(h, (a, b, c, d, e, f, g, i7))]
    return b"".join([x.to_bytes(4, "big") for x in h])


def _sha1(data):
    h = [0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0]
    data = _padded(data, "big")
    for at in range(0, len(data), 64):
        w = _words(data[at:at + 64], "big")
        for i in range(16, 80):
            x = w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16]
            w.append((x << 1 | x >> 31) & 0xFFFFFFFF)
        a, b, c, d, e = h
        for i in range(80):
            if i < 20:
                f, k = (b & c) | ((b ^ 0xFFFFFFFF) & d), 0x5A827999
            elif i < 40:
                f, k = b ^ c ^ d, 0x6ED9EBA1
            elif i < 60:
                f, k = (b & c) | (b & d) | (c & d), 0x8F1BBCDC
            else:
                f, k = b ^ c ^ d, 0xCA62C1D6
            t = ((a << 5 | a >> 27) + f + e + k + w[i]) & 0xFFFFFFFF
            a, b, c, d, e = t, a, (b << 30 | b >> 2) & 0xFFFFFFFF, c, d
        h = [(x + y) & 0xFFFFFFFF for x, y in zip(h, (a, b, c, d, e))]
    return b"".join([x.to_bytes(4, "big") for x in h])


def _md5(data):
    import math

    k = [int(abs(math.sin(i + 1)) * 4294967296) for i in range(64)]
    turns = [[7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21]]
    h = [0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476]
    data = _padded(data, "little")
    for at in range(0, len(data), 64):
        w = _words(data[at:at + 64], "little")
        a, b, c, d = h
        for i in range(64):
            if i < 16:
                f, g = (b & c) | ((b ^ 0xFFFFFFFF) & d), i
            elif i < 32:
                f, g = (d & b) | ((d ^ 0xFFFFFFFF) & c), (5 * i + 1) % 16
            elif i < 48:
                f, g = b ^ c ^ d, (3 * i + 5) % 16
            else:
                f, g = c ^ (b | (d ^ 0xFFFFFFFF)), (7 * i) % 16
            f = (f + a + k[i] + w[g]) & 0xFFFFFFFF
            turn = turns[i // 16][i % 4]
            a, d, c, b = d, c, b, (b + (f << turn | f >> (32 - turn))) & 0xFFFFFFFF
        h = [(x + y) & 0xFFFFFFFF for x, y in zip(h, (a, b, c, d))]
    return b"".join([x.to_bytes(4, "little") for x in h])


class _Hash:
    def __init__(self, name, function, data):
        self.name, self._function, self._data = name, function, data
        self.digest_size = {"sha256": 32, "sha1": 20, "md5": 16}[name]

    def update(self, data):
        self._data += data

    def digest(self):
        return self._function(self._data)

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        return _Hash(self.name, self._function, self._data)


def sha256(data=b"", usedforsecurity=True):
    return _Hash("sha256", _sha256, data)


def sha1(data=b"", usedforsecurity=True):
    return _Hash("sha1", _sha1, data)


def md5(data=b"", usedforsecurity=True):
    return _Hash("md5", _md5, data)


def new(name, data=b""):
    made = {"sha256": sha256, "sha1": sha1, "md5": md5}.get(name)
    if made is None:
        _lab.unmodelled("hashlib.new(%r)" % name)
    return made(data)
