"""Threads that start threads."""
import threading

log, lock = [], threading.Lock()


def walk(path, depth):
    with lock:
        log.append(path)
    if depth:
        children = [threading.Thread(target=walk, args=(path + c, depth - 1)) for c in "lr"]
        for c in children:
            c.start()
        for c in children:
            c.join()
    with lock:
        log.append(path + " done")


walk("/", 2)
print(sorted(log))
print(log[0], log[-1], log.index("/l") < log.index("/l done"), log.index("/lr done") < log.index("/l done"))
