# expect: finished
# outputs: 1
from multiprocessing import Process, Queue

q = Queue()


def work():
    q.put('x')


p = Process(target=work)
p.start()
p.join()
print(len(q.get()))
