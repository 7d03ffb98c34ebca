# urllib.error: what a request can fail with.


class URLError(OSError):
    def __init__(self, reason, filename=None):
        self.args = (reason,)
        self.reason = reason

    def __str__(self):
        return "<urlopen error %s>" % self.reason


class HTTPError(URLError):
    def __init__(self, url, code, msg, hdrs, fp):
        self.url = url
        self.code = self.status = code
        self.msg = self.reason = msg
        self.headers = self.hdrs = hdrs
        self.fp = fp

    def read(self):
        return self.fp.read()

    def __str__(self):
        return "HTTP Error %s: %s" % (self.code, self.msg)
