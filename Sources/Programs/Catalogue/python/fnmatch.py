# fnmatch: names by shell patterns.
import re


def translate(pattern):
    out = ""
    at = 0
    while at < len(pattern):
        letter = pattern[at]
        at += 1
        if letter == "*":
            out += ".*"
        elif letter == "?":
            out += "."
        elif letter == "[" and "]" in pattern[at:]:
            end = pattern.index("]", at)
            inner = pattern[at:end]
            out += "[" + ("^" + inner[1:] if inner.startswith("!") else inner) + "]"
            at = end + 1
        else:
            out += re.escape(letter)
    return out


def fnmatch(name, pattern):
    return re.fullmatch(translate(pattern), name) is not None


fnmatchcase = fnmatch


def filter(names, pattern):
    return [name for name in names if fnmatch(name, pattern)]
