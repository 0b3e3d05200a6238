# expect: error AssertionError@15
from multiprocessing import Process

n = 0


def work():
    global n
    n += 1


p = Process(target=work)
p.start()
p.join()
assert n == 1
