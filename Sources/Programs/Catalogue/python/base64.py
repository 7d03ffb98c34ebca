# base64: the lab's own.
import _lab


def b64encode(data, altchars=None):
    return _lab.base64encode(data)


def b64decode(data, altchars=None, validate=False):
    return _lab.base64decode(data)


def urlsafe_b64encode(data):
    return _lab.base64encode(data).replace(b"+", b"-").replace(b"/", b"_")


def urlsafe_b64decode(data):
    text = data if isinstance(data, str) else data.decode()
    return _lab.base64decode(text.replace("-", "+").replace("_", "/"))


standard_b64encode, standard_b64decode = b64encode, b64decode
