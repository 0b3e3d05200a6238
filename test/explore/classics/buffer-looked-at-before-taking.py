# expect: error IndexError@16; finished
# outputs: 1
# The same in a class of the program's own, and with a list.
import threading


class Buffer:
    def __init__(self):
        self.items = []

    def put(self, item):
        self.items.append(item)

    def get(self):
        if self.items:
            return self.items.pop(0)


buffer = Buffer()
buffer.put(1)
for _ in range(2):
    threading.Thread(target=buffer.get).start()
