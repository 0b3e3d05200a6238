# expect: finished
import time
from threading import Thread

done = False


def work():
    global done
    time.sleep(1)
    done = True


Thread(target=work).start()
while not done:
    pass
