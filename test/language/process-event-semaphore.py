"""Event, Semaphore, Barrier and Condition of multiprocessing."""
from multiprocessing import Barrier, BoundedSemaphore, Condition, Event, Process, Queue, Semaphore


def waiter(event, q):
    event.wait()
    q.put("event seen")


def meet(barrier, q):
    barrier.wait()
    q.put("passed")


if __name__ == "__main__":
    event, q = Event(), Queue()
    print(event.is_set(), event.wait(timeout=0.01))
    p = Process(target=waiter, args=(event, q))
    p.start()
    event.set()
    print(q.get(), event.is_set())
    p.join()
    event.clear()
    print(event.is_set())
    s = Semaphore(2)
    print(s.acquire(), s.acquire(), s.acquire(block=False))
    s.release()
    b = BoundedSemaphore(1)
    try:
        b.release()
    except ValueError as e:
        print(e)
    barrier = Barrier(2)
    ps = [Process(target=meet, args=(barrier, q)) for _ in range(2)]
    for p in ps:
        p.start()
    print(q.get(), q.get())
    for p in ps:
        p.join()
    c = Condition()
    with c:
        print(c.wait(timeout=0.01))
