# tempfile: files and folders under /tmp.
import os
import random
import shutil


def gettempdir():
    return os.environ.get("TMPDIR", "/tmp")


def _name(prefix, suffix, dir):
    letters = "".join(random.choice("abcdefghijklmnopqrstuvwxyz0123456789_") for _ in range(8))
    return os.path.join(dir or gettempdir(), (prefix or "tmp") + letters + (suffix or ""))


def mkdtemp(suffix=None, prefix=None, dir=None):
    name = _name(prefix, suffix, dir)
    os.mkdir(name)
    return name


class TemporaryDirectory:
    def __init__(self, suffix=None, prefix=None, dir=None):
        self.name = mkdtemp(suffix, prefix, dir)

    def __enter__(self):
        return self.name

    def __exit__(self, *rest):
        self.cleanup()

    def cleanup(self):
        shutil.rmtree(self.name, True)


class NamedTemporaryFile:
    def __init__(self, mode="w+b", suffix=None, prefix=None, dir=None, delete=True, **named):
        self.name = _name(prefix, suffix, dir)
        self._file = open(self.name, mode)
        self._delete = delete

    def __getattr__(self, name):
        return getattr(self._file, name)

    def __enter__(self):
        return self

    def __exit__(self, *rest):
        self.close()

    def close(self):
        self._file.close()
        if self._delete and os.path.exists(self.name):
            os.unlink(self.name)


TemporaryFile = NamedTemporaryFile
