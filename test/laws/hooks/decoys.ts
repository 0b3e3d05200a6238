/** Classes and functions that have nothing to do with a queue but share names with what is in one: they must change nothing. */

/** Lines that define something, and a statement that uses it. */
export interface Decoy {
  readonly lines: readonly string[];
  readonly use: string;
}

const cls = (head: string, body: readonly string[], use: string): Decoy => ({
  lines: [...head.split('\n'), ...body.map((line) => `    ${line}`)],
  use,
});

export const DECOYS: readonly Decoy[] = [
  cls('class Cache:', ['def _get(self, key): return key'], 'Cache()._get(1)'),
  cls(
    'class Shelf:',
    [
      'def _init(self, size): self.size = size',
      'def _put(self, item): return item',
      'def _get(self): return 1',
      'def _qsize(self): return 0',
    ],
    'Shelf()._put(Shelf()._get())',
  ),
  cls('class Bag(list):', ['def _put(self, item): self.append(item)'], 'Bag()._put(1)'),
  cls(
    'class Version:',
    ['def __init__(self, n): self.n = n', 'def __lt__(self, other): return self.n < other.n'],
    'sorted([Version(2), Version(1)])',
  ),
  cls(
    'import dataclasses\n@dataclasses.dataclass(order=True)\nclass Point:',
    ['x: int'],
    'max(Point(1), Point(2))',
  ),
  cls(
    'import functools\n@functools.total_ordering\nclass Age:',
    [
      'def __init__(self, n): self.n = n',
      'def __eq__(self, other): return self.n == other.n',
      'def __gt__(self, other): return self.n > other.n',
    ],
    'Age(1) <= Age(2)',
  ),
  cls('class Box:', ['mutex = not_empty = 1', 'not_full = all_tasks_done = 2'], 'Box.mutex + Box.not_full'),
  // As a class attribute: what threads may store under the name of a hook's own is theirs to share.
  cls('class Log:', ['queue = []'], 'len(Log.queue)'),
  cls(
    'class Line:',
    ['def put(self, item): pass', 'def get(self): return 1', 'def task_done(self): pass'],
    'Line().put(Line().get())',
  ),
  { lines: ['def _put(item): return item'], use: '_put(1)' },
  { lines: ['hooks = ("_get", "_init", "order", "__lt__", "mutex")'], use: 'len(hooks)' },
];
