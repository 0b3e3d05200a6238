# expect: finished
# expect any: error AssertionError@14; finished
import time
from threading import Thread


def work():
    time.sleep(1)


t = Thread(target=work)
t.start()
t.join(2)
assert not t.is_alive()
