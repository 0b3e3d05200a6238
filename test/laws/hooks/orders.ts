/** Classes of messages with an order written in Python, the same as that of tuples `(rank, name)`. */

import fc from 'fast-check';

/** A class, and how a message of it is written. */
export interface Ordered {
  readonly lines: readonly string[];
  readonly item: (rank: number, name: string) => string;
}

const INIT = ['    def __init__(self, rank, name):', '        self.rank, self.name = rank, name'];
const REPR = ['    def __repr__(self):', '        return repr((self.rank, self.name))'];
const task = (rank: number, name: string): string => `Task(${rank}, "${name}")`;

/** A comparison that leaves what is no Task to the other side, as tuples do. */
function compares(method: string, sign: string, by = 'rank'): string[] {
  return [
    `    def ${method}(self, other):`,
    '        if not isinstance(other, Task): return NotImplemented',
    `        return ${by === 'both' ? `(self.rank, self.name) ${sign} (other.rank, other.name)` : `self.rank ${sign} other.rank`}`,
  ];
}

function byHand(head: readonly string[], ...methods: readonly string[][]): Ordered {
  return { lines: [...head, 'class Task:', ...INIT, ...REPR, ...methods.flat()], item: task };
}

function dataclass(decorator: string, fields: readonly string[], imported = 'import dataclasses'): Ordered {
  return { lines: [imported, decorator, 'class Task:', ...fields, ...REPR], item: task };
}

const FIELDS = ['    rank: int', '    name: str'];
const TOTAL = ['from functools import total_ordering', '@total_ordering'];
const EQUAL = compares('__eq__', '==', 'both');

const ORDERS: readonly Ordered[] = [
  byHand([], compares('__lt__', '<')),
  byHand([], compares('__lt__', '<', 'both'), EQUAL),
  byHand([], compares('__gt__', '>')),
  ...['lt', 'gt', 'le', 'ge'].map((name) => {
    const sign = (name[0] === 'l' ? '<' : '>') + (name[1] === 'e' ? '=' : '');
    return byHand(TOTAL, compares(`__${name}__`, sign, 'both'), EQUAL);
  }),
  dataclass('@dataclasses.dataclass(order=True)', FIELDS),
  dataclass('@made', FIELDS, 'from dataclasses import dataclass; made = dataclass(order=True, frozen=True)'),
  dataclass('@dataclasses.dataclass(order=True)', [
    '    rank: int',
    '    name: str = dataclasses.field(compare=False)',
  ]),
  {
    lines: ['class Ranked:', ...compares('__lt__', '<'), 'class Task(Ranked):', ...INIT, ...REPR],
    item: task,
  },
  {
    lines: [
      'class Task:',
      ...INIT,
      ...REPR,
      'Task.__lt__ = lambda self, other: self.less(other)',
      'def less(self, other):',
      ...compares('', '<')
        .slice(1)
        .map((line) => line.slice(4)),
      'Task.less = less',
    ],
    item: task,
  },
  {
    lines: ['class Task(collections.namedtuple("Task", "rank name")):', ...REPR],
    item: task,
  },
  {
    lines: [
      'class Name:',
      '    def __init__(self, name): self.name = name',
      '    def __lt__(self, other): return self.name < other.name',
      '    def __repr__(self): return repr(self.name)',
    ],
    item: (rank, name) => `(${rank}, Name("${name}"))`,
  },
];

export const orders: fc.Arbitrary<Ordered> = fc.constantFrom(...ORDERS);
