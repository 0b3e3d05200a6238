/** Classes that Python makes most of: data classes, named tuples, exceptions, and those that extend a built-in type. */

import type { Define } from './functions.js';
import { randomType } from './kinds.js';
import { diceOf } from './place.js';
import { block, type Statement } from './tree.js';
import { textOf } from './types.js';

export const dataClass: Define = (place) => {
  const dice = diceOf(place);
  const name = place.write.name('P');
  const [x, y] = [randomType(dice, 'T'), randomType(dice, 'C')];
  const options = [
    'order=True',
    'frozen=True',
    'eq=False',
    'repr=False',
    'kw_only=True',
    'unsafe_hash=True',
    'slots=True',
  ]
    .filter(() => dice.chance(0.12))
    .filter((each) => each !== 'slots=True');
  place.write.add(`${name} = ${name}(«${textOf(x)}», «${textOf(y)}»)`);
  place.write.add(`${name} = ${name}(x=«${textOf(x)}»)`);
  place.write.add(`${textOf(x)} = «${name}».x`);
  place.write.add(`${textOf(y)} = «${name}».y`);
  place.write.add(`${name} = dataclasses.replace(«${name}», y=«${textOf(y)}»)`);
  place.write.add(`dict[str, any] = dataclasses.asdict(«${name}»)`);
  place.write.add(`tuple[any] = dataclasses.astuple(«${name}»)`);
  place.write.add(`bool = «${name}» == «${name}»`);
  place.write.add(`bool = «${name}» < «${name}»`);
  place.write.add(`int = hash(«${name}») * 0`);
  place.write.add(`list[str] = [f.name for f in dataclasses.fields(${name})]`);
  const yDefault = /list|dict|set|deque/.test(y.name)
    ? `dataclasses.field(default_factory=lambda: ${place.write.literal(y, place.names).text})`
    : place.write.literal(y, place.names).text;
  const lines: Statement[] = ['x: object', `y: object = ${yDefault}`];
  if (dice.chance(0.3))
    lines.push('z: list = dataclasses.field(default_factory=list, repr=False, compare=False)');
  if (dice.chance(0.3)) lines.push([block('def __post_init__(self):', "LOG.append(('made', self.x))")]);
  return [
    [
      block(
        `@dataclasses.dataclass${options.length > 0 ? `(${options.join(', ')})` : ''}\nclass ${name}:`,
        ...lines,
      ),
    ],
  ];
};

export const namedTuple: Define = (place) => {
  const dice = diceOf(place);
  const name = place.write.name('N');
  const [x, y] = [randomType(dice, 'K'), randomType(dice, 'T')];
  const defaults = dice.chance(0.4) ? `, defaults=[${place.write.literal(y, place.names).text}]` : '';
  place.write.add(`${name} = ${name}(«${textOf(x)}», «${textOf(y)}»)`);
  place.write.add(`${name} = ${name}(y=«${textOf(y)}», x=«${textOf(x)}»)`);
  place.write.add(`${name} = ${name}(«${textOf(x)}»)`);
  place.write.add(`${name} = ${name}._make([«${textOf(x)}», «${textOf(y)}»])`);
  place.write.add(`${textOf(x)} = «${name}».x`);
  place.write.add(`${textOf(y)} = «${name}»[1]`);
  place.write.add(`${name} = «${name}»._replace(y=«${textOf(y)}»)`);
  place.write.add(`dict[str, any] = «${name}»._asdict()`);
  place.write.add(`tuple[any] = «${name}» + («any»,)`);
  place.write.add(`any = ${name}._fields`);
  if (dice.chance(0.5))
    return [
      `${name} = collections.namedtuple('${name}', ${dice.pick(["'x y'", "['x', 'y']", "'x, y'"])}${defaults})`,
    ];
  return [
    [
      block(
        `class ${name}(typing.NamedTuple):`,
        'x: object',
        `y: object${defaults === '' ? '' : ` = ${place.write.literal(y, place.names).text}`}`,
        ...(dice.chance(0.3) ? [[block('def both(self):', 'return (self.y, self.x)')]] : []),
      ),
    ],
  ];
};

/** An exception of the program's own. */
export const exception: Define = (place) => {
  const dice = diceOf(place);
  const name = place.write.name('E');
  const base = dice.pick(['Exception', 'ValueError', 'KeyError', 'LookupError', 'OSError', 'StopIteration']);
  place.write.add(`any = ${name}(«any»)`);
  place.write.add(`any = ${name}(«str», «int»).args`);
  place.write.add(`str = str(${name}(«any»))`);
  place.write.add(`any = (_ for _ in ()).throw(${name}(«str»))`);
  const lines: Statement[] = dice.chance(0.4)
    ? [[block('def __init__(self, what, code=3):', 'super().__init__(what)', 'self.code = code')]]
    : [];
  if (dice.chance(0.3)) lines.push([block('def __str__(self):', "return f'<{self.args}>'")]);
  return [[block(`class ${name}(${base}):`, ...lines)]];
};

/** A subclass of a built-in container. */
export const container: Define = (place) => {
  const dice = diceOf(place);
  const name = place.write.name('L');
  const base = dice.pick([
    'list',
    'dict',
    'str',
    'int',
    'tuple',
    'set',
    'float',
    'collections.deque',
    'collections.Counter',
  ]);
  const start = {
    list: '«list[int]»',
    dict: '«dict[str, int]»',
    str: '«str»',
    int: '«int»',
    tuple: '«tuple[int]»',
    set: '«set[int]»',
    float: '«float»',
    'collections.deque': '«list[int]»',
    'collections.Counter': '«str»',
    'collections.OrderedDict': '«dict[str, int]»',
  }[base] as string;
  const like = start.slice(1, -1);
  place.write.add(`${name} = ${name}(${start})`);
  const result =
    base === 'collections.deque' ? 'deque[int]' : base === 'collections.Counter' ? 'counter[str]' : like;
  place.write.add(`${result} = ${name}(${start})`);
  place.write.add(`${result} = ${name}(${start})`);
  place.write.add(`any = type(${name}(${start}) + ${start})`);
  place.write.add(`any = ${name}(${start}) == ${start}`);
  place.write.add(`any = [${name}(${start}), type(${name}(${start}).copy()).__name__]`);
  const lines: Statement[] = [
    [block('def __repr__(self):', `return '${name}:' + super().__repr__()`)],
    [block('def __getitem__(self, key):', "LOG.append(('item', key))", 'return super().__getitem__(key)')],
    [block('def __missing__(self, key):', 'return [key]')],
    [
      block('def __eq__(self, other):', "LOG.append('eq')", 'return super().__eq__(other)'),
      block('def __hash__(self):', 'return 7'),
    ],
    [block('def __iter__(self):', "LOG.append('iter')", 'return super().__iter__()')],
    [block('def __contains__(self, item):', "LOG.append('in')", 'return super().__contains__(item)')],
    [block('def __add__(self, other):', `return ${name}(super().__add__(other))`)],
    [block('def __str__(self):', "return 'str of ' + repr(self)")],
    [block('def append(self, item):', "LOG.append(('append', item))", 'super().append(item)')],
    [block('def upper(self):', 'return super().upper() + "!"')],
    [block('def __bool__(self):', 'return False')],
    [block('def __new__(cls, *args):', "LOG.append('new')", 'return super().__new__(cls, *args)')],
    [
      block(
        'def __init__(self, *args):',
        "LOG.append('init')",
        dice.pick(['super().__init__(*args)', 'super().__init__()']),
        'self.extra = 1',
      ),
    ],
  ];
  // A Counter is written in Python there and not here: what its methods ask of each other is not the same.
  const own = base === 'collections.Counter' ? [lines[0] as Statement] : lines;
  return [[block(`class ${name}(${base}):`, ...own.filter(() => dice.chance(0.15)))]];
};
