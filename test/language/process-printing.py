"""Output of processes that run one after the other; flush and end."""
import sys
from multiprocessing import Process


def show(n):
    print("process", n, end=" ")
    print("ends its line")
    sys.stdout.write("written %d\n" % n)
    print("no newline at the end", end="")
    sys.stdout.flush()


if __name__ == "__main__":
    print("begin", flush=True)
    for n in range(2):
        p = Process(target=show, args=(n,))
        p.start()
        p.join()
        print(" |", p.exitcode, flush=True)
    print("end")
