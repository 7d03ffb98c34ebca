# werkzeug: what Flask stands on; its exceptions.
__version__ = "3.1.9"
