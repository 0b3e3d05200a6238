"""What goes through a multiprocessing.Queue comes out as a copy."""
from multiprocessing import Process, Queue, SimpleQueue


class Job:
    def __init__(self, name, parts):
        self.name, self.parts = name, parts

    def __repr__(self):
        return f"Job({self.name!r}, {self.parts})"


def echo(inbox, outbox):
    for item in iter(inbox.get, None):
        outbox.put(item)


if __name__ == "__main__":
    inbox, outbox = Queue(), SimpleQueue()
    p = Process(target=echo, args=(inbox, outbox))
    p.start()
    shared = [1]
    for item in (Job("a", [1, 2]), (1, (2, [3])), {"k": {1, 2}}, [shared, shared], Job, len, ValueError("x", 1), 10 ** 30, "😀", 2.5, range(3)):
        inbox.put(item)
        back = outbox.get()
        print(repr(back), back == item)
    inbox.put([shared, shared])
    a, b = outbox.get()
    a.append(2)
    print(b, a is b, shared)
    inbox.put(None)
    p.join()
    print(outbox.empty())
