# flask: the command line: run, routes, --version.
import os
import sys
import _lab

_USAGE = "Usage: flask [OPTIONS] COMMAND [ARGS]...\n"


def _complain(text):
    print(text, file=sys.stderr)
    return 2


def _load(name):
    """The app that FLASK_APP or --app names, and the words for it."""
    shown = name
    if not name:
        for candidate in ("wsgi.py", "app.py"):
            if os.path.isfile(candidate):
                name = candidate
                shown = None
                break
        else:
            raise LookupError(
                "Could not locate a Flask application. Use the 'flask --app' option, 'FLASK_APP'"
                " environment variable, or a 'wsgi.py' or 'app.py' file in the current directory."
            )
    module, _, attribute = name.partition(":")
    if module.endswith(".py"):
        if not os.path.isfile(module):
            raise LookupError(
                "Could not import %r." % os.path.splitext(os.path.basename(module))[0]
            )
        folder = os.path.dirname(os.path.abspath(module))
        module = os.path.splitext(os.path.basename(module))[0]
    else:
        folder = os.getcwd()
    if folder not in sys.path:
        sys.path.insert(0, folder)
    try:
        loaded = __import__(module)
    except ModuleNotFoundError as error:
        if repr(module) in str(error):
            raise LookupError("Could not import %r." % module) from None
        text = _lab.traceback(error)
        raise LookupError(
            "While importing %r, an ImportError was raised:\n\n%s" % (module, text)
        ) from None
    from flask import Flask

    if attribute:
        call = attribute.endswith(")")
        found = getattr(loaded, attribute.split("(")[0], None)
        if found is None:
            raise LookupError(
                "Failed to find attribute %r in %r." % (attribute.split("(")[0], module)
            )
        return found() if call else found
    for name in ("app", "application"):
        found = getattr(loaded, name, None)
        if isinstance(found, Flask):
            return found
    found = [v for v in vars(loaded).values() if isinstance(v, Flask)]
    if len(found) == 1:
        return found[0]
    for name in ("create_app", "make_app"):
        maker = getattr(loaded, name, None)
        if maker is not None:
            return maker()
    raise LookupError(
        "Failed to find Flask application or factory in module %r. Use '%s:name' to specify one."
        % (module, module)
    )


def main():
    words = sys.argv[1:]
    name, debug = os.environ.get("FLASK_APP"), None
    while words and words[0].startswith("-"):
        word = words.pop(0)
        if word in ("--app", "-A") and words:
            name = words.pop(0)
        elif word.startswith("--app="):
            name = word[6:]
        elif word == "--debug":
            debug = True
        elif word == "--no-debug":
            debug = False
        elif word == "--version":
            print("Python " + sys.version.split()[0])
            print("Flask 3.1.3")
            print("Werkzeug 3.1.9")
            return 0
        elif word in ("--help", "-h"):
            print(_USAGE + "\nCommands:\n  routes\n  run\n  shell")
            return 0
        else:
            return _complain(
                _USAGE + "Try 'flask --help' for help.\n\nError: No such option: " + word
            )
    if not words:
        print(_USAGE + "\nCommands:\n  routes\n  run\n  shell")
        return 0
    verb = words.pop(0)
    if verb not in ("run", "routes"):
        if verb == "shell":
            _lab.unmodelled("flask shell")
        return _complain(
            _USAGE + "Try 'flask --help' for help.\n\nError: No such command %r." % verb
        )
    host = os.environ.get("FLASK_RUN_HOST", "127.0.0.1")
    port = os.environ.get("FLASK_RUN_PORT", "5000")
    while words:
        word = words.pop(0)
        word, mark, value = word.partition("=") if word.startswith("--") else (word, "", "")
        if word in ("--host", "-h"):
            host = value or words.pop(0)
        elif word in ("--port", "-p"):
            port = value or words.pop(0)
        elif word == "--debug":
            debug = True
        elif word in ("--reload", "--no-reload", "--with-threads", "--no-debug", "--debugger", "--no-debugger"):
            continue
        elif word == "--help":
            print("Usage: flask run [OPTIONS]\n\nOptions:\n  -h, --host TEXT\n  -p, --port INTEGER\n  --debug")
            return 0
        else:
            return _complain(
                "Usage: flask %s [OPTIONS]\nTry 'flask %s --help' for help.\n\nError: No such option: %s"
                % (verb, verb, word)
            )
    if not port.isdigit():
        return _complain(
            "Usage: flask run [OPTIONS]\nTry 'flask run --help' for help.\n\nError: Invalid value"
            " for '--port' / '-p': %r is not a valid integer." % port
        )
    os.environ["FLASK_RUN_FROM_CLI"] = "true"
    try:
        app = _load(name)
    except LookupError as error:
        if verb == "run":
            return _complain(
                "Usage: flask run [OPTIONS]\nTry 'flask run --help' for help.\n\nError: %s" % error
            )
        return _complain("Usage: flask routes [OPTIONS]\nTry 'flask routes --help' for help.\n\nError: %s" % error)
    if verb == "routes":
        return _routes(app)
    if debug is not None:
        app.debug = debug
    print(" * Serving Flask app %r" % (name or _found()), flush=True)
    print(" * Debug mode: %s" % ("on" if app.debug else "off"), flush=True)
    from flask import _run

    _run(app, host, int(port), app.debug)
    return 0


def _found():
    return "wsgi.py" if os.path.isfile("wsgi.py") else "app.py"


def _routes(app):
    rows = [("Endpoint", "Methods", "Rule")]
    for rule in app._rules:
        methods = ", ".join(sorted(m for m in rule.methods if m not in ("HEAD", "OPTIONS")))
        rows.append((rule.endpoint, methods, rule.rule))
    rows[1:] = sorted(rows[1:] + [("static", "GET", "/static/<path:filename>")])
    widths = [max(len(row[i]) for row in rows) for i in range(3)]
    for number, row in enumerate(rows):
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())
        if number == 0:
            print("  ".join("-" * width for width in widths))
    return 0
