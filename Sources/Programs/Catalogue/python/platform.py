# platform: what machine it is.
import os
import sys


def system():
    return "Linux"


def node():
    return os.uname().nodename


def release():
    return os.uname().release


def version():
    return os.uname().version


def machine():
    return "x86_64"


processor = lambda: ""


def python_version():
    return sys.version.split()[0]


def python_implementation():
    return "CPython"


def architecture():
    return ("64bit", "ELF")


def platform(*rest):
    return "Linux-%s-x86_64-with-glibc2.41" % release()


def uname():
    return os.uname()
