# belief: what was put is delivered
# told: Never received from q
import multiprocessing


def read(q):
    while True:
        q.get()


if __name__ == "__main__":
    q = multiprocessing.Queue()
    reader = multiprocessing.Process(target=read, args=(q,))
    reader.start()
    q.put("a")
    q.put("b")
    reader.terminate()
    reader.join()
