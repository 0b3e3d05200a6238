# expect: error queue.Empty@11
from queue import Queue as Base


class Stack(Base):
    def _get(self):
        return self.queue.pop()


q = Stack()
q.get(timeout=1)
