"""Semaphores as signals: foo bar foo bar."""
import threading


class FooBar:
    def __init__(self, n):
        self.n = n
        self.foo_turn = threading.Semaphore(1)
        self.bar_turn = threading.Semaphore(0)

    def foo(self):
        for _ in range(self.n):
            self.foo_turn.acquire()
            print("foo", end=" ")
            self.bar_turn.release()

    def bar(self):
        for _ in range(self.n):
            self.bar_turn.acquire()
            print("bar")
            self.foo_turn.release()


fb = FooBar(3)
threads = [threading.Thread(target=fb.bar), threading.Thread(target=fb.foo)]
for t in threads:
    t.start()
for t in threads:
    t.join()
