"""Each process has its own memory: a fork copies it."""
from multiprocessing import Process, Queue
import queue

numbers = [1, 2, 3]
settings = {"mode": "parent"}
plain = queue.Queue()


class Box:
    value = 0


def change(box, q):
    global numbers
    numbers.append(4)
    numbers = numbers + [5]
    settings["mode"] = "child"
    box.value = 99
    Box.value = 50
    plain.put("only in the child")
    q.put((numbers, settings, box.value, plain.qsize()))


if __name__ == "__main__":
    box, q = Box(), Queue()
    numbers.append(0)
    p = Process(target=change, args=(box, q))
    p.start()
    print("child:", q.get())
    p.join()
    print("parent:", numbers, settings, box.value, Box.value, plain.qsize())
