import threading


class BoundedBuffer:
    def __init__(self, capacity):
        self.capacity = capacity
        self.items = []
        self.lock = threading.Lock()
        self.not_full = threading.Condition(self.lock)
        self.not_empty = threading.Condition(self.lock)

    def put(self, item):
        with self.not_full:
            while len(self.items) == self.capacity:
                self.not_full.wait()
            self.items.append(item)
            self.not_empty.notify()

    def get(self):
        with self.not_empty:
            while not self.items:
                self.not_empty.wait()
            item = self.items.pop(0)
            self.not_full.notify()
            return item


def producer(buf, n, name):
    for i in range(n):
        buf.put((name, i))


def consumer(buf, n, out):
    for _ in range(n):
        out.append(buf.get())


if __name__ == "__main__":
    buf, out = BoundedBuffer(2), []
    threads = [
        threading.Thread(target=producer, args=(buf, 4, "a")),
        threading.Thread(target=producer, args=(buf, 4, "b")),
        threading.Thread(target=consumer, args=(buf, 5, out)),
        threading.Thread(target=consumer, args=(buf, 3, out)),
    ]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    print("consumed", len(out), sorted(out))
