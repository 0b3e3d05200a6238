"""A decorator that puts a lock around a method."""
import functools
import threading


def synchronized(method):
    @functools.wraps(method)
    def wrapper(self, *args, **kwargs):
        with self._lock:
            return method(self, *args, **kwargs)
    return wrapper


class Counter:
    def __init__(self):
        self._lock = threading.RLock()
        self.value = 0

    @synchronized
    def increment(self, by=1):
        self.value += by
        return self.value

    @synchronized
    def twice(self):
        self.increment()
        return self.increment()


c = Counter()
threads = [threading.Thread(target=c.increment, kwargs={"by": n}) for n in range(5)]
threads += [threading.Thread(target=c.twice) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(c.value, c.increment.__name__, c.twice())
