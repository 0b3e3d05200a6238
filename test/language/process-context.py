"""get_context, and the names in multiprocessing."""
import multiprocessing
import multiprocessing as mp


def child(q, x):
    q.put(x * 2)


if __name__ == "__main__":
    context = mp.get_context("fork")
    q = context.Queue()
    p = context.Process(target=child, args=(q, 21))
    p.start()
    print(q.get())
    p.join()
    print(p.exitcode, multiprocessing.current_process().name, mp is multiprocessing, mp.current_process().daemon)
    print(isinstance(mp.cpu_count(), int), hasattr(mp, "Queue"), mp.active_children(), mp.parent_process())
    manual = multiprocessing.Process(target=child, args=(q,), kwargs={"x": "ab"})
    manual.start()
    print(q.get(timeout=10))
    manual.join(timeout=10)
    print(manual.is_alive())
