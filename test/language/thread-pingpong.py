"""Two threads take turns by two queues: the order is always the same."""
import threading
from queue import Queue


def player(name, inbox, outbox, rounds):
    for _ in range(rounds):
        n = inbox.get()
        print(name, n)
        outbox.put(n + 1)


ping, pong = Queue(), Queue()
threads = [threading.Thread(target=player, args=("ping", ping, pong, 3)), threading.Thread(target=player, args=("pong", pong, ping, 3))]
for t in threads:
    t.start()
ping.put(0)
for t in threads:
    t.join()
print("left over", ping.get(), pong.empty())
