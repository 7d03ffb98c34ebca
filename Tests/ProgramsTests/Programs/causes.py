class DatabaseError(Exception):
    pass
def connect(host):
    try:
        raise OSError("no route")
    except OSError as e:
        raise DatabaseError(f"cannot reach {host}") from e
class Service:
    def __init__(self):
        self.cfg = {"a": {"b": [1, 2]}}
    def run(self):
        try:
            connect("db")
        except DatabaseError:
            x = self.cfg["a"]["zz"][0]
Service().run()
