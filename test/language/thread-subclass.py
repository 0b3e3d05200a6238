"""Subclasses of Thread, results in attributes."""
from threading import Thread, current_thread


class Square(Thread):
    def __init__(self, n):
        Thread.__init__(self)
        self.n = n
        self.result = None

    def run(self):
        self.result = self.n ** 2


class Named(Thread):
    def __init__(self, name):
        super().__init__(name=name)

    def run(self):
        print("running", self.name, current_thread().name, current_thread() is self)


class Counter(Thread):
    total = 0

    def run(self):
        Counter.total += 10


threads = [Square(n) for n in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print([t.result for t in threads], threads[0].name == "Thread-1", threads[4].name)
n = Named("worker")
n.start()
n.join()
for _ in range(3):
    c = Counter()
    c.start()
    c.join()
print(Counter.total, isinstance(n, Thread), n.is_alive(), c.name)


class Forgot(Thread):
    def __init__(self):
        self.x = 1


try:
    Forgot().start()
except RuntimeError as e:
    print(e)
