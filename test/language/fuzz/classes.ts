/** Classes of the program: fields, methods, inheritance. Each adds rules of how to use it. */

import type { Define } from './functions.js';
import { randomType } from './kinds.js';
import { container, dataClass, exception, namedTuple } from './made-classes.js';
import { diceOf, type Place } from './place.js';
import { type Made, SPECIALS } from './special-methods.js';
import { block, type Statement } from './tree.js';
import { textOf, typeOf } from './types.js';

/** `class C(Base): …` with fields x and y. */
const plain: Define = (place) => {
  const dice = diceOf(place);
  const made: Made = { name: place.write.name('C'), x: randomType(dice, 'T'), y: randomType(dice, 'T') };
  const { name, x, y } = made;
  const [tx, ty] = [textOf(x), textOf(y)];
  place.write.add(`${name} = ${name}(«${tx}», «${ty}»)`);
  place.write.add(`${name} = ${name}(«${tx}»)`);
  place.write.add(`${tx} = «${name}».x`);
  place.write.add(`${ty} = «${name}».y`);
  place.write.add(`int = ${name}.shared`);
  const start = [
    block(
      `def __init__(self, x, y=${place.write.literal(y, place.names).text}):`,
      ...(dice.chance(0.2) ? ['super().__init__()'] : []),
      'self.x = x',
      'self.y = y',
    ),
  ];
  const repr = [block('def __repr__(self):', `return f'${name}({self.x!r}, {self.y!r})'`)];
  const shared = `shared = ${dice.below(9)}`;
  const slots = dice.chance(0.08) ? ["__slots__ = ('x', 'y')"] : [];
  const lines = [
    shared,
    ...slots,
    start,
    ...(dice.chance(0.9) ? [repr] : []),
    ...dice.several(0, 6, () => dice.pick(SPECIALS)(place, made)),
  ];
  const wear = dice.chance(0.1) ? '@functools.total_ordering\n' : '';
  const bases = dice.pick(['', '', '', '(object)', '(Exception)', '(Mixin)']);
  const definition = [block(`${wear}class ${name}${bases}:`, ...lines)];
  return dice.chance(0.4) ? [definition, ...derived(place, made)] : [definition];
};

/** A subclass, which calls what it overrides. */
function derived(place: Place, made: Made): Statement[] {
  const dice = diceOf(place);
  const name = place.write.name('D');
  const [tx, ty] = [textOf(made.x), textOf(made.y)];
  const own = { ...made, name };
  place.write.add(`${made.name} = ${name}(«${tx}», «${ty}»)`);
  place.write.add(`${name} = ${name}(«${tx}»)`);
  place.write.add(`bool = isinstance(«any», ${name})`);
  place.write.add(`bool = issubclass(${name}, ${made.name})`);
  place.write.add(`any = [each.__name__ for each in ${name}.__mro__]`);
  const lines: Statement[] = [
    [
      block(
        'def __init__(self, *args):',
        'super().__init__(*args)',
        `self.z = ${place.write.literal(typeOf('int'), place.names).text}`,
      ),
    ],
    [
      block(
        'def __str__(self):',
        dice.pick([
          "return 'D of ' + super().__repr__()",
          "return 'D'",
          `return ${made.name}.__repr__(self)`,
          'return super().__str__()',
        ]),
      ),
    ],
    [block('def act(self, step=1):', 'return [super().act(step), step]')],
    `shared = ${made.name}.shared + 1`,
  ];
  const some = lines.filter(() => dice.chance(0.5));
  return [
    [
      block(
        `class ${name}(${made.name}${dice.pick(['', '', ', Mixin'])}):`,
        ...some,
        ...dice.several(0, 3, () => dice.pick(SPECIALS)(place, own)),
      ),
    ],
  ];
}

export const CLASSES: readonly (readonly [number, Define])[] = [
  [6, plain],
  [2, dataClass],
  [2, namedTuple],
  [1, exception],
  [2, container],
];
