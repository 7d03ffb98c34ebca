# python -m unittest: finds tests in files and runs them.
import os
import sys
import unittest


def main():
    words = sys.argv[1:]
    verbosity = 2 if "-v" in words or "--verbose" in words else 0 if "-q" in words else 1
    discover = bool(words) and words[0] == "discover"
    start, pattern, names = ".", "test*.py", []
    rest = words[1:] if discover else words
    while rest:
        word = rest.pop(0)
        if word in ("-s", "--start-directory") and rest:
            start = rest.pop(0)
        elif word in ("-p", "--pattern") and rest:
            pattern = rest.pop(0)
        elif word in ("-t", "--top-level-directory") and rest:
            rest.pop(0)
        elif not word.startswith("-"):
            if discover:
                start = word
            else:
                names.append(word)
    sys.path.insert(0, os.getcwd())
    tests = []
    if names:
        for name in names:
            name = name[:-3].replace("/", ".") if name.endswith(".py") else name
            parts, picked = name.split("."), []
            while True:
                try:
                    module = __import__(".".join(parts))
                    break
                except ModuleNotFoundError:
                    if len(parts) == 1:
                        raise
                    picked.insert(0, parts.pop())
            for part in parts[1:]:
                module = getattr(module, part)
            found = unittest.defaultTestLoader.loadTestsFromModule(module)
            if picked:
                found = [t for t in found if [type(t).__name__, t._testMethodName][: len(picked)] == picked]
            tests += found
    else:
        import fnmatch

        sys.path.insert(0, os.path.abspath(start))
        for folder, folders, files in os.walk(start):
            folders.sort()
            for file in sorted(files):
                if fnmatch.fnmatch(file, pattern):
                    where = os.path.relpath(os.path.join(folder, file), start)
                    name = where[:-3].replace("/", ".")
                    module = __import__(name)
                    for part in name.split(".")[1:]:
                        module = getattr(module, part)
                    tests += unittest.defaultTestLoader.loadTestsFromModule(module)
    result = unittest.TextTestRunner(verbosity=verbosity, failfast="-f" in words).run(tests)
    if not result.testsRun and sys.version_info >= (3, 12):
        return 5
    return 0 if result.wasSuccessful() else 1
