/** Compound statements: branches, loops, `try`, `with`, `match`. */

import { randomType } from './kinds.js';
import { patterns } from './patterns.js';
import { bind, diceOf, type Place, valueType, within } from './place.js';
import { errorText, type Make, SIMPLE, shown } from './simple.js';
import { block, type Clause, type Statement } from './tree.js';
import { type Type, textOf, typeOf } from './types.js';

/** Some statements for a place, compound ones too while it is not too deep. */
export function statements(place: Place, least: number, most: number): Statement[] {
  return diceOf(place)
    .several(least, most, () => statement(place))
    .flat();
}

function statement(place: Place): Statement[] {
  const dice = diceOf(place);
  const kinds = place.depth > 0 && dice.chance(0.35) ? COMPOUND : SIMPLE;
  const weights = kinds.flatMap(([weight, make]) => Array.from({ length: weight }, () => make));
  return dice.pick(weights)(place);
}

const body = (place: Place, more: Partial<Place> = {}): Statement[] => statements(within(place, more), 1, 2);

const branch: Make = (place) => {
  const dice = diceOf(place);
  const test = (): string => place.write.write(dice.chance(0.8) ? 'bool' : 'any', place.names, 2);
  const clauses: Clause[] = [block(`if ${test()}:`, ...body(place))];
  if (dice.chance(0.3)) clauses.push(block(`elif ${test()}:`, ...body(place)));
  if (dice.chance(0.5)) clauses.push(block('else:', ...body(place)));
  return [clauses];
};

const leave = (place: Place): Statement => {
  const test = place.write.write('bool', place.names, 1);
  return [block(`if ${test}:`, diceOf(place).pick(['break', 'continue', 'continue']))];
};

const forLoop: Make = (place) => {
  const dice = diceOf(place);
  const inner = within(place, { inLoop: true });
  const [head, shows] = dice.pick(HEADS)(place, inner);
  const lines = [`print(${shows})`, ...statements(inner, 1, 2), ...(dice.chance(0.3) ? [leave(inner)] : [])];
  const clauses = [block(`for ${head}:`, ...lines)];
  if (dice.chance(0.2)) clauses.push(block('else:', ...body(place)));
  return [clauses];
};

type Head = (place: Place, inner: Place) => readonly [head: string, shows: string];
const HEADS: readonly Head[] = [
  (place, inner) => {
    const type = randomType(diceOf(place), 'T');
    const items = place.write.closed(typeOf(`iter[${textOf(type)}]`), place.names);
    const name = bind(inner, type);
    return [`${name} in itertools.islice(${items}, 4)`, shown(type, name)];
  },
  (place, inner) => {
    const type = randomType(diceOf(place), 'T');
    const items = place.write.closed(typeOf(`list[${textOf(type)}]`), place.names);
    const [at, name] = [bind(inner, typeOf('small')), bind(inner, type)];
    return [`${at}, ${name} in enumerate(${items}[:4])`, `${at}, ${shown(type, name)}`];
  },
  (place, inner) => {
    const name = bind(inner, typeOf('small'));
    return [`${name} in range(${1 + diceOf(place).below(4)})`, name];
  },
  (place, inner) => {
    const [key, value] = [randomType(diceOf(place), 'K'), randomType(diceOf(place), 'T')];
    const items = place.write.closed(typeOf(`dict[${textOf(key)}, ${textOf(value)}]`), place.names);
    const names = [bind(inner, key), bind(inner, value)];
    return [
      `${names.join(', ')} in list(${items}.items())[:3]`,
      names.map((each) => shown(inner.names.get(each) as Type, each)).join(', '),
    ];
  },
  (place, inner) => {
    const [one, two] = [randomType(diceOf(place), 'T'), randomType(diceOf(place), 'T')];
    const items = [one, two].map((each) => place.write.closed(typeOf(`list[${textOf(each)}]`), place.names));
    const names = [bind(inner, one), bind(inner, two)];
    return [`${names[0]}, ${names[1]} in zip(${items[0]}[:3], ${items[1]})`, shown(one, names[0] as string)];
  },
];

const whileLoop: Make = (place) => {
  const dice = diceOf(place);
  const count = bind(place, typeOf('small'), 'n');
  const inner = within(place, { inLoop: true });
  inner.names.delete(count);
  place.names.delete(count);
  const more = dice.chance(0.5) ? ` and ${place.write.closed('any', place.names, 1)}` : '';
  const lines = [
    `print('${count}', ${count})`,
    ...statements(inner, 1, 2),
    ...(dice.chance(0.4) ? [leave(inner)] : []),
  ];
  // The shrinker must not make an endless loop of it.
  const clauses = [block(`while ${count} < ${1 + dice.below(3)}${more}:\n    ${count} += 1`, ...lines)];
  if (dice.chance(0.3)) clauses.push(block('else:', ...body(place)));
  return [`${count} = 0`, clauses];
};

const CAUGHT = [
  'Exception',
  'Exception',
  'Exception',
  'ValueError',
  '(TypeError, ValueError)',
  'LookupError',
  'ArithmeticError',
  '(KeyError, IndexError, AttributeError)',
  'BaseException',
  'OSError',
];
const REPORTS = [
  'print(type(e).__name__, e)',
  'print(repr(e))',
  'print(e.args)',
  'print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))',
  'print(isinstance(e, LookupError), str(e))',
];

const handler = (place: Place, kinds: readonly string[]): Clause => {
  const dice = diceOf(place);
  const inner = within(place);
  const lines: Statement[] = [dice.pick(REPORTS), ...(dice.chance(0.25) ? statements(inner, 1, 2) : [])];
  if (dice.chance(0.06))
    lines.push(
      dice.pick(['raise', `raise ${errorText(inner)}`, `raise ${errorText(inner)} from e`, 'raise e']),
    );
  return block(`except ${dice.pick(kinds)} as e:`, ...lines);
};

const attempt: Make = (place) => {
  const dice = diceOf(place);
  const clauses = [block('try:', ...body(place))];
  if (dice.chance(0.8)) clauses.push(handler(place, CAUGHT));
  if (clauses.length > 1 && dice.chance(0.3)) clauses.push(handler(place, CAUGHT));
  if (clauses.length > 1 && dice.chance(0.3)) clauses.push(block('else:', ...body(place)));
  if (clauses.length === 1 || dice.chance(0.4)) clauses.push(block('finally:', ...ending(place)));
  return [clauses];
};

/** In a function a `finally` may return, in a loop it may go on or leave. */
function ending(place: Place): Statement[] {
  const lines = body(place);
  if (place.returns !== null && diceOf(place).chance(0.08))
    lines.push(`return ${place.write.write(place.returns, place.names, 1)}`);
  else if (place.inLoop && diceOf(place).chance(0.1)) lines.push(diceOf(place).pick(['break', 'continue']));
  return lines;
}

/** The statements, with what they raise told and forgotten. */
export const guarded = (place: Place, lines: readonly Statement[]): Statement => [
  block('try:', ...lines),
  block('except Exception as e:', diceOf(place).pick(REPORTS)),
];

const withBlock: Make = (place) => {
  const dice = diceOf(place);
  const inner = within(place);
  const name = bind(inner, typeOf('str'), 'c');
  const head = dice.pick([
    'contextlib.suppress(ValueError, LookupError)',
    `contextlib.nullcontext('n') as ${name}`,
    `managed('${name}') as ${name}`,
    `Managed('${name}', ${dice.pick(['True', 'False'])}) as ${name}`,
    `managed('a') as ${name}, Managed(${name}, False)`,
    `(managed('${name}'), contextlib.suppress(TypeError))`,
  ]);
  const bound = head.includes(`as ${name}`);
  if (!bound) inner.names.delete(name);
  return [[block(`with ${head}:`, ...(bound ? [`print(${name})`] : []), ...statements(inner, 1, 3))]];
};

const matching: Make = (place) => {
  const dice = diceOf(place);
  const type = dice.chance(0.6) ? valueType(place) : typeOf('any');
  const subject = place.write.closed(type, place.names, 2);
  const cases = dice.several(1, 4, () => {
    const inner = within(place);
    const pattern = patterns(inner, type);
    const guard = dice.chance(0.2) ? ` if ${place.write.write('bool', inner.names, 1)}` : '';
    return block(
      `case ${pattern}${guard}:`,
      `print(${dice.below(9)}, ${[...inner.names.keys()].filter((each) => !place.names.has(each)).join(', ')})`,
      ...statements(inner, 0, 1),
    );
  });
  if (dice.chance(0.7)) cases.push(block('case _:', ...body(place)));
  return [[{ head: `match ${subject}:`, body: cases.map((each) => [each]) }]];
};

const COMPOUND: readonly (readonly [number, Make])[] = [
  [4, branch],
  [5, forLoop],
  [2, whileLoop],
  [5, attempt],
  [3, withBlock],
  [3, matching],
];
