"""Subclasses of Process."""
from multiprocessing import Process, Queue


class Squarer(Process):
    def __init__(self, numbers, results):
        super().__init__()
        self.numbers = numbers
        self.results = results
        self.total = 0

    def run(self):
        for n in self.numbers:
            self.total += n
            self.results.put(n * n)
        self.results.put(("total", self.total))


class Named(Process):
    def run(self):
        print("running as", self.name, self.daemon)


if __name__ == "__main__":
    q = Queue()
    p = Squarer([1, 2, 3], q)
    p.start()
    print([q.get() for _ in range(4)])
    p.join()
    print("the parent's copy:", p.total, p.exitcode, isinstance(p, Process), p.name)
    n = Named(name="worker", daemon=True)
    n.start()
    n.join()
    Named().run()
