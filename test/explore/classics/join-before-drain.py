# expect: deadlock join@13
from multiprocessing import Process, Queue

q = Queue()


def work():
    q.put('x' * 100000)


p = Process(target=work)
p.start()
p.join()
print(len(q.get()))
