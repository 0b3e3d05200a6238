# belief: a lock protects the code within it
# told: LOST UPDATE of balance
import threading

balance = 0
paying_in, paying_out = threading.Lock(), threading.Lock()


def pay_in():
    global balance
    with paying_in:
        balance += 1


def pay_out():
    global balance
    with paying_out:
        balance -= 1


for each in (pay_in, pay_out):
    threading.Thread(target=each).start()
