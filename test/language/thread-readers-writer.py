"""Readers and a writer with two locks."""
import threading


class ReadWriteLock:
    def __init__(self):
        self.readers = 0
        self.guard = threading.Lock()
        self.writing = threading.Lock()

    def acquire_read(self):
        with self.guard:
            self.readers += 1
            if self.readers == 1:
                self.writing.acquire()

    def release_read(self):
        with self.guard:
            self.readers -= 1
            if self.readers == 0:
                self.writing.release()


data, rw, seen = {"a": 0, "b": 0}, ReadWriteLock(), []


def read():
    rw.acquire_read()
    seen.append(data["a"] == data["b"])
    rw.release_read()


def write():
    with rw.writing:
        data["a"] += 1
        data["b"] += 1


threads = [threading.Thread(target=f) for f in (read, write, read, write, read)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(seen, data, rw.readers, rw.writing.locked())
