# expect: finished; error OSError@10
# outputs: 2
# After close() the feeder closes this process's end of the pipe, sooner or later.
from multiprocessing import Queue

q = Queue()
q.put(1)
q.get()
q.close()
print(q.empty())
