/**
 * Numbers for immutable data: equal data, and no others, have the same number. Data are taken apart into rows of
 * the numbers of what they hold, so that no text is ever made of them.
 */

import { Numbers, Tuples } from './tables.js';

/** What a row stands for, in its first cell. */
const Sort = { array: 0, object: 1, map: 2, set: 3 } as const;

/** Numbers for data of any kind: below 0 for what has no parts, from 0 for what has. */
class Conses {
  private readonly leaves = new Map<unknown, number>();
  private readonly rows = new Tuples();

  number(data: unknown): number {
    if (typeof data !== 'object' || data === null) return this.leaf(Object.is(data, -0) ? MINUS_ZERO : data);
    if (Array.isArray(data)) return this.row([Sort.array], data);
    if (data instanceof Map) return this.row([Sort.map], [...data].flat());
    if (data instanceof Set) return this.row([Sort.set], data);
    // Code is what it is, and not equal to any other.
    if ('instructions' in data) return this.leaf(data);
    const row: number[] = [Sort.object];
    for (const key in data) row.push(this.leaf(key), this.number(data[key as keyof typeof data]));
    return this.rows.number(row);
  }

  private row(row: number[], items: Iterable<unknown>): number {
    for (const item of items) row.push(this.number(item));
    return this.rows.number(row);
  }

  private leaf(value: unknown): number {
    const known = this.leaves.get(value);
    if (known !== undefined) return known;
    this.leaves.set(value, -1 - this.leaves.size);
    return -this.leaves.size;
  }
}

/** A Map's keys do not tell it from 0. */
const MINUS_ZERO = Symbol('-0');

/** Parts of one kind, by number, counted from 0. */
export class Interned<T extends object> {
  readonly items: T[] = [];
  private readonly conses = new Conses();
  private readonly byIdentity = new WeakMap<T, number>();
  private readonly numbers = new Numbers();

  /** What tells parts apart is what `key` makes of them. */
  constructor(private readonly key: (item: T) => unknown = (item) => item) {}

  number(item: T): number {
    const known = this.byIdentity.get(item);
    if (known !== undefined) return known;
    const cons = this.conses.number(this.key(item));
    if (cons >= this.numbers.length || this.numbers.at(cons) < 0)
      this.numbers.set(cons, this.items.push(item) - 1, -1);
    const number = this.numbers.at(cons);
    this.byIdentity.set(item, number);
    return number;
  }
}
