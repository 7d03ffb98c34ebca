# glob: files by shell patterns.
import fnmatch
import os


def _below(folder):
    yield folder
    for base, folders, files in os.walk(folder or "."):
        for name in folders:
            where = os.path.join(base, name)
            yield where[2:] if not folder and where.startswith("./") else where


def glob(pattern, recursive=False, root_dir=None):
    parts = pattern.split("/")
    found = ["/"] if pattern.startswith("/") else [""]
    for part in [p for p in parts if p]:
        after = []
        for folder in found:
            if part == "**" and recursive:
                after += list(_below(folder))
            elif any(mark in part for mark in "*?["):
                try:
                    names = os.listdir(folder or ".")
                except OSError:
                    continue
                after += [
                    os.path.join(folder, name) for name in names
                    if fnmatch.fnmatch(name, part) and (part.startswith(".") or not name.startswith("."))
                ]
            elif os.path.exists(os.path.join(folder, part)):
                after.append(os.path.join(folder, part))
        found = after
    return found


def iglob(pattern, recursive=False):
    return iter(glob(pattern, recursive))
