# urllib.request: urlopen through the lab's network.
import io
import sys
import _lab
from http._words import Headers
from urllib.error import HTTPError, URLError
from urllib.parse import urljoin, urlsplit

_FAILURES = {
    "unknown": (-2, "Name or service not known"),
    "noserver": (-3, "Temporary failure in name resolution"),
    "refused": (111, "Connection refused"),
    "timeout": (110, "Connection timed out"),
    "unreachable": (101, "Network is unreachable"),
    "noroute": (113, "No route to host"),
}


class Request:
    def __init__(self, url, data=None, headers={}, method=None):
        self.full_url = url
        self.data = data
        self.headers = dict(headers)
        self.method = method

    def add_header(self, name, value):
        self.headers[name] = value

    def get_method(self):
        return self.method or ("GET" if self.data is None else "POST")


class _Response:
    def __init__(self, url, status, reason, headers, body):
        self.url = url
        self.status = self.code = status
        self.reason = self.msg = reason
        self.headers = Headers(headers)
        self._file = io.BytesIO(body)

    def read(self, size=-1):
        return self._file.read(size)

    def readline(self):
        return self._file.readline()

    def readlines(self):
        return self._file.readlines()

    def __iter__(self):
        return iter(self._file)

    def getcode(self):
        return self.status

    def geturl(self):
        return self.url

    def info(self):
        return self.headers

    def getheader(self, name, default=None):
        return self.headers.get(name, default)

    def getheaders(self):
        return self.headers.items()

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *rest):
        pass


def urlopen(url, data=None, timeout=None, context=None):
    request = url if isinstance(url, Request) else Request(url, data)
    if data is not None:
        request.data = data
    where = request.full_url
    for _ in range(10):
        parts = urlsplit(where)
        if parts.scheme not in ("http", "https"):
            if parts.scheme == "":
                raise ValueError("unknown url type: %r" % where)
            raise URLError("unknown url type: %s" % parts.scheme)
        headers = {
            "User-Agent": "Python-urllib/" + ".".join(sys.version.split(".")[:2]),
            "Connection": "close",
        }
        headers.update(request.headers)
        body = request.data or b""
        if body:
            headers.setdefault("Content-Type", "application/x-www-form-urlencoded")
            headers.setdefault("Content-Length", str(len(body)))
        target = (parts.path or "/") + ("?" + parts.query if parts.query else "")
        port = parts.port or (443 if parts.scheme == "https" else 80)
        answer = _lab.fetch(
            request.get_method(), parts.scheme, parts.hostname, port, target,
            list(headers.items()), body,
        )
        if isinstance(answer, str):
            if answer in ("empty", "reset"):
                raise ConnectionResetError(104, "Connection reset by peer")
            number, text = _FAILURES[answer]
            if number < 0:
                import socket

                raise URLError(socket.gaierror(number, text))
            raise URLError(OSError(number, text))
        status, reason, pairs, body = answer
        response = _Response(where, status, reason, pairs, body)
        if status in (301, 302, 303, 307, 308) and response.getheader("Location"):
            where = urljoin(where, response.getheader("Location"))
            continue
        if status >= 400:
            raise HTTPError(where, status, reason, response.headers, response)
        return response
    raise URLError("too many redirects")


def urlretrieve(url, filename):
    with urlopen(url) as response, open(filename, "wb") as file:
        file.write(response.read())
    return filename, response.headers


def build_opener(*handlers):
    _lab.unmodelled("urllib.request.build_opener()")
