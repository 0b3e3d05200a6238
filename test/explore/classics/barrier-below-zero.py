# A barrier for less than nobody is never full (3.11; refused by later versions): each waits for ever.
# expect: deadlock waiting@6 waiting@7
import threading
gate = threading.Barrier(-1)
def arrive():
    gate.wait()
threading.Thread(target=arrive).start(); gate.wait()
