# secrets: random numbers of the lab.
import os
import random
from random import choice


def token_hex(nbytes=32):
    return os.urandom(nbytes).hex()


def token_bytes(nbytes=32):
    return os.urandom(nbytes)


def token_urlsafe(nbytes=32):
    import base64

    return base64.urlsafe_b64encode(os.urandom(nbytes)).decode().rstrip("=")


def randbelow(n):
    return random.randrange(n)
