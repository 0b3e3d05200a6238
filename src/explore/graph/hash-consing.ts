/**
 * Numbers for immutable data: equal data, and no others, have the same number. Data are taken apart into rows of
 * the numbers of what they hold, so that no text is ever made of them.
 */

import { Numbers, Tuples } from './tables.js';

/** What a row stands for, in its first cell; from `object` on, an object of the shape that has this number. */
const Sort = { array: 0, map: 1, set: 2, object: 3 } as const;

/** Objects with the same keys in the same order. Most are equal to the first of them but for a few values. */
interface Shape {
  readonly sort: number;
  readonly keys: readonly string[];
  readonly first: Readonly<Record<string, unknown>>;
  readonly numbers: readonly number[];
}

/** All shapes, found key by key. */
interface Shapes {
  readonly next: Map<string, Shapes>;
  shape: Shape | null;
}

/** Numbers for data of any kind: below 0 for what has no parts, from 0 for what has. */
class Conses {
  private readonly leaves = new Map<unknown, number>();
  private readonly values: unknown[] = [];
  private readonly rows = new Tuples();
  /** What stands in arrays comes back in many of them: it is kept once, as if it had no parts. By its row. */
  private readonly elements = new Map<number, number>();
  private readonly shapes: Shapes = { next: new Map(), shape: null };
  private readonly bySort: Shape[] = [];
  /** The last two that were met. */
  private latest: Shape = { sort: -1, keys: [], first: {}, numbers: [] };
  private earlier = this.latest;

  number(data: unknown): number {
    if (typeof data !== 'object' || data === null) return this.leaf(Object.is(data, -0) ? MINUS_ZERO : data);
    if (Array.isArray(data)) return this.row(Sort.array, data);
    if (data instanceof Map) return this.row(Sort.map, [...data].flat());
    if (data instanceof Set) return this.row(Sort.set, data);
    // Code is what it is, and not equal to any other.
    if ('instructions' in data) return this.leaf(data);
    return this.object(data as Record<string, unknown>);
  }

  /** Arrays stand in the row of the object that holds them, after their length. */
  private object(data: Readonly<Record<string, unknown>>): number {
    const { keys, first, numbers, sort } = this.shapeOf(data);
    const row = [sort];
    for (let at = 0; at < keys.length; at += 1) {
      const value = data[keys[at] as string];
      if (Array.isArray(value)) {
        row.push(LENGTH - value.length);
        this.addAll(value, row);
      } else
        row.push(Object.is(value, first[keys[at] as string]) ? (numbers[at] as number) : this.number(value));
    }
    return this.rows.number(row);
  }

  private shapeOf(data: Readonly<Record<string, unknown>>): Shape {
    const { latest } = this;
    if (hasKeys(data, latest.keys)) return latest;
    this.latest = hasKeys(data, this.earlier.keys) ? this.earlier : this.findShape(data);
    this.earlier = latest;
    return this.latest;
  }

  private findShape(data: Readonly<Record<string, unknown>>): Shape {
    let found = this.shapes;
    for (const key in data) {
      const next: Shapes = found.next.get(key) ?? { next: new Map(), shape: null };
      if (next.shape === null && next.next.size === 0) found.next.set(key, next);
      found = next;
    }
    if (found.shape === null) {
      const keys = Object.keys(data);
      const numbers = keys.map((key) => (Array.isArray(data[key]) ? 0 : this.number(data[key])));
      found.shape = { sort: Sort.object + this.bySort.length, keys, first: data, numbers };
      this.bySort.push(found.shape);
    }
    return found.shape;
  }

  private row(sort: number, items: Iterable<unknown>): number {
    const row = [sort];
    this.addAll(items, row);
    return this.rows.number(row);
  }

  private addAll(items: Iterable<unknown>, row: number[]): void {
    for (const item of items)
      row.push(typeof item === 'object' ? (this.leaves.get(item) ?? this.element(item)) : this.number(item));
  }

  private element(item: unknown): number {
    const row = this.number(item);
    if (row < 0) return row;
    const known = this.elements.get(row);
    if (known !== undefined) return known;
    const leaf = this.leaf(item);
    this.elements.set(row, leaf);
    return leaf;
  }

  private leaf(value: unknown): number {
    const known = this.leaves.get(value);
    if (known !== undefined) return known;
    this.leaves.set(value, -this.values.push(value));
    return -this.values.length;
  }

  /** Data that have this number. */
  data(number: number): unknown {
    if (number < 0) {
      const value = this.values[-1 - number];
      return value === MINUS_ZERO ? -0 : value;
    }
    const { rows } = this;
    const length = rows.length(number);
    const sort = rows.at(number, 0);
    if (sort >= Sort.object) return this.objectOf(number, this.bySort[sort - Sort.object] as Shape);
    const items = this.items(number, 1, length);
    if (sort === Sort.array) return items;
    if (sort === Sort.set) return new Set(items);
    return new Map(items.flatMap((key, at) => (at % 2 === 0 ? [[key, items[at + 1]]] : [])));
  }

  private items(row: number, from: number, to: number): unknown[] {
    const items: unknown[] = [];
    for (let at = from; at < to; at += 1) items.push(this.data(this.rows.at(row, at)));
    return items;
  }

  private objectOf(row: number, { keys, first, numbers }: Shape): unknown {
    const object = { ...first };
    let cell = 1;
    for (let at = 0; at < keys.length; at += 1) {
      const part = this.rows.at(row, cell++);
      if (part <= LENGTH) {
        object[keys[at] as string] = this.items(row, cell, cell + LENGTH - part);
        cell += LENGTH - part;
      } else if (part !== numbers[at] || Array.isArray(first[keys[at] as string]))
        object[keys[at] as string] = this.data(part);
    }
    return object;
  }
}

function hasKeys(data: Readonly<Record<string, unknown>>, keys: readonly string[]): boolean {
  let at = 0;
  for (const key in data) if (keys[at++] !== key) return false;
  return at === keys.length;
}

/** Below all numbers of data: a cell `LENGTH - n` says that an array of n items follows. */
const LENGTH = -0x40000000;

/** A Map's keys do not tell it from 0. */
const MINUS_ZERO = Symbol('-0');

/**
 * Parts of one kind, by number, counted from 0; kept as rows of numbers, and made again when they are asked for.
 * That is for parts of which there are very many.
 */
export class Packed<T extends object> {
  count = 0;
  private readonly conses = new Conses();
  private readonly numbers = new Numbers();
  private readonly rows = new Numbers();
  private readonly items: T[] = [];
  private readonly byIdentity = new WeakMap<T, number>();
  private readonly recent = new Array<T | undefined>(RECENT).fill(undefined);
  private readonly recentNumbers = new Int32Array(RECENT).fill(-1);

  number(item: T): number {
    return this.byIdentity.get(item) ?? this.fresh(item);
  }

  /** The number of an item that was made just now. */
  fresh(item: T): number {
    const row = this.conses.number(item);
    if (row < this.numbers.length && this.numbers.at(row) >= 0) return this.numbers.at(row);
    this.numbers.set(row, this.count, -1);
    this.rows.push(row);
    return this.count++;
  }

  /** The item, always the same object. */
  item(number: number): T {
    const known = this.items[number];
    if (known !== undefined) return known;
    const item = this.conses.data(this.rows.at(number)) as T;
    this.items[number] = item;
    this.byIdentity.set(item, number);
    return item;
  }

  /** An object equal to the item, for a look: nobody keeps it. */
  glimpse(number: number): T {
    const place = number % RECENT;
    if (this.recentNumbers[place] !== number) {
      this.recentNumbers[place] = number;
      this.recent[place] = this.items[number] ?? (this.conses.data(this.rows.at(number)) as T);
    }
    return this.recent[place] as T;
  }
}

/** Breadth first, the same parts are looked at again soon. */
const RECENT = 1024;

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
