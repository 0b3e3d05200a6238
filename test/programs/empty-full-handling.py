# outcomes in any time: deadlock
"""get with a timeout in a loop, until Empty says that nothing more comes."""
import queue
import threading
import time


def producer(q, n):
    for i in range(n):
        try:
            q.put(i, block=True, timeout=1)
        except queue.Full:
            print("queue is full, giving up on", i)
        else:
            print("produced", i)


def consumer(q, name):
    while True:
        try:
            item = q.get(block=True, timeout=0.2)
        except queue.Empty:
            print(name, "waited long enough")
            return
        print(name, "consumed", item)
        time.sleep(0.01)
        q.task_done()


q = queue.Queue(2)
threads = [threading.Thread(target=producer, args=(q, 6))]
threads += [threading.Thread(target=consumer, args=(q, "consumer %d" % i)) for i in (1, 2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
q.join()
print("queue empty:", q.empty())
