"""EOFError when every write end is closed; messages of all kinds."""
from multiprocessing import Pipe, Process


def writer(reader, conn):
    reader.close()
    for message in (1, "two", [3, 3.5], {"four": (4, None)}, True, b"bytes", {5}, "中文"):
        conn.send(message)
    conn.close()


def main():
    r, w = Pipe(duplex=False)
    p = Process(target=writer, args=(r, w))
    p.start()
    w.close()
    try:
        while True:
            print(repr(r.recv()))
    except EOFError:
        print("EOFError", r.poll())
    p.join()
    r.close()
    for bad in (lambda: r.recv(), lambda: r.send(1), lambda: r.poll()):
        try:
            bad()
        except OSError as e:
            print(type(e).__name__, e)
    print(r.closed, r.close())
    with Pipe()[0] as end:
        print(end.closed, end.readable, end.writable)
    print(end.closed)


if __name__ == "__main__":
    main()
