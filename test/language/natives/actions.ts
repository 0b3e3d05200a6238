/** Random things to do to containers, as Python text and as calls of the same built-ins here. */

import { tuple } from '../../../src/language/contract/machine.js';
import { compare } from '../../../src/language/operators/compare.js';
import { contains, deleteItem, getItem, length, setItem } from '../../../src/language/operators/operators.js';
import type { Value } from '../../../src/model.js';
import type { Dice } from '../../dice.js';
import type { Action, ContainerMachine } from './containers.js';
import { source } from './oracle.js';

type Make = (m: ContainerMachine) => Value;

/** A constant. */
export function constant(value: Value): Action {
  return { text: source(value), here: () => value };
}

/** `[a, b]`, `{a, b}`, `deque([a, b])`, …: a fresh container of constants. */
export function container(type: string, items: readonly Value[]): Action {
  const texts = items.map(source);
  const make = (m: ContainerMachine): Value => m.make(FULL[type] ?? type, [m.list(items.slice())]);
  return { text: `${type}([${texts.join(', ')}])`, here: make };
}
const FULL: Readonly<Record<string, string>> = {
  deque: 'collections.deque',
  OrderedDict: 'collections.OrderedDict',
};

/** `x.name(args)`. */
export function method(name: string, args: readonly Action[] = []): Action {
  return {
    text: `x.${name}(${args.map(({ text }) => text).join(', ')})`,
    here: (m, x, y) => m.call(x, name, valuesOf(m, args, x, y)),
  };
}

/** `list(x.name())`: what a view shows. */
export function shown(name: string): Action {
  return { text: `list(x.${name}())`, here: (m, x) => m.list(m.elements(m.call(x, name, [])).slice()) };
}

function valuesOf(m: ContainerMachine, args: readonly Action[], x: Value, y: Value): Value[] {
  return args.map(({ here }) => here(m, x, y) as Value);
}

export const OTHER: Action = { text: 'y', here: (_m, _x, y) => y };
export const SELF: Action = { text: 'x', here: (_m, x) => x };

export function item(key: Action): Action {
  return { text: `x[${key.text}]`, here: (m, x, y) => getItem(m, x, key.here(m, x, y) as Value) };
}
export function itemSet(key: Action, value: Action): Action {
  return {
    text: `!x[${key.text}] = ${value.text}`,
    here: (m, x, y) => setItem(m, x, key.here(m, x, y) as Value, value.here(m, x, y) as Value),
  };
}
export function itemDeleted(key: Action): Action {
  return { text: `!del x[${key.text}]`, here: (m, x, y) => deleteItem(m, x, key.here(m, x, y) as Value) };
}
export function member(value: Action): Action {
  return { text: `${value.text} in x`, here: (m, x, y) => contains(m, x, value.here(m, x, y) as Value) };
}
export function operation(operator: string, other: Action, reflected = false): Action {
  return {
    text: reflected ? `${other.text} ${operator} x` : `x ${operator} ${other.text}`,
    here: (m, x, y) => {
      const value = other.here(m, x, y) as Value;
      const [a, b] = reflected ? [value, x] : [x, value];
      return /^[<>=!]/.test(operator) && operator !== '<<'
        ? compare(m, operator, a, b)
        : m.operate(operator, a, b, false);
    },
  };
}
export function inPlace(operator: string, other: Action): Action {
  return {
    text: `x.__i${NAMES[operator]}__(${other.text})`,
    here: (m, x, y) => m.operate(operator, x, other.here(m, x, y) as Value, true),
  };
}
const NAMES: Readonly<Record<string, string>> = {
  '+': 'add',
  '*': 'mul',
  '|': 'or',
  '&': 'and',
  '-': 'sub',
  '^': 'xor',
};

export const LENGTH: Action = { text: 'len(x)', here: (m, x) => length(m, x) };

/** `x[i]`'s `i`: a slice or an index near the ends. */
export function index(dice: Dice): Action {
  return constant(dice.below(15) - 7);
}
export function slice(dice: Dice): Action {
  const part = () => (dice.below(3) === 0 ? null : dice.below(13) - 6);
  const [start, stop] = [part(), part()];
  const step = dice.below(2) === 0 ? null : (dice.pick([1, 2, -1, -2, 3, 0]) as number);
  const text = [start, stop, step].map((value) => (value === null ? 'None' : String(value))).join(', ');
  return { text: `slice(${text})`, here: () => ({ t: 'slice', start, stop, step }) };
}

/** A tuple, a list, … of some constants. */
export function several(dice: Dice, values: readonly Value[], type = 'list', most = 5): Action {
  return container(
    type,
    Array.from({ length: dice.below(most + 1) }, () => dice.pick(values)),
  );
}

export const pair = (a: Value, b: Value): Value => tuple([a, b]);
export type { Make };
