# io: files in memory.
import _lab


def StringIO(initial_value="", newline="\n"):
    return _lab.text_buffer(initial_value)


def BytesIO(initial_bytes=b""):
    return _lab.text_buffer(initial_bytes)


open = open
TextIOWrapper = object
DEFAULT_BUFFER_SIZE = 8192
