# expect: finished
# outputs: 1
# A cached_property has a lock (up to 3.11): two threads that ask for it at the same time compute it once.
from functools import cached_property
from threading import Thread


class Table:
    @cached_property
    def rows(self):
        print("computing")
        return [1, 2]


table = Table()
threads = [Thread(target=lambda: table.rows) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(table.rows)
