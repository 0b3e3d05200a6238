"""set_start_method, cancel_join_thread, and children that are joined at the end anyway."""
import multiprocessing as mp


def child(q, n):
    q.put(("child", n))


if __name__ == "__main__":
    mp.set_start_method("fork")
    print(mp.get_start_method())
    try:
        mp.set_start_method("fork")
    except RuntimeError as e:
        print(e)
    try:
        mp.get_context("teleport")
    except ValueError as e:
        print(e)
    q = mp.Queue()
    p = mp.Process(target=child, args=(q, 1))
    p.start()
    print(q.get())
    p.join()
    q.cancel_join_thread()
    last = mp.Process(target=print, args=("the last child prints",))
    last.start()
