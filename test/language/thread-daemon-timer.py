"""Daemon threads are cut off at the end; a Timer runs later and can be cancelled."""
import threading
import time


def forever():
    while True:
        time.sleep(0.01)


d = threading.Thread(target=forever, daemon=True)
d.start()
print(d.daemon, d.isDaemon(), d.is_alive())
t = threading.Thread(target=print, args=("target is a built-in", 1), kwargs={"sep": "-"})
t.daemon = False
t.start()
t.join()
timer = threading.Timer(0.02, print, args=["timer fired"])
timer.start()
timer.join()
cancelled = threading.Timer(60, print, ["never"])
cancelled.start()
cancelled.cancel()
cancelled.join()
print("cancelled", cancelled.is_alive())
d.join(timeout=0.02)
print("still alive:", d.is_alive())
local = threading.local()
local.x = 1


def read_local():
    print("own local:", hasattr(local, "x"))


t = threading.Thread(target=read_local)
t.start()
t.join()
print(local.x)
