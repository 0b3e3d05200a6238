"""Generator functions: yield, next, send, return, close."""
def countdown(n):
    print("start")
    while n > 0:
        yield n
        n -= 1
    print("done")


for x in countdown(3):
    print(x)
g = countdown(2)
print(next(g), next(g))
try:
    next(g)
except StopIteration as e:
    print("stop", e.value)
print(next(g, "default"))


def average():
    total = count = 0
    mean = None
    while True:
        value = yield mean
        total += value
        count += 1
        mean = total / count


avg = average()
next(avg)
print(avg.send(10), avg.send(20), avg.send(60))
avg.close()
