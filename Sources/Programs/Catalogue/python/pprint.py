# pprint: wide values over several lines.
def pformat(value, indent=1, width=80, depth=None, level=0, **named):
    text = repr(value)
    if len(text) + level <= width or not isinstance(value, (list, dict, tuple)):
        return text
    pad = " " * (level + indent)
    if isinstance(value, dict):
        parts = [
            "%r: %s" % (key, pformat(value[key], indent, width, None, level + indent + len(repr(key)) + 2))
            for key in sorted(value, key=str)
        ]
        return "{" + (",\n" + pad).join(parts) + "}"
    parts = [pformat(inner, indent, width, None, level + indent) for inner in value]
    marks = "[]" if isinstance(value, list) else "()"
    return marks[0] + (",\n" + pad).join(parts) + marks[1]


def pprint(value, stream=None, indent=1, width=80, **named):
    print(pformat(value, indent, width), file=stream)


pp = pprint
