# expect: finished
# outputs: 3
# A list is empty as long as it is sorted by a function of the program's.
import threading

numbers = [3, 1, 2]


def work():
    numbers.sort(key=lambda n: -n)


threading.Thread(target=work).start()
print(numbers)
