"""Runners wait for each other at the start."""
import random
import threading
import time

barrier = threading.Barrier(4)
finish = []


def runner(name):
    time.sleep(random.random() * 0.02)
    print(name, "is at the start")
    barrier.wait()
    time.sleep(random.random() * 0.02)
    finish.append(name)


threads = [threading.Thread(target=runner, args=(n,)) for n in ("Ada", "Bob", "Cyd", "Dan")]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("finished:", len(finish))
for place, name in enumerate(finish, 1):
    print(place, name)
