# pathlib: paths as objects.
import os
import fnmatch


class PurePath:
    def __init__(self, *parts):
        text = os.path.join(*[os.fspath(part) for part in parts]) if parts else "."
        lead = "/" if text.startswith("/") else ""
        self._text = lead + "/".join(p for p in text.split("/") if p not in ("", ".")) or "."

    def __fspath__(self):
        return self._text

    def __str__(self):
        return self._text

    def __repr__(self):
        return "PosixPath(%r)" % self._text

    def __truediv__(self, other):
        return Path(self._text, other)

    def __rtruediv__(self, other):
        return Path(other, self._text)

    def __eq__(self, other):
        return isinstance(other, PurePath) and self._text == other._text

    def __lt__(self, other):
        return self._text < other._text

    def __hash__(self):
        return hash(self._text)

    @property
    def name(self):
        return os.path.basename(self._text) if self._text not in (".", "/") else ""

    @property
    def stem(self):
        return os.path.splitext(self.name)[0]

    @property
    def suffix(self):
        return os.path.splitext(self.name)[1]

    @property
    def parent(self):
        return Path(os.path.dirname(self._text) or ".")

    @property
    def parents(self):
        out, now = [], self
        while now.parent != now:
            now = now.parent
            out.append(now)
        return out

    @property
    def parts(self):
        lead = ("/",) if self._text.startswith("/") else ()
        return lead + tuple([p for p in self._text.split("/") if p])

    def joinpath(self, *parts):
        return Path(self._text, *parts)

    def with_suffix(self, suffix):
        return Path(os.path.splitext(self._text)[0] + suffix)

    def with_name(self, name):
        return self.parent / name

    def relative_to(self, other):
        base = str(Path(other))
        if self._text != base and not self._text.startswith(base.rstrip("/") + "/"):
            raise ValueError("%r is not in the subpath of %r" % (self._text, base))
        return Path(self._text[len(base):].lstrip("/") or ".")

    def is_absolute(self):
        return self._text.startswith("/")

    def as_posix(self):
        return self._text

    def match(self, pattern):
        return fnmatch.fnmatch(self.name, pattern)


class Path(PurePath):
    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls(os.path.expanduser("~"))

    def exists(self):
        return os.path.exists(self._text)

    def is_file(self):
        return os.path.isfile(self._text)

    def is_dir(self):
        return os.path.isdir(self._text)

    def is_symlink(self):
        return os.path.islink(self._text)

    def open(self, mode="r", **named):
        return open(self._text, mode, **named)

    def read_text(self, encoding=None, errors=None):
        with open(self._text) as file:
            return file.read()

    def write_text(self, text, encoding=None, errors=None):
        with open(self._text, "w") as file:
            return file.write(text)

    def read_bytes(self):
        with open(self._text, "rb") as file:
            return file.read()

    def write_bytes(self, data):
        with open(self._text, "wb") as file:
            return file.write(data)

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        if parents:
            os.makedirs(self._text, mode, exist_ok)
        else:
            try:
                os.mkdir(self._text)
            except FileExistsError:
                if not (exist_ok and self.is_dir()):
                    raise

    def rmdir(self):
        os.rmdir(self._text)

    def unlink(self, missing_ok=False):
        try:
            os.unlink(self._text)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def touch(self, mode=0o666, exist_ok=True):
        open(self._text, "a").close()

    def rename(self, target):
        os.rename(self._text, os.fspath(target))
        return Path(target)

    replace = rename

    def stat(self):
        return os.stat(self._text)

    def iterdir(self):
        for name in os.listdir(self._text):
            yield Path(self._text, name)

    def glob(self, pattern):
        import glob

        for found in sorted(glob.glob(os.path.join(self._text, pattern), recursive=True)):
            yield Path(found)

    def rglob(self, pattern):
        return self.glob("**/" + pattern)

    def resolve(self, strict=False):
        return Path(os.path.realpath(self._text))

    def absolute(self):
        return Path(os.path.abspath(self._text))

    def expanduser(self):
        return Path(os.path.expanduser(self._text))

    def chmod(self, mode):
        os.chmod(self._text, mode)


PosixPath = Path
PurePosixPath = PurePath
