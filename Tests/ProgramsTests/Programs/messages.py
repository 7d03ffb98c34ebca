def greet(name, greeting): print(greeting, name)
try: greet("a")
except TypeError as e: print(e)
try: greet(1, 2, 3)
except TypeError as e: print(e)
try: greet(nme=1)
except TypeError as e: print(e)
for src in ["int('x')", "[].pop()", "{}['a']", "None.foo", "len(5)", "'a' < 1", "1/0", "[1][3]", "'abc'.foo()", "undefined", "int([])", "float('q')", "[1,2] + (3,)", "'%d' % 'x'", "range(1.5)", "{[]: 1}", "open('/nope')", "1 + None", "sum(['a'])", "max([])", "'a'.join([1])", "{}.x", "import_x", "next(iter([]))", "a, b = 1", "print(1", "x = = 1", "'abc", "for", "1 +", "chr(-1)", "[1,2,3].index(9)", "'abc'.index('z')", "dict([1])", "set([[]])", "tuple(5)", "abs('x')", "round('x')", "sorted([1,'a'])", "isinstance(1, 2)", "int('1', 99)", "'{}'.format()", "'{x}'.format()", "b'a' + 'b'", "object().x", "type('a')()", "lambda: (yield)", "getattr(1, 'x')", "hash([])", "iter(5)", "reversed(5)", "zip(1)", "map(1)", "enumerate()", "'a' * 'b'", "[1] * 'a'", "5 in 5", "-'a'", "~1.5", "divmod(1, 0)", "1 % 0", "1.0 // 0", "2 ** -1", "0 ** -1", "10 ** 400 * 1.0", "math", "f'{1:z}'", "f'{\"a\":d}'", "format(1.5, 'd')"]:
    try:
        r = eval(src)
        print(src, "->", r if not callable(r) else "fn")
    except BaseException as e:
        print(src, "!", type(e).__name__, e)
