/** Python's `<`, with its texts. */

import { describe, expect, test } from 'vitest';
import { less } from '../../src/core/queue/order.js';
import type { OrderKey, Value } from '../../src/model.js';

function compare(a: OrderKey, b: OrderKey, x: Value = null, y: Value = null) {
  return less({ key: a, value: x }, { key: b, value: y });
}

function tuple(...items: OrderKey[]): OrderKey {
  return { type: 'tuple', sequence: 'tuple', items };
}
function set(...members: OrderKey[]): OrderKey {
  return { type: 'set', members };
}
function dict(id: number, ...pairs: OrderKey[]): OrderKey {
  return { type: 'dict', id, content: { type: 'dict', members: pairs } };
}

const thing: OrderKey = { type: 'Thing', id: 1 };
const other: OrderKey = { type: 'Thing', id: 2 };

describe('numbers and strings', () => {
  test.each<[OrderKey, OrderKey, boolean]>([
    [1, 2, true],
    [2, 1.5, false],
    [2 ** 53, 2n ** 53n + 1n, true],
    [2n ** 64n, Infinity, true],
    ['a', 'b', true],
    ['b', 'a', false],
    ['a', 'ab', true],
    ['', '', false],
    ['\uFFFD', '\u{1F600}', true],
    ['\u{1F600}', '\u{1F601}', true],
  ])('%s < %s is %s', (a, b, expected) => expect(compare(a, b)).toBe(expected));
});

describe('sequences', () => {
  test.each<[string, OrderKey, OrderKey, boolean]>([
    ['the first difference decides', tuple(1, 9), tuple(2, 0), true],
    ['the shorter is smaller', tuple(1), tuple(1, 0), true],
    ['equal ones are not', tuple(1, 'a'), tuple(1, 'a'), false],
    ['what is the same is not compared', tuple(1, thing), tuple(1, thing), false],
    ['1 and True and 1.0 are equal', tuple(1, 1), tuple(1, 2), true],
  ])('%s', (_, a, b, expected) => expect(compare(a, b)).toBe(expected));
});

describe('sets', () => {
  test.each<[string, OrderKey, OrderKey, boolean]>([
    ['a part is smaller', set(1), set(2, 1), true],
    ['the whole is not', set(1, 2), set(2, 1), false],
    ['nor is something else', set(3), set(2, 1), false],
    ['equal ones let the next item decide', tuple(set(1, 2), 1), tuple(set(2, 1), 2), true],
  ])('%s', (_, a, b, expected) => expect(compare(a, b)).toBe(expected));
});

test('equal dicts let the next item decide, in whichever order their keys came', () => {
  const [one, two] = [tuple('a', 1), tuple('b', 2)];
  expect(compare(tuple(dict(1, one, two), 1), tuple(dict(2, two, one), 2))).toBe(true);
  expect(compare(tuple(dict(1, one), 1), tuple(dict(2, two), 2))).toMatch("'dict' and 'dict'");
});

describe('what has no order', () => {
  const text = (a: string, b: string) => `'<' not supported between instances of '${a}' and '${b}'`;

  test('names both types', () => {
    expect(compare(1, 'a')).toBe(text('int', 'str'));
    expect(compare('a', 1.5)).toBe(text('str', 'float'));
    expect(compare(1, 'a', true)).toBe(text('bool', 'str'));
    expect(compare(1, 'a', { t: 'float', value: 1 })).toBe(text('float', 'str'));
    expect(compare(tuple(1), { type: 'list', sequence: 'list', items: [1] })).toBe(text('tuple', 'list'));
    expect(compare(tuple(1, thing), tuple(1, other))).toBe(text('Thing', 'Thing'));
  });
});
