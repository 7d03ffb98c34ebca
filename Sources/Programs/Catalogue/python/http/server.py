# http.server: request handlers as classes, and the server of files.
import io
import os
import socket
import sys
import time
import _lab
from http._words import Headers, REASONS
from urllib.parse import unquote

_ERROR = """<!DOCTYPE HTML>
<html lang="en">
    <head>
        <meta charset="utf-8">
        <title>Error response</title>
    </head>
    <body>
        <h1>Error response</h1>
        <p>Error code: %(code)d</p>
        <p>Message: %(message)s.</p>
        <p>Error code explanation: %(code)s - %(explain)s.</p>
    </body>
</html>
"""
_EXPLAIN = {
    400: "Bad request syntax or unsupported method",
    403: "Request forbidden -- authorization will not help",
    404: "Nothing matches the given URI",
    405: "Specified method is invalid for this resource",
    500: "Server got itself in trouble",
    501: "Server does not support this operation",
}


class BaseHTTPRequestHandler:
    server_version = "BaseHTTP/0.6"
    protocol_version = "HTTP/1.0"
    default_request_version = "HTTP/0.9"

    def __init__(self, request, client_address, server):
        self.request = request
        self.client_address = client_address
        self.server = server
        method, target, headers, body = request
        self.command = method
        self.path = target
        self.request_version = "HTTP/1.1"
        self.requestline = "%s %s HTTP/1.1" % (method, target)
        self.headers = Headers(headers)
        if body and "Content-Length" not in self.headers:
            self.headers["Content-Length"] = str(len(body))
        self.rfile = io.BytesIO(body)
        self.wfile = io.BytesIO()
        self.close_connection = True
        self._status = None
        self._reason = None
        self._headers = []
        self.setup()
        self.handle()

    def setup(self):
        pass

    def handle(self):
        method = getattr(self, "do_" + self.command, None)
        if method is None:
            self.send_error(501, "Unsupported method (%r)" % self.command)
            return
        method()

    @property
    def sys_version(self):
        return "Python/" + sys.version.split()[0]

    def version_string(self):
        return self.server_version + " " + self.sys_version

    def send_response(self, code, message=None):
        self.log_request(code)
        self.send_response_only(code, message)
        self.send_header("Server", self.version_string())
        self.send_header("Date", self.date_time_string())

    def send_response_only(self, code, message=None):
        self._status = int(code)
        self._reason = message or REASONS.get(int(code), "")

    def send_header(self, name, value):
        self._headers.append((name, str(value)))

    def end_headers(self):
        pass

    def flush_headers(self):
        pass

    def send_error(self, code, message=None, explain=None):
        code = int(code)
        message = message or REASONS.get(code, "???")
        self.log_error("code %d, message %s", code, message)
        self.send_response(code, message)
        self.send_header("Connection", "close")
        body = _ERROR % {
            "code": code,
            "message": message.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"),
            "explain": explain or _EXPLAIN.get(code, message),
        }
        body = body.encode("utf-8")
        self.send_header("Content-Type", "text/html;charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def address_string(self):
        return self.client_address[0]

    def log_date_time_string(self):
        return time.strftime("%d/%b/%Y %H:%M:%S", time.localtime())

    def date_time_string(self, timestamp=None):
        return time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime(timestamp))

    def log_request(self, code="-", size="-"):
        self.log_message('"%s" %s %s', self.requestline, str(int(code)), str(size))

    def log_error(self, format, *args):
        self.log_message(format, *args)

    def log_message(self, format, *args):
        sys.stderr.write(
            "%s - - [%s] %s\n"
            % (self.address_string(), self.log_date_time_string(), format % args)
        )

    def _answer(self):
        if self._status is None:
            return None
        return (self._status, self._reason, self._headers, self.wfile.getvalue())


_TYPES = {
    ".html": "text/html", ".htm": "text/html", ".txt": "text/plain", ".css": "text/css",
    ".js": "text/javascript", ".json": "application/json", ".png": "image/png",
    ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif", ".svg": "image/svg+xml",
    ".py": "text/x-python", ".md": "text/markdown", ".csv": "text/csv", ".xml": "text/xml",
    ".pdf": "application/pdf", ".ico": "image/vnd.microsoft.icon",
}


class SimpleHTTPRequestHandler(BaseHTTPRequestHandler):
    server_version = "SimpleHTTP/0.6"
    extensions_map = _TYPES
    directory = None

    def __init__(self, *args, directory=None):
        self.directory = directory or self.directory or os.getcwd()
        super().__init__(*args)

    def do_GET(self):
        body = self.send_head()
        if body is not None:
            self.wfile.write(body)

    def do_HEAD(self):
        self.send_head()

    def translate_path(self, path):
        path = unquote(path.split("?", 1)[0].split("#", 1)[0])
        parts = [part for part in path.split("/") if part and part not in (".", "..")]
        return os.path.join(self.directory, *parts)

    def send_head(self):
        where = self.translate_path(self.path)
        plain = self.path.split("?", 1)[0]
        if os.path.isdir(where):
            if not plain.endswith("/"):
                self.send_response(301)
                self.send_header("Location", plain + "/")
                self.send_header("Content-Length", "0")
                self.end_headers()
                return None
            for name in ("index.html", "index.htm"):
                if os.path.isfile(os.path.join(where, name)):
                    where = os.path.join(where, name)
                    break
            else:
                return self.list_directory(where)
        if plain.endswith("/") and not os.path.isdir(where) and not os.path.basename(
            where
        ).startswith("index.htm"):
            self.send_error(404, "File not found")
            return None
        try:
            with open(where, "rb") as file:
                body = file.read()
        except OSError:
            self.send_error(404, "File not found")
            return None
        self.send_response(200)
        kind = self.extensions_map.get(
            os.path.splitext(where)[1].lower(), "application/octet-stream"
        )
        self.send_header("Content-type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Last-Modified", self.date_time_string(os.path.getmtime(where)))
        self.end_headers()
        return body

    def list_directory(self, where):
        try:
            names = os.listdir(where)
        except OSError:
            self.send_error(404, "No permission to list directory")
            return None
        names.sort(key=lambda name: name.lower())
        shown = unquote(self.path)
        title = "Directory listing for " + shown
        lines = [
            "<!DOCTYPE HTML>", '<html lang="en">', "<head>", '<meta charset="utf-8">',
        ]
        if sys.version_info >= (3, 13):
            lines.append("<style type=\"text/css\">\n:root {\ncolor-scheme: light dark;\n}\n</style>")
        lines += [
            "<title>%s</title>" % title, "</head>", "<body>", "<h1>%s</h1>" % title, "<hr>", "<ul>",
        ]
        for name in names:
            full = os.path.join(where, name)
            link = name
            if os.path.isdir(full):
                name = link = name + "/"
            if os.path.islink(full):
                name = name.rstrip("/") + "@"
            lines.append('<li><a href="%s">%s</a></li>' % (_lab.quote(link, "/"), name))
        lines += ["</ul>", "<hr>", "</body>", "</html>", ""]
        body = "\n".join(lines).encode("utf-8")
        self.send_response(200)
        self.send_header("Content-type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return body


class HTTPServer:
    def __init__(self, server_address, RequestHandlerClass, bind_and_activate=True):
        self.server_address = server_address
        self.RequestHandlerClass = RequestHandlerClass
        self.server_name = server_address[0] or socket.gethostname()
        self.server_port = server_address[1]

    def _handle(self, method, target, headers, body, source):
        try:
            return self.RequestHandlerClass(
                (method, target, headers, body), (source, 40000), self
            )._answer()
        except Exception as error:
            line = "-" * 40
            sys.stderr.write(
                line + "\nException occurred during processing of request from "
                + "%r\n" % ((source, 40000),) + _lab.traceback(error) + line + "\n"
            )
            return None

    def serve_forever(self, poll_interval=0.5):
        _lab.serve(self.server_address[0], self.server_address[1], self._handle)

    def handle_request(self):
        _lab.unmodelled("HTTPServer.handle_request(); serve_forever() is modelled")

    def server_close(self):
        _lab.stop_server()

    shutdown = server_close

    def __enter__(self):
        return self

    def __exit__(self, *rest):
        self.server_close()


class ThreadingHTTPServer(HTTPServer):
    pass


class CGIHTTPRequestHandler(SimpleHTTPRequestHandler):
    def __init__(self, *args):
        _lab.unmodelled("CGIHTTPRequestHandler")


def main():
    import argparse

    parser = argparse.ArgumentParser(prog="server.py")
    parser.add_argument("-b", "--bind", metavar="ADDRESS", default=None)
    parser.add_argument("-d", "--directory", default=os.getcwd())
    parser.add_argument("-p", "--protocol", metavar="VERSION", default="HTTP/1.0")
    parser.add_argument("port", default=8000, type=int, nargs="?")
    options = parser.parse_args()
    host = options.bind or "0.0.0.0"

    class Handler(SimpleHTTPRequestHandler):
        directory = options.directory

    server = ThreadingHTTPServer((host, options.port), Handler)

    def started():
        shown = "[::]" if options.bind == "::" else host
        print(
            "Serving HTTP on %s port %d (http://%s:%d/) ..."
            % (host, options.port, shown, options.port)
        )

    try:
        _lab.serve(host, options.port, server._handle, started)
    except KeyboardInterrupt:
        print("\nKeyboard interrupt received, exiting.")
        return 0
