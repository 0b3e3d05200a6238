"""multiprocessing.Value and Array, with and without their locks."""
from multiprocessing import Array, Process, RLock, Value


def add(total, cells, n):
    for i in range(3):
        with total.get_lock():
            total.value += n
    with cells.get_lock():
        for i in range(len(cells)):
            cells[i] += n


if __name__ == "__main__":
    total = Value("i", 0)
    cells = Array("d", [0.5, 1.5])
    ps = [Process(target=add, args=(total, cells, n)) for n in (1, 2)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    print(total.value, list(cells), cells[:], len(cells), cells[-1])
    raw = Value("i", 5, lock=False)
    raw.value -= 7
    print(raw.value)
    own = RLock()
    shared = Value("d", 1, lock=own)
    with shared.get_lock():
        shared.value *= 2.5
    print(shared.value, shared.get_lock() is own)
    zeros = Array("i", 3)
    zeros[1] = 4
    zeros[0:1] = [9]
    print(zeros[:], sum(zeros))
    try:
        zeros[5]
    except IndexError as e:
        print(e)
    try:
        total.value = "x"
    except TypeError as e:
        print("TypeError")
