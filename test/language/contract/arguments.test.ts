/** The complaints about wrong arguments, beside those of the real Python for built-ins of the same signature. */

import { expect, expectTypeOf, test } from 'vitest';
import { native, take } from '../../../src/language/contract/arguments.js';
import type { NativeArguments } from '../../../src/language/contract/signature-types.js';
import { stretch } from '../../../src/language/numbers/indexes.js';
import type { Tuple, Value } from '../../../src/model.js';
import { hasCPython } from '../../cpython.js';
import { BareMachine } from '../natives/bare.js';
import { ask } from '../natives/oracle.js';

type Call = readonly [
  signature: string,
  positional: readonly Value[],
  named: Readonly<Record<string, Value>>,
  python: string,
];

const WRONG: readonly Call[] = [
  ['len(obj, /)', [], {}, 'len()'],
  ['len(obj, /)', [1, 2], {}, 'len(1, 2)'],
  ['len(obj, /)', [], { x: 1 }, 'len(x=1)'],
  ['str.upper()', [1], {}, "''.upper(1)"],
  ['str.upper()', [], { x: 1 }, "''.upper(x=1)"],
  ['isinstance(obj, cls, /)', [1], {}, 'isinstance(1)'],
  ['str.replace(old, new, count=, /)', [1], {}, "''.replace(1)"],
  ['str.replace(old, new, count=, /)', [1, 2, 3, 4], {}, "''.replace(1, 2, 3, 4)"],
  ['str.find(sub, start=, end=, //)', [], {}, "''.find()"],
  ['str.find(sub, start=, end=, //)', [1, 2, 3, 4], {}, "''.find(1, 2, 3, 4)"],
  ['str.split(sep=, maxsplit=)', [1, 2, 3], {}, "''.split(1, 2, 3)"],
  ['str.split(sep=, maxsplit=)', [1], { sep: 2 }, "''.split(1, sep=2)"],
  ['str.split(sep=, maxsplit=)', [], { x: 2 }, "''.split(x=2)"],
  ['round(number, ndigits=)', [], {}, 'round()'],
  ['sum(iterable, /, start=)', [], {}, 'sum()'],
  ['sum(iterable, /, start=)', [1, 2, 3], {}, 'sum(1, 2, 3)'],
  ['sum(iterable, /, start=)', [1], { x: 1 }, 'sum(1, x=1)'],
  ['sort(*, key=, reverse=)', [1], {}, '[].sort(1)'],
  ['sort(*, key=, reverse=)', [], { x: 1 }, '[].sort(x=1)'],
  ['print(*values, sep=, end=)', [1], { x: 1 }, 'print(1, x=1)'],
  ['max(first, *rest, key=)', [], {}, 'max()'],
  ['pow(base, exp, mod=)', [1], {}, 'pow(1)'],
];

test.skipIf(!hasCPython)('wrong arguments', () => {
  const ours = WRONG.map(([signature, positional, named]) => {
    const m = new BareMachine();
    return m.outcome(() => take(m, signature, positional, new Map(Object.entries(named))));
  });
  expect(ours).toEqual(ask(WRONG.map(([, , , python]) => python)));
});

test('arguments come in the order of the parameters', () => {
  const m = new BareMachine();
  expect(take(m, 'f(a, b=, *, c=)', [1], new Map([['c', 3]]))).toEqual([1, undefined, 3]);
  expect(
    take(
      m,
      'f(a, b=)',
      [],
      new Map([
        ['b', 2],
        ['a', null],
      ]),
    ),
  ).toEqual([null, 2]);
  expect(take(m, 'f(a, *rest, c=)', [1, null, 3], new Map())).toEqual([
    1,
    { t: 'tuple', items: [null, 3] },
    undefined,
  ]);
});

test('a signature types the arguments: the type check fails where it does not', () => {
  type May = Value | undefined;
  expectTypeOf<NativeArguments<'f()'>>().toEqualTypeOf<[]>();
  expectTypeOf<NativeArguments<'m.f(a, /, b=, *rest, key=)'>>().toEqualTypeOf<[Value, May, Tuple, May]>();
  expectTypeOf<NativeArguments<'str.find(sub, start=, //)'>>().toEqualTypeOf<[Value, May]>();
  expectTypeOf<NativeArguments<`${string}.get(key, *, timeout=)`>>().toEqualTypeOf<[Value, May]>();
  expectTypeOf<NativeArguments<string>>().toEqualTypeOf<May[]>();
  // @ts-expect-error: there are but two
  native('f(a, b=)', (_m, _a, _b, c) => c);
});

test('a native gets its arguments one by one', () => {
  const m = new BareMachine();
  expect(native('f(a, b=)', (_m, a, b) => [a, b].length + (b as number))(m.vm, [1, 2], new Map())).toBe(4);
});

test.skipIf(!hasCPython)('slices', () => {
  const m = new BareMachine();
  const bounds = [null, 0, 1, 3, -1, -2, 7, -7, 10n ** 20n];
  const steps = [null, 1, 2, -1, -3, -(10n ** 20n)];
  const all = bounds.flatMap((a) => bounds.flatMap((b) => steps.map((c) => [a, b, c] as const)));
  const ours = all.map(([a, b, c]) => {
    const { start, step, count } = stretch(m, a, b, c, 5);
    return m.repr(m.list(Array.from({ length: count }, (_, i) => start + i * step)));
  });
  const part = (value: Value) => (value === null ? '' : String(value));
  expect(ours).toEqual(ask(all.map(([a, b, c]) => `list(range(5))[${part(a)}:${part(b)}:${part(c)}]`)));
});
