"""Tokens are refilled by one thread and taken by others."""
import threading
import time


class TokenBucket:
    def __init__(self, tokens):
        self.tokens = tokens
        self.cond = threading.Condition()

    def take(self):
        with self.cond:
            self.cond.wait_for(lambda: self.tokens > 0)
            self.tokens -= 1

    def refill(self, n=1):
        with self.cond:
            self.tokens += n
            self.cond.notify(n)


bucket = TokenBucket(2)
done = []


def request(n):
    bucket.take()
    done.append(n)
    print("request", n)


threads = [threading.Thread(target=request, args=(n,)) for n in range(5)]
for t in threads:
    t.start()
for _ in range(3):
    time.sleep(0.01)
    bucket.refill()
for t in threads:
    t.join()
print(len(done), bucket.tokens)
