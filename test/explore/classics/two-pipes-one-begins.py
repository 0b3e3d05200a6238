# expect: finished
from multiprocessing import Pipe, Process

into_child, from_parent = Pipe(False)
into_parent, from_child = Pipe(False)


def child():
    into_child.recv()
    from_child.send('pong')


p = Process(target=child)
p.start()
from_parent.send('ping')
into_parent.recv()
