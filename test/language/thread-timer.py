"""Timer: order of several, cancel, function arguments, a repeating timer."""
import threading

log = []
timers = [threading.Timer(s, log.append, args=(f"after {s}",)) for s in (0.2, 0.05, 0.12)]
for t in timers:
    t.start()
for t in timers:
    t.join()
print(log)


def hello(name, punctuation="."):
    print("hello " + name + punctuation)


t = threading.Timer(0.01, hello, ["world"], {"punctuation": "!"})
t.start()
t.join()
never = threading.Timer(30.0, hello, ["never"])
never.start()
never.cancel()
never.join()


class Repeat(threading.Timer):
    def run(self):
        while not self.finished.wait(self.interval):
            self.function(*self.args, **self.kwargs)


ticks = []
r = Repeat(0.01, lambda: ticks.append(1))
r.start()
while len(ticks) < 3:
    threading.Event().wait(0.01)
r.cancel()
r.join()
print(len(ticks) >= 3, isinstance(r, threading.Thread), never.is_alive(), never.interval)
