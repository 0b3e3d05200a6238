/** The module `heapq`: a list whose item `i` is never above those at `2i+1` and `2i+2`. */

import { editAs, present } from '../../heap/expected.js';
import { isRef } from '../../heap/kinds.js';
import { givenType, native } from '../../language/contract/arguments.js';
import { ensureFits } from '../../language/contract/limits.js';
import type { Machine } from '../../language/contract/machine.js';
import type { Library } from '../../language/contract/native.js';
import type { Value } from '../../model.js';
import { PYTHON } from './heapq.py.js';

function heapOf(m: Machine, heap: Value, name: string, argument = ' 1'): Value[] {
  const object = isRef(heap) ? m.get(heap) : undefined;
  if (object?.t === 'list' && isRef(heap)) return editAs(m, heap, 'list').items;
  return m.fail('TypeError', `${name}() argument${argument} must be list, not ${givenType(m, heap)}`);
}

/** Compares two items; the comparison must not take any away (`siftdown`, 3.11). */
function isLess(m: Machine, heap: readonly Value[], a: number, b: number): boolean {
  const { length } = heap;
  const answer = m.less(present(heap[a]), present(heap[b]));
  if (heap.length !== length) m.fail('RuntimeError', 'list changed size during iteration');
  return answer;
}

/** Lets the item at `at` rise above larger ones, up to the place `top`; where a comparison fails it stays where it had got to. */
function rise(m: Machine, heap: Value[], top: number, at: number): void {
  while (at > top) {
    const parent = (at - 1) >> 1;
    if (!isLess(m, heap, at, parent)) break;
    swap(heap, at, parent);
    at = parent;
  }
}

/** Lets the item at `top` sink: first all the way down behind the smaller children, then up again (`siftup`, 3.11). */
function sink(m: Machine, heap: Value[], top: number): void {
  let at = top;
  while (2 * at + 1 < heap.length) {
    let child = 2 * at + 1;
    if (child + 1 < heap.length && !isLess(m, heap, child, child + 1)) child++;
    swap(heap, at, child);
    at = child;
  }
  rise(m, heap, top, at);
}

function swap(heap: Value[], a: number, b: number): void {
  [heap[a], heap[b]] = [present(heap[b]), present(heap[a])];
}

function push(m: Machine, heap: Value[], item: Value): null {
  ensureFits(m, heap.length + 1);
  heap.push(item);
  rise(m, heap, 0, heap.length - 1);
  return null;
}

function pop(m: Machine, heap: Value[]): Value {
  const last = heap.pop();
  if (last === undefined) return m.fail('IndexError', 'index out of range');
  return heap.length === 0 ? last : replace(m, heap, last);
}

function replace(m: Machine, heap: Value[], item: Value): Value {
  const first = heap[0];
  if (first === undefined) return m.fail('IndexError', 'index out of range');
  heap[0] = item;
  sink(m, heap, 0);
  return first;
}

function pushPop(m: Machine, heap: Value[], item: Value): Value {
  return heap.length > 0 && m.less(present(heap[0]), item) ? replace(m, heap, item) : item;
}

export const heapqLibrary: Library = {
  python: PYTHON,
  functions: {
    'heapq.heappush': native('heappush(heap, item, /)', (m, heap, item) =>
      push(m, heapOf(m, heap, 'heappush'), item),
    ),
    'heapq.heappop': native('heapq.heappop(heap, /)', (m, heap) => pop(m, heapOf(m, heap, 'heappop', ''))),
    'heapq.heapreplace': native('heapreplace(heap, item, /)', (m, heap, item) =>
      replace(m, heapOf(m, heap, 'heapreplace'), item),
    ),
    'heapq.heappushpop': native('heappushpop(heap, item, /)', (m, heap, item) =>
      pushPop(m, heapOf(m, heap, 'heappushpop'), item),
    ),
    'heapq.heapify': native('heapq.heapify(heap, /)', (m, heap) => {
      const items = heapOf(m, heap, 'heapify', '');
      for (let at = (items.length >> 1) - 1; at >= 0; at--) sink(m, items, at);
      return null;
    }),
    'heapq.nsmallest': '_nsmallest',
    'heapq.nlargest': '_nlargest',
    'heapq.merge': '_heap_merge',
  },
};
