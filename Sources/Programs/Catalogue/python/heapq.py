# heapq: the smallest first.


def heappush(heap, item):
    heap.append(item)
    at = len(heap) - 1
    while at > 0 and heap[at] < heap[(at - 1) // 2]:
        heap[at], heap[(at - 1) // 2] = heap[(at - 1) // 2], heap[at]
        at = (at - 1) // 2


def _sift(heap, at):
    while True:
        least = at
        for child in (2 * at + 1, 2 * at + 2):
            if child < len(heap) and heap[child] < heap[least]:
                least = child
        if least == at:
            return
        heap[at], heap[least] = heap[least], heap[at]
        at = least


def heappop(heap):
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if not heap:
        return last
    first, heap[0] = heap[0], last
    _sift(heap, 0)
    return first


def heapify(heap):
    for at in reversed(range(len(heap) // 2)):
        _sift(heap, at)


def heappushpop(heap, item):
    heappush(heap, item)
    return heappop(heap)


def nlargest(n, items, key=None):
    return sorted(items, key=key, reverse=True)[:n]


def nsmallest(n, items, key=None):
    return sorted(items, key=key)[:n]
