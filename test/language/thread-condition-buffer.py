"""A bounded buffer written with a Condition."""
import threading


class Buffer:
    def __init__(self, size):
        self.items = []
        self.size = size
        self.cond = threading.Condition()

    def put(self, item):
        with self.cond:
            while len(self.items) >= self.size:
                self.cond.wait()
            self.items.append(item)
            self.cond.notify_all()

    def get(self):
        self.cond.acquire()
        try:
            while not self.items:
                self.cond.wait()
            item = self.items.pop(0)
            self.cond.notify_all()
            return item
        finally:
            self.cond.release()


def produce(buffer, items):
    for item in items:
        buffer.put(item)


buffer = Buffer(2)
got = []
p = threading.Thread(target=produce, args=(buffer, range(8)))
c = threading.Thread(target=lambda: [got.append(buffer.get()) for _ in range(8)])
c.start()
p.start()
p.join()
c.join()
print(got, buffer.items)
