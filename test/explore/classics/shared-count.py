# expect: finished
# outputs: 2
# itertools.count() gives each number once, in either order.
import itertools
import threading

ids = itertools.count()
other = threading.Thread(target=lambda: next(ids))
other.start()
print(next(ids))
other.join()
