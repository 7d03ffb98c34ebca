# Flask: routes, requests, answers, templates; served by the lab's network.
import json as _json
import os
import re
import sys
import time
import _lab
from http._words import Headers, REASONS
from urllib.parse import parse_qsl, quote, urlencode

__version__ = "3.1.3"

_TITLES = {
    400: ("Bad Request", "The browser (or proxy) sent a request that this server could not understand."),
    401: (
        "Unauthorized",
        "The server could not verify that you are authorized to access the URL requested. You"
        " either supplied the wrong credentials (e.g. a bad password), or your browser doesn&#39;t"
        " understand how to supply the credentials required.",
    ),
    403: (
        "Forbidden",
        "You don&#39;t have the permission to access the requested resource. It is either"
        " read-protected or not readable by the server.",
    ),
    404: (
        "Not Found",
        "The requested URL was not found on the server. If you entered the URL manually please"
        " check your spelling and try again.",
    ),
    405: ("Method Not Allowed", "The method is not allowed for the requested URL."),
    409: (
        "Conflict",
        "A conflict happened while processing the request. The resource might have been modified"
        " while the request was being processed.",
    ),
    410: (
        "Gone",
        "The requested URL is no longer available on this server and there is no forwarding"
        " address. If you followed a link from a foreign page, please contact the author of this"
        " page.",
    ),
    415: (
        "Unsupported Media Type",
        "The server does not support the media type transmitted in the request.",
    ),
    422: (
        "Unprocessable Entity",
        "The request was well-formed but was unable to be followed due to semantic errors.",
    ),
    429: ("Too Many Requests", "This user has exceeded an allotted request count. Try again later."),
    500: (
        "Internal Server Error",
        "The server encountered an internal error and was unable to complete your request. Either"
        " the server is overloaded or there is an error in the application.",
    ),
    503: (
        "Service Unavailable",
        "The server is temporarily unable to service your request due to maintenance downtime or"
        " capacity problems. Please try again later.",
    ),
}


class HTTPException(Exception):
    def __init__(self, code, description=None, response=None, methods=None):
        super().__init__(description)
        self.code = code
        self.methods = methods
        self.response = response
        self.name = _TITLES.get(code, (REASONS.get(code, "Unknown Error"), ""))[0]
        self.description = description or _TITLES.get(code, ("", ""))[1].replace("&#39;", "'")

    def get_response(self):
        text = self.description.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        text = text.replace("'", "&#39;").replace('"', "&#34;")
        body = (
            "<!doctype html>\n<html lang=en>\n<title>%d %s</title>\n<h1>%s</h1>\n<p>%s</p>\n"
            % (self.code, self.name, self.name, text)
        )
        answer = Response(body, self.code)
        if self.methods:
            answer.headers["Allow"] = ", ".join(self.methods)
        return answer

    def __str__(self):
        return "%d %s: %s" % (self.code, self.name, self.description)


class NotFound(HTTPException):
    def __init__(self, description=None):
        super().__init__(404, description)


class BadRequest(HTTPException):
    def __init__(self, description=None):
        super().__init__(400, description)


class BadRequestKeyError(BadRequest, KeyError):
    pass


def abort(code, description=None, **named):
    if isinstance(code, Response):
        raise HTTPException(code.status_code, response=code)
    if code == 404:
        raise NotFound(description)
    raise HTTPException(code, description)


class Response:
    default_mimetype = "text/html"

    def __init__(
        self, response=None, status=200, headers=None, mimetype=None, content_type=None
    ):
        if response is None:
            response = b""
        if not isinstance(response, (str, bytes)):
            response = "".join(p if isinstance(p, str) else p.decode() for p in response)
        self.status = status
        kind = content_type or mimetype or self.default_mimetype
        if content_type is None and (kind.startswith("text/") or kind.endswith("+xml")):
            kind += "; charset=utf-8"
        self.headers = Headers()
        if headers:
            self.headers.update(headers)
        self.headers.setdefault("Content-Type", kind)
        self.data = response

    @property
    def data(self):
        return self._data

    @data.setter
    def data(self, value):
        self._data = value.encode() if isinstance(value, str) else value
        self.headers.replace("Content-Length", str(len(self._data)))

    @property
    def status(self):
        return "%d %s" % (self.status_code, self._reason or REASONS.get(self.status_code, "UNKNOWN").upper())

    @status.setter
    def status(self, value):
        self._reason = None
        if isinstance(value, str):
            number, _, reason = value.partition(" ")
            self.status_code, self._reason = int(number), reason
        else:
            self.status_code = int(value)

    @property
    def mimetype(self):
        return self.headers.get("Content-Type", "").split(";")[0]

    @property
    def content_type(self):
        return self.headers.get("Content-Type")

    @property
    def json(self):
        return self.get_json()

    def get_json(self, **named):
        return _json.loads(self.data)

    @property
    def text(self):
        return self.get_data(as_text=True)

    def get_data(self, as_text=False):
        return self.data.decode() if as_text else self.data

    def set_data(self, data):
        self.data = data

    def set_cookie(self, key, value="", max_age=None, path="/", **named):
        text = "%s=%s" % (key, value)
        if max_age is not None:
            text += "; Max-Age=%d" % max_age
        self.headers.add("Set-Cookie", text + "; Path=" + path)

    def delete_cookie(self, key, path="/"):
        self.set_cookie(key, "", 0, path)


class MultiDict(dict):
    def __init__(self, pairs=()):
        super().__init__()
        self._all = {}
        for key, value in pairs:
            self._all.setdefault(key, []).append(value)
            if key not in self:
                self[key] = value

    def __missing__(self, key):
        raise BadRequestKeyError()

    def get(self, key, default=None, type=None):
        if key not in self:
            return default
        value = dict.get(self, key)
        if type is None:
            return value
        try:
            return type(value)
        except (ValueError, TypeError):
            return default

    def getlist(self, key):
        return list(self._all.get(key, []))

    def to_dict(self, flat=True):
        return dict(self) if flat else dict(self._all)


class Request:
    def __init__(self, method, target, headers, body, source, app=None):
        self.method = method
        self.headers = Headers(headers)
        self.data = body
        self.remote_addr = source
        path, _, query = target.partition("?")
        self.path = _lab.unquote(path)
        self.full_path = path + "?" + query
        self.query_string = query.encode()
        self.args = MultiDict(parse_qsl(query, True))
        self.host = self.headers.get("Host", "localhost")
        self.scheme = "http"
        self.url_root = self.host_url = "http://" + self.host + "/"
        self.base_url = "http://" + self.host + path
        self.url = self.base_url + ("?" + query if query else "")
        self.content_type = self.headers.get("Content-Type")
        self.mimetype = (self.content_type or "").split(";")[0].strip()
        self.content_length = len(body)
        self.endpoint = None
        self.view_args = {}
        self.files = {}
        self.environ = {"REMOTE_ADDR": source, "REQUEST_METHOD": method, "PATH_INFO": self.path}
        form = []
        if self.mimetype == "application/x-www-form-urlencoded":
            form = parse_qsl(body.decode(), True)
        elif self.mimetype == "multipart/form-data":
            form = self._parts(body)
        self.form = MultiDict(form)
        self.values = MultiDict(list(self.args.items()) + list(self.form.items()))
        cookies = {}
        for part in (self.headers.get("Cookie") or "").split(";"):
            key, mark, value = part.strip().partition("=")
            if mark:
                cookies[key] = value
        self.cookies = cookies

    def _parts(self, body):
        mark = "--" + self.content_type.partition("boundary=")[2].strip('"')
        out = []
        for part in body.decode("utf-8", "replace").split(mark)[1:-1]:
            head, _, value = part.partition("\r\n\r\n")
            name = re.search('name="([^"]*)"', head)
            if name and "filename=" not in head:
                out.append((name.group(1), value[:-2]))
        return out

    @property
    def is_json(self):
        return self.mimetype == "application/json" or self.mimetype.endswith("+json")

    @property
    def json(self):
        return self.get_json()

    def get_json(self, force=False, silent=False, cache=True):
        if not (force or self.is_json):
            if silent:
                return None
            raise HTTPException(
                415,
                "Did not attempt to load JSON data because the request Content-Type was not"
                " 'application/json'.",
            )
        try:
            return _json.loads(self.data)
        except _json.JSONDecodeError:
            if silent:
                return None
            raise BadRequest() from None

    def get_data(self, cache=True, as_text=False):
        return self.data.decode("utf-8", "replace") if as_text else self.data

    @property
    def access_route(self):
        return [self.remote_addr]

    @property
    def user_agent(self):
        return _Agent(self.headers.get("User-Agent", ""))

    @property
    def is_secure(self):
        return False


class _Agent(str):
    @property
    def string(self):
        return str(self)


_stack = []


class _Proxy:
    """Stands for the request that is being answered."""

    def __init__(self, name):
        object.__setattr__(self, "_name", name)

    def _now(self):
        if not _stack:
            raise RuntimeError(
                "Working outside of request context.\n\nThis typically means that you attempted to"
                " use functionality that needed\nan active HTTP request. Consult the documentation"
                " on testing for\ninformation about how to avoid this problem."
            )
        return _stack[-1][self._name]

    def __getattr__(self, name):
        return getattr(self._now(), name)

    def __setattr__(self, name, value):
        setattr(self._now(), name, value)

    def __getitem__(self, key):
        return self._now()[key]

    def __setitem__(self, key, value):
        self._now()[key] = value

    def __delitem__(self, key):
        del self._now()[key]

    def __contains__(self, key):
        return key in self._now()

    def __iter__(self):
        return iter(self._now())

    def __len__(self):
        return len(self._now())

    def __repr__(self):
        return repr(self._now())


class _Globals:
    def get(self, name, default=None):
        return getattr(self, name, default)

    def __contains__(self, name):
        return hasattr(self, name)


request = _Proxy("request")
g = _Proxy("g")
session = _Proxy("session")
current_app = _Proxy("app")


class _Rule:
    def __init__(self, rule, endpoint, methods, defaults=None, strict_slashes=True):
        self.rule = rule
        self.endpoint = endpoint
        self.methods = set(methods) | {"OPTIONS"}
        if "GET" in self.methods:
            self.methods.add("HEAD")
        self.defaults = defaults or {}
        self.strict_slashes = strict_slashes
        self.converters = {}
        pattern, at = "", 0
        for found in re.finditer(r"<(?:([a-z_]+)(?:\([^)]*\))?:)?([A-Za-z_]\w*)>", rule):
            pattern += re.escape(rule[at:found.start()])
            kind, name = found.group(1) or "string", found.group(2)
            self.converters[name] = kind
            shape = {"int": r"\d+", "float": r"\d+\.\d+", "path": r"[^/].*?", "uuid": "[0-9A-Fa-f-]{36}"}
            pattern += "(?P<" + name + ">" + shape.get(kind, "[^/]+") + ")"
            at = found.end()
        self.pattern = re.compile(pattern + re.escape(rule[at:]))
        self.weight = (len(self.converters), "path" in self.converters.values(), -len(rule))

    def match(self, path):
        found = self.pattern.fullmatch(path)
        if not found:
            return None
        values = dict(self.defaults)
        for name, text in found.groupdict().items():
            kind = self.converters[name]
            values[name] = int(text) if kind == "int" else float(text) if kind == "float" else text
        return values

    def build(self, values):
        out, used = self.rule, set()
        for name, kind in self.converters.items():
            if name not in values:
                return None
            out = re.sub(r"<(?:[a-z_]+(?:\([^)]*\))?:)?" + name + ">", quote(str(values[name])), out)
            used.add(name)
        rest = {k: v for k, v in values.items() if k not in used and not k.startswith("_")}
        return out + ("?" + urlencode(rest) if rest else "")


class Config(dict):
    def from_object(self, obj):
        for key in dir(obj):
            if key.isupper():
                self[key] = getattr(obj, key)

    def from_mapping(self, mapping=None, **named):
        self.update(mapping or {}, **named)

    def from_prefixed_env(self, prefix="FLASK"):
        for key, value in os.environ.items():
            if key.startswith(prefix + "_"):
                try:
                    value = _json.loads(value)
                except ValueError:
                    pass
                self[key[len(prefix) + 1:]] = value

    def from_envvar(self, name, silent=False):
        _lab.unmodelled("Flask's config.from_envvar()")

    from_pyfile = from_envvar


class _Scaffold:
    def route(self, rule, **options):
        def decorate(function):
            endpoint = options.pop("endpoint", None)
            self.add_url_rule(rule, endpoint, function, **options)
            return function

        return decorate

    def _method(self, method, rule, options):
        return self.route(rule, methods=[method], **options)

    def get(self, rule, **options):
        return self._method("GET", rule, options)

    def post(self, rule, **options):
        return self._method("POST", rule, options)

    def put(self, rule, **options):
        return self._method("PUT", rule, options)

    def delete(self, rule, **options):
        return self._method("DELETE", rule, options)

    def patch(self, rule, **options):
        return self._method("PATCH", rule, options)

    def before_request(self, function):
        self._before.append(function)
        return function

    def after_request(self, function):
        self._after.append(function)
        return function

    def teardown_request(self, function):
        return function

    def errorhandler(self, code):
        def decorate(function):
            self._errors[code] = function
            return function

        return decorate

    def register_error_handler(self, code, function):
        self._errors[code] = function

    def context_processor(self, function):
        self._context.append(function)
        return function

    def template_filter(self, name=None):
        def decorate(function):
            from jinja2 import FILTERS

            FILTERS[name or function.__name__] = function
            return function

        return decorate


class Blueprint(_Scaffold):
    def __init__(self, name, import_name, url_prefix=None, **named):
        self.name = name
        self.url_prefix = url_prefix
        self._rules, self._before, self._after = [], [], []
        self._errors, self._context = {}, []

    def add_url_rule(self, rule, endpoint=None, view_func=None, **options):
        self._rules.append((rule, endpoint or view_func.__name__, view_func, options))


class _Logger:
    def __init__(self, name):
        import logging

        self._logger = logging.getLogger(name)
        self._logging = logging

    def __getattr__(self, name):
        if not self._logger.handlers and not self._logging.getLogger().handlers:
            handler = self._logging.StreamHandler()
            handler.setFormatter(
                self._logging.Formatter("[%(asctime)s] %(levelname)s in %(module)s: %(message)s")
            )
            self._logger.addHandler(handler)
        return getattr(self._logger, name)


class Flask(_Scaffold):
    def __init__(
        self, import_name, static_url_path=None, static_folder="static",
        template_folder="templates", **named
    ):
        self.import_name = import_name
        where = getattr(__import__("__main__"), "__file__", None)
        if import_name == "__main__":
            self.name = os.path.splitext(os.path.basename(where))[0] if where else "__main__"
        else:
            self.name = import_name
            try:
                where = __import__(import_name).__file__
            except (ImportError, AttributeError):
                pass
        self.root_path = os.path.dirname(os.path.abspath(where)) if where else os.getcwd()
        self.static_folder = static_folder
        self.static_url_path = static_url_path or "/" + os.path.basename(static_folder or "static")
        self.template_folder = template_folder
        self.config = Config(
            DEBUG=os.environ.get("FLASK_DEBUG", "") in ("1", "true", "True"), TESTING=False,
            SECRET_KEY=None,
        )
        self.view_functions = {}
        self._rules, self._before, self._after = [], [], []
        self._errors, self._context = {}, []
        self.blueprints = {}
        self.extensions = {}
        self.logger = _Logger(self.name)
        self.url_map = self
        self.json = _JSONProvider()
        self.jinja_env = _Environment()
        self._teardown = []

    @property
    def debug(self):
        return self.config["DEBUG"]

    @debug.setter
    def debug(self, value):
        self.config["DEBUG"] = value

    @property
    def secret_key(self):
        return self.config["SECRET_KEY"]

    @secret_key.setter
    def secret_key(self, value):
        self.config["SECRET_KEY"] = value

    @property
    def testing(self):
        return self.config["TESTING"]

    @testing.setter
    def testing(self, value):
        self.config["TESTING"] = value

    def iter_rules(self):
        return iter(self._rules)

    def teardown_appcontext(self, function):
        self._teardown.append(function)
        return function

    def before_first_request(self, function):
        raise AttributeError("'Flask' object has no attribute 'before_first_request'")

    def add_url_rule(self, rule, endpoint=None, view_func=None, methods=None, defaults=None,
                     strict_slashes=True, **options):
        if not rule.startswith("/"):
            raise ValueError("URL rule %r must start with a slash." % rule)
        endpoint = endpoint or view_func.__name__
        methods = [m.upper() for m in (methods or ["GET"])]
        old = self.view_functions.get(endpoint)
        if old is not None and view_func is not None and old is not view_func:
            raise AssertionError(
                "View function mapping is overwriting an existing endpoint function: " + endpoint
            )
        if view_func is not None:
            self.view_functions[endpoint] = view_func
        self._rules.append(_Rule(rule, endpoint, methods, defaults, strict_slashes))

    def register_blueprint(self, blueprint, url_prefix=None, **options):
        prefix = url_prefix or blueprint.url_prefix or ""
        self.blueprints[blueprint.name] = blueprint
        for rule, endpoint, view, options in blueprint._rules:
            full = prefix.rstrip("/") + rule if prefix else rule
            self.add_url_rule(full, blueprint.name + "." + endpoint, view, **options)
        self._errors.update(blueprint._errors)

    def _match(self, path, method):
        allowed, found, slash = set(), None, False
        for rule in sorted(self._rules, key=lambda rule: rule.weight):
            values = rule.match(path)
            if values is None:
                if rule.rule.endswith("/") and rule.match(path + "/") is not None:
                    slash = True
                continue
            if method in rule.methods:
                return rule, values
            allowed |= rule.methods
        if allowed:
            raise HTTPException(405, methods=sorted(allowed, key=_order))
        if slash:
            raise _Redirect(path + "/")
        raise NotFound()

    def make_response(self, value):
        status = headers = None
        if isinstance(value, tuple):
            if len(value) == 3:
                value, status, headers = value
            elif len(value) == 2:
                value, second = value
                if isinstance(second, (dict, list, tuple, Headers)):
                    headers = second
                else:
                    status = second
        if value is None:
            raise TypeError(
                "The view function for %r did not return a valid response. The function either"
                " returned None or ended without a return statement." % request.endpoint
            )
        if isinstance(value, HTTPException):
            value = value.get_response()
        if not isinstance(value, Response):
            if isinstance(value, (dict, list)):
                value = jsonify(value)
            elif isinstance(value, (str, bytes)):
                value = Response(value, 200 if status is None else status, headers)
                status = headers = None
            elif hasattr(value, "__next__"):
                value = Response(value)
            else:
                raise TypeError(
                    "The view function did not return a valid response. The return type must be a"
                    " string, dict, list, tuple with headers or status, Response instance, or WSGI"
                    " callable, but it was a %s." % type(value).__name__
                )
        if status is not None:
            value.status = status
        if headers:
            value.headers.update(headers)
        return value

    def _error(self, error):
        for kind in type(error).__mro__:
            if kind in self._errors:
                return self.make_response(self._errors[kind](error))
        if isinstance(error, HTTPException):
            if error.response is not None:
                return error.response
            if error.code in self._errors:
                return self.make_response(self._errors[error.code](error))
            return error.get_response()
        return None

    def dispatch(self, incoming):
        context = {"request": incoming, "g": _Globals(), "app": self, "session": {}}
        raw = incoming.cookies.get("session")
        if raw:
            try:
                import base64

                context["session"] = _json.loads(base64.b64decode(raw))
            except Exception:
                pass
        before = dict(context["session"])
        _stack.append(context)
        try:
            try:
                answer = self._view(incoming)
            except HTTPException as error:
                answer = self._error(error)
            except _Redirect as error:
                answer = redirect("http://" + incoming.host + error.args[0], 308)
            except Exception as error:
                answer = self._error(error)
                if answer is None:
                    answer = self._failed(error, incoming)
            for function in reversed(self._after):
                answer = function(answer)
            if context["session"] != before:
                if not self.config["SECRET_KEY"]:
                    answer = self._failed(
                        RuntimeError(
                            "The session is unavailable because no secret key was set. Set the"
                            " secret_key on the application to something unique and secret."
                        ), incoming,
                    )
                else:
                    import base64

                    text = base64.b64encode(_json.dumps(context["session"]).encode()).decode()
                    answer.headers.add("Set-Cookie", "session=" + text + "; HttpOnly; Path=/")
        finally:
            for function in self._teardown:
                function(None)
            _stack.pop()
        return answer

    def _view(self, incoming):
        path, method = incoming.path, incoming.method
        if self.static_folder and path.startswith(self.static_url_path + "/"):
            folder = os.path.join(self.root_path, self.static_folder)
            if os.path.isdir(folder):
                return send_from_directory(folder, path[len(self.static_url_path) + 1:])
        rule, values = self._match(path, method)
        incoming.endpoint, incoming.view_args, incoming.url_rule = rule.endpoint, values, rule
        for function in self._before:
            answer = function()
            if answer is not None:
                return self.make_response(answer)
        if method == "OPTIONS" and rule.endpoint and "OPTIONS" not in rule.rule:
            answer = Response("")
            answer.headers["Allow"] = ", ".join(sorted(rule.methods, key=_order))
            return answer
        value = self.view_functions[rule.endpoint](**values)
        try:
            return self.make_response(value)
        except TypeError as error:
            error._unmade = True
            raise

    def _failed(self, error, incoming):
        if self.testing or self.config.get("PROPAGATE_EXCEPTIONS"):
            raise error
        text = _lab.traceback(error)
        # Real: the frames of Flask 3.1.3 itself, in the image's folders.
        base = "/usr/local/lib/python%d.%d/site-packages/flask/app.py" % sys.version_info[:2]
        inner = (
            ("1511", "wsgi_app", "response = self.full_dispatch_request()", "           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^"),
            ("919", "full_dispatch_request", "rv = self.handle_user_exception(e)", "     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"),
            ("917", "full_dispatch_request", "rv = self.dispatch_request()", "     ^^^^^^^^^^^^^^^^^^^^^^^"),
            (
                "902", "dispatch_request",
                "return self.ensure_sync(self.view_functions[rule.endpoint])(**view_args)  # type: ignore[no-any-return]",
                "       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
            ),
        )
        if getattr(error, "_unmade", False):
            inner = inner[:1] + (
                ("920", "full_dispatch_request", "return self.finalize_request(rv)", "       ^^^^^^^^^^^^^^^^^^^^^^^^^"),
                ("939", "finalize_request", "response = self.make_response(rv)", "           ^^^^^^^^^^^^^^^^^^^^^^"),
                ("1212", "make_response", "raise TypeError(", ""),
            )
        frames = ""
        for number, name, line, marks in inner:
            frames += '  File "%s", line %s, in %s\n    %s\n' % (base, number, name, line)
            if sys.version_info >= (3, 11):
                if sys.version_info >= (3, 13):
                    marks = {
                        "920": "       ~~~~~~~~~~~~~~~~~~~~~^^^^",
                        "939": "           ~~~~~~~~~~~~~~~~~~^^^^", "1212": "",
                        "1511": "           ~~~~~~~~~~~~~~~~~~~~~~~~~~^^",
                        "919": "     ~~~~~~~~~~~~~~~~~~~~~~~~~~^^^",
                        "917": "     ~~~~~~~~~~~~~~~~~~~~~^^",
                        "902": "       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^^^^^^^^^^^^^",
                    }[number]
                if marks:
                    frames += "    " + marks + "\n"
        head = "Traceback (most recent call last):\n"
        if head in text:
            at = text.rfind(head) + len(head)
            text = text[:at] + frames + text[at:]
        else:
            text = head + frames + text
        stamp = time.strftime("%Y-%m-%d %H:%M:%S") + ",%03d" % (int(time.time() * 1000) % 1000)
        sys.stderr.write(
            "[%s] ERROR in app: Exception on %s [%s]\n%s"
            % (stamp, incoming.path, incoming.method, text)
        )
        handler = self._errors.get(500)
        if handler:
            return self.make_response(handler(HTTPException(500)))
        if self.debug:
            return Response(
                "<!doctype html>\n<html lang=en>\n  <head>\n    <title>%s\n // Werkzeug Debugger</title>"
                "\n  </head>\n  <body>\n<!--\n\n%s\n-->\n</body>\n</html>\n"
                % (_lab.summary(error).strip(), text), 500,
            )
        return HTTPException(500).get_response()

    def _serve(self, method, target, headers, body, source):
        incoming = Request(method, target, headers, body, source)
        answer = self.dispatch(incoming)
        code = answer.status_code
        line = "%s %s HTTP/1.1" % (method, target)
        # Real: werkzeug colours the request by its status.
        if code == 200:
            pass
        elif code == 304:
            line = "\033[36m" + line + "\033[0m"
        elif 300 <= code < 400:
            line = "\033[32m" + line + "\033[0m"
        elif code == 404:
            line = "\033[33m" + line + "\033[0m"
        elif 400 <= code < 500:
            line = "\033[31m\033[1m" + line + "\033[0m"
        elif code >= 500:
            line = "\033[35m\033[1m" + line + "\033[0m"
        _log('%s - - [%s] "%s" %d -' % (source, time.strftime("%d/%b/%Y %H:%M:%S"), line, code))
        return _wire(answer, method, "Werkzeug/3.1.9 Python/" + sys.version.split()[0])

    def __call__(self, environ, start_response):
        _lab.unmodelled("calling a Flask app as WSGI")

    wsgi_app = property(lambda self: self, lambda self, value: None)

    def run(self, host=None, port=None, debug=None, load_dotenv=True, **options):
        if os.environ.get("FLASK_RUN_FROM_CLI") == "true":
            print(
                "\033[31m * Ignoring a call to 'app.run()' that would block the current 'flask' CLI"
                " command.\n   Only call 'app.run()' in an 'if __name__ == \"__main__\"' guard."
                "\033[0m", file=sys.stderr,
            )
            return
        if debug is not None:
            self.debug = bool(debug)
        print(" * Serving Flask app %r" % self.name, flush=True)
        print(" * Debug mode: %s" % ("on" if self.debug else "off"), flush=True)
        _run(self, host or "127.0.0.1", int(port or 5000), self.debug and options.get("use_reloader", True))

    def test_client(self):
        return _Client(self)

    def app_context(self):
        return _Context(self)

    def test_request_context(self, path="/", method="GET"):
        return _Context(self, path, method)

    def shell_context_processor(self, function):
        return function

    def cli(self):
        pass


def _order(method):
    return method


class _Redirect(Exception):
    pass


class _JSONProvider:
    sort_keys = True
    ensure_ascii = True

    def dumps(self, value, **named):
        return _json.dumps(value, **named)

    def loads(self, text):
        return _json.loads(text)


class _Environment:
    def __init__(self):
        self.globals = {}

    @property
    def filters(self):
        from jinja2 import FILTERS

        return FILTERS


class _Context:
    def __init__(self, app, path="/", method="GET"):
        self._context = {
            "request": Request(method, path, [], b"", "127.0.0.1"), "g": _Globals(), "app": app,
            "session": {},
        }

    def __enter__(self):
        _stack.append(self._context)
        return self

    def __exit__(self, *rest):
        _stack.pop()

    push = __enter__

    def pop(self):
        _stack.pop()


class _Client:
    def __init__(self, app):
        self.app = app

    def __enter__(self):
        return self

    def __exit__(self, *rest):
        pass

    def open(self, path, method="GET", data=None, json=None, headers=None, query_string=None,
             content_type=None, follow_redirects=False):
        pairs = [("Host", "localhost"), ("User-Agent", "Werkzeug/3.1.9")]
        pairs += list((headers or {}).items())
        body = b""
        if json is not None:
            body, content_type = _json.dumps(json).encode(), "application/json"
        elif isinstance(data, dict):
            body = urlencode(data).encode()
            content_type = content_type or "application/x-www-form-urlencoded"
        elif data is not None:
            body = data if isinstance(data, bytes) else data.encode()
        if content_type:
            pairs.append(("Content-Type", content_type))
        if query_string:
            path += "?" + (query_string if isinstance(query_string, str) else urlencode(query_string))
        answer = self.app.dispatch(Request(method, path, pairs, body, "127.0.0.1"))
        if follow_redirects and 300 <= answer.status_code < 400:
            return self.open(answer.headers["Location"])
        return answer

    def get(self, path, **named):
        return self.open(path, "GET", **named)

    def post(self, path, **named):
        return self.open(path, "POST", **named)

    def put(self, path, **named):
        return self.open(path, "PUT", **named)

    def delete(self, path, **named):
        return self.open(path, "DELETE", **named)

    def patch(self, path, **named):
        return self.open(path, "PATCH", **named)


def _wire(answer, method, server):
    """An answer as the lab's network carries it."""
    headers = [
        ("Server", server),
        ("Date", time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime())),
    ]
    bare = answer.status_code in (204, 304)
    headers += [pair for pair in answer.headers.items() if pair[0] != "Content-Length" or not bare]
    headers.append(("Connection", "close"))
    body = b"" if method == "HEAD" else answer.data
    return (answer.status_code, answer._reason or REASONS.get(answer.status_code, "UNKNOWN").upper(), headers, body)


def _log(text):
    sys.stderr.write(text + "\n")


def _run(app, host, port, reloads):
    def started():
        _log(
            "\033[31m\033[1mWARNING: This is a development server. Do not use it in a production"
            " deployment. Use a production WSGI server instead.\033[0m"
        )
        if host == "0.0.0.0":
            _log(" * Running on all addresses (0.0.0.0)")
            _log(" * Running on http://127.0.0.1:%d" % port)
            for address in _lab.addresses()[:1]:
                _log(" * Running on http://%s:%d" % (address, port))
        else:
            _log(" * Running on http://%s:%d" % (host, port))
        _log("\033[33mPress CTRL+C to quit\033[0m")
        if reloads:
            _log(" * Restarting with stat")
            _log(" * Debugger is active!")
            _log(" * Debugger PIN: 123-456-789")

    try:
        _lab.serve(host, port, app._serve, started)
    except KeyboardInterrupt:
        return
    except OSError as error:
        if error.errno != 98:
            raise
        print("Address already in use", file=sys.stderr)
        print(
            "Port %d is in use by another program. Either identify and stop that program, or start"
            " the server with a different port." % port, file=sys.stderr,
        )
        sys.exit(1)


def jsonify(*values, **named):
    value = named if named and not values else values[0] if len(values) == 1 else list(values)
    compact = not (_stack and _stack[-1]["app"].debug)
    sort = not _stack or _stack[-1]["app"].json.sort_keys
    text = (
        _json.dumps(value, separators=(",", ":"), sort_keys=sort, default=_plain)
        if compact
        else _json.dumps(value, indent=2, sort_keys=sort, default=_plain)
    )
    return Response(text + "\n", mimetype="application/json")


def _plain(value):
    if hasattr(value, "isoformat"):
        return value.isoformat()
    if hasattr(value, "__dataclass_fields__"):
        from dataclasses import asdict

        return asdict(value)
    if type(value).__name__ in ("UUID", "Decimal"):
        return str(value)
    raise TypeError("Object of type %s is not JSON serializable" % type(value).__name__)


def make_response(*values):
    if not values:
        return Response()
    return current_app.make_response(values[0] if len(values) == 1 else values)


def redirect(location, code=302):
    answer = Response(
        "<!doctype html>\n<html lang=en>\n<title>Redirecting...</title>\n<h1>Redirecting...</h1>\n"
        '<p>You should be redirected automatically to the target URL: <a href="%s">%s</a>. If not,'
        " click the link.\n" % (location, location), code,
    )
    answer.headers["Location"] = location
    return answer


def url_for(endpoint, _external=False, **values):
    app = _stack[-1]["app"] if _stack else None
    if app is None:
        raise RuntimeError("Unable to build URLs outside an active request without 'SERVER_NAME' configured.")
    if endpoint == "static":
        return app.static_url_path + "/" + values["filename"]
    for rule in app._rules:
        if rule.endpoint == endpoint:
            built = rule.build(values)
            if built is not None:
                return ("http://" + request.host if _external else "") + built
    raise RuntimeError("Could not build url for endpoint %r. Did you mean another?" % endpoint)


def render_template_string(source, **values):
    from jinja2 import render

    return render(source, _values(values), _load)


def render_template(name, **values):
    from jinja2 import render

    return render(_load(name), _values(values), _load)


def _load(name):
    from jinja2 import TemplateNotFound

    app = _stack[-1]["app"]
    where = os.path.join(app.root_path, app.template_folder, name)
    if not os.path.isfile(where):
        raise TemplateNotFound(name)
    with open(where) as file:
        return file.read()


def _values(values):
    app = _stack[-1]["app"]
    out = {
        "request": request, "session": session, "g": g, "config": app.config, "url_for": url_for,
        "get_flashed_messages": get_flashed_messages,
    }
    out.update(app.jinja_env.globals)
    for function in app._context:
        out.update(function())
    out.update(values)
    return out


def flash(message, category="message"):
    session["_flashes"] = session._now().get("_flashes", []) + [(category, message)]


def get_flashed_messages(with_categories=False):
    found = session._now().pop("_flashes", [])
    return found if with_categories else [message for _, message in found]


def send_file(path, mimetype=None, as_attachment=False, download_name=None):
    from http.server import _TYPES

    with open(path, "rb") as file:
        data = file.read()
    kind = mimetype or _TYPES.get(os.path.splitext(path)[1].lower(), "application/octet-stream")
    answer = Response(data, mimetype=kind)
    if as_attachment:
        answer.headers["Content-Disposition"] = "attachment; filename=" + (
            download_name or os.path.basename(path)
        )
    return answer


def send_from_directory(directory, path, **named):
    where = os.path.join(directory, path)
    if ".." in path.split("/") or not os.path.isfile(where):
        raise NotFound()
    return send_file(where, **named)


def escape(text):
    from markupsafe import escape as inner

    return inner(text)


def has_request_context():
    return bool(_stack)


def stream_with_context(generator):
    return generator


json = _json
