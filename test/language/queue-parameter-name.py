"""A parameter or variable called queue hides the module of that name."""
import queue
from threading import Thread


def producer(queue, items):
    for item in items:
        queue.put(item)
    queue.put(None)


def consumer(queue, out):
    while True:
        item = queue.get()
        if item is None:
            break
        out.append(item * 2)


class Worker(Thread):
    def __init__(self, queue):
        super(Worker, self).__init__()
        self.queue = queue

    def run(self):
        print("worker got", self.queue.get())


def main():
    queue_ = queue.Queue()
    out = []
    producer(queue_, range(4))
    consumer(queue_, out)
    print(out, queue_.empty())
    w = Worker(queue=queue_)
    queue_.put("job")
    w.start()
    w.join()


def local():
    from queue import Queue
    queue = Queue()
    queue.put("local")
    return queue.get()


main()
print(local(), queue.Queue.__name__)
