"""An exception ends one thread; the others go on. sys.exit in a thread too."""
import sys
import threading

results = []


def good():
    results.append("good")


def bad():
    results.append("bad starts")
    raise ValueError("only on stderr")


def leaves():
    sys.exit(3)
    results.append("never")


def catches():
    try:
        {}["k"]
    except KeyError as e:
        results.append(repr(e))


for f in (good, bad, leaves, catches, good):
    t = threading.Thread(target=f)
    t.start()
    t.join()
    print(f.__name__, t.is_alive(), results)


class Safe(threading.Thread):
    def run(self):
        try:
            1 / 0
        except Exception as e:
            self.error = e


s = Safe()
s.start()
s.join()
print(type(s.error).__name__, s.error)
