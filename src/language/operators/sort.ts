/** A stable sort that asks nothing but `<`, and, in lists of up to 63 items, asks it of the same pairs as CPython 3.11. */

import { present } from '../../heap/expected.js';
import type { Value } from '../../model.js';
import type { Machine } from '../contract/machine.js';
import { compareText } from './compare.js';

/** Items and their keys, which move together. */
interface KeyedItems {
  readonly items: Value[];
  readonly keys: Value[];
}

/** Can the order of these, or of a tuple's parts, be the program's own? */
export const mayBeOwnOrder = (items: readonly Value[]): boolean =>
  items.some((item) => {
    if (typeof item !== 'object' || item === null) return false;
    return item.t === 'tuple' ? mayBeOwnOrder(item.items) : item.t === 'ref';
  });

/** `items` in order by `keys` (the items themselves where there are none); equal ones keep their order, reversed or not. */
export function sorted(
  m: Machine,
  items: readonly Value[],
  keys: readonly Value[],
  reverse: boolean,
): Value[] {
  const result = items.slice();
  sortInPlace(m, result, keys, reverse);
  return result;
}

/** The same in place. Where `<` raises an exception, the items are left as far as they have come. */
export function sortInPlace(m: Machine, items: Value[], keys: readonly Value[], reverse: boolean): void {
  const pairs: KeyedItems = { items: items.slice(), keys: keys.slice() };
  // Reversed before and after, so that equal items keep their order.
  if (reverse) turn(pairs, 0, items.length);
  try {
    sortPairs(m, pairs);
  } finally {
    if (reverse) turn(pairs, 0, items.length);
    for (const [i, item] of pairs.items.entries()) items[i] = item;
  }
}

function sortPairs(m: Machine, pairs: KeyedItems): void {
  const order = comparison(pairs.keys);
  const less = (i: number, j: number) => m.less(present(pairs.keys[i]), present(pairs.keys[j]));
  if (order)
    arrange(
      pairs,
      places(pairs).sort((i, j) => order(present(pairs.keys[i]), present(pairs.keys[j]))),
    );
  else if (pairs.keys.length < SMALL) insertAll(m, pairs, run(pairs, less));
  else arrange(pairs, merge(places(pairs), less));
}
const SMALL = 64;

const places = ({ keys }: KeyedItems) => Array.from(keys.keys());

function arrange({ items, keys }: KeyedItems, order: readonly number[]): void {
  const [before, beforeKeys] = [items.slice(), keys.slice()];
  for (const [to, from] of order.entries()) {
    items[to] = present(before[from]);
    keys[to] = present(beforeKeys[from]);
  }
}

/** JavaScript's own comparison, where all keys are small ints or all are strings. */
function comparison(keys: readonly Value[]): ((a: Value, b: Value) => number) | undefined {
  if (keys.every((key) => typeof key === 'number')) return (a, b) => Number(a) - Number(b);
  if (keys.every((key) => typeof key === 'string')) return (a, b) => compareText(String(a), String(b));
  return undefined;
}

/** How many items at the start are in order already; a falling run is turned round (`count_run`). */
function run(pairs: KeyedItems, less: (i: number, j: number) => boolean): number {
  const { length } = pairs.keys;
  if (length < 2) return length;
  const falling = less(1, 0);
  let end = 2;
  while (end < length && less(end, end - 1) === falling) end++;
  if (falling) turn(pairs, 0, end);
  return end;
}

function turn({ items, keys }: KeyedItems, from: number, to: number): void {
  for (const row of [items, keys])
    for (const [i, value] of row.slice(from, to).entries()) row[to - 1 - i] = value;
}

/** Puts each item from `start` in its place among those before it (`binarysort`). */
function insertAll(m: Machine, { items, keys }: KeyedItems, start: number): void {
  for (let at = start; at < keys.length; at++) {
    const key = present(keys[at]);
    let [low, high] = [0, at];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (m.less(key, present(keys[middle]))) high = middle;
      else low = middle + 1;
    }
    for (const row of [items, keys]) row.splice(low, 0, present(row.splice(at, 1)[0]));
  }
}

function merge(order: number[], less: (i: number, j: number) => boolean): number[] {
  if (order.length < 2) return order;
  const middle = order.length >> 1;
  const [left, right] = [merge(order.slice(0, middle), less), merge(order.slice(middle), less)];
  const result: number[] = [];
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length)
    result.push(present(less(present(right[j]), present(left[i])) ? right[j++] : left[i++]));
  return result.concat(left.slice(i), right.slice(j));
}
