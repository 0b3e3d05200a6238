"""Names that threads get, and the ones that they are given."""
import threading


def work():
    names.append(threading.current_thread().name)


class Sub(threading.Thread):
    def run(self):
        names.append(self.name)


class Titled(threading.Thread):
    def __init__(self, n):
        threading.Thread.__init__(self, name="Titled-%d" % n)

    def run(self):
        names.append(self.name)


names = []
for t in (threading.Thread(target=work), Sub(), threading.Thread(target=work, name="given"), Titled(7), threading.Thread(target=lambda: work()), Sub()):
    t.start()
    t.join()
print(names)
print(threading.current_thread().name, threading.main_thread().name, threading.Thread(target=print).name, threading.Thread(name="").name != "")
t = threading.Thread(target=work)
t.name = "set later"
t.start()
t.join()
print(names[-1], repr(threading.Thread(name="r"))[:11], threading.current_thread().daemon)
