# shutil: copies and removals.
import os


class Error(OSError):
    pass


def copyfile(source, target):
    with open(source, "rb") as a, open(target, "wb") as b:
        b.write(a.read())
    return target


def copy(source, target):
    if os.path.isdir(target):
        target = os.path.join(target, os.path.basename(source))
    return copyfile(source, target)


copy2 = copy


def move(source, target):
    if os.path.isdir(target):
        target = os.path.join(target, os.path.basename(source))
    os.rename(source, target)
    return target


def rmtree(where, ignore_errors=False, onerror=None):
    try:
        for name in os.listdir(where):
            inner = os.path.join(where, name)
            if os.path.isdir(inner) and not os.path.islink(inner):
                rmtree(inner)
            else:
                os.unlink(inner)
        os.rmdir(where)
    except OSError:
        if not ignore_errors:
            raise


def copytree(source, target, dirs_exist_ok=False, **named):
    os.makedirs(target, exist_ok=dirs_exist_ok)
    for name in os.listdir(source):
        inner = os.path.join(source, name)
        if os.path.isdir(inner):
            copytree(inner, os.path.join(target, name), dirs_exist_ok)
        else:
            copyfile(inner, os.path.join(target, name))
    return target


def which(name, path=None):
    for folder in (path or os.environ.get("PATH", "")).split(":"):
        where = os.path.join(folder, name)
        if os.path.isfile(where) and os.access(where, os.X_OK):
            return where
    return None


def get_terminal_size(fallback=(80, 24)):
    return fallback
