/** The module `heapq`: a list whose item `i` is never above those at `2i+1` and `2i+2`. */

import { editAs, present } from '../../heap/expected.js';
import { isRef } from '../../heap/kinds.js';
import { givenType, native } from '../../language/contract/arguments.js';
import { ensureFits } from '../../language/contract/limits.js';
import { inPython, type Machine, type Result } from '../../language/contract/machine.js';
import type { Library } from '../../language/contract/native.js';
import { mayBeOwnOrder } from '../../language/operators/sort.js';
import type { Ref, Value } from '../../model.js';
import { PYTHON } from './heapq.py.js';
import { PYTHON as PICKING } from './picking.py.js';

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

/** One that is done at once, or in Python where others may have their turn in between. */
const either = (
  signature: string,
  [name, argument]: readonly [name: string, argument?: string],
  inOwnOrder: string,
  done: (m: Machine, heap: Value[], item: Value) => Value,
) =>
  native(signature, (m, heap, item): Result => {
    const items = isRef(heap) ? listAt(m, heap) : undefined;
    if (items && mayBeOwnOrder(item === undefined ? items : [...items, item]))
      return inPython(inOwnOrder, item === undefined ? [heap ?? null] : [heap ?? null, item]);
    return done(m, heapOf(m, heap ?? null, name, argument), item ?? null);
  });

function listAt(m: Machine, heap: Ref): readonly Value[] | undefined {
  const object = m.get(heap);
  return object.t === 'list' ? object.items : undefined;
}

export const heapqLibrary: Library = {
  python: PYTHON,
  functions: {
    'heapq.heappush': either('heappush(heap, item, /)', ['heappush'], '_heap_push', push),
    'heapq.heappop': either('heapq.heappop(heap, /)', ['heappop', ''], '_heap_pop', pop),
    'heapq.heapreplace': either('heapreplace(heap, item, /)', ['heapreplace'], '_heap_replace', replace),
    'heapq.heappushpop': either('heappushpop(heap, item, /)', ['heappushpop'], '_heap_push_pop', pushPop),
    'heapq.heapify': either('heapq.heapify(heap, /)', ['heapify', ''], '_heap_order', (m, items) => {
      for (let at = (items.length >> 1) - 1; at >= 0; at--) sink(m, items, at);
      return null;
    }),
  },
};

/** What CPython has in Python: others may have their turn within it. */
export const pickingLibrary: Library = {
  python: PICKING,
  isOpen: true,
  functions: {
    'heapq.nsmallest': '_nsmallest',
    'heapq.nlargest': '_nlargest',
    'heapq.merge': '_heap_merge',
  },
};
