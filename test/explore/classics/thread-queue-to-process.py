# expect: deadlock get@14
from multiprocessing import Process
from queue import Queue

q = Queue()


def work(q):
    q.put(1)


p = Process(target=work, args=(q,))
p.start()
print(q.get())
