/** The special methods of numbers and texts by name, as `(5).__add__(4)` and `super().__add__(other)` find them. */

import { present } from '../../heap/expected.js';
import type { Value } from '../../model.js';
import { hashOf } from '../containers/hashing/hash.js';
import { iterate } from '../containers/iteration.js';
import { method } from '../contract/arguments.js';
import { builtin, type Machine, type Result } from '../contract/machine.js';
import type { Native, TypeSpec } from '../contract/native.js';
import { ownEqual, ownOrder } from '../operators/compare.js';
import { ownContains, ownItem, ownLength } from '../operators/operators.js';
import { percentFormat } from '../text/formatting/percent.js';
import { ownRepr, ownStr } from '../text/representation.js';
import { concatenate, repeat, type TextKind } from '../text/texts.js';
import { absolute, arithmetic, unary } from './arithmetic.js';
import { index, plain } from './indexes.js';
import { floatOf, intOf } from './numbers.js';

type Methods = NonNullable<TypeSpec['methods']>;

const NOT_IMPLEMENTED = builtin('NotImplemented');

const OPERATORS: Readonly<Record<string, string>> = {
  add: '+',
  sub: '-',
  mul: '*',
  truediv: '/',
  floordiv: '//',
  mod: '%',
  pow: '**',
  lshift: '<<',
  rshift: '>>',
  and: '&',
  or: '|',
  xor: '^',
};
const BITS = new Set(['<<', '>>', '&', '|', '^']);

/** A float's methods know ints too, an int's only ints. */
function operand(m: Machine, value: Value, type: 'int' | 'float'): Value | undefined {
  const it = plain(m, value);
  return intOf(it) !== undefined || (type === 'float' && floatOf(it) !== undefined) ? it : undefined;
}

function binary(type: 'int' | 'float', name: string, operator: string, swapped: boolean): Native {
  return method(`${type}.${name}(value, /)`, (m, self, other) => {
    const [a, b] = [plain(m, self), operand(m, other, type)];
    if (b === undefined) return NOT_IMPLEMENTED;
    return (swapped ? arithmetic(m, operator, b, a) : arithmetic(m, operator, a, b)) ?? NOT_IMPLEMENTED;
  });
}

const comparisons = (fits: (m: Machine, other: Value) => boolean): Methods => {
  const compare = (name: string, body: (m: Machine, a: Value, b: Value) => boolean): [string, Native] => [
    name,
    method(`${name}(value, /)`, (m, a, b) => (fits(m, b) ? body(m, a, b) : NOT_IMPLEMENTED)),
  ];
  return Object.fromEntries([
    compare('__eq__', ownEqual),
    compare('__ne__', (m, a, b) => !ownEqual(m, a, b)),
    compare('__lt__', (m, a, b) => ownOrder(m, '<', a, b)),
    compare('__le__', (m, a, b) => ownOrder(m, '<=', a, b)),
    compare('__gt__', (m, a, b) => ownOrder(m, '>', a, b)),
    compare('__ge__', (m, a, b) => ownOrder(m, '>=', a, b)),
  ]);
};

const simple = (name: string, body: (m: Machine, self: Value) => Result): [string, Native] => [
  name,
  method(`${name}()`, (m, self) => body(m, self)),
];

const COMMON: Methods = Object.fromEntries([
  simple('__repr__', (m, self) => ownRepr(m, self)),
  simple('__hash__', (m, self) => hashOf(m, plain(m, self))),
]);

/** The special methods of int or float. */
export function numberMethods(type: 'int' | 'float'): Methods {
  const operators = Object.entries(OPERATORS).filter(([, operator]) => type === 'int' || !BITS.has(operator));
  return {
    ...COMMON,
    ...comparisons((m, other) => operand(m, other, type) !== undefined),
    ...Object.fromEntries(
      operators.map(([name, sign]) => [`__${name}__`, binary(type, `__${name}__`, sign, false)]),
    ),
    ...Object.fromEntries(
      operators.map(([name, sign]) => [`__r${name}__`, binary(type, `__r${name}__`, sign, true)]),
    ),
    ...Object.fromEntries([
      simple('__neg__', (m, self) => present(unary('-', plain(m, self)))),
      simple('__pos__', (m, self) => present(unary('+', plain(m, self)))),
      simple('__abs__', (m, self) => present(absolute(plain(m, self)))),
      simple('__bool__', (m, self) => m.truth(plain(m, self))),
      simple('__int__', (m, self) => m.callNow(builtin('int'), [plain(m, self)])),
      simple('__float__', (m, self) => m.callNow(builtin('float'), [plain(m, self)])),
      simple('__trunc__', (m, self) => m.callNow(builtin('int'), [plain(m, self)])),
    ]),
    ...(type === 'float'
      ? {}
      : Object.fromEntries([
          simple('__index__', (m, self) => m.callNow(builtin('int'), [plain(m, self)])),
          simple('__invert__', (m, self) => present(unary('~', plain(m, self)))),
        ])),
  };
}

/** `pattern % values`. */
function filled(m: Machine, kind: TextKind, pattern: Value, values: Value): Value {
  return percentFormat(m, kind, present(kind.of(m, pattern)), values);
}

/** The special methods of str or bytes. */
export function textMethods(kind: TextKind): Methods {
  const own = (m: Machine, self: Value): string => present(kind.of(m, plain(m, self)));
  return {
    ...COMMON,
    ...comparisons((m, other) => kind.of(m, other) !== undefined),
    ...Object.fromEntries([
      simple('__str__', (m, self) => ownStr(m, self)),
      simple('__len__', (m, self) => ownLength(m, self)),
      simple('__iter__', (m, self) => iterate(m, self)),
    ]),
    __contains__: method('__contains__(key, /)', (m, self, key) => ownContains(m, self, key)),
    __getitem__: method('__getitem__(key, /)', (m, self, key) => ownItem(m, self, key)),
    __add__: method('__add__(value, /)', (m, self, other) => concatenate(m, kind, own(m, self), other)),
    __mod__: method('__mod__(value, /)', (m, self, values) => filled(m, kind, self, values)),
    __rmod__: method('__rmod__(value, /)', (m, self, pattern) =>
      kind.of(m, pattern) === undefined ? NOT_IMPLEMENTED : filled(m, kind, pattern, self),
    ),
    __rmul__: method('__rmul__(value, /)', (m, self, count) =>
      repeat(m, kind, own(m, self), index(m, count)),
    ),
    __mul__: method('__mul__(value, /)', (m, self, count) => repeat(m, kind, own(m, self), index(m, count))),
  };
}
