# expect: finished
# outputs: 3
# A generator expression of the main thread's is run by another.
import threading

n = 0
shared = (n for _ in range(1))
threading.Thread(target=lambda: print(next(shared))).start()
n = 1
n = 2
