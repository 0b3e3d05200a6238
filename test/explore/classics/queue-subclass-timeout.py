# expect: error queue.Empty@11
from queue import Queue


class Stack(Queue):
    def _get(self):
        return self.queue.pop()


q = Stack()
q.get(timeout=1)
