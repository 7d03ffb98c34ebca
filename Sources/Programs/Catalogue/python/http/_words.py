# The reason phrases of HTTP's status codes.
REASONS = {
    100: "Continue", 200: "OK", 201: "Created", 202: "Accepted", 204: "No Content",
    206: "Partial Content", 301: "Moved Permanently", 302: "Found", 303: "See Other",
    304: "Not Modified", 307: "Temporary Redirect", 308: "Permanent Redirect",
    400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found",
    405: "Method Not Allowed", 406: "Not Acceptable", 408: "Request Timeout", 409: "Conflict",
    410: "Gone", 411: "Length Required", 413: "Request Entity Too Large",
    415: "Unsupported Media Type", 418: "I'm a Teapot", 422: "Unprocessable Entity",
    429: "Too Many Requests", 500: "Internal Server Error", 501: "Not Implemented",
    502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout",
}


class Headers:
    """Names without regard to case, in the order in which they came."""

    def __init__(self, pairs=()):
        self._pairs = list(pairs.items() if isinstance(pairs, dict) else pairs)

    def get(self, name, default=None):
        for key, value in self._pairs:
            if key.lower() == name.lower():
                return value
        return default

    def __getitem__(self, name):
        value = self.get(name)
        if value is None:
            raise KeyError(name)
        return value

    def __setitem__(self, name, value):
        self.pop(name, None)
        self._pairs.append((name, str(value)))

    def pop(self, name, default=None):
        value = self.get(name, default)
        self._pairs = [pair for pair in self._pairs if pair[0].lower() != name.lower()]
        return value

    __delitem__ = pop

    def add(self, name, value):
        self._pairs.append((name, str(value)))

    def replace(self, name, value):
        """Keeps its place where the name is there already."""
        for at, (key, _) in enumerate(self._pairs):
            if key.lower() == name.lower():
                self._pairs[at] = (key, value)
                return
        self._pairs.append((name, value))

    def set(self, name, value):
        self[name] = value

    def setdefault(self, name, value):
        if self.get(name) is None:
            self[name] = value
        return self[name]

    def update(self, pairs):
        for name, value in pairs.items() if isinstance(pairs, dict) else pairs:
            self[name] = value

    extend = update

    def get_content_type(self):
        return (self.get("Content-Type") or "text/plain").split(";")[0]

    def items(self):
        return list(self._pairs)

    def keys(self):
        return [key for key, _ in self._pairs]

    def values(self):
        return [value for _, value in self._pairs]

    def __contains__(self, name):
        return self.get(name) is not None

    def __iter__(self):
        return iter(self.keys())

    def __len__(self):
        return len(self._pairs)

    def __str__(self):
        return "".join("%s: %s\n" % pair for pair in self._pairs) + "\n"

    def __repr__(self):
        return repr(dict(self._pairs))
