/** The constants of one code object: equal ones of one type are kept once. */

import type { Value } from '../../model.js';

/** `1` and `True` are two, and so are `0.0` and `-0.0`. */
export class ConstantPool {
  readonly values: Value[] = [];
  private readonly indexes = new Map<Value, number>();

  /** The index of `value`, which is put in where it is not there yet. */
  indexOf(value: Value): number {
    // A Map takes -0 for 0.
    if (Object.is(value, -0)) return this.values.push(value) - 1;
    const key = keyOf(value);
    const known = this.indexes.get(key);
    if (known !== undefined) return known;
    const index = this.values.push(value) - 1;
    this.indexes.set(key, index);
    return index;
  }
}

/** Objects are compared by content: a text with a mark in front stands for them. */
function keyOf(value: Value): Value {
  return typeof value === 'object' && value !== null ? `\0${JSON.stringify(value, numberText)}` : value;
}

/** What JSON has no form for, or one that stands for another number too. */
function numberText(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}n`;
  return typeof value === 'number' && (Object.is(value, -0) || !Number.isFinite(value))
    ? `#${1 / value}`
    : value;
}
