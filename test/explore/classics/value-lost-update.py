# expect: error AssertionError@17; finished
# loses: n.value
from multiprocessing import Process, Value

n = Value('i', 0)


def work():
    n.value += 1


ps = [Process(target=work) for _ in range(2)]
for p in ps:
    p.start()
for p in ps:
    p.join()
assert n.value == 2
