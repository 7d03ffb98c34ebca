# unittest: cases, assertions, a runner.
import os
import re
import sys
import time
import _lab


class SkipTest(Exception):
    pass


def skip(reason):
    def decorate(thing):
        thing._skip = reason
        return thing

    return decorate


def skipIf(condition, reason):
    return skip(reason) if condition else lambda thing: thing


def skipUnless(condition, reason):
    return skipIf(not condition, reason)


def expectedFailure(thing):
    thing._expected = True
    return thing


class _Raises:
    def __init__(self, case, kinds, pattern=None):
        self.case, self.kinds, self.pattern = case, kinds, pattern
        self.exception = None

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        names = self.kinds.__name__ if isinstance(self.kinds, type) else ", ".join(k.__name__ for k in self.kinds)
        if kind is None:
            raise self.case.failureException("%s not raised" % names)
        if not issubclass(kind, self.kinds):
            return False
        self.exception = value
        if self.pattern and not re.search(self.pattern, str(value)):
            raise self.case.failureException('"%s" does not match "%s"' % (self.pattern, value))
        return True


class TestCase:
    failureException = AssertionError
    maxDiff = 640
    longMessage = True

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._cleanups = []

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def addCleanup(self, function, *rest, **named):
        self._cleanups.append((function, rest, named))

    def id(self):
        return "%s.%s.%s" % (type(self).__module__, type(self).__qualname__, self._testMethodName)

    def shortDescription(self):
        doc = getattr(self, self._testMethodName).__doc__
        return doc.strip().split("\n")[0] if doc else None

    def __str__(self):
        if sys.version_info >= (3, 11):
            return "%s (%s)" % (self._testMethodName, self.id())
        return "%s (%s.%s)" % (self._testMethodName, type(self).__module__, type(self).__qualname__)

    def skipTest(self, reason):
        raise SkipTest(reason)

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _say(self, msg, standard):
        raise self.failureException(standard if msg is None else "%s : %s" % (standard, msg))

    def assertEqual(self, first, second, msg=None):
        if not first == second:
            if isinstance(first, str) and isinstance(second, str):
                text = "%r != %r" % (first, second)
                text += "\n- %s\n+ %s\n" % (first, second)
                return self._say(msg, text)
            if type(first) is type(second) and isinstance(first, (list, tuple, dict)):
                return self._say(msg, _difference(first, second))
            self._say(msg, "%r != %r" % (first, second))

    assertEquals = assertEqual

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._say(msg, "%r == %r" % (first, second))

    def assertTrue(self, value, msg=None):
        if not value:
            self._say(msg, "%r is not true" % (value,))

    def assertFalse(self, value, msg=None):
        if value:
            self._say(msg, "%r is not false" % (value,))

    def assertIs(self, first, second, msg=None):
        if first is not second:
            self._say(msg, "%r is not %r" % (first, second))

    def assertIsNot(self, first, second, msg=None):
        if first is second:
            self._say(msg, "unexpectedly identical: %r" % (first,))

    def assertIsNone(self, value, msg=None):
        if value is not None:
            self._say(msg, "%r is not None" % (value,))

    def assertIsNotNone(self, value, msg=None):
        if value is None:
            self._say(msg, "unexpectedly None")

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._say(msg, "%r not found in %r" % (member, container))

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._say(msg, "%r unexpectedly found in %r" % (member, container))

    def assertIsInstance(self, value, kind, msg=None):
        if not isinstance(value, kind):
            self._say(msg, "%r is not an instance of %r" % (value, kind))

    def assertNotIsInstance(self, value, kind, msg=None):
        if isinstance(value, kind):
            self._say(msg, "%r is an instance of %r" % (value, kind))

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._say(msg, "%r not greater than %r" % (a, b))

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._say(msg, "%r not greater than or equal to %r" % (a, b))

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._say(msg, "%r not less than %r" % (a, b))

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._say(msg, "%r not less than or equal to %r" % (a, b))

    def assertAlmostEqual(self, first, second, places=7, msg=None, delta=None):
        difference = abs(first - second)
        if delta is not None:
            if difference > delta:
                self._say(msg, "%r != %r within %r delta (%r difference)" % (first, second, delta, difference))
        elif round(difference, places) != 0:
            self._say(msg, "%r != %r within %d places (%r difference)" % (first, second, places, difference))

    def assertRegex(self, text, pattern, msg=None):
        if not re.search(pattern, text):
            self._say(msg, "Regex didn't match: %r not found in %r" % (pattern, text))

    def assertCountEqual(self, first, second, msg=None):
        if sorted(first, key=repr) != sorted(second, key=repr):
            self._say(msg, "Element counts were not equal")

    def assertListEqual(self, first, second, msg=None):
        self.assertEqual(first, second, msg)

    assertDictEqual = assertTupleEqual = assertSetEqual = assertListEqual

    def assertRaises(self, kinds, function=None, *rest, **named):
        manager = _Raises(self, kinds)
        if function is None:
            return manager
        with manager:
            function(*rest, **named)

    def assertRaisesRegex(self, kinds, pattern, function=None, *rest, **named):
        manager = _Raises(self, kinds, pattern)
        if function is None:
            return manager
        with manager:
            function(*rest, **named)

    def subTest(self, msg=None, **named):
        from contextlib import nullcontext

        return nullcontext()


def _difference(first, second):
    kind = {"list": "Lists", "tuple": "Tuples", "dict": "Dictionaries"}[type(first).__name__]
    if isinstance(first, dict):
        return "%r != %r\n- %r\n+ %r" % (first, second, first, second)
    head = "%s differ: %r != %r\n" % (kind, first, second)
    for at, (a, b) in enumerate(zip(first, second)):
        if a != b:
            head += "\nFirst differing element %d:\n%r\n%r\n" % (at, a, b)
            break
    else:
        longer, name = (first, "First") if len(first) > len(second) else (second, "Second")
        at = min(len(first), len(second))
        head += "\n%s %s contains %d additional elements.\nFirst extra element %d:\n%r\n" % (
            name, type(first).__name__, abs(len(first) - len(second)), at, longer[at],
        )
    return head + "\n- %r\n+ %r" % (first, second)


def _cases(module):
    out = []
    for name in dir(module):
        thing = getattr(module, name)
        if isinstance(thing, type) and issubclass(thing, TestCase) and thing not in (TestCase, FunctionTestCase):
            out.append(thing)
    return out


class FunctionTestCase(TestCase):
    pass


class TestLoader:
    def loadTestsFromTestCase(self, case):
        return [case(name) for name in sorted(dir(case)) if name.startswith("test") and callable(getattr(case, name))]

    def loadTestsFromModule(self, module):
        out = []
        for case in _cases(module):
            out += self.loadTestsFromTestCase(case)
        return out


class TestResult:
    def __init__(self):
        self.testsRun = 0
        self.failures, self.errors, self.skipped = [], [], []

    def wasSuccessful(self):
        return not self.failures and not self.errors


class TextTestRunner:
    def __init__(self, stream=None, verbosity=1, failfast=False, **named):
        self.stream = stream or sys.stderr
        self.verbosity, self.failfast = verbosity, failfast

    def run(self, tests):
        result, out = TestResult(), self.stream
        before = time.perf_counter()
        ready = None
        for test in tests:
            kind = type(test)
            if kind is not ready:
                if ready is not None:
                    ready.tearDownClass()
                kind.setUpClass()
                ready = kind
            result.testsRun += 1
            mark, word = self._one(test, result)
            if self.verbosity > 1:
                doc = test.shortDescription()
                out.write("%s%s ... %s\n" % (test, "\n" + doc if doc else "", word))
            elif self.verbosity == 1:
                out.write(mark)
            if self.failfast and not result.wasSuccessful():
                break
        if ready is not None:
            ready.tearDownClass()
        took = time.perf_counter() - before
        if self.verbosity > 0:
            out.write("\n")
        for kind, found in (("ERROR", result.errors), ("FAIL", result.failures)):
            for test, text in found:
                doc = test.shortDescription()
                out.write("=" * 70 + "\n%s: %s%s\n" % (kind, test, "\n" + doc if doc else "") + "-" * 70 + "\n" + text + "\n")
        out.write("-" * 70 + "\n")
        out.write("Ran %d test%s in %.3fs\n\n" % (result.testsRun, "" if result.testsRun == 1 else "s", took))
        notes = []
        if result.failures:
            notes.append("failures=%d" % len(result.failures))
        if result.errors:
            notes.append("errors=%d" % len(result.errors))
        if result.skipped:
            notes.append("skipped=%d" % len(result.skipped))
        word = "OK" if result.wasSuccessful() else "FAILED"
        if not result.testsRun and sys.version_info >= (3, 12):
            word = "NO TESTS RAN"
        out.write(word + (" (%s)" % ", ".join(notes) if notes else "") + "\n")
        return result

    def _one(self, test, result):
        method = getattr(test, test._testMethodName)
        reason = getattr(method, "_skip", None) or getattr(type(test), "_skip", None)
        if reason is not None:
            result.skipped.append((test, reason))
            return "s", "skipped %r" % reason
        try:
            test.setUp()
            try:
                method()
            finally:
                test.tearDown()
                while test._cleanups:
                    function, rest, named = test._cleanups.pop()
                    function(*rest, **named)
        except SkipTest as error:
            result.skipped.append((test, str(error)))
            return "s", "skipped %r" % str(error)
        except test.failureException as error:
            result.failures.append((test, _lab.traceback(error)))
            return "F", "FAIL"
        except Exception as error:
            result.errors.append((test, _lab.traceback(error)))
            return "E", "ERROR"
        return ".", "ok"


class TestSuite(list):
    def addTest(self, test):
        self.append(test)

    def addTests(self, tests):
        self.extend(tests)


defaultTestLoader = TestLoader()


def main(module="__main__", argv=None, verbosity=1, exit=True, **named):
    words = (argv or sys.argv)[1:]
    if "-v" in words or "--verbose" in words:
        verbosity = 2
    if "-q" in words or "--quiet" in words:
        verbosity = 0
    loaded = __import__(module) if isinstance(module, str) else module
    tests = defaultTestLoader.loadTestsFromModule(loaded)
    names = [word for word in words if not word.startswith("-")]
    if names:
        tests = [t for t in tests if any(n in (type(t).__name__, type(t).__name__ + "." + t._testMethodName) for n in names)]
    result = TextTestRunner(verbosity=verbosity, failfast="-f" in words).run(tests)
    if exit:
        sys.exit(0 if result.wasSuccessful() else (5 if not result.testsRun and sys.version_info >= (3, 12) else 1))
