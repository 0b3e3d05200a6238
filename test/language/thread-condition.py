"""Condition: wait, notify, notify_all, wait_for, errors."""
import threading

cond = threading.Condition()
items = []
log = []


def consumer():
    with cond:
        while not items:
            cond.wait()
        log.append(("consumed", items.pop(0)))


def producer(value):
    with cond:
        items.append(value)
        cond.notify()


c = threading.Thread(target=consumer)
c.start()
producer("x")
c.join()
print(log)
for bad in [cond.wait, cond.notify, cond.notify_all]:
    try:
        bad()
    except RuntimeError as e:
        print(e)
with cond:
    print(cond.wait(timeout=0.01), cond.wait_for(lambda: False, timeout=0.01), cond.wait_for(lambda: 5))
ready = False


def wait_ready(out):
    with cond:
        cond.wait_for(lambda: ready)
        out.append("ready")


out = []
threads = [threading.Thread(target=wait_ready, args=(out,)) for _ in range(3)]
for t in threads:
    t.start()
with cond:
    ready = True
    cond.notify_all()
for t in threads:
    t.join()
print(out)
shared = threading.Lock()
c2 = threading.Condition(shared)
c2.acquire()
print(shared.locked())
c2.release()
print(shared.locked())
