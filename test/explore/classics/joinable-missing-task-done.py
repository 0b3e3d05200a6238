# expect: deadlock
from multiprocessing import JoinableQueue, Process


def work(q):
    q.get()


q = JoinableQueue()
p = Process(target=work, args=(q,))
p.start()
q.put(1)
q.join()
