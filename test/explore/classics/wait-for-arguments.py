# expect: finished
# outputs: 1
from threading import Condition

condition = Condition()
arguments = [lambda: False, 1]
with condition:
    print(condition.wait_for(*arguments))
