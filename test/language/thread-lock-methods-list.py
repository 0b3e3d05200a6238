"""Locks in lists and dictionaries, as attributes and default arguments; a manual try/finally."""
import threading

locks = {name: threading.Lock() for name in "ab"}
locks["a"].acquire()
print({name: lock.locked() for name, lock in locks.items()})
locks["a"].release()


def safe(n, lock=threading.Lock(), out=[]):
    lock.acquire()
    try:
        if n == 2:
            raise ValueError("two")
        out.append(n)
    finally:
        lock.release()
    return out


results = []
for n in range(4):
    try:
        results.append(list(safe(n)))
    except ValueError as e:
        results.append(str(e))
print(results)


class Shared:
    lock = threading.Lock()
    total = 0

    def add(self, n):
        with self.lock, locks["b"]:
            Shared.total += n


threads = [threading.Thread(target=Shared().add, args=(n,)) for n in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(Shared.total, Shared.lock is Shared().lock, Shared.lock.locked())
