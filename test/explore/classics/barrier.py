# expect: finished
from threading import Barrier, Thread

barrier = Barrier(3)
for _ in range(3):
    Thread(target=barrier.wait).start()
