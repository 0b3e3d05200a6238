"""from module import *: the public names."""
from queue import *
from threading import *
from time import *

q = Queue()
lock = Lock()
done = Event()


def work():
    with lock:
        q.put(current_thread().name)
    sleep(0.01)
    done.set()


t = Thread(target=work, name="worker")
t.start()
done.wait()
t.join()
print(q.get(), active_count(), isinstance(time(), float), done.is_set())
try:
    q.get_nowait()
except Empty as e:
    print(type(e).__name__)
print("LifoQueue" in globals(), "PriorityQueue" in dir(), "deque" in globals(), "_queue" in globals())
