"""daemon processes end with their parent; active_children; nesting."""
import time
from multiprocessing import Process, Queue, active_children, current_process


def forever():
    while True:
        time.sleep(0.05)


def tries_children(q):
    q.put(current_process().daemon)
    try:
        Process(target=forever).start()
    except AssertionError as e:
        q.put(str(e))


def grandchild(q):
    q.put("grandchild of " + current_process().name)


def child(q):
    p = Process(target=grandchild, args=(q,))
    p.start()
    p.join()
    q.put("child " + p.name)


if __name__ == "__main__":
    d = Process(target=forever, daemon=True)
    print(d.daemon, len(active_children()))
    d.start()
    print(d.is_alive(), len(active_children()), active_children()[0] is d)
    q = Queue()
    t = Process(target=tries_children, args=(q,))
    t.daemon = True
    t.start()
    print(q.get(), q.get())
    t.join()
    c = Process(target=child, args=(q,))
    c.start()
    print(q.get(), q.get())
    c.join()
    print("end; the daemon is cut off")
