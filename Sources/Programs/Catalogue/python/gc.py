# gc: the lab collects by itself.
def collect(generation=2):
    return 0


def enable():
    pass


disable = enable


def get_count():
    return (0, 0, 0)
