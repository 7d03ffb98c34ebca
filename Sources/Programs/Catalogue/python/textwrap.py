# textwrap: paragraphs within a width.
import re


def wrap(text, width=70, initial_indent="", subsequent_indent="", break_long_words=True, **named):
    lines, now, indent = [], "", initial_indent
    for word in re.split(r"\s+", text.strip()):
        while break_long_words and len(indent) + len(word) > width and not now:
            room = max(1, width - len(indent))
            lines.append(indent + word[:room])
            word, indent = word[room:], subsequent_indent
        if now and len(indent) + len(now) + 1 + len(word) > width:
            lines.append(indent + now)
            now, indent = word, subsequent_indent
        else:
            now = now + " " + word if now else word
    if now:
        lines.append(indent + now)
    return lines


def fill(text, width=70, **named):
    return "\n".join(wrap(text, width, **named))


def dedent(text):
    lines = text.split("\n")
    margin = None
    for number, line in enumerate(lines):
        if not line.strip():
            lines[number] = ""
            continue
        indent = line[: len(line) - len(line.lstrip())]
        if margin is None:
            margin = indent
        else:
            while not indent.startswith(margin):
                margin = margin[:-1]
    return "\n".join(line[len(margin or ""):] if line else line for line in lines)


def indent(text, prefix, predicate=None):
    return "".join(
        prefix + line if (predicate(line) if predicate else line.strip()) else line
        for line in text.splitlines(True)
    )


def shorten(text, width, placeholder=" [...]", **named):
    words = text.split()
    if len(" ".join(words)) <= width:
        return " ".join(words)
    while words and len(" ".join(words)) + len(placeholder) > width:
        words.pop()
    return " ".join(words) + placeholder
