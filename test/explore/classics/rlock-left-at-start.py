# expect: deadlock acquire@13; deadlock get@14
# A thread that is started may get the number of one that has ended, and with it the RLock that this one never released: so how many
# ways a start can go depends on others than the thread that is started.
import queue, threading, time
n = queue.Queue(1)
rlock = threading.RLock()
lock = threading.Lock()
def leave():
    rlock.acquire()
    with lock: pass
def enter():
    time.sleep(1)
    with rlock: pass
    n.get()
threading.Thread(target=leave).start()
threading.Thread(target=enter).start()
