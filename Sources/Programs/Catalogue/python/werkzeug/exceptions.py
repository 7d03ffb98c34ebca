# werkzeug.exceptions: HTTP's errors as exceptions.
from flask import BadRequest, HTTPException, NotFound, abort


class Unauthorized(HTTPException):
    def __init__(self, description=None):
        super().__init__(401, description)


class Forbidden(HTTPException):
    def __init__(self, description=None):
        super().__init__(403, description)


class MethodNotAllowed(HTTPException):
    def __init__(self, description=None):
        super().__init__(405, description)


class Conflict(HTTPException):
    def __init__(self, description=None):
        super().__init__(409, description)


class InternalServerError(HTTPException):
    def __init__(self, description=None):
        super().__init__(500, description)
