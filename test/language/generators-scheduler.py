"""Generators as tasks: a round-robin scheduler, GeneratorExit, a generator that asks itself."""
def task(name, n):
    for i in range(n):
        print(name, i)
        yield


def round_robin(tasks):
    tasks = list(tasks)
    while tasks:
        current = tasks.pop(0)
        try:
            next(current)
            tasks.append(current)
        except StopIteration:
            print("one ended")


round_robin([task("a", 2), task("b", 1), task("c", 3)])


def consumer():
    try:
        while True:
            item = yield
            print("consumed", item)
    except GeneratorExit:
        print("closing")
    finally:
        print("closed")


c = consumer()
next(c)
for x in "xy":
    c.send(x)
c.close()
c.close()
try:
    c.send(1)
except StopIteration:
    print("ended")
def running():
    yield next(me)
me = running()
try:
    next(me)
except ValueError as e:
    print(e)
