# os.path: paths as texts, and what lies there.
from _os import _exists as exists, _getsize as getsize, _isdir as isdir, _isfile as isfile
from _os import _islink as islink, _realpath as realpath, getcwd as _getcwd, getenv as _getenv
from _os import stat as _stat

sep = "/"


def _text(where):
    return where if isinstance(where, str) else where.__fspath__()


def join(first, *more):
    out = _text(first)
    for part in more:
        part = _text(part)
        if part.startswith("/"):
            out = part
        elif not out or out.endswith("/"):
            out += part
        else:
            out += "/" + part
    return out


def split(where):
    where = _text(where)
    at = where.rfind("/") + 1
    head, tail = where[:at], where[at:]
    if head and head != "/" * len(head):
        head = head.rstrip("/")
    return head, tail


def basename(where):
    return split(where)[1]


def dirname(where):
    return split(where)[0]


def splitext(where):
    where = _text(where)
    name = basename(where)
    at = name.rfind(".")
    if at <= 0 or not name[:at].strip("."):
        return where, ""
    cut = len(where) - len(name) + at
    return where[:cut], where[cut:]


def isabs(where):
    return _text(where).startswith("/")


def normpath(where):
    where = _text(where)
    if not where:
        return "."
    parts = []
    for part in where.split("/"):
        if part in ("", "."):
            continue
        if part != ".." or (not where.startswith("/") and (not parts or parts[-1] == "..")):
            parts.append(part)
        elif parts:
            parts.pop()
    out = "/".join(parts)
    return ("/" + out if where.startswith("/") else out) or "."


def abspath(where):
    where = _text(where)
    return normpath(where if where.startswith("/") else join(_getcwd(), where))


def relpath(where, start="."):
    here = [p for p in abspath(start).split("/") if p]
    there = [p for p in abspath(where).split("/") if p]
    same = 0
    while same < min(len(here), len(there)) and here[same] == there[same]:
        same += 1
    return "/".join([".."] * (len(here) - same) + there[same:]) or "."


def expanduser(where):
    where = _text(where)
    if where == "~" or where.startswith("~/"):
        return (_getenv("HOME") or "/root") + where[1:]
    return where


def expandvars(where):
    import re

    return re.sub(
        r"\$(\w+|\{[^}]*\})",
        lambda m: _getenv(m.group(1).strip("{}")) or m.group(0),
        _text(where),
    )


def getmtime(where):
    return _stat(where)[4]


def commonprefix(texts):
    if not texts:
        return ""
    low, high = min(texts), max(texts)
    for i, letter in enumerate(low):
        if letter != high[i]:
            return low[:i]
    return low


def lexists(where):
    return exists(where) or islink(where)
