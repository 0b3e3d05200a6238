/** Statements of one line: they assign, change in place, delete, print, assert. */

import { randomType } from './kinds.js';
import { bind, clipped, diceOf, exactly, type Place, valueType } from './place.js';
import type { Statement } from './tree.js';
import { type Type, textOf, typeOf } from './types.js';

export type Make = (place: Place) => Statement[];

const AUGMENTED: Readonly<Record<string, readonly string[]>> = {
  int: ['+=', '-=', '*=', '//=', '%=', '&=', '|=', '^='],
  float: ['+=', '-=', '*=', '/=', '//=', '%='],
  str: ['+='],
  bytes: ['+='],
  list: ['+='],
  tuple: ['+='],
  set: ['|=', '&=', '-=', '^='],
  frozenset: ['|=', '&=', '-='],
  dict: ['|='],
  counter: ['+=', '-=', '|=', '&='],
  deque: ['+='],
  bool: ['&=', '|=', '^='],
};

/** What is shown of a value; strings in a set come in an order of their own. */
export const shown = (type: Type, text: string): string => {
  if (type.name === 'words') return `sorted(${text})`;
  return type.name === 'iterator' ? `list(${text})[:9]` : text;
};

const assign: Make = (place) => {
  const type = valueType(place);
  const old = [...place.names].filter(([name, has]) => textOf(has) === textOf(type) && !/^g\d/.test(name));
  const text = clipped(place, type, place.write.write(type, place.names));
  const name = old.length > 0 && diceOf(place).chance(0.5) ? diceOf(place).pick(old)[0] : bind(place, type);
  const lines = [`${name} = ${text}`];
  return diceOf(place).chance(0.7) && type.name !== 'iterator'
    ? [...lines, `print('${name}', ${shown(type, name)})`]
    : lines;
};

const print: Make = (place) => {
  const texts = diceOf(place).several(1, 3, () => {
    const type = valueType(place);
    return shown(type, place.write.closed(type, place.names, diceOf(place).pick([1, 2, 2, 3])));
  });
  return [
    `print(${texts.join(', ')}${diceOf(place).pick(['', '', '', ', sep="|"', ', end=";\\n"', ', flush=True'])})`,
  ];
};

const augment: Make = (place) => {
  const kinds = Object.keys(AUGMENTED);
  const candidates = [...place.names].filter(
    ([name, type]) => kinds.includes(type.name) && !/^g\d/.test(name),
  );
  if (candidates.length === 0) return assign(place);
  const [name, type] = diceOf(place).pick(candidates);
  const operator = diceOf(place).pick(AUGMENTED[type.name] as string[]);
  const right = place.write.closed(type, place.names, 1);
  const line =
    place.inLoop && /list|str|tuple|bytes|deque/.test(type.name)
      ? right
      : place.write.write(type, place.names, 2);
  const after = place.inLoop || place.returns !== null ? [`${name} = ${clipped(place, type, name)}`] : [];
  return [
    `${name} ${operator} ${type.name === 'tuple' ? `(${line})` : line}`,
    ...after,
    `print('${name}', ${shown(type, name)})`,
  ];
};

const call: Make = (place) => [place.write.write('none', place.names)];

/** A method that changes a variable in place, which is then shown. */
const change: Make = (place) => {
  const dice = diceOf(place);
  const element = randomType(dice, dice.pick(['T', 'C']));
  const [type, texts] = dice.pick<readonly [string, readonly string[]]>([
    [
      'list[T]',
      [
        '.append(T)',
        '.insert(I, T)',
        '.extend([T, T])',
        '.pop()',
        '.pop(I)',
        '.remove(T)',
        '.sort()',
        '.sort(key=lambda each: type(each).__name__, reverse=B)',
        '.reverse()',
        '.__setitem__(I, T)',
        '.__delitem__(I)',
        '.__iadd__([T])',
        '.__imul__(2)',
      ],
    ],
    [
      'deque[T]',
      [
        '.append(T)',
        '.appendleft(T)',
        '.rotate(I)',
        '.pop()',
        '.popleft()',
        '.extendleft([T, T])',
        '.insert(I, T)',
        '.remove(T)',
        '.reverse()',
      ],
    ],
    [
      'dict[str,T]',
      [
        '.update(a=T)',
        '.pop(S)',
        '.pop(S, None)',
        '.setdefault(S, T)',
        '.popitem()',
        '.update({S: T})',
        '.update([(S, T)])',
        '.__setitem__(S, T)',
        '.__delitem__(S)',
        '.clear()',
      ],
    ],
    [
      'ordered[str,T]',
      ['.move_to_end(S)', '.move_to_end(S, last=False)', '.popitem(last=B)', '.update(b=T)', '.pop(S)'],
    ],
    [
      'set[int]',
      [
        '.add(J)',
        '.discard(J)',
        '.remove(J)',
        '.update([J, J])',
        '.pop()',
        '.intersection_update([J, J, 1])',
        '.symmetric_difference_update({J})',
        '.difference_update((J,))',
        '.clear()',
      ],
    ],
    [
      'counter[str]',
      ['.update(S)', '.subtract(S)', '.update(a=J)', '.pop(S)', '.setdefault(S, 1)', '.__setitem__(S, J)'],
    ],
    [
      'defaults[str,list[int]]',
      ['[S].append(J)', '[S] += [J]', '.pop(S, 0)', '.update(x=[J])', '[S].sort()'],
    ],
  ]);
  const { name, before } = exactly(place, typeOf(type.replace('T', textOf(element))));
  const part = (kind: string): string =>
    place.write.closed(
      { T: element, I: typeOf('index'), J: typeOf('int'), S: typeOf('str'), B: typeOf('bool') }[kind] as Type,
      place.names,
      1,
    );
  const line = dice.pick(texts).replace(/\b[TIJSB]\b/g, part);
  return [
    ...before,
    dice.chance(0.3) && !line.includes('=') ? `print(${name}${line})` : `${name}${line}`,
    `print('${name}', ${name})`,
  ];
};

const setItem: Make = (place) => {
  const dice = diceOf(place);
  const element = randomType(dice, 'T');
  const type = dice
    .pick(['list[T]', 'list[T]', 'dict[str,T]', 'dict[int,T]', 'deque[T]'])
    .replace('T', textOf(element));
  const { name, before } = exactly(place, typeOf(type));
  const key = place.write.closed(type.startsWith('dict[str') ? 'str' : 'index', place.names, 1);
  const sequence = type.startsWith('list');
  const slice =
    sequence && dice.chance(0.4)
      ? place.write.write('str', place.names, 0) && dice.pick([':2', '1:', '::2', '::-1', '1:1', '-2:', ':'])
      : '';
  const target = `${name}[${slice || key}]`;
  if (dice.chance(0.3)) return [...before, `del ${target}`, `print('${name}', ${name})`];
  const value = slice
    ? `[*${place.write.closed(typeOf(`iter[${textOf(element)}]`), place.names)}][:4]`
    : place.write.write(element, place.names, 2);
  return [...before, `${target} = ${clipped(place, element, value)}`, `print('${name}', ${name})`];
};

const unpack: Make = (place) => {
  const dice = diceOf(place);
  const element = randomType(dice, 'T');
  const pair = dice.chance(0.3);
  const source = pair
    ? typeOf(`pair[${textOf(element)}, ${textOf(typeOf('int'))}]`)
    : typeOf(`iter[${textOf(element)}]`);
  const text = place.write.closed(source, place.names);
  const names = dice.several(1, 3, () => bind(place, element));
  const rest = dice.chance(0.4);
  const spot = dice.below(names.length);
  if (rest) place.names.set(names[spot] as string, typeOf(`list[${textOf(element)}]`));
  const targets = names.map((name, index) => (rest && index === spot ? `*${name}` : name));
  const line = `${targets.join(', ')}${targets.length === 1 ? ',' : ''} = ${text}`;
  return [
    ...names.map(
      (name) =>
        `${name} = ${rest && name === names[spot] ? '[]' : place.write.literal(element, place.names).text}`,
    ),
    line,
    `print(${names.map((name) => shown(place.names.get(name) as Type, name)).join(', ')})`,
  ];
};

const several: Make = (place) => {
  const type = randomType(diceOf(place), 'T');
  const text = place.write.write(type, place.names, 2);
  const [a, b] = [bind(place, type), bind(place, type)];
  return [
    `${a} = ${b} = ${clipped(place, type, text)}`,
    `${a}, ${b} = ${b}, ${a}`,
    `print(${shown(type, a)})`,
  ];
};

const assertion: Make = (place) => [
  `assert ${place.write.closed('bool', place.names)}${diceOf(place).maybe(`, ${place.write.closed('any', place.names, 1)}`)}`,
];

const forget: Make = (place) => {
  const name = bind(place, typeOf('int'));
  place.names.delete(name);
  return [
    `${name} = ${place.write.write('any', place.names, 1)}`,
    `del ${name}`,
    ...(diceOf(place).chance(0.3) ? [`print(${name})`] : []),
  ];
};

const raise: Make = (place) => {
  const error = errorText(place);
  const condition = place.write.closed('bool', place.names, 1);
  return [
    [
      {
        head: `if ${condition}:`,
        body: [`raise ${error}${diceOf(place).pick(['', '', ' from None', ` from ${errorText(place)}`])}`],
      },
    ],
  ];
};

/** An exception to be raised. */
export function errorText(place: Place): string {
  const dice = diceOf(place);
  const name = dice.pick([
    'ValueError',
    'KeyError',
    'TypeError',
    'RuntimeError',
    'IndexError',
    'StopIteration',
    'ZeroDivisionError',
    'Exception',
    'OSError',
    'AttributeError',
    'LookupError',
    'ArithmeticError',
  ]);
  return dice.pick([
    name,
    `${name}()`,
    `${name}(${place.write.write('any', place.names, 1)})`,
    `${name}(${place.write.closed('str', place.names, 1)}, ${place.write.closed('int', place.names, 1)})`,
    `${name}('oops')`,
  ]);
}

export const SIMPLE: readonly (readonly [number, Make])[] = [
  [10, assign],
  [6, print],
  [5, augment],
  [2, call],
  [6, change],
  [3, setItem],
  [3, unpack],
  [1, several],
  [1, assertion],
  [1, forget],
  [1, raise],
];
