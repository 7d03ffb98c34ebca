# requests: get, post and their kin through the lab's network.
import json as _json
import _lab
from http._words import Headers
from urllib.parse import urlencode, urljoin, urlsplit

__version__ = "2.32.5"


class RequestException(IOError):
    __module__ = "requests.exceptions"


class ConnectionError(RequestException):
    __module__ = "requests.exceptions"


class HTTPError(RequestException):
    __module__ = "requests.exceptions"

    def __init__(self, *args, response=None):
        super().__init__(*args)
        self.response = response


class Timeout(RequestException):
    __module__ = "requests.exceptions"


class ConnectTimeout(ConnectionError, Timeout):
    __module__ = "requests.exceptions"


class ReadTimeout(Timeout):
    __module__ = "requests.exceptions"


class MissingSchema(RequestException, ValueError):
    __module__ = "requests.exceptions"


class InvalidSchema(RequestException, ValueError):
    __module__ = "requests.exceptions"


class TooManyRedirects(RequestException):
    __module__ = "requests.exceptions"


class JSONDecodeError(RequestException, ValueError):
    __module__ = "requests.exceptions"


class exceptions:
    RequestException = RequestException
    ConnectionError = ConnectionError
    HTTPError = HTTPError
    Timeout = Timeout
    ConnectTimeout = ConnectTimeout
    ReadTimeout = ReadTimeout
    MissingSchema = MissingSchema
    TooManyRedirects = TooManyRedirects
    JSONDecodeError = JSONDecodeError


class codes:
    ok = 200
    created = 201
    not_found = 404


class Response:
    def __init__(self, url, status, reason, headers, body):
        self.url = url
        self.status_code = status
        self.reason = reason
        self.headers = Headers(headers)
        self.content = body
        self.encoding = "utf-8"
        self.history = []

    @property
    def text(self):
        return self.content.decode("utf-8", "replace")

    @property
    def ok(self):
        return self.status_code < 400

    def json(self):
        try:
            return _json.loads(self.text)
        except _json.JSONDecodeError as error:
            raise JSONDecodeError(str(error)) from None

    def raise_for_status(self):
        if self.status_code >= 400:
            side = "Client" if self.status_code < 500 else "Server"
            raise HTTPError(
                "%d %s Error: %s for url: %s" % (self.status_code, side, self.reason, self.url),
                response=self,
            )

    def __bool__(self):
        return self.ok

    def __repr__(self):
        return "<Response [%d]>" % self.status_code


_FAILURES = {
    "refused": "[Errno 111] Connection refused",
    "unreachable": "[Errno 101] Network is unreachable",
    "noroute": "[Errno 113] No route to host",
}


def request(
    method, url, params=None, data=None, json=None, headers=None, timeout=None, auth=None,
    allow_redirects=True, verify=True, cookies=None, files=None, stream=False,
):
    if files:
        _lab.unmodelled("requests with files=")
    history = []
    for _ in range(30):
        parts = urlsplit(url)
        if not parts.scheme:
            raise MissingSchema(
                "Invalid URL %r: No scheme supplied. Perhaps you meant https://%s?" % (url, url)
            )
        if parts.scheme not in ("http", "https"):
            raise InvalidSchema("No connection adapters were found for %r" % url)
        sent = {
            "User-Agent": "python-requests/" + __version__, "Accept-Encoding": "gzip, deflate",
            "Accept": "*/*", "Connection": "keep-alive",
        }
        body = b""
        if json is not None:
            body = _json.dumps(json).encode()
            sent["Content-Type"] = "application/json"
        elif data is not None:
            if isinstance(data, (dict, list)):
                body = urlencode(data).encode()
                sent["Content-Type"] = "application/x-www-form-urlencoded"
            else:
                body = data if isinstance(data, bytes) else data.encode()
        if body:
            sent["Content-Length"] = str(len(body))
        if auth:
            import base64

            pair = (auth[0] + ":" + auth[1]).encode()
            sent["Authorization"] = "Basic " + base64.b64encode(pair).decode()
        sent.update(headers or {})
        query = parts.query
        if params:
            more = params if isinstance(params, str) else urlencode(params, True)
            query = query + "&" + more if query else more
        path = parts.path or "/"
        target = path + ("?" + query if query else "")
        port = parts.port or (443 if parts.scheme == "https" else 80)
        url = parts.scheme + "://" + parts.netloc + target
        answer = _lab.fetch(
            method.upper(), parts.scheme, parts.hostname, port, target, list(sent.items()), body
        )
        if isinstance(answer, str):
            kind = "HTTPSConnection" if parts.scheme == "https" else "HTTPConnection"
            pool = "%sPool(host=%r, port=%d)" % (kind, parts.hostname, port)
            if answer in ("empty", "reset"):
                raise ConnectionError(
                    "('Connection aborted.', RemoteDisconnected('Remote end closed connection "
                    "without response'))"
                    if answer == "empty"
                    else "('Connection aborted.', ConnectionResetError(104, 'Connection reset by peer'))"
                )
            if answer == "timeout":
                raise ConnectTimeout(
                    "%s: Max retries exceeded with url: %s (Caused by ConnectTimeoutError("
                    "'Connection to %s timed out. (connect timeout=%s)'))"
                    % (pool, target, parts.hostname, timeout)
                )
            if answer in ("unknown", "noserver"):
                why = (
                    '(Caused by NameResolutionError("%s: Failed to resolve %r ([Errno %d] %s)"))'
                    % (
                        kind + "(host=%r, port=%d)" % (parts.hostname, port), parts.hostname,
                        -2 if answer == "unknown" else -3,
                        "Name or service not known"
                        if answer == "unknown"
                        else "Temporary failure in name resolution",
                    )
                )
            else:
                why = "(Caused by NewConnectionError(\"%s: Failed to establish a new connection: %s\"))" % (
                    kind + "(host=%r, port=%d)" % (parts.hostname, port), _FAILURES[answer],
                )
            raise ConnectionError("%s: Max retries exceeded with url: %s %s" % (pool, target, why))
        response = Response(url, *answer)
        response.history = list(history)
        if allow_redirects and response.status_code in (301, 302, 303, 307, 308):
            to = response.headers.get("Location")
            if to:
                history.append(response)
                url, params = urljoin(url, to), None
                if response.status_code in (301, 302, 303):
                    method, data, json = "GET", None, None
                continue
        return response
    raise TooManyRedirects("Exceeded 30 redirects.")


def get(url, params=None, **named):
    return request("GET", url, params=params, **named)


def post(url, data=None, json=None, **named):
    return request("POST", url, data=data, json=json, **named)


def put(url, data=None, **named):
    return request("PUT", url, data=data, **named)


def patch(url, data=None, **named):
    return request("PATCH", url, data=data, **named)


def delete(url, **named):
    return request("DELETE", url, **named)


def head(url, **named):
    named.setdefault("allow_redirects", False)
    return request("HEAD", url, **named)


def options(url, **named):
    return request("OPTIONS", url, **named)


class Session:
    def __init__(self):
        self.headers = {}
        self.auth = None

    def request(self, method, url, **named):
        headers = dict(self.headers)
        headers.update(named.pop("headers", None) or {})
        named.setdefault("auth", self.auth)
        return request(method, url, headers=headers, **named)

    def get(self, url, **named):
        return self.request("GET", url, **named)

    def post(self, url, data=None, json=None, **named):
        return self.request("POST", url, data=data, json=json, **named)

    def put(self, url, data=None, **named):
        return self.request("PUT", url, data=data, **named)

    def delete(self, url, **named):
        return self.request("DELETE", url, **named)

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *rest):
        pass


session = Session
