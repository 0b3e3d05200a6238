/** `multiprocessing.Value` and `Array`. */

import { expect, test } from 'vitest';
import { Table, told, who } from './table.js';

const [V, L] = [1, 2];

function cells(typecode: string, ...values: number[]): Table {
  const table = new Table();
  table.add(L, { kind: 'ProcessRLock', options: {} });
  table.add(V, { kind: values.length > 1 ? 'Array' : 'Value', options: { typecode, values, lock: L } });
  return table;
}

test('an int wraps round, a float is refused', () => {
  const table = cells('i', 5);
  expect(told(table.run(V, 'write', [null, 2 ** 31]))).toBe(null);
  expect(told(table.run(V, 'read', [null]))).toBe(-(2 ** 31));
  expect(told(table.run(V, 'write', [null, { t: 'float', value: 1.5 }]))).toBe(
    "TypeError: 'float' object cannot be interpreted as an integer",
  );
});

test('a double takes any number', () => {
  const table = cells('d', 5);
  expect(told(table.run(V, 'read', [null]))).toEqual({ t: 'float', value: 5 });
  expect(told(table.run(V, 'write', [null, 'a']))).toBe('TypeError: must be real number, not str');
});

test('an array has indices, from the end too', () => {
  const table = cells('i', 1, 2, 3);
  expect(told(table.run(V, 'read', [-1]))).toBe(3);
  expect(told(table.run(V, 'write', [1, 9]))).toBe(null);
  expect(told(table.run(V, 'read', [1]))).toBe(9);
  expect(told(table.run(V, 'read', [3]))).toBe('IndexError: invalid index');
});

test('who holds its lock keeps others from reading and writing', () => {
  const table = cells('i', 1);
  table.run(L, 'acquire', [], { who: who(1) });
  expect(table.can(V, 'read', [null], { who: who(1) })).toBe(true);
  expect(table.can(V, 'read', [null], { who: who(2) })).toBe(false);
});
