# gunicorn: an app behind a server for production.
__version__ = "23.0.0"
