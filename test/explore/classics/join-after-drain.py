# expect: finished
# outputs: 1
from multiprocessing import Process, Queue

q = Queue()


def work():
    q.put('x' * 100000)


p = Process(target=work)
p.start()
print(len(q.get()))
p.join()
