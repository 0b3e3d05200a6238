# belief: child processes share variables
# told: "prints: 1"
# prints: 1
import multiprocessing

counter = 0


def work():
    global counter
    counter += 1


if __name__ == "__main__":
    child = multiprocessing.Process(target=work)
    child.start()
    child.join()
    print(counter)
