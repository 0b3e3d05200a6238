# An end of a pipe that only a call holds is open as long as the call lasts.
from multiprocessing import Pipe, Process
a, b = Pipe()
l = [a]
del a
l.pop().send(5)
print(b.recv())
try: print(b.recv())
except EOFError: print('EOF')
