"""Semaphore and BoundedSemaphore."""
import threading

s = threading.Semaphore(2)
print(s.acquire(), s.acquire(), s.acquire(blocking=False), s.acquire(timeout=0.01))
s.release()
print(s.acquire(blocking=False))
s.release(2)
s.release()
with s:
    print("inside")
b = threading.BoundedSemaphore(1)
b.acquire()
b.release()
for bad in [b.release, lambda: threading.Semaphore(-1), lambda: s.release(0)]:
    try:
        bad()
    except ValueError as e:
        print(e)
active, peak, guard = 0, 0, threading.Lock()
pool = threading.BoundedSemaphore(2)


def use():
    global active, peak
    with pool:
        with guard:
            active += 1
            peak = max(peak, active)
        with guard:
            active -= 1


threads = [threading.Thread(target=use) for _ in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(active, peak <= 2, threading.Semaphore().acquire(False))
