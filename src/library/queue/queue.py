# What a queue does inside where it runs Python code: hooks of a subclass, an order of its messages, a content that the program
# holds. Whoever is inside has the queue's lock: the operation took it, and `_queue_leave` lets it go.
# The frames of functions named `_inside…` tell that a thread is inside the queue `self`.


def _inside_init(self, maxsize):
    self._init(maxsize)
    _queue_made(self, _queue_size(self))


def _inside_put(self, item, timeout):
    try:
        late = timeout == 0
        while 0 < self.maxsize <= self._qsize():
            if late:
                raise queue_Full
            _queue_wait(self, 'room')
            late, shut = _queue_room(self, timeout, item)
            if shut:
                raise queue_ShutDown
        self._put(item)
    except BaseException as error:
        _queue_fail(self, error)
        raise
    _queue_leave(self, 'put')


def _inside_get(self, timeout, shut):
    try:
        late = timeout == 0
        if timeout is not None and timeout < 0 and not (shut and not self._qsize()):
            raise ValueError("'timeout' must be a non-negative number")
        while not self._qsize():
            if shut:
                raise queue_ShutDown
            if late:
                raise queue_Empty
            _queue_wait(self, 'item')
            late, shut = _queue_item(self, timeout)
        item = self._get()
    except BaseException as error:
        _queue_fail(self, error)
        raise
    _queue_leave(self, 'get', item)
    return item


def _inside_qsize(self):
    try:
        size = self._qsize()
    except BaseException as error:
        _queue_fail(self, error)
        raise
    _queue_leave(self, None, size)
    return size


def _inside_empty(self):
    try:
        empty = not self._qsize()
    except BaseException as error:
        _queue_fail(self, error)
        raise
    _queue_leave(self, None, empty)
    return empty


def _inside_full(self):
    try:
        full = 0 < self.maxsize <= self._qsize()
    except BaseException as error:
        _queue_fail(self, error)
        raise
    _queue_leave(self, None, full)
    return full


# As in 3.13; whoever waits is woken.
def _inside_shutdown(self, immediate):
    try:
        if immediate:
            while self._qsize():
                self._get()
                _queue_drop(self)
    except BaseException as error:
        _queue_fail(self, error)
        raise
    _queue_leave(self, 'drop' if immediate else 'shutdown')


# ── out again ──


def _queue_leave(self, done=None, result=None):
    _queue_out(self, _queue_size(self), done, result)


def _queue_fail(self, error):
    _queue_out_by(self, _queue_size(self), error)


# Where it takes running `_qsize` to know how many there are, whoever waits has to look each time.
def _queue_size(self):
    size = _queue_size_inside(self)
    if size is None:
        _inside_open(self)
    return size


def _inside_count(self):
    return self._qsize()


# All that is there, as it comes out: only ever looked at.
def _inside_messages(self):
    messages = []
    while self._qsize():
        messages.append(self._get())
    return messages


# ── waiting in an open queue ──


def _queue_wait(self, wait):
    _inside_open(self)
    _queue_let_go(self, wait)


def _queue_woken(late, shut):
    return late, shut


# ── becoming such a queue ──


# What it holds by now moves to where its hooks keep it.
def _inside_adopt(self):
    items = _queue_adopt(self)
    if items is not None:
        self._init(0)
        self.queue.extend(items)


def _inside_open(self):
    if not _queue_is_open(self):
        _inside_adopt(self)
        _queue_open(self)


# A PriorityQueue of messages that it takes Python code to compare.
def _queue_put_compared(self, item, timeout):
    _inside_adopt(self)
    return _queue_ask_put(self, item, timeout)


# ── from outside ──


def _queue_reach(self, name):
    _inside_open(self)
    _queue_read(self)
    return _queue_own(self, name)


def _queue_replace(self, name, value):
    _inside_open(self)
    _queue_write(self)
    _queue_store(self, name, value)


def _queue_resize(self, value):
    _inside_open(self)
    _queue_store(self, 'maxsize', value)
    _queue_set_size(self, value)


def _queue_recount(self, value):
    _inside_open(self)
    _queue_set_count(self, value)


# ── what hooks do that the program leaves as they are ──


def _fifo_init(self, maxsize):
    self.queue = collections_deque()


def _list_init(self, maxsize):
    self.queue = []


def _queue_qsize(self):
    return len(self.queue)


def _queue_append(self, item):
    self.queue.append(item)


def _fifo_get(self):
    return self.queue.popleft()


def _lifo_get(self):
    return self.queue.pop()


def _priority_put(self, item):
    heapq_heappush(self.queue, item)


def _priority_get(self):
    return heapq_heappop(self.queue)
