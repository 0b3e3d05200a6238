# The texts of locks, threads and processes: what they tell is asked for, an operation each.

def _text_of(value):
    kind = type(value)
    if kind is list:
        return '[' + ', '.join([_text_of(each) for each in value]) + ']'
    if kind is tuple:
        return '(' + ', '.join([_text_of(each) for each in value]) + (',)' if len(value) == 1 else ')')
    if kind is dict:
        return '{' + ', '.join([f'{_text_of(key)}: {_text_of(each)}' for key, each in value.items()]) + '}'
    return repr(value)


def _format_text_of(value, spec):
    return format(_text_of(value), spec)


def _full_name(self):
    return f'{type(self).__module__}.{type(self).__qualname__}'


def _lock_text(self):
    state = 'locked' if self.locked() else 'unlocked'
    return f'<{state} _thread.lock object at {_address(self)}>'


def _rlock_text(self):
    depth, owner = self._state()
    ident = 0 if owner is None else threading_get_ident() if owner else threading_get_ident() + 4096
    return f'<{"locked" if depth else "unlocked"} _thread.RLock object owner={ident} count={depth} at {_address(self)}>'


def _process_lock_owner(owner):
    if owner is None:
        return 'None'
    if not owner:
        return 'SomeOtherProcess'
    thread = threading_current_thread()
    name = multiprocessing_current_process().name
    return name if thread is threading_main_thread() else f'{name}|{thread.name}'


def _process_lock_text(self):
    depth, owner = self._state()
    return f'<Lock(owner={_process_lock_owner(owner)})>'


def _process_rlock_text(self):
    depth, owner = self._state()
    return f'<RLock({_process_lock_owner(owner)}, {"nonzero" if owner is False else depth})>'


def _condition_text(self):
    return f'<Condition({_text_of(self._lock)}, {self._waiting()})>'


def _semaphore_text(self):
    return f'<{_full_name(self)} at {_address(self)}: value={self._value}>'


def _bounded_semaphore_text(self):
    return f'<{_full_name(self)} at {_address(self)}: value={self._value}/{self._initial_value}>'


def _process_semaphore_text(self):
    return f'<{type(self).__name__}(value={self.get_value()})>'


def _process_bounded_semaphore_text(self):
    return f'<{type(self).__name__}(value={self.get_value()}, maxvalue={self._initial_value})>'


def _event_text(self):
    return f"<{_full_name(self)} at {_address(self)}: {'set' if self.is_set() else 'unset'}>"


def _process_event_text(self):
    return f"<{type(self).__qualname__} at {_address(self)} {'set' if self.is_set() else 'unset'}>"


def _barrier_text(self, name=None):
    if name is None:
        name = _full_name(self)
    if self.broken:
        return f'<{name} at {_address(self)}: broken>'
    return f'<{name} at {_address(self)}: waiters={self.n_waiting}/{self.parties}>'


def _value_text(self):
    bare = f'{self._c_type}({self._peek()!r})'
    return bare if self._lock is False else f'<Synchronized wrapper for {bare}>'


def _thread_text(self):
    status = 'initial'
    ident = self._ident()
    if ident is not None:
        status = 'started' if self.is_alive() else 'stopped'
    if self._daemonic:
        status += ' daemon'
    if ident is not None:
        status += f' {ident}'
    return f'<{type(self).__name__}({self._name}, {status})>'


def _process_text(self):
    if self._is_parent():
        return f'<_ParentProcess name={self._name!r} parent=None unknown>'
    info = [f'{type(self).__name__} name={self._name!r}']
    mine = self._is_mine()
    if self is multiprocessing_current_process():
        status = 'started'
        parent = multiprocessing_parent_process() and os_getppid()
    else:
        parent = os_getpid() if mine else os_getppid()
        status = 'unknown'
        if self._closed_already():
            status = 'closed'
        elif mine and self.pid is None:
            status = 'initial'
        elif mine:
            info.append(f'pid={self.pid}')
            code = self.exitcode
            status = 'started' if code is None else 'stopped'
            if code is not None:
                status += f' exitcode={ {-15: "-SIGTERM", -9: "-SIGKILL"}.get(code, code)}'
    info += [f'parent={parent}', status]
    if self.daemon:
        info.append('daemon')
    return f"<{' '.join(info)}>"
