# jinja2: expressions, filters, for, if, set, extends, block and include.
import re
import _lab
from markupsafe import Markup, escape

__version__ = "3.1.6"


class TemplateError(Exception):
    pass


class TemplateNotFound(TemplateError):
    pass


class TemplateSyntaxError(TemplateError):
    pass


class UndefinedError(TemplateError):
    pass


class _Undefined:
    def __init__(self, name):
        self._name = name

    def __str__(self):
        return ""

    def __bool__(self):
        return False

    def __iter__(self):
        return iter(())

    def __len__(self):
        return 0


def _default(value, other="", boolean=False):
    return other if isinstance(value, _Undefined) or (boolean and not value) else value


FILTERS = {
    "upper": lambda s: str(s).upper(), "lower": lambda s: str(s).lower(),
    "title": lambda s: str(s).title(), "capitalize": lambda s: str(s).capitalize(),
    "trim": lambda s: str(s).strip(), "length": len, "count": len, "safe": Markup, "e": escape,
    "escape": escape, "default": _default, "d": _default, "int": lambda v: int(v),
    "float": lambda v: float(v), "string": str, "list": list, "sum": sum, "first": lambda v: next(iter(v), ""),
    "last": lambda v: list(v)[-1], "sort": sorted, "reverse": lambda v: list(reversed(list(v))),
    "join": lambda v, by="": by.join(str(one) for one in v), "abs": abs,
    "replace": lambda s, a, b: str(s).replace(a, b), "round": lambda v, n=0: round(float(v), n),
    "tojson": lambda v: Markup(__import__("json").dumps(v)), "max": max, "min": min, "unique": lambda v: list(dict.fromkeys(v)),
    "truncate": lambda s, n=255: s if len(s) <= n else s[: n - 3] + "...",
    "format": lambda s, *a: s % a, "items": lambda v: list(v.items()),
}
_TOKEN = re.compile(r"(\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\})", re.DOTALL)
_WORD = re.compile(r"\"[^\"]*\"|'[^']*'|(?:[A-Za-z_]\w*)(?:\.[A-Za-z_]\w*)*|\.[A-Za-z_]\w*|.", re.DOTALL)
_KEPT = {"and", "or", "not", "in", "if", "else", "is", "True", "False", "None"}
_PLAIN = {"true": "True", "false": "False", "none": "None"}


def _get(value, name):
    if hasattr(value, name) and not (isinstance(value, dict) and name in value):
        return getattr(value, name)
    try:
        return value[name]
    except (KeyError, TypeError, IndexError):
        if isinstance(value, _Undefined):
            raise UndefinedError("%r is undefined" % value._name)
        return _Undefined(name)


def _pieces(text, mark):
    """Splits at a mark that stands outside of quotes and brackets."""
    out, depth, quote, now = [], 0, "", ""
    for letter in text:
        if quote:
            if letter == quote:
                quote = ""
        elif letter in "\"'":
            quote = letter
        elif letter in "([{":
            depth += 1
        elif letter in ")]}":
            depth -= 1
        elif letter == mark and depth == 0:
            out.append(now)
            now = ""
            continue
        now += letter
    return out + [now]


def _python(text):
    out, last = "", ""
    for word in _WORD.findall(text):
        if word[0].isalpha() or word[0] == "_":
            parts = word.split(".")
            if last.strip() and last.strip()[-1:] == "." or word in _KEPT:
                out += word
            elif word in _PLAIN:
                out += _PLAIN[word]
            else:
                made = "_name(%r)" % parts[0]
                for part in parts[1:]:
                    made = "_get(%s, %r)" % (made, part)
                out += made
        elif word[0] == "." and len(word) > 1:
            at = _start(out)
            out = out[:at] + "_get(" + out[at:] + ", %r)" % word[1:]
        elif word == "~":
            out += "+"
        else:
            out += word
        last = word
    return out


def _start(text):
    depth = 0
    for at in range(len(text) - 1, -1, -1):
        if text[at] in ")]":
            depth += 1
        elif text[at] in "([":
            depth -= 1
            if depth == 0:
                while at > 0 and (text[at - 1].isalnum() or text[at - 1] == "_"):
                    at -= 1
                return at
    return 0


def _value(text, names):
    text = text.strip()
    found = re.fullmatch(r"(.+?)\s+is\s+(not\s+)?(defined|undefined|none|odd|even|string|number|divisibleby.*)", text)
    parts = _pieces(text, "|")
    if found and len(parts) == 1:
        value = _value(found.group(1), names)
        kind = found.group(3)
        if kind == "defined":
            answer = not isinstance(value, _Undefined)
        elif kind == "undefined":
            answer = isinstance(value, _Undefined)
        elif kind == "none":
            answer = value is None
        elif kind in ("odd", "even"):
            answer = (value % 2 == 1) == (kind == "odd")
        elif kind == "string":
            answer = isinstance(value, str)
        elif kind == "number":
            answer = isinstance(value, (int, float))
        else:
            answer = value % int(kind[len("divisibleby"):].strip("( )")) == 0
        return not answer if found.group(2) else answer

    def look(name):
        if name in names:
            return names[name]
        if name == "range":
            return range
        if name == "dict":
            return dict
        return _Undefined(name)

    scope = {"_get": _get, "_name": look}
    try:
        value = eval(_python(parts[0]), scope)
    except SyntaxError as error:
        raise TemplateSyntaxError(str(error))
    for part in parts[1:]:
        name, mark, rest = part.strip().partition("(")
        if name.strip() not in FILTERS:
            raise TemplateError("No filter named %r." % name.strip())
        scope["_filter"], scope["_value"] = FILTERS[name.strip()], value
        value = eval("_filter(_value%s" % (", " + _python(rest) if mark and rest.strip() != ")" else ")"), scope)
    return value


class _Loop:
    def __init__(self, items):
        self.length = len(items)
        self.index0 = -1

    index = property(lambda self: self.index0 + 1)
    first = property(lambda self: self.index0 == 0)
    last = property(lambda self: self.index0 == self.length - 1)
    revindex = property(lambda self: self.length - self.index0)

    def cycle(self, *items):
        return items[self.index0 % len(items)]


def _tokens(source):
    out = _TOKEN.split(source)
    for at, token in enumerate(out):
        if token[:2] in ("{{", "{%", "{#") and token[-2:] in ("}}", "%}", "#}"):
            if token[2] == "-" and at > 0:
                out[at - 1] = out[at - 1].rstrip()
            if token[-3] == "-" and at + 1 < len(out):
                out[at + 1] = out[at + 1].lstrip()
    return out


def _parse(tokens, at, ends):
    """A row of nodes up to one of the closing words; the node's word and place too."""
    nodes = []
    while at < len(tokens):
        token = tokens[at]
        at += 1
        if token.startswith("{{"):
            nodes.append(("value", token[2:-2].strip("-").strip()))
        elif token.startswith("{#"):
            continue
        elif token.startswith("{%"):
            text = token[2:-2].strip("-").strip()
            word, _, rest = text.partition(" ")
            if word in ends:
                return nodes, text, at
            if word == "for":
                body, end, at = _parse(tokens, at, ("endfor", "else"))
                other = []
                if end == "else":
                    other, end, at = _parse(tokens, at, ("endfor",))
                nodes.append(("for", rest, body, other))
            elif word == "if":
                branches, test = [], rest
                while True:
                    body, end, at = _parse(tokens, at, ("elif", "else", "endif"))
                    branches.append((test, body))
                    if end.startswith("elif"):
                        test = end[5:]
                    elif end == "else":
                        test = "True"
                    else:
                        break
                nodes.append(("if", branches))
            elif word == "block":
                body, end, at = _parse(tokens, at, ("endblock",))
                nodes.append(("block", rest.split()[0], body))
            elif word == "set":
                nodes.append(("set", rest))
            elif word == "include":
                nodes.append(("include", rest))
            elif word == "extends":
                nodes.append(("extends", rest))
            else:
                _lab.unmodelled("jinja2's {%% %s %%}" % word)
        elif token:
            nodes.append(("text", token))
    if ends:
        raise TemplateSyntaxError("Unexpected end of template.")
    return nodes, "", at


def _write(nodes, names, blocks, load, out):
    for node in nodes:
        kind = node[0]
        if kind == "text":
            out.append(node[1])
        elif kind == "value":
            value = _value(node[1], names)
            out.append(str(value) if value is None else str(escape(value)) if not isinstance(value, Markup) else str(value))
        elif kind == "for":
            target, _, source = node[1].partition(" in ")
            source, _, test = source.partition(" if ")
            targets = [one.strip() for one in target.split(",")]
            items = list(_value(source, names))
            loop = _Loop(items)
            inner = dict(names)
            if not items:
                _write(node[3], names, blocks, load, out)
            for item in items:
                loop.index0 += 1
                inner["loop"] = loop
                if len(targets) == 1:
                    inner[targets[0]] = item
                else:
                    inner.update(zip(targets, item))
                if test and not _value(test, inner):
                    continue
                _write(node[2], inner, blocks, load, out)
        elif kind == "if":
            for test, body in node[1]:
                if _value(test, names):
                    _write(body, names, blocks, load, out)
                    break
        elif kind == "set":
            name, _, source = node[1].partition("=")
            names[name.strip()] = _value(source, names)
        elif kind == "include":
            out.append(render(load(_value(node[1], names)), names, load))
        elif kind == "block":
            _write(blocks.get(node[1], node[2]), names, blocks, load, out)


def _blocks(nodes):
    found = {}
    for node in nodes:
        if node[0] == "block":
            found[node[1]] = node[2]
            found.update(_blocks(node[2]))
        elif node[0] == "if":
            for _, body in node[1]:
                found.update(_blocks(body))
    return found


def render(source, values, load=None, blocks=None):
    if source.endswith("\n"):
        source = source[:-1]
    nodes, _, _ = _parse(_tokens(source), 0, ())
    names = dict(values)
    blocks = {**_blocks(nodes), **(blocks or {})}
    for node in nodes:
        if node[0] == "extends":
            return render(load(_value(node[1], names)), names, load, blocks)
    out = []
    _write(nodes, names, blocks, load, out)
    return "".join(out)


class Template:
    def __init__(self, source):
        self.source = source

    def render(self, *rest, **values):
        return render(self.source, dict(*rest, **values))


class FileSystemLoader:
    def __init__(self, folder):
        self.folder = folder


class Environment:
    def __init__(self, loader=None, **named):
        self.loader = loader
        self.globals = {}
        self.filters = FILTERS

    def from_string(self, source):
        return Template(source)

    def get_template(self, name):
        with open(self.loader.folder + "/" + name) as file:
            return Template(file.read())
