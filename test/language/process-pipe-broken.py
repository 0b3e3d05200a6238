"""Sending where nobody reads; both directions; poll."""
from multiprocessing import Pipe


def main():
    r, w = Pipe(duplex=False)
    r.close()
    try:
        w.send("nobody")
    except BrokenPipeError as e:
        print("BrokenPipeError", e, issubclass(BrokenPipeError, OSError))
    a, b = Pipe()
    a.send("to b")
    b.send("to a")
    print(a.recv(), b.recv(), a.poll(), b.poll(0.01))
    a.send([1])
    a.send([2])
    copy = [5]
    b.send(copy)
    copy.append(6)
    print(b.poll(), b.recv(), b.recv(), a.recv(), copy)
    a.close()
    try:
        b.recv()
    except EOFError:
        print("EOFError")
    first, second = Pipe(False)
    second.send("x")
    second.close()
    print(first.poll(), first.recv(), first.poll())
    try:
        first.recv()
    except EOFError as e:
        print(repr(e))
    first, second = Pipe(duplex=False)
    for bad in (lambda: first.send(1), lambda: second.recv(), lambda: second.poll()):
        try:
            bad()
        except OSError as e:
            print(e)


main()
