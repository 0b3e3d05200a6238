# What is a slot of a type in C, and what a method.
import collections
import queue


def shown(value):
    return repr(value).split(' at 0x')[0]


for each in [
    [].__len__, [].__getitem__, {}.__getitem__, {}.__contains__, [].__contains__, (1).__add__, [].__iter__, [].__reversed__,
    {1}.__contains__, (1).__format__, [].__init__, object().__eq__, 'a'.__getitem__, collections.deque().__len__,
    [].append, [].__iadd__, {}.__or__, (5).bit_length, (3).__bool__, iter([]).__next__, iter([]).__length_hint__,
    map(str, []).__next__, (x for x in []).__next__, (x for x in []).send, {}.keys().__len__, {}.keys().isdisjoint,
    ValueError().__str__, ValueError().with_traceback, str.maketrans, dict.fromkeys, int.from_bytes, print,
    list.__len__, list.append, dict.__getitem__, str.upper, int.__add__, object.__repr__, ValueError.add_note,
    collections.deque.append, zip.__next__, queue.Queue.put, collections.Counter.update,
]:
    print(type(each).__name__, shown(each), callable(each), each.__name__)
print([].append.__qualname__, list.append.__qualname__, [].__len__.__qualname__, len.__qualname__)
try:
    [].__len__.missing
except AttributeError as e:
    print(e)
