# socketserver: TCPServer with the handlers of http.server.
from http.server import HTTPServer


class TCPServer(HTTPServer):
    allow_reuse_address = False


class ThreadingTCPServer(TCPServer):
    pass


class ThreadingMixIn:
    daemon_threads = False


class BaseRequestHandler:
    def __init__(self, *rest):
        import _lab

        _lab.unmodelled("socketserver's handlers of plain sockets")
