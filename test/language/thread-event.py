"""Event: set, clear, wait, is_set."""
import threading

event = threading.Event()
print(event.is_set(), event.wait(timeout=0.01))
log = []


def waiter():
    log.append("waiting")
    event.wait()
    log.append("event seen")


t = threading.Thread(target=waiter)
t.start()
event.set()
t.join()
print(log, event.is_set(), event.wait(), event.wait(0))
event.clear()
print(event.is_set(), event.wait(0))


def until_stopped(stop, out):
    n = 0
    while not stop.is_set():
        n += 1
        stop.wait(0.01)
    out.append(n > 0)


stop, out = threading.Event(), []
t = threading.Thread(target=until_stopped, args=(stop, out))
t.start()
threading.Event().wait(0.05)
stop.set()
t.join()
print(out)
