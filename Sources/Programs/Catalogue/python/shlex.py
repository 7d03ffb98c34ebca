# shlex: words as a shell splits them.
import re


def quote(text):
    if text and re.fullmatch(r"[A-Za-z0-9_@%+=:,./-]+", text):
        return text
    return "'" + text.replace("'", "'\"'\"'") + "'"


def join(words):
    return " ".join(quote(word) for word in words)


def split(text, comments=False, posix=True):
    out, now, mark, started = [], "", "", False
    at = 0
    while at < len(text):
        letter = text[at]
        if mark:
            if letter == mark:
                mark = ""
            elif letter == "\\" and mark == '"' and text[at + 1:at + 2] in ('"', "\\"):
                at += 1
                now += text[at]
            else:
                now += letter
        elif letter in "'\"":
            mark, started = letter, True
        elif letter == "\\" and at + 1 < len(text):
            at += 1
            now += text[at]
            started = True
        elif letter.isspace():
            if started:
                out.append(now)
            now, started = "", False
        else:
            now += letter
            started = True
        at += 1
    if mark:
        raise ValueError("No closing quotation")
    return out + [now] if started else out
