# expect: finished
# loses: Shown.times
# outputs: 2
# A built-in calls __repr__, which counts on a class attribute: an update can be lost.
import threading


class Shown:
    times = 0

    def __repr__(self):
        Shown.times += 1
        return "shown"


shared = Shown()
threads = [threading.Thread(target=lambda: str([shared])) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(Shown.times)
