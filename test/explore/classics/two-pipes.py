# expect: deadlock recv@9 recv@15
from multiprocessing import Pipe, Process

into_child, from_parent = Pipe(False)
into_parent, from_child = Pipe(False)


def child():
    into_child.recv()
    from_child.send('pong')


p = Process(target=child)
p.start()
into_parent.recv()
from_parent.send('ping')
