# belief: one may join a process before its queue is read
# told: waits in the buffer until somebody reads
import multiprocessing


def produce(q):
    q.put("x" * 100_000)


if __name__ == "__main__":
    q = multiprocessing.Queue()
    producer = multiprocessing.Process(target=produce, args=(q,))
    producer.start()
    producer.join()
    print(len(q.get()))
