# What multiprocessing has under these names are methods of a context: no class can have one as its base.
import multiprocessing


def tried(base):
    try:
        class Own(base):
            def put(self, item):
                pass
    except TypeError as error:
        return str(error)
    return Own.__mro__[1].__name__


for base in (
    multiprocessing.Queue,
    multiprocessing.JoinableQueue,
    multiprocessing.SimpleQueue,
    multiprocessing.Lock,
    multiprocessing.RLock,
    multiprocessing.Condition,
    multiprocessing.Semaphore,
    multiprocessing.BoundedSemaphore,
    multiprocessing.Event,
    multiprocessing.Barrier,
    multiprocessing.Value,
):
    print(tried(base))
print(tried(multiprocessing.Process))
