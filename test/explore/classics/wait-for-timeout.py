# expect: finished
# outputs: 1
from threading import Condition

condition = Condition()
with condition:
    print(condition.wait_for(lambda: False, timeout=1))
