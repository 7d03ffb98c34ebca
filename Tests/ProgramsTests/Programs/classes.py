import sys
class Meta:
    count = 0
    @classmethod
    def make(cls, *args):
        cls.count += 1
        return cls(*args)
    @staticmethod
    def helper(x):
        return x * 2
    def __init__(self, name="n"):
        self._name = name
    @property
    def name(self):
        return self._name
    @name.setter
    def name(self, value):
        if not value:
            raise ValueError("empty name")
        self._name = value
class Child(Meta):
    kind = "child"
    def __init__(self, name, extra):
        super().__init__(name)
        self.extra = extra
    def __str__(self):
        return f"{self.kind}:{self.name}/{self.extra}"
    def __enter__(self):
        print("enter", self)
        return self
    def __exit__(self, kind, value, trace):
        print("exit", kind.__name__ if kind else None, value)
        return kind is KeyError
m = Meta.make("a")
c = Child.make("b", 2)
print(Meta.count, Child.count, Meta.helper(4), c, m.name)
c.name = "z"
print(c.name, c.__dict__, vars(m), hasattr(c, "nope"), getattr(c, "nope", 5))
try:
    c.name = ""
except ValueError as error:
    print("refused:", error)
with c as inner:
    raise KeyError("swallowed")
try:
    with c:
        raise IndexError("passed on")
except IndexError as error:
    print("caught", error)
class A:
    def who(self): return "A"
class B(A):
    def who(self): return "B" + super().who()
class C(A):
    def who(self): return "C" + super().who()
class D(B, C):
    pass
print(D().who(), [k.__name__ for k in D.__mro__], issubclass(D, A), isinstance(D(), C))
class Fib:
    def __init__(self, n): self.n, self.a, self.b = n, 0, 1
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        self.a, self.b = self.b, self.a + self.b
        return self.a
print(list(Fib(8)), sum(Fib(5)), max(Fib(6)))
class Dyn:
    def __getattr__(self, name): return name.upper()
    def __setattr__(self, name, value): super().__setattr__(name, value * 2)
d = Dyn(); d.x = 4
print(d.x, d.hello)
def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)
print(list(tree(3)))
def f():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: return "returned"
            print("body", i)
        finally:
            print("finally", i)
print(f())
def g():
    try:
        try:
            raise ValueError("inner")
        finally:
            print("cleanup")
    except ValueError as e:
        raise RuntimeError("outer") from None
try: g()
except RuntimeError as e: print(repr(e), e.__cause__, e.__suppress_context__)
x = [i for i in range(20) if i % 3 == 0 if i % 2 == 0]
y = {k: [j for j in range(k)] for k in range(3)}
print(x, y, {c for c in "aab"} == {"a", "b"}, [(a, b) for a in range(2) for b in range(a, 2)])
total = 0
for i, (a, b) in enumerate([(1, 2), (3, 4)]): total += i * a + b
print(total, [n := 10, n + 1], (lambda *, k: k)(k=3))
first, *middle, last = "hello"
print(first, middle, last)
m = [[1, 2], [3, 4]]; m[0][1] += 5; m[1:] = [9]; print(m); del m[0]; print(m)
print("a" in "cat", 3 not in [1, 2], None is None, [] or "empty", 0 and 1, not [])
s = set(); s.add(1); s |= {2}; print(s, frozenset([1, 2]) == s, len(s))
print("%s|%s" % (D, type(d)), f"{c!s:>12}|{'x':*^9}|{-5:06d}|{1e6:,.1f}|{0.00001}|{123456789012345678}")
print(sys.version_info >= (3, 8), sys.version_info[:2] == (3, 11), sys.platform, __name__)
print([1, 2, 3] == [1, 2, 3], (1, 2) < (1, 3), "abc" < "abd", {1: 2} == {1: 2}, 1 == 1.0, True + 1)
import unittest.mock, textwrap, statistics, heapq, bisect, operator, string, copy, hashlib, base64, uuid, csv, io
print(hashlib.sha256(b"abc").hexdigest(), hashlib.md5(b"").hexdigest(), hashlib.sha1(b"x").hexdigest()[:8])
print(base64.b64encode(b"hi there"), base64.b64decode("aGk="), statistics.mean([1, 2, 4]), statistics.median([3, 1]))
h = [5, 1, 4]; heapq.heapify(h); print(heapq.heappop(h), bisect.bisect([1, 3, 5], 3))
buf = io.StringIO(); csv.writer(buf).writerow(["a", "b,c", 'd"e']); print(repr(buf.getvalue()))
print(list(csv.DictReader(["n,v", "x,1"])), string.Template("$a ${b}").substitute(a=1, b=2))
raise SystemExit(3)
