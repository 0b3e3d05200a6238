"""daemon: set, inherited, refused after the start."""
import threading

inherited = []


def child():
    inherited.append(threading.current_thread().daemon)


def parent():
    inherited.append(threading.current_thread().daemon)
    t = threading.Thread(target=child)
    t.start()
    t.join()


for flag in (True, False, None):
    t = threading.Thread(target=parent, daemon=flag)
    print(flag, t.daemon, end=" ")
    t.start()
    t.join()
    print(inherited)
    inherited.clear()
t = threading.Thread(target=print, args=("runs",))
t.daemon = True
print(t.daemon)
t.start()
t.join()
stop = threading.Event()
t = threading.Thread(target=stop.wait)
t.start()
try:
    t.daemon = True
except RuntimeError as e:
    print(e)
stop.set()
t.join()
print(threading.current_thread().daemon, threading.active_count())
