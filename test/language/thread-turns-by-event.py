"""Three threads print in a fixed order with a chain of events."""
import threading

words = ["one", "two", "three"]
events = [threading.Event() for _ in words]


def say(i):
    for round_ in range(2):
        events[i].wait()
        events[i].clear()
        print(round_, words[i])
        events[(i + 1) % len(words)].set()


threads = [threading.Thread(target=say, args=(i,)) for i in range(len(words))]
for t in reversed(threads):
    t.start()
events[0].set()
for t in threads:
    t.join()
print([e.is_set() for e in events])
