"""A ticket counter simulated in one thread with deque and a seeded random."""
import random
from collections import deque

random.seed(3)


class Customer:
    def __init__(self, number, arrived):
        self.number, self.arrived = number, arrived
        self.needs = random.randint(1, 4)

    def __repr__(self):
        return f"C{self.number}"


line, served, busy, current = deque(), [], 0, None
number = 0
for minute in range(12):
    if random.random() < 0.6:
        number += 1
        line.append(Customer(number, minute))
    if current and busy == 0:
        served.append((current, minute))
        current = None
    if not current and line:
        current = line.popleft()
        busy = current.needs
    busy = max(0, busy - 1)
    print(f"{minute:>2} serving {current!s:<5} waiting {list(line)}")
print([(c, m - c.arrived) for c, m in served], len(line))
