# expect: deadlock recv@9
# outputs: 1
from multiprocessing import Pipe, Process


def read(into, out):
    try:
        while True:
            print(into.recv())
    except EOFError:
        print('end')


into, out = Pipe(False)
p = Process(target=read, args=(into, out))
p.start()
out.send(1)
out.close()
p.join()
