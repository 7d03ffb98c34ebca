import sys, os, time, math, random, string
from dataclasses import dataclass, field
from enum import Enum
from collections import namedtuple, defaultdict, deque, OrderedDict
from functools import reduce, wraps, lru_cache, partial
from itertools import chain, product, groupby, islice, count
from contextlib import contextmanager
from abc import ABC, abstractmethod
from typing import List, Optional
import datetime as dt
import argparse, logging, textwrap, copy

@dataclass
class P:
    x: int
    y: int = 2
    tags: List[str] = field(default_factory=list)
print(P(1), P(1) == P(1, 2), P(3).tags)
class Color(Enum):
    RED = 1
    GREEN = 2
print(Color.RED, repr(Color.GREEN), Color(2).name, [c.name for c in Color], Color["RED"].value)
Pt = namedtuple("Pt", "a b")
p = Pt(1, b=2); print(p, p.a, p[1], p._asdict())
d = defaultdict(list); d["a"].append(1); print(d, dict(d))
q = deque([1,2,3], maxlen=3); q.append(4); print(q, q.popleft())
print(reduce(lambda a, b: a*b, range(1, 6)))
def deco(fn):
    @wraps(fn)
    def inner(*a, **k):
        print("call", fn.__name__, a, k)
        return fn(*a, **k)
    return inner
@deco
def add(a, b=1): return a + b
print(add(2, b=3), add.__name__)
@lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n-1) + fib(n-2)
print(fib(30), fib.cache_info())
print(list(chain([1], [2])), list(product("ab", [1, 2])), [(k, list(g)) for k, g in groupby("aabb")], list(islice(count(5), 3)))
@contextmanager
def ctx(n):
    print("in", n)
    try:
        yield n * 2
    finally:
        print("out", n)
with ctx(3) as v: print(v)
class Shape(ABC):
    @abstractmethod
    def area(self): ...
class Sq(Shape):
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
print(Sq(3).area())
try: Shape()
except TypeError as e: print(e)
print(dt.date(2024, 2, 28) + dt.timedelta(days=2), dt.datetime(2024,1,1,12,30).strftime("%Y/%m/%d %H:%M:%S"), dt.timedelta(hours=25))
print(dt.datetime.fromisoformat("2024-05-06T07:08:09").isoformat(), repr(dt.datetime(2024,1,2,3,4)))
ap = argparse.ArgumentParser(prog="x", description="Does things")
ap.add_argument("name"); ap.add_argument("-n", "--num", type=int, default=3, help="how many"); ap.add_argument("--flag", action="store_true")
print(ap.parse_args(["bob", "-n", "5", "--flag"]))
ap.print_help()
logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)s:%(name)s:%(message)s")
logging.info("hi %s", "there"); logging.getLogger("a.b").warning("w"); logging.debug("no")
x = [[1,2],[3]]; y = copy.deepcopy(x); y[0].append(9); print(x, y)
print(textwrap.dedent("""
   a
     b
"""))
class V:
    def __init__(self, x): self.x = x
    def __add__(self, o): return V(self.x + o.x)
    def __eq__(self, o): return self.x == o.x
    def __lt__(self, o): return self.x < o.x
    def __len__(self): return self.x
    def __getitem__(self, i): return i * 2
    def __call__(self, z): return z + self.x
    def __contains__(self, z): return z == self.x
    def __iter__(self): yield from range(self.x)
    def __bool__(self): return self.x > 0
    def __hash__(self): return hash(self.x)
    def __repr__(self): return f"V({self.x})"
print(V(1) + V(2), V(1) == V(1), sorted([V(3), V(1)]), len(V(4)), V(1)[5], V(1)(2), 3 in V(3), list(V(3)), bool(V(0)), {V(1): 2})
def outer():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    return inc
i = outer(); i(); print(i())
s = "Hello, World"
print(s[::-1], s[1:5], s.split(", "), s.replace("l", "L", 2), s.find("W"), s.center(20, "*"), s.title(), s.swapcase(), "a,b,,c".split(","), " x ".strip(), "abc".zfill(5), "x".join("abc"))
print("%-10s|%05d|%x|%e|%r" % ("ab", 42, 255, 12345.678, "q"), "{:>10}|{:<5}|{:^7}|{:+d}|{:.3%}".format("r", "l", "c", 5, 0.1234))
print(1_000_000, 0xff, 0b11, 1e3, .5, 10**20, -5 % 3, divmod(7, 3), round(2.5), round(3.14159, 2), abs(-3), pow(2, 10, 1000), int("ff", 16), float("1.5"), bool(""), hex(255), bin(5), oct(8), chr(65), ord("a"))
print(any([0, 1]), all([1, 0]), list(enumerate("ab", 1)), list(zip([1,2],[3,4])), list(map(str, [1,2])), list(filter(None, [0,1,2])), list(reversed([1,2])), sum([1.5, 2]))
try:
    raise ValueError("bad")
except (TypeError, ValueError) as e:
    print(type(e).__name__, e.args)
else:
    print("no")
for n in range(3):
    if n == 5: break
else:
    print("else")
w = 0
while True:
    w += 1
    if w == 2: continue
    if w > 3: break
print(w, (lambda *a, k=1: (a, k))(1, 2, k=3))
print({1, 2} | {3}, {1, 2} & {2}, {1, 2} - {2}, {1: 2, **{3: 4}}, [*range(3), *"ab"], 1 < 2 < 3, not True, 5 if False else 6)
a = b = 3; a += 1; print(a, b); del a
try: print(a)
except NameError as e: print(e)
print(f"{'nested'!r:>10} {1+1=} {dt.date(2024,1,1):%d.%m.%Y} {3.0} {1e100} {0.1+0.2}")
class Stack(list):
    def push(self, x): self.append(x)
st = Stack(); st.push(1); print(st, len(st), st[0], isinstance(st, list))
class E(Exception):
    def __init__(self, code, msg):
        super().__init__(msg)
        self.code = code
try: raise E(5, "custom")
except E as e: print(e.code, e, repr(e))
print(isinstance(True, int), type(1), type("a"), type(P), P, None, ...)
def g2():
    try:
        x = yield 1
        print("got", x)
        yield 2
    finally:
        print("cleanup")
g = g2(); print(next(g)); print(g.send("hi")); g.close()
print(sorted({"b": 1, "a": 2}.items(), key=lambda kv: kv[1]), min({"a": 3, "b": 1}, key=lambda k: {"a": 3, "b": 1}[k]))
import json
print(json.dumps({"b": 1, "a": [True, None, 1.5, "é\n"]}, sort_keys=True), json.loads('{"x": [1, 2.5, "s", null, true]}'))
try: json.loads("{bad")
except json.JSONDecodeError as e: print(e)
print(os.path.join("a", "b"), os.path.basename("/x/y.txt"), os.path.splitext("a.tar.gz"), os.path.exists("/nope"))
match_ = __import__("re").match(r"(?P<y>\d+)-(\w+)", "2024-ab"); print(match_.group("y"), match_.groups(), match_)
print(" ".join(f"{i:02d}" for i in range(3)), "abc" "def", r"\n", b"ab\x00", "tab\tq", 'it\'s', "üñ", len("日本"))
x = 5
print("big" if x > 3 else "small"); print(*[1, 2], sep="-", end="!\n"); print(1, 2, file=sys.stdout)
assert x == 5, "nope"
import traceback
try:
    {}["k"]
except KeyError:
    traceback.print_exc(file=sys.stdout)
def rec(n): return rec(n + 1)
try: rec(0)
except RecursionError as e: print(e)
global_list = [1, 2, 3]
print(global_list[5])
