# urllib.parse: addresses taken apart and put together.
import _lab


def quote(text, safe="/", encoding=None, errors=None):
    return _lab.quote(text if isinstance(text, str) else text.decode(), safe)


def quote_plus(text, safe=""):
    return _lab.quote(text, safe, True)


def unquote(text, encoding=None, errors=None):
    return _lab.unquote(text)


def unquote_plus(text):
    return _lab.unquote(text, True)


def urlencode(pairs, doseq=False):
    out = []
    for key, value in pairs.items() if hasattr(pairs, "items") else pairs:
        values = value if doseq and isinstance(value, (list, tuple)) else [value]
        for one in values:
            out.append(quote_plus(str(key)) + "=" + quote_plus(str(one)))
    return "&".join(out)


def parse_qsl(text, keep_blank_values=False):
    out = []
    for part in text.split("&"):
        if not part:
            continue
        key, mark, value = part.partition("=")
        if value or keep_blank_values:
            out.append((unquote_plus(key), unquote_plus(value)))
    return out


def parse_qs(text, keep_blank_values=False):
    out = {}
    for key, value in parse_qsl(text, keep_blank_values):
        out.setdefault(key, []).append(value)
    return out


class _Parts(tuple):
    scheme = property(lambda self: self[0])
    netloc = property(lambda self: self[1])
    path = property(lambda self: self[2])

    @property
    def hostname(self):
        host = self.netloc.rpartition("@")[2].partition(":")[0].lower()
        return host or None

    @property
    def port(self):
        port = self.netloc.rpartition("@")[2].partition(":")[2]
        return int(port) if port else None

    @property
    def username(self):
        return self.netloc.rpartition("@")[0].partition(":")[0] or None

    @property
    def password(self):
        return self.netloc.rpartition("@")[0].partition(":")[2] or None

    def geturl(self):
        return urlunparse(self) if len(self) == 6 else urlunsplit(self)


class SplitResult(_Parts):
    query = property(lambda self: self[3])
    fragment = property(lambda self: self[4])

    def __repr__(self):
        return (
            "SplitResult(scheme=%r, netloc=%r, path=%r, query=%r, fragment=%r)" % tuple(self)
        )


class ParseResult(_Parts):
    params = property(lambda self: self[3])
    query = property(lambda self: self[4])
    fragment = property(lambda self: self[5])

    def __repr__(self):
        return (
            "ParseResult(scheme=%r, netloc=%r, path=%r, params=%r, query=%r, fragment=%r)"
            % tuple(self)
        )


def urlsplit(url, scheme="", allow_fragments=True):
    rest, _, fragment = url.partition("#")
    rest, _, query = rest.partition("?")
    netloc = ""
    head, mark, tail = rest.partition(":")
    if mark and head and head.replace("+", "").replace("-", "").isalnum() and not head[0].isdigit():
        scheme, rest = head.lower(), tail
    if rest.startswith("//"):
        netloc, mark, path = rest[2:].partition("/")
        rest = mark + path
    return SplitResult((scheme, netloc, rest, query, fragment))


def urlparse(url, scheme="", allow_fragments=True):
    scheme, netloc, path, query, fragment = urlsplit(url, scheme)
    return ParseResult((scheme, netloc, path, "", query, fragment))


def urlunsplit(parts):
    scheme, netloc, path, query, fragment = parts
    out = ("//" + netloc if netloc else "") + path
    if scheme:
        out = scheme + ":" + out
    return out + ("?" + query if query else "") + ("#" + fragment if fragment else "")


def urlunparse(parts):
    scheme, netloc, path, params, query, fragment = parts
    return urlunsplit((scheme, netloc, path, query, fragment))


def urljoin(base, url):
    if urlsplit(url).scheme:
        return url
    parts = urlsplit(base)
    if url.startswith("//"):
        return parts.scheme + ":" + url
    root = parts.scheme + "://" + parts.netloc if parts.scheme else ""
    if url.startswith("/"):
        return root + url
    if url.startswith("?"):
        return root + parts.path + url
    folder = parts.path.rpartition("/")[0] + "/"
    out = []
    for part in (folder + url).split("/"):
        if part == ".." and len(out) > 1:
            out.pop()
        elif part not in (".", ".."):
            out.append(part)
    return root + "/".join(out)
