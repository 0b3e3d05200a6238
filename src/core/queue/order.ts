/** Python's `<` on order keys, and the binary heap of `heapq` that makes its comparisons in the same order. */

import type { OrderKey, Value } from '../../model.js';

/** Something with a place in the heap; its value only serves to name types. */
export interface Ordered {
  readonly key: OrderKey;
  readonly value: Value;
}

/** The heap after a push or pop; `error` is the TypeError's text where a comparison failed half-way. */
export interface Heap<T> {
  readonly items: readonly T[];
  readonly error: string | null;
}

/** `heapq.heappush` (C version, 3.11): where a comparison fails the item stays where it had got to. */
export function push<T extends Ordered>(heap: readonly T[], item: T): Heap<T> {
  const items = [...heap, item];
  return { error: towardsRoot(items, 0, items.length - 1), items };
}

/** `heapq.heappop` (C version, 3.11) of a heap that is not empty: where a comparison fails the first item is lost. */
export function pop<T extends Ordered>(heap: readonly T[]): Heap<T> & { readonly first: T } {
  const items = [...heap];
  const last = items.pop() as T;
  const first = items[0];
  if (first === undefined) return { first: last, items, error: null };
  items[0] = last;
  return { first, error: towardsLeaves(items), items };
}

/** All items of a heap in the order in which pops would give them; where a comparison fails, the rest as it lies there. */
export function sorted<T extends Ordered>(heap: readonly T[]): readonly T[] {
  const taken: T[] = [];
  const items = [...heap];
  while (items.length > 0) {
    const last = items.pop() as T;
    const first = items[0] ?? last;
    if (items.length > 0) items[0] = last;
    if (towardsLeaves(items) !== null) return onePopEach(heap);
    taken.push(first);
  }
  return taken;
}

/** The same with a heap for each pop, so that the one before it is still there. */
function onePopEach<T extends Ordered>(heap: readonly T[]): readonly T[] {
  const taken: T[] = [];
  for (let rest = heap; rest.length > 0; ) {
    const { first, items, error } = pop(rest);
    if (error !== null) return [...taken, ...rest];
    taken.push(first);
    rest = items;
  }
  return taken;
}

function towardsRoot<T extends Ordered>(items: T[], start: number, from: number): string | null {
  for (let at = from; at > start; ) {
    const parent = (at - 1) >> 1;
    const smaller = less(items[at] as T, items[parent] as T);
    if (typeof smaller === 'string') return smaller;
    if (!smaller) break;
    swap(items, at, parent);
    at = parent;
  }
  return null;
}

function towardsLeaves<T extends Ordered>(items: T[]): string | null {
  let at = 0;
  while (at < items.length >> 1) {
    let child = 2 * at + 1;
    if (child + 1 < items.length) {
      const left = less(items[child] as T, items[child + 1] as T);
      if (typeof left === 'string') return left;
      if (!left) child += 1;
    }
    swap(items, at, child);
    at = child;
  }
  return towardsRoot(items, 0, at);
}

function swap<T>(items: T[], a: number, b: number): void {
  [items[a], items[b]] = [items[b] as T, items[a] as T];
}

/** `a < b` as CPython has it, or the text of its TypeError. */
export function less(a: Ordered, b: Ordered): boolean | string {
  const [x, y] = [a.key, b.key];
  if (isNumber(x) && isNumber(y)) return x < y;
  if (typeof x === 'string' && typeof y === 'string') return lessText(x, y);
  if (isSequence(x) && isSequence(y) && x.sequence === y.sequence)
    return lessSequence(a, b, x.items, y.items);
  if (isSet(x) && isSet(y)) return x.members.length < y.members.length && isWithin(x.members, y.members);
  return `'<' not supported between instances of '${typeName(a)}' and '${typeName(b)}'`;
}

/** The first pair that differs decides, else the shorter is the smaller. */
function lessSequence(
  a: Ordered,
  b: Ordered,
  x: readonly OrderKey[],
  y: readonly OrderKey[],
): boolean | string {
  for (const [index, key] of x.entries()) {
    const other = y[index];
    if (other === undefined) return false;
    if (!equal(key, other)) return less(elementOf(a, index, key), elementOf(b, index, other));
  }
  return x.length < y.length;
}

function elementOf(whole: Ordered, index: number, key: OrderKey): Ordered {
  const { value } = whole;
  const isTuple = typeof value === 'object' && value !== null && value.t === 'tuple';
  return { key, value: isTuple ? (value.items[index] ?? null) : null };
}

function equal(a: OrderKey, b: OrderKey): boolean {
  // biome-ignore lint/suspicious/noDoubleEquals: an int may be a number here and a bigint there.
  if (isNumber(a) && isNumber(b)) return a == b;
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  if (isSequence(a)) return isSequence(b) && a.sequence === b.sequence && equalSequences(a.items, b.items);
  if (isSet(a)) return isSet(b) && a.members.length === b.members.length && isWithin(a.members, b.members);
  return 'id' in b && ((a.type === b.type && a.id === b.id) || equalContents(a.content, b.content));
}

function equalContents(a: OrderKey | undefined, b: OrderKey | undefined): boolean {
  return a !== undefined && b !== undefined && equal(a, b);
}

function isWithin(few: readonly OrderKey[], many: readonly OrderKey[]): boolean {
  return few.every((key) => many.some((other) => equal(key, other)));
}

function equalSequences(a: readonly OrderKey[], b: readonly OrderKey[]): boolean {
  return a.length === b.length && a.every((key, index) => equal(key, b[index] as OrderKey));
}

/** By code point: where UTF-16 units differ, a surrogate stands for a code point above every other unit. */
function lessText(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  if (at === a.length || at === b.length) return a.length < b.length;
  return codePoint(a, at) < codePoint(b, at);
}

function codePoint(text: string, at: number): number {
  const isSecondHalf = /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(at - 1, at + 1));
  return text.codePointAt(at > 0 && isSecondHalf ? at - 1 : at) as number;
}

type Sequence = Extract<OrderKey, { readonly sequence: string }>;

function isSequence(key: OrderKey): key is Sequence {
  return typeof key === 'object' && 'sequence' in key;
}

function isSet(key: OrderKey): key is Extract<OrderKey, { readonly members: unknown }> {
  return typeof key === 'object' && 'members' in key;
}

function isNumber(key: OrderKey): key is number | bigint {
  return typeof key === 'number' || typeof key === 'bigint';
}

function typeName({ key, value }: Ordered): string {
  if (typeof key === 'string') return 'str';
  if (typeof key === 'object') return key.type;
  if (typeof value === 'boolean') return 'bool';
  const isFloat = typeof value === 'object' && value !== null && value.t === 'float';
  return isFloat || (typeof key === 'number' && !Number.isInteger(key)) ? 'float' : 'int';
}
