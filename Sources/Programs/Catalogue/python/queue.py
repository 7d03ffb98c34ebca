# queue: first in, first out, within one thread.
from collections import deque


class Empty(Exception):
    pass


class Full(Exception):
    pass


class Queue:
    def __init__(self, maxsize=0):
        self.maxsize, self._items = maxsize, deque()

    def put(self, item, block=True, timeout=None):
        if 0 < self.maxsize <= len(self._items):
            raise Full()
        self._items.append(item)

    put_nowait = put

    def get(self, block=True, timeout=None):
        if not self._items:
            raise Empty()
        return self._items.popleft()

    get_nowait = get

    def empty(self):
        return not self._items

    def qsize(self):
        return len(self._items)

    def task_done(self):
        pass

    def join(self):
        pass
