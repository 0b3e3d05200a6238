/** A stable sort that asks nothing but `<`, as CPython's does. */

import type { Value } from '../model.js';
import { compareText } from './compare.js';
import type { Machine } from './native.js';

/** `items` in order by `keys` (the items themselves where there are none); equal ones keep their order, reversed or not. */
export function sorted(m: Machine, items: readonly Value[], keys: readonly Value[], reverse: boolean): Value[] {
  // Reversed before and after, so that equal items keep their order.
  const places = Array.from(items.keys());
  if (reverse) places.reverse();
  const order = comparison(keys);
  const result = order
    ? places.sort((i, j) => order(keys[i] as Value, keys[j] as Value))
    : merge(places, (i, j) => m.less(keys[i] as Value, keys[j] as Value));
  if (reverse) result.reverse();
  return result.map((i) => items[i] as Value);
}

/** JavaScript's own comparison, where all keys are small ints or all are strings. */
function comparison(keys: readonly Value[]): ((a: Value, b: Value) => number) | undefined {
  if (keys.every((key) => typeof key === 'number')) return (a, b) => (a as number) - (b as number);
  if (keys.every((key) => typeof key === 'string')) return (a, b) => compareText(a as string, b as string);
  return undefined;
}

function merge(places: number[], less: (i: number, j: number) => boolean): number[] {
  if (places.length < 2) return places;
  const middle = places.length >> 1;
  const [left, right] = [merge(places.slice(0, middle), less), merge(places.slice(middle), less)];
  const result: number[] = [];
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length)
    result.push((less(right[j] as number, left[i] as number) ? right[j++] : left[i++]) as number);
  return result.concat(left.slice(i), right.slice(j));
}
