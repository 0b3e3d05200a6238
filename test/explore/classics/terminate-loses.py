# expect: finished; finished unread q:1; finished unread q:2
from multiprocessing import Process, SimpleQueue


def read(q):
    while True:
        print(q.get())


q = SimpleQueue()
p = Process(target=read, args=(q,))
p.start()
q.put('a')
q.put('b')
p.terminate()
