# expect: finished
# loses: times
# outputs: 2
# `in` calls __eq__, which counts.
import threading

times = 0


class Key:
    def __eq__(self, other):
        global times
        times += 1
        return False


keys, wanted = [Key()], Key()
threads = [threading.Thread(target=lambda: wanted in keys) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(times)
