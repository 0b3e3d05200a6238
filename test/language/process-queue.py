"""multiprocessing.Queue between two processes."""
from multiprocessing import Process, Queue
import queue


def producer(q, n):
    for i in range(n):
        q.put({"i": i, "squares": [i * i]})
    q.put(None)


def consumer(q, out):
    total = 0
    while True:
        item = q.get()
        if item is None:
            break
        total += item["squares"][0]
    out.put(total)


def main():
    q, out = Queue(), Queue()
    a = Process(target=producer, args=(q, 5))
    b = Process(target=consumer, args=(q, out))
    a.start()
    b.start()
    print("total", out.get())
    a.join()
    b.join()
    print(a.exitcode, b.exitcode, q.empty())
    try:
        q.get(timeout=0.05)
    except queue.Empty as e:
        print("Empty", repr(e))
    bounded = Queue(1)
    bounded.put(1)
    try:
        bounded.put(2, block=False)
    except queue.Full:
        print("Full")
    print(bounded.get())
    q.close()
    try:
        q.put(1)
    except ValueError as e:
        print("closed" in str(e))


if __name__ == "__main__":
    main()
