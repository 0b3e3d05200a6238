"""Threads inside a process, and processes started from a thread."""
import threading
from multiprocessing import Process, Queue, current_process


def in_child(q):
    def add(n):
        with lock:
            numbers.append(n)
    lock, numbers = threading.Lock(), []
    threads = [threading.Thread(target=add, args=(n,)) for n in range(3)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    q.put((current_process().name, threading.current_thread().name, sorted(numbers), threading.active_count()))


def from_thread(q):
    p = Process(target=in_child, args=(q,))
    p.start()
    p.join()


if __name__ == "__main__":
    q = Queue()
    t = threading.Thread(target=from_thread, args=(q,))
    t.start()
    print(q.get())
    t.join()
