# pytest: finds test functions, gives them fixtures, and says what failed.
import fnmatch
import os
import re
import sys
import time
import _lab

__version__ = "8.4.2"
_fixtures = {}


class _Approx:
    def __init__(self, value, rel=None, abs=None):
        self.value, self.rel, self.abs = value, rel or 1e-6, abs or 1e-12

    def __eq__(self, other):
        gap = max(self.rel * (self.value if self.value >= 0 else -self.value), self.abs)
        return -gap <= other - self.value <= gap

    def __repr__(self):
        return "%s ± %.1e" % (self.value, max(self.rel * abs(self.value), self.abs))


def approx(value, rel=None, abs=None):
    return _Approx(value, rel, abs)


class Failed(Exception):
    pass


class Skipped(Exception):
    pass


def fail(reason="", pytrace=True):
    raise Failed(reason)


def skip(reason="", allow_module_level=False):
    raise Skipped(reason)


class raises:
    def __init__(self, kinds, match=None):
        self.kinds, self.match = kinds, match
        self.value = None

    def __enter__(self):
        return self

    @property
    def type(self):
        return type(self.value)

    def __exit__(self, kind, value, trace):
        if kind is None:
            raise Failed("DID NOT RAISE %r" % (self.kinds,))
        if not issubclass(kind, self.kinds):
            return False
        self.value = value
        if self.match and not re.search(self.match, str(value)):
            raise AssertionError("Regex pattern did not match.\n Regex: %r\n Input: %r" % (self.match, str(value)))
        return True


def fixture(function=None, scope="function", autouse=False, name=None, params=None):
    def decorate(function):
        function._fixture = True
        function._autouse = autouse
        _fixtures[name or function.__name__] = function
        return function

    return decorate if function is None else decorate(function)


class _Mark:
    def parametrize(self, names, values, ids=None):
        names = [n.strip() for n in names.split(",")] if isinstance(names, str) else list(names)

        def decorate(function):
            function._cases = getattr(function, "_cases", []) + [(names, list(values))]
            return function

        return decorate

    def skip(self, function=None, reason=""):
        def decorate(function):
            function._skip = reason
            return function

        return decorate(function) if callable(function) else decorate

    def skipif(self, condition, reason=""):
        return self.skip(reason=reason) if condition else lambda function: function

    def __getattr__(self, name):
        def mark(thing=None, *rest, **named):
            return thing if callable(thing) else lambda function: function

        return mark


mark = _Mark()


class param:
    def __init__(self, *values, **named):
        self.values = values


class _Capture:
    def readouterr(self):
        _lab.unmodelled("pytest's capsys")


class _Patch:
    def __init__(self):
        self._undo = []

    def setenv(self, name, value, prepend=None):
        old = os.environ.get(name)
        os.environ[name] = value
        self._undo.append(lambda: os.environ.__setitem__(name, old) if old is not None else os.environ.pop(name, None))

    def delenv(self, name, raising=True):
        old = os.environ.pop(name, None)
        if old is not None:
            self._undo.append(lambda: os.environ.__setitem__(name, old))

    def setattr(self, target, name, value):
        old = getattr(target, name)
        setattr(target, name, value)
        self._undo.append(lambda: setattr(target, name, old))

    def undo(self):
        while self._undo:
            self._undo.pop()()


def _fixture_value(name, made, ends):
    if name in made:
        return made[name]
    if name == "tmp_path":
        import pathlib
        import tempfile

        value = pathlib.Path(tempfile.mkdtemp())
    elif name == "monkeypatch":
        value = _Patch()
        ends.append(value.undo)
    elif name == "capsys":
        value = _Capture()
    elif name in _fixtures:
        function = _fixtures[name]
        value = function(*[_fixture_value(n, made, ends) for n in function._parameters])
        if hasattr(value, "__next__"):
            generator = value
            value = next(generator)
            ends.append(lambda: next(generator, None))
    else:
        raise LookupError("fixture %r not found" % name)
    made[name] = value
    return value


def _label(values):
    out = []
    for value in values:
        out.append(str(value) if isinstance(value, (int, float, str, bool, type(None))) else type(value).__name__)
    return "-".join(out)


def _rows(function):
    rows = [({}, "")]
    for names, values in getattr(function, "_cases", []):
        after = []
        for row, label in rows:
            for value in values:
                if isinstance(value, param):
                    value = value.values if len(names) > 1 else value.values[0]
                parts = value if len(names) > 1 else (value,)
                text = _label(parts)
                after.append(({**row, **dict(zip(names, parts))}, label + "-" + text if label else text))
        rows = after
    return rows


def _collect(path, picked):
    folder = os.path.dirname(os.path.abspath(path))
    for extra in (os.getcwd(), folder):
        if extra not in sys.path:
            sys.path.insert(0, extra)
    conftest = os.path.join(folder, "conftest.py")
    if os.path.isfile(conftest):
        __import__("conftest")
    module = __import__(os.path.basename(path)[:-3])
    found = []
    for name, thing in list(vars(module).items()):
        if name.startswith("test") and callable(thing) and not isinstance(thing, type):
            for row, label in _rows(thing):
                shown = name + ("[%s]" % label if label else "")
                found.append((thing._line, shown, thing, row))
        elif isinstance(thing, type):
            import unittest

            if issubclass(thing, unittest.TestCase) and thing is not unittest.TestCase:
                for method in sorted(n for n in dir(thing) if n.startswith("test")):
                    found.append((getattr(thing, method)._line, name + "::" + method, _case(thing, method), {}))
            elif name.startswith("Test") and thing.__module__ == module.__name__:
                for method in dir(thing):
                    function = getattr(thing, method)
                    if method.startswith("test") and callable(function):
                        for row, label in _rows(function):
                            shown = name + "::" + method + ("[%s]" % label if label else "")
                            found.append((function._line, shown, _method(thing, method), row))
    found.sort(key=lambda one: one[0])
    return [one[1:] for one in found if picked is None or one[1].split("[")[0] == picked or one[1] == picked]


class _method:
    def __init__(self, kind, name):
        self.kind, self.name = kind, name
        function = getattr(kind, name)
        self._parameters = function._parameters[1:]
        self._skip = getattr(function, "_skip", None)

    def __call__(self, **named):
        thing = self.kind()
        if hasattr(thing, "setup_method"):
            thing.setup_method()
        try:
            getattr(thing, self.name)(**named)
        finally:
            if hasattr(thing, "teardown_method"):
                thing.teardown_method()


class _case:
    def __init__(self, kind, name):
        self.kind, self.name = kind, name
        self._parameters = []
        self._skip = getattr(getattr(kind, name), "_skip", None)

    def __call__(self):
        thing = self.kind(self.name)
        thing.setUp()
        try:
            getattr(thing, self.name)()
        finally:
            thing.tearDown()


def _run(function, row):
    made, ends = dict(row), []
    for name, one in _fixtures.items():
        if one._autouse:
            _fixture_value(name, made, ends)
    try:
        values = {name: _fixture_value(name, made, ends) for name in function._parameters}
        function(**values)
    finally:
        for end in reversed(ends):
            end()


def _files(paths):
    out = []
    for path in paths:
        path, _, picked = path.partition("::")
        if os.path.isdir(path):
            for folder, folders, files in os.walk(path):
                folders[:] = sorted(f for f in folders if not f.startswith((".", "__")) and f not in ("venv", "node_modules"))
                for name in sorted(files):
                    if fnmatch.fnmatch(name, "test_*.py") or fnmatch.fnmatch(name, "*_test.py"):
                        where = os.path.join(folder, name)
                        out.append((where[2:] if where.startswith("./") else where, None))
        elif os.path.isfile(path):
            out.append((path, picked or None))
        else:
            return path
    return out


def main(args=None):
    words = list(sys.argv[1:] if args is None else args)
    quiet, verbose, paths, keyword, stop = False, False, [], None, False
    while words:
        word = words.pop(0)
        if word in ("-q", "--quiet"):
            quiet = True
        elif word in ("-v", "--verbose", "-vv"):
            verbose = True
        elif word in ("-x", "--exitfirst"):
            stop = True
        elif word == "-k":
            keyword = words.pop(0)
        elif word in ("--version", "-V"):
            print("pytest " + __version__)
            return 0
        elif word in ("-s", "-ra", "-rA", "-l", "--no-header") or word.startswith(("--tb", "-p", "--color", "--disable", "--cov", "--junit")):
            if word == "-p" and words:
                words.pop(0)
        elif word.startswith("-"):
            print("ERROR: usage: pytest [options] [file_or_dir] [file_or_dir] [...]\npytest: error: unrecognized arguments: %s" % word, file=sys.stderr)
            return 4
        else:
            paths.append(word)
    before = time.perf_counter()
    files = _files(paths or ["."])
    if isinstance(files, str):
        print("\nno tests ran in 0.00s" if quiet else "collected 0 items\n\n" + _bar("no tests ran in 0.00s"))
        print("ERROR: file or directory not found: %s\n" % files, file=sys.stderr)
        return 4
    found, errors = [], []
    for path, picked in files:
        try:
            for name, function, row in _collect(path, picked):
                if keyword is None or keyword in name:
                    found.append((path, name, function, row))
        except Exception as error:
            errors.append((path, _lab.traceback(error)))
    if not quiet:
        print(_bar("test session starts"))
        print("platform linux -- Python %s, pytest-%s, pluggy-1.6.0" % (sys.version.split()[0], __version__))
        print("rootdir: " + os.getcwd())
        print("collected %d item%s%s" % (len(found), "" if len(found) == 1 else "s", " / %d error%s" % (len(errors), "" if len(errors) == 1 else "s") if errors else ""))
        print()
    failed, passed, skipped, marks = [], 0, 0, {}
    if not errors:
        for number, (path, name, function, row) in enumerate(found):
            try:
                if getattr(function, "_skip", None) is not None:
                    raise Skipped(function._skip)
                _run(function, row)
                sign, word = ".", "PASSED"
                passed += 1
            except Skipped:
                sign, word = "s", "SKIPPED"
                skipped += 1
            except Exception as error:
                sign, word = "F", "FAILED"
                failed.append((path, name, error, _lab.traceback(error)))
            marks.setdefault(path, []).append((number, sign))
            if verbose and not quiet:
                line = "%s::%s %s" % (path, name, word)
                share = "[%3d%%]" % (100 * (number + 1) // len(found))
                print(line + share.rjust(max(1, 80 - len(line))))
            if stop and failed:
                break
        if quiet and marks:
            line = "".join(sign for path in marks for _, sign in marks[path])
            print(line + "[100%]".rjust(max(7, 80 - len(line))))
        elif not verbose:
            for path in marks:
                line = path + " " + "".join(sign for _, sign in marks[path])
                share = "[%3d%%]" % (100 * (marks[path][-1][0] + 1) // len(found))
                print(line + share.rjust(max(1, 80 - len(line))))
        if not quiet and found:
            print()
    if errors:
        print(_bar("ERRORS"))
        for path, text in errors:
            print(_bar("ERROR collecting " + path, "_"))
            print(text.rstrip())
    if failed:
        print(_bar("FAILURES"))
        for path, name, error, text in failed:
            print(_bar(name.replace("::", "."), "_"))
            print()
            print(_shown(path, text))
    took = time.perf_counter() - before
    if failed or errors:
        print(_bar("short test summary info"))
        for path, text in errors:
            print("ERROR " + path)
        for path, name, error, text in failed:
            said = _said(error, text)
            print("FAILED %s::%s%s" % (path, name, " - " + said if said else ""))
        if errors:
            print(("!" * 20 + " Interrupted: %d error%s during collection " % (len(errors), "" if len(errors) == 1 else "s") + "!" * 20))
    parts = []
    if failed:
        parts.append("%d failed" % len(failed))
    if passed:
        parts.append("%d passed" % passed)
    if skipped:
        parts.append("%d skipped" % skipped)
    if errors:
        parts.append("%d error%s" % (len(errors), "" if len(errors) == 1 else "s"))
    text = "%s in %.2fs" % (", ".join(parts) or "no tests ran", took)
    print(text if quiet else _bar(text))
    if errors:
        return 2
    if failed:
        return 1
    return 0 if found else 5


def _bar(text, mark="="):
    left = (80 - len(text) - 2) // 2
    return mark * left + " " + text + " " + mark * (80 - len(text) - 2 - left)


def _line(text):
    """The program's line that failed: what the last frame shows."""
    rows = [row for row in text.split("\n") if row.startswith("    ") and row.strip(" ^~")]
    return rows[-1].strip() if rows else ""


def _said(error, text):
    last = _lab.summary(error).strip().split("\n")[0]
    if isinstance(error, AssertionError) and not str(error):
        source = _line(text)
        return source.split(",")[0] if source.startswith("assert") else "AssertionError"
    return last


def _shown(path, text):
    number = re.findall(r'File "[^"]*", line (\d+)', text)
    last = text.strip().split("\n")[-1]
    out = ">       " + _line(text) + "\nE       " + last + "\n\n"
    return out + "%s:%s: %s" % (path, number[-1] if number else "?", last.split(":")[0])


class _Exit(int):
    pass


ExitCode = _Exit
console_main = main
