/**
 * A whole random program, by its seed. What programs keep away from, since it is a limit here or differs from run to run
 * of CPython itself: strings in sets unless sorted, addresses as keys, `id` of two objects that nobody holds, `hash` of
 * None and ranges; complex results; last digits of the C library's functions; printing in methods that Python calls by
 * itself (they note it in LOG); recursion without end; docstrings of built-ins; copies of the program's own objects and
 * of iterators; generators with something to tell at their end inside of iterators of the library; what the methods of a
 * Counter's subclass ask of each other.
 */

import { Dice } from '../../dice.js';
import { CLASSES } from './classes.js';
import { Expressions } from './expressions.js';
import { guarded, statements } from './flow.js';
import { type Define, FUNCTIONS } from './functions.js';
import { randomType } from './kinds.js';
import { bind, type Place } from './place.js';
import { block, type Statement, sourceOf } from './tree.js';
import { typeOf } from './types.js';

const MODULES =
  'collections contextlib copy dataclasses functools heapq itertools math operator string typing'.split(' ');
/** What programs may use that is not their own; only what they do use stands in them. */
const DEFINITIONS: readonly (readonly [string, Statement])[] = [
  ['LOG', 'LOG = []'],
  [
    'managed',
    [
      block('@contextlib.contextmanager\ndef managed(name):', "print('enter', name)", [
        block('try:', 'yield name'),
        block('finally:', "print('leave', name)"),
      ]),
    ],
  ],
  [
    'Managed',
    [
      block(
        'class Managed:',
        [block('def __init__(self, name, swallows):', 'self.name, self.swallows = name, swallows')],
        [block('def __enter__(self):', 'return self.name')],
        [
          block(
            'def __exit__(self, kind, error, traceback):',
            "print('exit', kind and kind.__name__, error)",
            'return self.swallows',
          ),
        ],
      ),
    ],
  ],
  ['Mixin', [block('class Mixin:', [block('def mixed(self):', "return 'mixed ' + type(self).__name__")])]],
];

/** How many of the statements at the top have nobody who catches what they raise. */
const BARE = 0.04;

/** The program of that number under a seed: always the same. */
export function randomProgram(seed: number, index: number): readonly Statement[] {
  const dice = new Dice(Math.imul(seed, 1_000_003) + index);
  const write = new Expressions(dice);
  const place: Place = { write, names: new Map(), depth: 2, inLoop: false, returns: null };
  const first = dice.several(3, 6, () => {
    const type = randomType(dice, 'T');
    return `${bind(place, type)} = ${write.literal(type, place.names).text}`;
  });
  for (const type of ['int', 'str', 'list[int]'])
    first.push(`${bind(place, typeOf(type))} = ${write.literal(typeOf(type), place.names).text}`);
  const parts = dice.several(4, 12, () => part(place)).flat();
  return withHeader([...first, ...parts]);
}

function withHeader(body: readonly Statement[]): readonly Statement[] {
  const text = sourceOf(body);
  const defined = DEFINITIONS.filter(([name]) => text.includes(name)).map(([, definition]) => definition);
  const whole = sourceOf(defined) + text;
  const modules = MODULES.filter((each) => whole.includes(`${each}.`));
  const last = text.includes('LOG') ? ['print(LOG)'] : [];
  return [...modules.map((each) => `import ${each}`), ...defined, ...body, ...last];
}

function part(place: Place): Statement[] {
  const { dice } = place.write;
  if (dice.chance(0.15)) return define(place, FUNCTIONS);
  if (dice.chance(0.12)) return define(place, CLASSES);
  const lines = statements(place, 1, dice.chance(0.3) ? 2 : 1);
  return dice.chance(BARE) ? lines : [guarded(place, lines)];
}

function define(place: Place, kinds: readonly (readonly [number, Define])[]): Statement[] {
  const weights = kinds.flatMap(([weight, make]) => Array.from({ length: weight }, () => make));
  place.write.quiet = kinds === CLASSES;
  const lines = place.write.dice.pick(weights)(place);
  place.write.quiet = false;
  place.write.defined();
  return lines;
}
