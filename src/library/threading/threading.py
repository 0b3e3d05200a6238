# Threads, processes and what stands on top of locks: everything that runs code of the program.

def _close_process(self):
    self._end()
    self._closed = True


def _enumerate_threads(main):
    return [
        main if thread is None else _feeder_thread(thread) if isinstance(thread, int) else thread
        for thread in _alive_threads(main)
    ]


def _refuse_message():
    _refuse_raw()


def _active_children(current):
    return list(_alive_children(current))


# The clock goes by whole nanoseconds: less than half of one is over.
def _wait_for(self, predicate, timeout=None):
    end = None
    wait = timeout
    result = predicate()
    while not result:
        if wait is not None:
            if end is None:
                end = time_monotonic() + wait
            else:
                wait = end - time_monotonic()
                if wait < 5e-10:
                    break
        self.wait(wait)
        result = predicate()
    return result


# That of multiprocessing doesn't wait at all where its time is already over (3.11).
def _process_wait_for(self, predicate, timeout=None):
    result = predicate()
    if result:
        return result
    end = None if timeout is None else time_monotonic() + timeout
    wait = None
    while not result:
        if end is not None:
            wait = end - time_monotonic()
            if wait < 5e-10:
                break
        self.wait(wait)
        result = predicate()
    return result


class _local:
    __module__ = '_thread'

    def __new__(cls, *args, **keywords):
        self = object.__new__(cls)
        object.__setattr__(self, '_local_arguments', (args, keywords))
        object.__setattr__(self, '_local_attributes', {_current_thread(): {}})
        return self

    def __getattribute__(self, name):
        mine = _local_attributes_of(self)
        if name == '__dict__':
            return mine
        if name in mine:
            return mine[name]
        try:
            return object.__getattribute__(self, name)
        except AttributeError:
            if type(self) is not _local:
                raise
        _ensure_not_absent(self, name)
        raise AttributeError(f"'_thread._local' object has no attribute '{name}'")

    def __setattr__(self, name, value):
        _local_attributes_of(self)[name] = value

    def __delattr__(self, name):
        mine = _local_attributes_of(self)
        if name not in mine:
            raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")
        del mine[name]


# In a thread that it is new to, an object is initialised again.
def _local_attributes_of(self):
    everywhere = object.__getattribute__(self, '_local_attributes')
    thread = _current_thread()
    if thread not in everywhere:
        everywhere[thread] = {}
        args, keywords = object.__getattribute__(self, '_local_arguments')
        type(self).__init__(self, *args, **keywords)
    return everywhere[thread]


class Barrier:
    __module__ = 'threading'

    def __init__(self, parties, action=None, timeout=None):
        self._make_state()
        self._action = action
        self._timeout = timeout
        self._parties = parties

    def _make_state(self):
        self._cond = threading_Condition(threading_Lock())
        self._state = 0
        self._count = 0

    def __repr__(self):
        return _barrier_text(self)

    def wait(self, timeout=None):
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            while self._state in (-1, 1):
                self._cond.wait()
            if self._state < 0:
                raise threading_BrokenBarrierError
            index = self._count
            self._count += 1
            try:
                if index + 1 == self._parties:
                    self._release()
                else:
                    self._wait(timeout)
                return index
            finally:
                self._count -= 1
                self._drained()

    def _release(self):
        try:
            self._action()
            self._state = 1
            self._cond.notify_all()
        except BaseException:
            self._break()
            raise

    def _wait(self, timeout):
        if not self._cond.wait_for(lambda: self._state != 0, timeout):
            self._break()
            raise threading_BrokenBarrierError
        if self._state < 0:
            raise threading_BrokenBarrierError

    def _drained(self):
        if self._count == 0 and self._state in (-1, 1):
            self._state = 0
            self._cond.notify_all()

    def _break(self):
        self._state = -2
        self._cond.notify_all()

    def reset(self):
        with self._cond:
            if self._count > 0:
                if self._state in (0, -2):
                    self._state = -1
            else:
                self._state = 0
            self._cond.notify_all()

    def abort(self):
        with self._cond:
            self._break()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state == 0 else 0

    @property
    def broken(self):
        return self._state == -2


def _cell_index(index):
    if not isinstance(index, int):
        raise TypeError('indices must be integers')
    return index


# All processes share its state; the action is each one's own.
class ProcessBarrier(Barrier):
    __module__ = 'multiprocessing.synchronize'

    def _make_state(self):
        self._cond = multiprocessing_Condition()
        self._shared = multiprocessing__Cells('i', [0, 0], None)

    def __repr__(self):
        return _barrier_text(self, 'multiprocessing.synchronize.Barrier')

    @property
    def _state(self):
        return self._shared.read(0)

    @_state.setter
    def _state(self, value):
        self._shared.write(0, value)

    @property
    def _count(self):
        return self._shared.read(1)

    @_count.setter
    def _count(self, value):
        self._shared.write(1, value)


class SynchronizedArray:
    __module__ = 'multiprocessing.sharedctypes'

    def __init__(self, typecode, size_or_initializer, *, lock=True):
        if isinstance(size_or_initializer, int):
            if size_or_initializer < 0:
                raise ValueError(f'Array length must be >= 0, not {size_or_initializer}')
            values = [0] * size_or_initializer
        else:
            len(size_or_initializer)
            values = list(size_or_initializer)
        self._lock = multiprocessing__guard(lock)
        self._size = len(values)
        self._type = multiprocessing__array_type(typecode, self._size)
        self._cells = multiprocessing__Cells(typecode, values, self._lock or None)

    def __repr__(self):
        bare = f'<multiprocessing.sharedctypes.{self._type} object at {_address(self)}>'
        return bare if self._lock is False else f'<SynchronizedArray wrapper for {bare}>'

    def __len__(self):
        return self._size

    def __getitem__(self, index):
        if isinstance(index, slice):
            return list(self._cells.read(index))
        return self._cells.read(_cell_index(index))

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            if not isinstance(value, (list, tuple, range, str)):
                raise ValueError('Can only assign sequence of same size')
            self._cells.write(index, tuple(value))
        else:
            self._cells.write(_cell_index(index), value)

    def __iter__(self):
        for index in range(self._size):
            yield self._cells.read(index)

    # Without a lock it is a bare C array, and has nothing to do with one.
    def _guard(self, name):
        if self._lock is False:
            raise AttributeError(f"'{self._type}' object has no attribute '{name}'")
        return self._lock

    def get_lock(self):
        return self._guard('get_lock')

    def get_obj(self):
        self._guard('get_obj')
        return self

    def acquire(self):
        return self._guard('acquire').acquire()

    def release(self):
        return self._guard('release').release()

    def __enter__(self):
        if self._lock is False:
            raise TypeError(f"'{self._type}' object does not support the context manager protocol")
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)
