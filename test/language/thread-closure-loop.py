"""Closures in threads: the loop variable is shared, arguments are not."""
import threading

late, early, bound = [], [], []
go = threading.Event()
threads = []
for i in range(3):
    threads.append(threading.Thread(target=lambda: (go.wait(), late.append(i))))
    threads.append(threading.Thread(target=lambda i=i: (go.wait(), early.append(i))))
    threads.append(threading.Thread(target=lambda n: bound.append(n), args=(i,)))
for t in threads:
    t.start()
go.set()
for t in threads:
    t.join()
print(late, sorted(early), sorted(bound))


def make(n):
    total = 0

    def add():
        nonlocal total
        total += n
        totals.append(total)
    return add


totals = []
add = make(5)
for _ in range(3):
    t = threading.Thread(target=add)
    t.start()
    t.join()
print(totals)
