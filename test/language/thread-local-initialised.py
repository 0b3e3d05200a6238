"""A subclass of threading.local is initialised again in every thread that uses it."""
import threading


class Session(threading.local):
    kind = "session"

    def __init__(self, start):
        self.count = start
        self.owner = threading.current_thread().name

    def bump(self):
        self.count += 1
        return self.count


session = Session(10)
session.bump()
seen = []


def work():
    session.bump()
    session.bump()
    seen.append((session.owner, session.count, session.kind, sorted(vars(session))))
    session.extra = 1
    del session.extra
    seen.append(hasattr(session, "extra"))


for name in ("one", "two"):
    t = threading.Thread(target=work, name=name)
    t.start()
    t.join()
print(seen, session.count, session.owner)
try:
    session.nope
except AttributeError as e:
    print(e)
plain = threading.local()
plain.__dict__.update(a=1)
print(plain.a, hasattr(plain, "b"))
