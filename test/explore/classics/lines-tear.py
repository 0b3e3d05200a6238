# expect: finished
# outputs: 4
# What is printed with a newline inside goes out in two parts, and others may come between.
from threading import Thread


def work(name):
    print(name + "\n--")


for name in "ab":
    Thread(target=work, args=(name,)).start()
