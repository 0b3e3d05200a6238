# expect: finished
# outputs: 4
# A dataclass reads its fields one after the other when it is shown.
import threading
from dataclasses import dataclass


@dataclass
class Pair:
    left: int = 0
    right: int = 0


pair = Pair()


def work():
    pair.left = 1
    pair.right = 1


threading.Thread(target=work).start()
print(pair)
