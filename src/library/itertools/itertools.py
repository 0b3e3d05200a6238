# The functions of the module itertools as generators; their arguments were checked before.


class count:
    __module__ = 'itertools'
    __slots__ = ('_next', '_step')

    def __init__(self, start, step):
        self._next = start
        self._step = step

    def __iter__(self):
        return self

    def __next__(self):
        item = self._next
        self._next += self._step
        return item

    def __repr__(self):
        if type(self._step) is int and self._step == 1:
            return f'count({self._next!r})'
        return f'count({self._next!r}, {self._step!r})'


def _cycle(iterable):
    kept = []
    for item in iterable:
        yield item
        kept.append(item)
    while kept:
        for item in kept:
            yield item


class repeat:
    __module__ = 'itertools'
    __slots__ = ('_item', '_times')

    def __init__(self, item, times):
        self._item = item
        self._times = times

    def __iter__(self):
        return self

    def __next__(self):
        if self._times is not None:
            if self._times <= 0:
                raise StopIteration
            self._times -= 1
        return self._item

    def __length_hint__(self):
        if self._times is None:
            raise TypeError('len() of unsized object')
        return max(self._times, 0)

    def __repr__(self):
        if self._times is None:
            return f'repeat({self._item!r})'
        return f'repeat({self._item!r}, {max(self._times, 0)})'


def _chain(*iterables):
    for iterable in iterables:
        for item in iterable:
            yield item


def _chain_from(iterables):
    for iterable in iterables:
        for item in iterable:
            yield item


def _islice(iterable, start, stop, step):
    if stop is not None and stop <= start:
        for _ in range(start):
            for item in iterable:
                break
            else:
                return
        return
    index = 0
    wanted = start
    for item in iterable:
        if index == wanted:
            yield item
            wanted += step
        index += 1
        if stop is not None and index >= stop:
            return


def _product(*pools):
    indices = [0] * len(pools)
    for pool in pools:
        if not pool:
            return
    while True:
        items = []
        place = 0
        for pool in pools:
            items.append(pool[indices[place]])
            place += 1
        yield tuple(items)
        place = len(pools) - 1
        while place >= 0:
            indices[place] += 1
            if indices[place] < len(pools[place]):
                break
            indices[place] = 0
            place -= 1
        else:
            return


def _permutations(pool, length):
    if length > len(pool):
        return
    indices = list(range(len(pool)))
    cycles = list(range(len(pool), len(pool) - length, -1))
    yield _picked(pool, indices[:length])
    while pool:
        place = length - 1
        while place >= 0:
            cycles[place] -= 1
            if cycles[place] > 0:
                other = len(pool) - cycles[place]
                indices[place], indices[other] = indices[other], indices[place]
                yield _picked(pool, indices[:length])
                break
            indices[place:] = indices[place + 1:] + indices[place:place + 1]
            cycles[place] = len(pool) - place
            place -= 1
        else:
            return


def _combinations(pool, length):
    if length > len(pool):
        return
    indices = list(range(length))
    while True:
        yield _picked(pool, indices)
        place = length - 1
        while place >= 0 and indices[place] == place + len(pool) - length:
            place -= 1
        if place < 0:
            return
        indices[place] += 1
        for later in range(place + 1, length):
            indices[later] = indices[later - 1] + 1


def _combinations_with_replacement(pool, length):
    if length > 0 and not pool:
        return
    indices = [0] * length
    while True:
        yield _picked(pool, indices)
        place = length - 1
        while place >= 0 and indices[place] == len(pool) - 1:
            place -= 1
        if place < 0:
            return
        indices[place:] = [indices[place] + 1] * (length - place)


def _picked(pool, indices):
    items = []
    for index in indices:
        items.append(pool[index])
    return tuple(items)


def _accumulate(iterable, function, total):
    started = total is not None
    if started:
        yield total
    for item in iterable:
        if not started:
            started = True
            total = item
        elif function is None:
            total = total + item
        else:
            total = function(total, item)
        yield total


def _takewhile(predicate, iterable):
    for item in iterable:
        if not predicate(item):
            return
        yield item


def _dropwhile(predicate, iterable):
    dropping = True
    for item in iterable:
        if dropping and predicate(item):
            continue
        dropping = False
        yield item


def _filterfalse(predicate, iterable):
    for item in iterable:
        if not (item if predicate is None else predicate(item)):
            yield item


def _compress(data, selectors):
    for item, wanted in _zip(data, selectors):
        if wanted:
            yield item


def _starmap(function, iterable):
    for arguments in iterable:
        yield function(*tuple(arguments))


def _pairwise(iterable):
    started = False
    for item in iterable:
        if started:
            yield before, item
        started = True
        before = item


def _zip_longest(fillvalue, *iterables):
    iterators = []
    for iterable in iterables:
        iterators.append(iter(iterable))
    ended = [False] * len(iterators)
    while True:
        items = []
        place = 0
        for iterator in iterators:
            if not ended[place]:
                for item in iterator:
                    items.append(item)
                    break
                else:
                    ended[place] = True
            if ended[place]:
                items.append(fillvalue)
            place += 1
        if all(ended):
            return
        yield tuple(items)


class _Groups:
    def __init__(self, iterable, key):
        self.iterator = iter(iterable)
        self.key = key
        self.known = False
        self.ended = False
        self.group = 0

    def advance(self):
        for item in self.iterator:
            self.item = item
            self.item_key = item if self.key is None else self.key(item)
            self.known = True
            return True
        self.known = False
        self.ended = True
        return False

    def members(self, number, key):
        while self.group == number and (self.known or self.advance()) and self.item_key == key:
            self.known = False
            yield self.item


def _groupby(iterable, key):
    groups = _Groups(iterable, key)
    while groups.known or groups.advance():
        groups.group += 1
        current = groups.item_key
        yield current, groups.members(groups.group, current)
        while not groups.ended and (groups.known or groups.advance()) and groups.item_key == current:
            groups.known = False


class _Shared:
    def __init__(self, iterable):
        self.iterator = iter(iterable)
        self.items = []
        self.first = 0
        self.places = []

    def item(self, number):
        index = self.places[number] - self.first
        if index >= len(self.items):
            for item in self.iterator:
                self.items.append(item)
                break
            else:
                return False
        self.found = self.items[index]
        self.places[number] += 1
        while self.items and self.first < min(self.places):
            self.items.pop(0)
            self.first += 1
        return True


def _tee(iterable, count):
    shared = _Shared(iterable)
    copies = []
    for number in range(count):
        shared.places.append(0)
        copies.append(_tee_copy(shared, number))
    return tuple(copies)


def _tee_copy(shared, number):
    while shared.item(number):
        yield shared.found
