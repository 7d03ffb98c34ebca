# socket: names and addresses; connections only as a question whether somebody listens.
import _lab
from _os import gethostname

AF_INET, AF_INET6, SOCK_STREAM, SOCK_DGRAM, SOL_SOCKET, SO_REUSEADDR = 2, 10, 1, 2, 1, 2
SHUT_RDWR = 2


class gaierror(OSError):
    pass


class timeout(OSError):
    pass


error = OSError
herror = OSError


def gethostbyname(name):
    found = _lab.resolve(name)
    if isinstance(found, int):
        raise gaierror(
            found,
            "Name or service not known" if found == -2 else "Temporary failure in name resolution",
        )
    return found[0]


def gethostbyname_ex(name):
    gethostbyname(name)
    return (name, [], _lab.resolve(name))


def getaddrinfo(name, port, *rest, **named):
    gethostbyname(name)
    return [(AF_INET, SOCK_STREAM, 6, "", (address, port)) for address in _lab.resolve(name)]


def getfqdn(name=""):
    return name or gethostname()


class socket:
    """Asks in one go: what is sent is answered at the next receive."""

    def __init__(self, family=AF_INET, type=SOCK_STREAM, proto=0):
        self.type = type
        self._to = None
        self._sent = b""
        self._got = b""

    def settimeout(self, seconds):
        pass

    def setsockopt(self, *rest):
        pass

    def setblocking(self, flag):
        pass

    def connect(self, address):
        if self.type != SOCK_STREAM:
            self._to = address
            return
        answer = _reach(address)
        if answer == "unknown":
            raise gaierror(-2, "Name or service not known")
        if answer == "refused":
            raise ConnectionRefusedError(111, "Connection refused")
        if answer == "timeout":
            raise TimeoutError("timed out")
        self._to = address

    def connect_ex(self, address):
        try:
            self.connect(address)
        except OSError as error:
            return error.errno or 110
        return 0

    def getsockname(self):
        addresses = _lab.addresses()
        return (addresses[0] if addresses else "127.0.0.1", 40000)

    def sendall(self, data):
        self._sent += data

    def send(self, data):
        self._sent += data
        return len(data)

    def recv(self, size):
        if self._sent:
            answer = _lab.converse(self._to[0], self._to[1], self._sent)
            self._sent = b""
            if isinstance(answer, bytes):
                self._got += answer
        out, self._got = self._got[:size], self._got[size:]
        return out

    def bind(self, address):
        _lab.unmodelled("a server of plain sockets (socket.bind); http.server is modelled")

    listen = accept = bind

    def shutdown(self, how):
        pass

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *rest):
        pass


def _reach(address):
    answer = _lab.converse(address[0], address[1], b"")
    return answer if isinstance(answer, str) else "open"


def create_connection(address, timeout=None):
    made = socket()
    made.connect(address)
    return made
