# Comparing, code of the program runs, and what it looks at makes the machine publish the list that is sorted.
import heapq
import threading
from dataclasses import dataclass, field
from queue import PriorityQueue

count = 0


@dataclass(order=True)
class Request:
    floor: int
    who: str = field(default='', compare=False)


class Box:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        global count
        count += 1
        return self.value < other.value

    def __eq__(self, other):
        return self.value == other.value

    def __hash__(self):
        return hash(self.value)


def work():
    stop.wait()
    for _ in range(3):
        print(requests.get(timeout=0.5).who)
    print(heap[0].value, len(items), count > 0)


stop = threading.Event()
requests = PriorityQueue()
heap = []
items = []
thread = threading.Thread(target=work)
thread.start()
for who, floor in [('ann', 3), ('bob', 1), ('cyd', 7)]:
    requests.put(Request(floor, who=who))
for value in (5, 3, 4, 1):
    heapq.heappush(heap, Box(value))
    items.append(Box(value))
print([each.value for each in heap])
items.sort()
print([each.value for each in items])
items.append(Box(9))
items.remove(Box(4))
print([each.value for each in items], items.index(Box(9)), items.count(Box(1)))
items.insert(0, min(Box(7), Box(2)))
print(heapq.heappop(heap).value, heapq.heappushpop(heap, Box(0)).value, [each.value for each in heap])
boxes = {Box(1): 'a', Box(2): 'b'}
boxes[Box(1)] = 'c'
print(list(boxes.values()), Box(2) in boxes)
stop.set()
thread.join()
