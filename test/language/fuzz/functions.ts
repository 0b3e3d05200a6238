/** Functions of the program: plain ones, closures, recursive ones, generators, decorated ones. Each adds rules of how to use it. */

import { statements } from './flow.js';
import { randomType } from './kinds.js';
import { diceOf, type Place, within } from './place.js';
import { block, type Statement, sourceOf } from './tree.js';
import { type Type, textOf, typeOf } from './types.js';

export type Define = (place: Place) => Statement[];

interface Parameter {
  readonly name: string;
  readonly type: Type;
}

const parameters = (place: Place, most: number): Parameter[] =>
  diceOf(place).several(0, most, () => ({
    name: place.write.name('p'),
    type: randomType(diceOf(place), 'T'),
  }));

const inside = (place: Place, given: readonly Parameter[], returns: Type): Place => {
  const inner = within(place, { depth: 2, returns, inLoop: false });
  // Assigned within, a name of the module would be a local one that is not bound yet.
  for (const [name] of place.names) if (!/^[A-Z]/.test(name)) inner.names.delete(name);
  for (const name of place.names.keys())
    if (/^g\d/.test(name)) inner.names.set(name, place.names.get(name) as Type);
  for (const { name, type } of given) inner.names.set(name, type);
  return inner;
};

/** `def f(p1, p2=3, *args, k=4, **kw)`. */
const plain: Define = (place) => {
  const dice = diceOf(place);
  const name = place.write.name('f');
  const given = parameters(place, 3);
  const defaults = given.map(() => false);
  for (let index = given.length - 1; index >= 0 && dice.chance(0.4); index -= 1) defaults[index] = true;
  const returns = randomType(dice, 'T');
  const inner = inside(place, given, returns);
  const texts = given.map((each, index) =>
    defaults[index] ? `${each.name}=${place.write.literal(each.type, place.names).text}` : each.name,
  );
  if (texts.length > 1 && dice.chance(0.15)) texts.splice(1, 0, defaults[0] ? '*args' : '/');
  const star = texts.includes('*args') ? false : dice.chance(0.25);
  if (star) texts.push('*args');
  if (star && dice.chance(0.5)) texts.push('only=3');
  const words = dice.chance(0.25);
  if (words) texts.push('**kw');
  const lines = statements(inner, 1, 3);
  if (star) lines.push(`print(args${words ? ', sorted(kw)' : ''})`);
  lines.push(`return ${place.write.write(returns, inner.names, 2)}`);
  const annotated = dice.chance(0.1) ? ' -> None' : '';
  addCalls(place, name, given, defaults, returns, texts.includes('/'));
  return [[block(`def ${name}(${texts.join(', ')})${annotated}:`, ...lines)]];
};

function addCalls(
  place: Place,
  name: string,
  given: readonly Parameter[],
  defaults: readonly boolean[],
  returns: Type,
  positional: boolean,
): void {
  const result = textOf(returns);
  const holes = given.map(({ type }) => `«${textOf(type)}»`);
  place.write.add(`${result} = ${name}(${holes.join(', ')})`);
  place.write.add(`${result} = ${name}(${holes.filter((_, index) => !defaults[index]).join(', ')})`);
  const word = (index: number): string => (positional && index === 0 ? '' : `${given[index]?.name}=`);
  if (given.length > 0)
    place.write.add(`${result} = ${name}(${holes.map((hole, index) => `${word(index)}${hole}`).join(', ')})`);
  if (given.length > 1)
    place.write.add(
      `${result} = ${name}(*[${holes[0]}], **{${holes
        .slice(1)
        .map((hole, index) => `'${given[index + 1]?.name}': ${hole}`)
        .join(', ')}})`,
    );
  if (diceOf(place).chance(0.3))
    place.write.add(
      `${result} = ${name}(${diceOf(place).pick(['', '1, 2, 3, 4, 5', 'nope=1', '*[1, 2]', '**{"only": 1}', `${holes[0] ?? '1'}, ${given[0]?.name ?? 'x'}=2`])})`,
    );
}

/** Functions that share a variable of the one around them. */
const closure: Define = (place) => {
  const dice = diceOf(place);
  const name = place.write.name('make');
  const type = dice.pick([typeOf('int'), typeOf('int'), typeOf('str'), typeOf('list[int]')]);
  const inner = inside(place, [{ name: 'state', type }], type);
  inner.names.set('step', type);
  const value = place.write.closed(type, inner.names);
  const clip = type.name === 'int' ? `state = (state + step) % 1000` : `state = (state + step)[:6]`;
  const counter = [
    block(
      'def turn(step):',
      dice.chance(0.9) ? 'nonlocal state' : 'pass',
      clip,
      `print(${value})`,
      'return state',
    ),
  ];
  const look = [block('def look():', 'return state')];
  place.write.add(`func[${textOf(type)}, ${textOf(type)}] = ${name}(«${textOf(type)}»)[0]`);
  place.write.add(`${textOf(type)} = ${name}(«${textOf(type)}»)[1]()`);
  const made = place.write.name('turn');
  place.write.add(`${textOf(type)} = ${made}(«${textOf(type)}»)`);
  place.write.add(`${textOf(type)} = look_${made}()`);
  const start = place.write.literal(type, place.names).text;
  return [
    [block(`def ${name}(state):`, counter, look, 'return turn, look')],
    `${made}, look_${made} = ${name}(${start})`,
  ];
};

const RECURSIVE: readonly (readonly [result: string, lines: readonly string[], call: string])[] = [
  ['int', ['if n < 2:', '    return 1', 'return n * NAME(n - 1)'], 'NAME(«small»)'],
  ['int', ['return n if n < 2 else NAME(n - 1) + NAME(n - 2)'], 'NAME(«small»)'],
  ['list[int]', ['if n <= 0:', '    return []', 'return [n] + NAME(n // 2) + [n]'], 'NAME(«small» * 3)'],
  ['str', ['return str(n % 2) if n < 2 else NAME(n // 2) + str(n % 2)'], 'NAME(abs(«small»))'],
];

const recursive: Define = (place) => {
  const name = place.write.name('r');
  const [result, lines, call] = diceOf(place).pick(RECURSIVE);
  place.write.add(`${result} = ${call.replace('NAME', name)}`);
  return [`def ${name}(n):\n${lines.map((line) => `    ${line.replaceAll('NAME', name)}`).join('\n')}`];
};

/** A generator that yields, receives, delegates, and tells of its end. */
const generator: Define = (place) => {
  const dice = diceOf(place);
  const name = place.write.name('gen');
  const given = parameters(place, 2);
  const type = randomType(dice, 'T');
  const inner = inside(place, given, typeOf('any'));
  const value = (): string => place.write.closed(type, inner.names, 2);
  const loop = [
    block(
      `for i in range(${1 + dice.below(3)}):`,
      ...statements(within(inner, { inLoop: true }), 0, 1),
      `got = yield ${value()}`,
      "print('got', got)",
    ),
  ];
  const options: Statement[] = [
    loop,
    `yield from ${place.write.closed(typeOf(`iter[${textOf(type)}]`), inner.names)}`,
    [
      block('try:', `yield ${value()}`),
      block('except ValueError as e:', "print('inside', e)", `yield ${value()}`),
      block('finally:', "print('closed')"),
    ],
    [block(`with managed('${name}'):`, `yield ${value()}`)],
    `print('result', (yield ${value()}))`,
    [block(`if ${place.write.write('bool', inner.names, 1)}:`, `return ${value()}`)],
  ];
  const lines = dice.several(1, 3, () => dice.pick(options));
  const result = `iterator[${textOf(type)}]`;
  // CPython closes it as soon as nobody can go on with it; here that is not seen where an iterator of the library holds it.
  const tells = /finally:|with /.test(sourceOf(lines));
  if (!tells)
    place.write.add(`${result} = ${name}(${given.map((each) => `«${textOf(each.type)}»`).join(', ')})`);
  const definition = [
    block(
      `def ${name}(${given.map((each) => each.name).join(', ')}):`,
      `yield ${value()}`,
      ...lines,
      `return ${value()}`,
    ),
  ];
  return [definition, ...drive(place, name, given)];
};

/** Goes through a generator by hand. */
function drive(place: Place, name: string, given: readonly Parameter[]): Statement[] {
  const dice = diceOf(place);
  const made = place.write.name('it');
  const call = `${made} = ${name}(${given.map(({ type }) => place.write.literal(type, place.names).text).join(', ')})`;
  const step = (): Statement => {
    const line = dice.pick([
      `print(next(${made}))`,
      `print(next(${made}, 'end'))`,
      `print(${made}.send(${place.write.write('any', place.names, 1)}))`,
      `print(${made}.throw(ValueError('thrown')))`,
      `print(${made}.throw(KeyError))`,
      `${made}.close()`,
      `print(list(${made}))`,
      `print(*${made})`,
      `x, *y = ${made}; print(x, y)`,
    ]);
    return [
      block('try:', line),
      block(
        'except BaseException as e:',
        `print(type(e).__name__, e, ${dice.pick(['e.args', 'repr(e.__context__)', 'repr(e.__cause__)'])})`,
      ),
    ];
  };
  return [call, ...dice.several(1, 5, step)];
}

/** A decorator, and a function that wears it. */
const decorated: Define = (place) => {
  const dice = diceOf(place);
  const [decorator, name] = [place.write.name('deco'), place.write.name('f')];
  const type = randomType(dice, 'T');
  const result = randomType(dice, 'T');
  const inner = inside(place, [{ name: 'x', type }], result);
  const wrapper = [
    block('def wrapper(*args, **kw):', `print('before', func.__name__, args, kw)`, [
      block('try:', 'return func(*args, **kw)'),
      block('finally:', "print('after')"),
    ]),
  ];
  const wraps = dice.chance(0.5) ? ['@functools.wraps(func)'] : [];
  const wear = dice.pick([
    `@${decorator}`,
    `@${decorator}`,
    '@functools.lru_cache(maxsize=2)',
    '@functools.cache',
    `@${decorator}\n@${decorator}`,
  ]);
  place.write.add(`${textOf(result)} = ${name}(«${textOf(type)}»)`);
  place.write.add(`str = ${name}.__name__`);
  return [
    [block(`def ${decorator}(func):`, ...wraps, wrapper, 'return wrapper')],
    [
      block(
        `${wear}\ndef ${name}(x):`,
        ...statements(inner, 0, 2),
        `return ${place.write.write(result, inner.names, 2)}`,
      ),
    ],
  ];
};

/** A function that assigns to a global. */
const worldly: Define = (place) => {
  const dice = diceOf(place);
  const type = dice.pick([typeOf('int'), typeOf('str'), typeOf('list[int]')]);
  const global = place.write.name('g');
  const name = place.write.name('f');
  const start = place.write.literal(type, place.names).text;
  place.names.set(global, type);
  const inner = inside(place, [{ name: 'x', type }], type);
  const declared = dice.chance(0.85) ? [`global ${global}`] : [];
  const value =
    type.name === 'int'
      ? `(${place.write.closed(type, inner.names)}) % 1000`
      : `(${place.write.closed(type, inner.names)})[:5]`;
  place.write.add(`${textOf(type)} = ${name}(«${textOf(type)}»)`);
  return [
    `${global} = ${start}`,
    [block(`def ${name}(x):`, ...declared, `${global} = ${value}`, `return ${global}`)],
  ];
};

export const FUNCTIONS: readonly (readonly [number, Define])[] = [
  [5, plain],
  [2, closure],
  [1, recursive],
  [4, generator],
  [2, decorated],
  [1, worldly],
];
