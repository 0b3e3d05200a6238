"""A one-way pipe: the reader stops at EOF because every unused end is closed."""
import multiprocessing
import random
import time


def sender(r, w, messages):
    r.close()
    for message in messages:
        w.send(message)
        print("sent", message)
        time.sleep(random.random() * 0.01)
    w.close()


def receiver(r, w):
    w.close()
    while True:
        try:
            print("received", r.recv())
        except EOFError:
            print("no more messages")
            break


def main():
    r, w = multiprocessing.Pipe(duplex=False)
    p1 = multiprocessing.Process(target=sender, args=(r, w, ["hello", "how are you?", "bye"]))
    p2 = multiprocessing.Process(target=receiver, args=(r, w))
    p1.start()
    p2.start()
    r.close()
    w.close()
    p1.join()
    p2.join()


if __name__ == "__main__":
    main()
