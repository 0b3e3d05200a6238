"""join with a timeout, is_alive, a thread that outlives it."""
import threading
import time

release = threading.Event()


def slow():
    release.wait()


t = threading.Thread(target=slow)
print(t.is_alive())
t.start()
print(t.join(timeout=0.05), t.is_alive())
print(t.join(0), t.is_alive())
release.set()
t.join()
print(t.is_alive(), t.join(), t.join(timeout=5))
order = []


def timed(name, seconds):
    time.sleep(seconds)
    order.append(name)


threads = [threading.Thread(target=timed, args=(name, s)) for name, s in (("slow", 0.3), ("fast", 0.02), ("middle", 0.15))]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(order)
