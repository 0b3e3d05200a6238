/** Programs that end by an exception which nobody catches, or by `sys.exit`. */

export const UNCAUGHT: Readonly<Record<string, string>> = {
  'main uncaught': `def f(n):
    return 1 // n
def g():
    f(0)
g()
`,
  'thread uncaught': `from threading import Thread
def work(n):
    raise ValueError("bad %d" % n)
t = Thread(target=work, args=(7,))
t.start()
t.join()
print("main goes on")
`,
  'thread subclass': `import threading
class W(threading.Thread):
    def run(self):
        self.step()
    def step(self):
        {}["k"]
w = W()
w.start()
w.join()
`,
  'process uncaught': `from multiprocessing import Process
def work():
    raise RuntimeError("in the child")
if __name__ == "__main__":
    p = Process(target=work)
    p.start()
    p.join()
    print(p.exitcode)
`,
  'queue empty': `import queue
q = queue.Queue()
q.get(block=False)
`,
  'queue empty nowait': `import queue
q = queue.Queue()
q.get_nowait()
`,
  'queue full': `import queue
q = queue.Queue(1)
q.put(1)
q.put(2, timeout=0.01)
`,
  eof: `from multiprocessing import Pipe
r, w = Pipe(duplex=False)
w.close()
r.recv()
`,
  chained: `def f():
    try:
        {}["a"]
    except KeyError as e:
        raise ValueError("no a") from e
f()
`,
  context: `try:
    1 / 0
except ZeroDivisionError:
    [][0]
`,
  custom: `class Broken(Exception):
    pass
class Part:
    def __init__(self, n):
        if n > 1:
            raise Broken("n is", n)
Part(2)
`,
  'exit text': `import sys
sys.exit("not today")
`,
  'exit text process': `import sys
from multiprocessing import Process
def work():
    sys.exit("child says no")
if __name__ == "__main__":
    p = Process(target=work)
    p.start()
    p.join()
    print(p.exitcode)
`,
  'exit thread': `import sys, threading
def work():
    sys.exit("unseen")
t = threading.Thread(target=work)
t.start()
t.join()
print("end")
`,
  recursion: `def down(n):
    return down(n + 1)
try:
    down(0)
except RecursionError as e:
    print(e)
assert 1 > 2, "order"
`,
  'start twice': `from threading import Thread
t = Thread(target=print, args=("hi",), name="greeter")
t.start()
t.join()
t.start()
`,
  'process named in thread': `from multiprocessing import Process
from threading import Thread
def inner():
    raise KeyError("deep")
def work():
    t = Thread(target=inner, name="inner-thread")
    t.start()
    t.join()
if __name__ == "__main__":
    p = Process(target=work, name="outer-process")
    p.start()
    p.join()
    print(p.exitcode)
`,
  'lock release': `import threading
lock = threading.Lock()
lock.release()
`,
  'task done': `from queue import Queue
q = Queue()
q.put(1)
q.task_done()
q.task_done()
`,
  'feeder pickle': `from multiprocessing import Queue
import time
q = Queue()
q.put(lambda: 1)
time.sleep(0.2)
print("after", q.empty())
`,
  'broken pipe': `from multiprocessing import Pipe
r, w = Pipe(duplex=False)
r.close()
w.send(1)
`,
  'system exit code list': `import sys
from multiprocessing import Process
def a(): sys.exit(3)
def b(): sys.exit()
def c(): sys.exit(True)
def d(): sys.exit([1, 2])
def e(): sys.exit(-1)
def f(): sys.exit(257)
def g(): sys.exit(2.5)
if __name__ == "__main__":
    for t in (a, b, c, d, e, f, g):
        p = Process(target=t)
        p.start()
        p.join()
        print(t.__name__, p.exitcode)
`,
  'unhandled in generator': `def gen():
    yield 1
    raise ValueError("second")
for x in gen():
    print(x)
`,
  'barrier broken': `import threading
b = threading.Barrier(2, timeout=0.01)
b.wait()
`,
  'multi line': `def add(a, b):
    return a + b
print(
    add(
        1,
        "x",
    )
)
`,
  'daemon cut': `import threading, time
def work():
    time.sleep(10)
    raise ValueError("never seen")
threading.Thread(target=work, daemon=True).start()
print("end")
`,
  'in with': `import threading
lock = threading.Lock()
def f():
    with lock:
        raise OSError(5, "disk")
try:
    f()
finally:
    print(lock.locked())
`,
  simplequeue: `import queue
queue.SimpleQueue().get_nowait()
`,
  'mpq empty': `from multiprocessing import Queue
Queue().get(timeout=0.01)
`,
  'child assert': `from multiprocessing import Process
if __name__ == "__main__":
    p = Process(target=print, args=("x",))
    p.join()
`,
  'raise again': `from threading import Thread
from queue import Queue
def work():
    try:
        Queue().get(timeout=0.01)
    except Exception as e:
        raise e
t = Thread(target=work)
t.start()
t.join()
`,
  'bare raise': `def f():
    try:
        int("x")
    except ValueError:
        raise
    finally:
        print("finally")
f()
`,
  'in library': `from threading import Thread
from queue import Queue
t = Thread(target=Queue().get_nowait)
t.start()
t.join()
`,
  'main and thread': `import threading, time
def work():
    time.sleep(0.1)
    raise OSError("later")
threading.Thread(target=work).start()
raise KeyError("first")
`,
};
