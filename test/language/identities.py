import copy
import queue
import threading
from multiprocessing import Process


class Box:
    def __init__(self, lock=None):
        self.lock = lock


def work(boxes):
    junk = [Box(), Box()]
    b = Box()
    first, mark = id(b), hash(b)
    seen = {id(b): 'b', id(boxes[0]): 0, id(boxes[1]): 1}
    junk = None
    q = queue.Queue()
    for i in range(3):
        q.put([Box(), i])
        q.get()
        if id(b) != first or hash(b) != mark:
            told.append('changed')
    told.append((id(b) in seen, seen[id(boxes[1])], len(seen), hash((b, 1)) == hash((b, 1))))
    order = sorted(boxes, key=id)
    with order[0].lock, order[1].lock:
        q.put(1)
    if sorted(boxes, key=id) != order:
        told.append('another order')


told = []
a, c = Box(threading.Lock()), Box(threading.Lock())
threads = [threading.Thread(target=work, args=(boxes,)) for boxes in ([a, c], [c, a])]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(told)
l = [1]
n = id(l)
m = copy.copy(l)
print(id(m) == n, id(l) == n, m == l, id(a) == id(a), id(a) == id(c), id(Box) == id(Box), id(None) == id(None))
d = copy.deepcopy(a.__dict__ if False else [l, l])
print(id(d[0]) == id(d[1]), id(d[0]) == n)


def child(known, box):
    print(known == id(box))


if __name__ == '__main__':
    p = Process(target=child, args=(id(a), a))
    p.start()
    p.join()
