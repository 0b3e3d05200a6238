# expect: finished
# expect any: error AssertionError@11; finished
import time
from threading import Thread

ready = False


def work():
    time.sleep(2)
    assert ready


def prepare():
    global ready
    time.sleep(1)
    ready = True


Thread(target=work).start()
Thread(target=prepare).start()
