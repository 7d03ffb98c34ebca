# os: the process, its environment, its files.
from _os import (
    _exit, access, chdir, chmod, cpu_count, getcwd, getenv, getgid, getlogin, getloadavg, getpid,
    getppid, getuid, geteuid, kill, listdir, makedirs, mkdir, readlink, remove, rename, rmdir,
    symlink, unlink, urandom,
)
from _os import _environ, _setenv, _unsetenv, _exists, _isdir
from _os import stat as _stat, uname as _uname
import _lab
import posixpath as path

name = "posix"
sep = "/"
linesep = "\n"
pathsep = ":"
curdir = "."
devnull = "/dev/null"
F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
error = OSError


class _Environ(dict):
    def __setitem__(self, key, value):
        _setenv(key, value)
        dict.__setitem__(self, key, value)

    def __delitem__(self, key):
        if key not in self:
            raise KeyError(key)
        _unsetenv(key)
        dict.__delitem__(self, key)

    def pop(self, key, *rest):
        if key in self:
            _unsetenv(key)
        return dict.pop(self, key, *rest)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def update(self, *others, **named):
        for key, value in dict(*others, **named).items():
            self[key] = value

    def copy(self):
        return dict(self)

    def __repr__(self):
        return "environ(" + dict.__repr__(self) + ")"


environ = _Environ(_environ())


def putenv(key, value):
    environ[key] = value


class uname_result(tuple):
    sysname = property(lambda self: self[0])
    nodename = property(lambda self: self[1])
    release = property(lambda self: self[2])
    version = property(lambda self: self[3])
    machine = property(lambda self: self[4])

    def __repr__(self):
        return (
            "posix.uname_result(sysname=%r, nodename=%r, release=%r, version=%r, machine=%r)"
            % tuple(self)
        )


def uname():
    return uname_result(_uname())


class stat_result:
    def __init__(self, parts):
        self.st_mode, self.st_uid, self.st_gid, self.st_size, self.st_mtime, self.st_nlink = parts
        self.st_atime = self.st_ctime = self.st_mtime


def stat(where):
    return stat_result(_stat(where))


class DirEntry:
    def __init__(self, folder, name):
        self.name = name
        self.path = path.join(folder, name)

    def is_dir(self):
        return path.isdir(self.path)

    def is_file(self):
        return path.isfile(self.path)

    def is_symlink(self):
        return path.islink(self.path)

    def stat(self):
        return stat(self.path)

    def __repr__(self):
        return "<DirEntry %r>" % self.name


class _Scan(list):
    def __enter__(self):
        return self

    def __exit__(self, *rest):
        return None


def scandir(folder="."):
    return _Scan([DirEntry(folder, name) for name in listdir(folder)])


def walk(top, topdown=True, onerror=None, followlinks=False):
    try:
        names = listdir(top)
    except OSError:
        return
    folders, files = [], []
    for name in names:
        (folders if _isdir(path.join(top, name)) else files).append(name)
    if topdown:
        yield top, folders, files
    for name in folders:
        where = path.join(top, name)
        if not path.islink(where):
            yield from walk(where, topdown)
    if not topdown:
        yield top, folders, files


def replace(old, new):
    rename(old, new)


def removedirs(where):
    rmdir(where)


def fspath(where):
    return where if isinstance(where, (str, bytes)) else where.__fspath__()


def get_terminal_size(fd=0):
    return (80, 24)


def system(command):
    _lab.unmodelled("os.system()")


def popen(command, mode="r"):
    _lab.unmodelled("os.popen()")


def fork():
    _lab.unmodelled("os.fork()")


def execvp(*rest):
    _lab.unmodelled("os.execvp()")
