"""Square numbers in several processes and collect them in order."""
from multiprocessing import Process, Queue, current_process
import time
import random


def square(n):
    time.sleep(random.random() * 0.01)
    return n * n


def worker(inbox, outbox):
    for index, n in iter(inbox.get, "STOP"):
        outbox.put((index, square(n), current_process().name))


def parallel_map(numbers, count):
    inbox, outbox = Queue(), Queue()
    for pair in enumerate(numbers):
        inbox.put(pair)
    for _ in range(count):
        inbox.put("STOP")
    for _ in range(count):
        Process(target=worker, args=(inbox, outbox)).start()
    found = [None] * len(numbers)
    for _ in numbers:
        index, result, name = outbox.get()
        print(f"{name} did number {index}")
        found[index] = result
    return found


if __name__ == "__main__":
    print(parallel_map([3, 1, 4, 1, 5, 9], 2))
