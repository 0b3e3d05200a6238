# expect: finished; error AssertionError@9
# outputs: 2
from multiprocessing import Queue

jobs = Queue()
job = [0]
jobs.put(job)
job[0] = 1
assert jobs.get() == [1]
print("as it was changed")
