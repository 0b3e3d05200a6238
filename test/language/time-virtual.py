"""sleep orders what threads do; durations only compared, never printed."""
import threading
import time

order = []
start = time.monotonic()


def at(seconds, name):
    time.sleep(seconds)
    order.append(name)


threads = [threading.Thread(target=at, args=(s, n)) for s, n in ((0.3, "third"), (0.1, "first"), (0.2, "second"))]
for t in threads:
    t.start()
for t in threads:
    t.join()
elapsed = time.monotonic() - start
print(order, 0.25 < elapsed < 3)
a = time.perf_counter()
time.sleep(0.05)
b = time.perf_counter()
print(b - a >= 0.045, b > a, isinstance(time.time(), float), time.time() > 0, isinstance(int(time.time() * 1000), int))
for bad in (lambda: time.sleep("1"), lambda: time.sleep(), lambda: time.sleep(-0.1)):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
