"""Barrier with an action; wait_for with and without a time-out; a Timer that is a subclass."""
import threading
import time

results = []
barrier = threading.Barrier(3, action=lambda: results.append("action"), timeout=5)
lock = threading.Lock()


def work(n):
    for turn in range(2):
        with lock:
            results.append("before")
        index = barrier.wait()
        assert 0 <= index < 3
        with lock:
            results.append("after")
        barrier.wait()


threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(results.count("action"), results.index("action"), results.count("before"), results.count("after"), barrier.parties, barrier.n_waiting, barrier.broken)
ready = threading.Condition()
box = []


def producer():
    for n in range(3):
        with ready:
            box.append(n)
            ready.notify_all()
        time.sleep(0.01)


with ready:
    print(ready.wait_for(lambda: box, timeout=0.01))
    p = threading.Thread(target=producer)
    p.start()
    print(ready.wait_for(lambda: len(box) >= 3), box)
p.join()
bad = threading.Barrier(2, action=lambda: 1 / 0)


def meets():
    try:
        bad.wait()
    except (ZeroDivisionError, threading.BrokenBarrierError) as e:
        results.append(type(e).__name__)


results.clear()
pair = [threading.Thread(target=meets) for _ in range(2)]
for t in pair:
    t.start()
for t in pair:
    t.join()
print(sorted(results), bad.broken)


class Repeating(threading.Timer):
    def run(self):
        for _ in range(3):
            self.finished.wait(self.interval)
            self.function(*self.args, **self.kwargs)


ticks = []
r = Repeating(0.01, ticks.append, args=("tick",))
r.start()
r.join()
print(ticks, r.name.startswith("Thread-"), isinstance(r, threading.Thread))
