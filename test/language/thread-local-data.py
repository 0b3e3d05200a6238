"""threading.local: an attribute for each thread."""
import threading

data = threading.local()
data.value = "main"
seen = []


def work(n):
    seen.append(hasattr(data, "value"))
    data.value = n
    check(n)


def check(n):
    seen.append(data.value == n)


threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(seen), data.value)
try:
    data.nope
except AttributeError as e:
    print(e)


class WithDefault(threading.local):
    count = 0


d = WithDefault()
d.count += 1
t = threading.Thread(target=lambda: seen.append(("count", d.count)))
t.start()
t.join()
print(d.count, seen[-1])
