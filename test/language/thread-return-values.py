"""Ways to get results back from threads."""
import threading
from queue import Queue


def square(n, results, i):
    results[i] = n * n


numbers = [3, 1, 4, 1, 5]
results = [None] * len(numbers)
threads = [threading.Thread(target=square, args=(n, results, i)) for i, n in enumerate(numbers)]
[t.start() for t in threads]
[t.join() for t in threads]
print(results, sum(results))
by_key = {}
threads = [threading.Thread(target=lambda k: by_key.update({k: k.upper()}), args=(k,)) for k in "xyz"]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(by_key.items()))
q = Queue()
threads = [threading.Thread(target=lambda q, n: q.put((n, n ** 3)), args=(q, n)) for n in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(q.get() for _ in threads))


class Result(threading.Thread):
    def __init__(self, f, *args):
        super().__init__()
        self.f, self.args, self.value = f, args, None

    def run(self):
        self.value = self.f(*self.args)

    def join(self, *args):
        super().join(*args)
        return self.value


r = Result(pow, 2, 10)
r.start()
print(r.join())
