"""What was read still takes its place in the page of a pipe on which the next message goes on."""
from multiprocessing import Pipe
from threading import Thread

r, w = Pipe(False)


def send(*messages):
    for message in messages:
        w.send(message)


def fits(*messages):
    sender = Thread(target=send, args=messages, daemon=True)
    sender.start()
    sender.join(0.3)
    return not sender.is_alive()


send("x" * 4000, 5, [1, 2])
print(len(r.recv()))
print(fits((0.5, 1), 1, "x" * 60000))
print(fits(5))
