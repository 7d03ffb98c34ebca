# gunicorn: the command line; one process stands for master and workers.
import os
import signal
import sys
import time
import _lab
from gunicorn import __version__


def _stamp():
    return time.strftime("[%Y-%m-%d %H:%M:%S +0000]", time.gmtime())


def main():
    words, binds, workers, log, app = sys.argv[1:], [], 1, None, None
    level, kind, folder = "info", "sync", None
    words = os.environ.get("GUNICORN_CMD_ARGS", "").split() + words
    while words:
        word = words.pop(0)
        if word.startswith("--"):
            word, mark, value = word.partition("=")
        else:
            mark, value = "", ""
            if len(word) > 2 and word[0] == "-":
                word, mark, value = word[:2], "=", word[2:]
        if word in ("--version", "-v"):
            print("gunicorn (version %s)" % __version__)
            return 0
        takes = {
            "-b": "bind", "--bind": "bind", "-w": "workers", "--workers": "workers", "-k": "kind",
            "--worker-class": "kind", "--access-logfile": "log", "--error-logfile": "skip",
            "--log-level": "level", "--timeout": "skip", "-t": "skip", "--threads": "threads",
            "--chdir": "folder", "--name": "skip", "-n": "skip", "--worker-tmp-dir": "skip",
            "--max-requests": "skip", "--keep-alive": "skip", "--graceful-timeout": "skip",
            "--access-logformat": "skip", "-c": "config", "--config": "config", "--log-file": "skip",
        }
        if word in takes:
            if not mark:
                if not words:
                    print("usage: gunicorn [OPTIONS] [APP_MODULE]\ngunicorn: error: argument %s: expected one argument" % word, file=sys.stderr)
                    return 2
                value = words.pop(0)
            what = takes[word]
            if what == "bind":
                binds.append(value)
            elif what == "workers":
                workers = int(value)
            elif what == "log":
                log = value
            elif what == "level":
                level = value
            elif what == "kind":
                kind = value
            elif what == "threads" and int(value) > 1:
                kind = "gthread"
            elif what == "folder":
                folder = value
            elif what == "config":
                _lab.unmodelled("gunicorn's configuration file")
        elif word in ("--preload", "--reload", "--daemon", "-D", "--capture-output"):
            continue
        elif word.startswith("-"):
            print("usage: gunicorn [OPTIONS] [APP_MODULE]\ngunicorn: error: unrecognized arguments: %s" % word, file=sys.stderr)
            return 2
        else:
            app = word
    if app is None:
        print("usage: gunicorn [OPTIONS] [APP_MODULE]\ngunicorn: error: No application module specified.", file=sys.stderr)
        return 1
    if folder:
        os.chdir(folder)
    bind = binds[-1] if binds else ("0.0.0.0:%s" % os.environ["PORT"] if "PORT" in os.environ else "127.0.0.1:8000")
    host, _, port = bind.rpartition(":")
    if not host and not port.isdigit():
        host, port = bind, "8000"
    sys.path.insert(0, os.getcwd())
    pid = os.getpid()

    def say(text, kind="INFO", process=None):
        sys.stderr.write("%s [%d] [%s] %s\n" % (_stamp(), process or pid, kind, text))

    def started():
        say("Starting gunicorn %s" % __version__)
        say("Listening at: http://%s:%s (%d)" % (host or "0.0.0.0", port, pid))
        say("Using worker: %s" % kind)
        for number in range(workers):
            say("Booting worker with pid: %d" % (pid + 6 + number), process=pid + 6 + number)

    module, _, name = app.partition(":")
    try:
        loaded = __import__(module)
        for part in module.split(".")[1:]:
            loaded = getattr(loaded, part)
        found = getattr(loaded, (name or "application").split("(")[0])
        if name.endswith(")"):
            found = found()
    except Exception as error:
        started()
        worker = pid + 6
        if isinstance(error, AttributeError) and "has no attribute" in str(error) and "module" in str(error):
            say("Failed to find attribute %r in %r." % (name, module), "ERROR", worker)
        else:
            say("Exception in worker process", "ERROR", worker)
            sys.stderr.write(_lab.traceback(error))
        say("Worker exiting (pid: %d)" % worker, process=worker)
        say("Worker (pid:%d) exited with code 3" % worker, "ERROR")
        say("Shutting down: Master")
        say("Reason: Worker failed to boot.")
        return 3

    def answer(method, target, headers, body, source):
        from flask import Request, _wire

        reply = found.dispatch(Request(method, target, headers, body, source))
        if log:
            agent = dict((k.lower(), v) for k, v in headers).get("user-agent", "-")
            line = '%s - - [%s] "%s %s HTTP/1.1" %d %d "-" "%s"' % (
                source, time.strftime("%d/%b/%Y:%H:%M:%S +0000"), method, target,
                reply.status_code, len(reply.data), agent,
            )
            if log == "-":
                print(line, flush=True)
            else:
                with open(log, "a") as file:
                    file.write(line + "\n")
        return _wire(reply, method, "gunicorn")

    if not hasattr(found, "dispatch"):
        _lab.unmodelled("gunicorn with an app that is not Flask's")

    def stop(number, frame):
        say("Handling signal: %s" % {15: "term", 2: "int", 3: "quit"}.get(number, number))
        for worker in range(workers):
            say("Worker exiting (pid: %d)" % (pid + 6 + worker), process=pid + 6 + worker)
        say("Shutting down: Master")
        sys.exit(0)

    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGQUIT):
        signal.signal(number, stop)
    try:
        _lab.serve(host or "0.0.0.0", int(port), answer, started)
    except OSError as error:
        if error.errno != 98:
            raise
        say("Starting gunicorn %s" % __version__)
        for _ in range(5):
            say("Connection in use: (%r, %s)" % (host, port), "ERROR")
            say("connection to (%r, %s) failed: [Errno 98] Address already in use" % (host, port), "ERROR")
            time.sleep(1)
        say("Can't connect to (%r, %s)" % (host, port), "ERROR")
        return 1
