"""multiprocessing.Pipe both ways, EOF and errors."""
from multiprocessing import Pipe, Process


def echo(conn):
    while True:
        message = conn.recv()
        if message == "stop":
            break
        conn.send(("echo", message))
    conn.close()


def main():
    parent, child = Pipe()
    p = Process(target=echo, args=(child,))
    p.start()
    for message in ["hello", 42, [1, {"a": None}], (1.5, True)]:
        parent.send(message)
        print(parent.recv())
    parent.send("stop")
    p.join()
    r, w = Pipe(duplex=False)
    print(r.poll(), r.readable, r.writable, w.writable)
    w.send("x")
    print(r.poll(), r.recv(), r.poll(0.01))
    for bad in [lambda: r.send(1), lambda: w.recv()]:
        try:
            bad()
        except OSError as e:
            print(e)
    w.close()
    print(w.closed)
    try:
        r.recv()
    except EOFError as e:
        print("EOFError", repr(e))
    try:
        w.send(1)
    except OSError as e:
        print(e)
    print(type(Pipe()), len(Pipe()))


if __name__ == "__main__":
    main()
