"""send talks to a generator; its return value comes with StopIteration."""
def accumulator():
    total = 0
    while True:
        value = yield total
        if value is None:
            return total
        total += value


acc = accumulator()
print(next(acc), acc.send(5), acc.send(7))
try:
    acc.send(None)
except StopIteration as e:
    print("total", e.value)
try:
    accumulator().send(1)
except TypeError as e:
    print(e)
