"""Random without a seed: only what is always true is printed."""
import random
import threading
from collections import Counter
from queue import Queue

q = Queue()


def draw(n):
    for _ in range(n):
        q.put(random.choice(["red", "blue"]))
    q.put(None)


machines = [threading.Thread(target=draw, args=(3,)) for _ in range(2)]
for m in machines:
    m.start()
counts, ended = Counter(), 0
while ended < len(machines):
    ball = q.get()
    if ball is None:
        ended += 1
    else:
        counts[ball] += 1
print("drawn:", sum(counts.values()))
print("more red" if counts["red"] > counts["blue"] else "not more red")
