"""A worker that runs until an Event tells it to stop."""
import threading
import time


class Clock(threading.Thread):
    def __init__(self, interval):
        super().__init__()
        self.interval = interval
        self.stopped = threading.Event()
        self.ticks = 0

    def run(self):
        while not self.stopped.wait(self.interval):
            self.ticks += 1
            print("tick", self.ticks)
        print("clock stopped")

    def stop(self):
        self.stopped.set()


clock = Clock(0.03)
clock.start()
time.sleep(0.1)
clock.stop()
clock.join()
print("ticked at least once:", clock.ticks > 0)
