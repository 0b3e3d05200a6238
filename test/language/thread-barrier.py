"""Barrier: wait, parties, abort, action."""
import threading

log = []
barrier = threading.Barrier(3, action=lambda: log.append("all here"))
print(barrier.parties, barrier.n_waiting, barrier.broken)
lock = threading.Lock()
numbers = []


def arrive():
    n = barrier.wait()
    with lock:
        numbers.append(n)


threads = [threading.Thread(target=arrive) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(log, sorted(numbers))
try:
    barrier.wait(timeout=0.01)
except threading.BrokenBarrierError as e:
    print("broken", barrier.broken, repr(e))
barrier.reset()
print(barrier.broken)
barrier.abort()
try:
    barrier.wait()
except threading.BrokenBarrierError:
    print("aborted")
print(threading.Barrier(1).wait(), issubclass(threading.BrokenBarrierError, RuntimeError))
