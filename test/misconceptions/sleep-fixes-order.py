# belief: a sleep fixes the order
# timing: any
# told: ERROR IndexError
import threading, time

results = []


def work():
    results.append(42)


threading.Thread(target=work).start()
time.sleep(1)
print(results[0])
