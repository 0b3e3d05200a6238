# expect: error threading.BrokenBarrierError@7
# outputs: 1
from threading import Barrier

barrier = Barrier(2, action=lambda: print("all here"))
print("waits")
barrier.wait(timeout=1)
