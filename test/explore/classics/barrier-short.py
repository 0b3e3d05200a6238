# expect: deadlock
from threading import Barrier, Thread

barrier = Barrier(3)
for _ in range(2):
    Thread(target=barrier.wait).start()
