"""One publisher, several subscribers with a queue each."""
import threading
from queue import Queue


class Publisher:
    def __init__(self):
        self._subscribers = {}
        self._lock = threading.Lock()

    def subscribe(self, name):
        with self._lock:
            return self._subscribers.setdefault(name, Queue())

    def publish(self, message):
        with self._lock:
            for q in self._subscribers.values():
                q.put(message)


class Subscriber(threading.Thread):
    def __init__(self, publisher, name, wanted):
        super().__init__(name=name)
        self.inbox = publisher.subscribe(name)
        self.wanted = wanted
        self.received = []

    def run(self):
        for symbol, price in iter(self.inbox.get, None):
            if symbol in self.wanted:
                self.received.append(f"{symbol}={price:.2f}")


publisher = Publisher()
subscribers = [Subscriber(publisher, "bank", {"AA", "BB"}), Subscriber(publisher, "fund", {"BB"})]
for s in subscribers:
    s.start()
for symbol, price in (("AA", 1), ("BB", 2.5), ("AA", 1.125), ("CC", 7)):
    publisher.publish((symbol, price))
publisher.publish(None)
for s in subscribers:
    s.join()
    print(s.name, s.received)
