# Queues whose hooks or order are code of the program: the core never calls back, so they run in Python here.


class Queue:
    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.mutex = threading_Lock()
        self.not_empty = threading_Condition(self.mutex)
        self.not_full = threading_Condition(self.mutex)
        self.all_tasks_done = threading_Condition(self.mutex)
        self.unfinished_tasks = 0
        self.is_shutdown = False

    def task_done(self):
        with self.all_tasks_done:
            unfinished = self.unfinished_tasks - 1
            if unfinished <= 0:
                if unfinished < 0:
                    raise ValueError('task_done() called too many times')
                self.all_tasks_done.notify_all()
            self.unfinished_tasks = unfinished

    def join(self):
        with self.all_tasks_done:
            while self.unfinished_tasks:
                self.all_tasks_done.wait()

    def qsize(self):
        with self.mutex:
            return self._qsize()

    def empty(self):
        with self.mutex:
            return not self._qsize()

    def full(self):
        with self.mutex:
            return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        with self.not_full:
            if self.is_shutdown:
                raise queue_ShutDown
            if self.maxsize > 0:
                self._until(self.not_full, self._can_put, queue_Full, block, timeout)
                if self.is_shutdown:
                    raise queue_ShutDown
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def get(self, block=True, timeout=None):
        with self.not_empty:
            if self.is_shutdown and not self._qsize():
                raise queue_ShutDown
            self._until(self.not_empty, self._can_get, queue_Empty, block, timeout)
            if self.is_shutdown and not self._qsize():
                raise queue_ShutDown
            item = self._get()
            self.not_full.notify()
            return item

    # As in 3.13; whoever waits is woken.
    def shutdown(self, immediate=False):
        with self.mutex:
            self.is_shutdown = True
            if immediate:
                while self._qsize():
                    self._get()
                    if self.unfinished_tasks > 0:
                        self.unfinished_tasks -= 1
                self.all_tasks_done.notify_all()
            self.not_empty.notify_all()
            self.not_full.notify_all()

    def _can_put(self):
        return self.is_shutdown or self._qsize() < self.maxsize

    def _can_get(self):
        return self.is_shutdown or self._qsize()

    def _until(self, condition, ready, error, block, timeout):
        if not block:
            if not ready():
                raise error
        elif timeout is None:
            while not ready():
                condition.wait()
        elif timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        else:
            # The clock goes by whole nanoseconds: less than half of one is over.
            end = time_monotonic() + timeout
            while not ready():
                remaining = end - time_monotonic()
                if remaining < 5e-10:
                    raise error
                condition.wait(remaining)

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def _init(self, maxsize):
        self.queue = collections_deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()


class LifoQueue(Queue):
    def _init(self, maxsize):
        self.queue = []

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.pop()


class PriorityQueue(Queue):
    def _init(self, maxsize):
        self.queue = []

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        heapq_heappush(self.queue, item)

    def _get(self):
        return heapq_heappop(self.queue)
