# expect: error StopIteration@16; error StopIteration@18; error ValueError@16; error ValueError@18
# outputs: 1
# A generator that two threads take from: who comes second finds its code under way, or at its end.
import threading

taken = 0


def numbers():
    global taken
    taken += 1
    yield taken


shared = numbers()
other = threading.Thread(target=lambda: next(shared))
other.start()
next(shared)
