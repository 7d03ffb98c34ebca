import sys, os
print("hello", 1 + 1, [1, 'a', 2.5, None], {'k': (1,)}, {3, 1, 2})
def f(x, *a, y=2, **k):
    return x, a, y, k
print(f(1, 2, 3, y=4, z=5))
class A:
    n = 0
    def __init__(self, v): self.v = v
    def __str__(self): return f"A({self.v!r})"
    @property
    def double(self): return self.v * 2
class B(A):
    def __init__(self, v):
        super().__init__(v + 1)
    def __repr__(self): return "B!"
b = B(4); print(b, [b], b.double, isinstance(b, A))
def gen(n):
    for i in range(n):
        x = yield i
g = gen(3); print(list(g), sum(i*i for i in range(10)))
try:
    {}['x']
except KeyError as e:
    print("key", e, repr(e))
finally:
    print("fin")
with open("/tmp/swiftlab-x.txt", "w") as fh:
    fh.write("one\ntwo\n")
for line in open("/tmp/swiftlab-x.txt"): print(line.strip())
print(f"{3.14159:.2f} {42:>5} {'x':^5}| {1000000:,} {255:x} {b!r:>4}")
print("%s %d %.1f %5s|" % ("a", 3, 2.55, "z"))
print("{} {0}".format(1) if False else "{0} {1} {n}".format(1, 2, n=3))
print(2**100, 7//-2, 7%-2, -7//2, 10/4, 1e16, 1e-5)
print(sorted([3,1,2], key=lambda x: -x), max("abc"), min([4,2]))
a, *rest = [1,2,3]; print(a, rest)
print([x for x in range(10) if x % 2], {k: v for k, v in zip("ab", [1,2])})
import json, math, re, collections
print(json.dumps({"a": [1, 2, {"b": None}]}, indent=2))
print(math.sqrt(2), math.pi, math.factorial(20))
print(re.findall(r"\d+", "a1b22"), collections.Counter("hello").most_common(2))
def boom():
    return 1/0
boom()
