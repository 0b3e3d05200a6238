"""Stopping a thread by a flag, an Event or an attribute."""
import threading
import time

running = True


def by_global():
    while running:
        time.sleep(0.005)
    print("global flag seen")


class Stoppable(threading.Thread):
    def __init__(self):
        super().__init__()
        self._stop_event = threading.Event()
        self.loops = 0

    def stop(self):
        self._stop_event.set()

    def stopped(self):
        return self._stop_event.is_set()

    def run(self):
        while not self.stopped():
            self.loops += 1
            time.sleep(0.005)
        print("event seen")


t = threading.Thread(target=by_global)
t.start()
time.sleep(0.02)
running = False
t.join()
s = Stoppable()
s.start()
time.sleep(0.03)
s.stop()
s.join()
print(s.loops > 0, s.stopped(), s.is_alive())
t = threading.Thread(target=by_global)
t.keep = True
print(t.keep, hasattr(t, "nope"))
