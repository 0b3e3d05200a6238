/** The constants of one code object: equal ones of one type are kept once. */

import type { Value } from '../../model.js';

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

/** A text that no program's string equals stands for what is compared by content. */
function keyOf(value: Value): Value {
  return typeof value === 'object' && value !== null ? `\0${JSON.stringify(value, numberText)}` : value;
}

/** Numbers that JSON has not, or takes for others. */
function numberText(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}n`;
  return typeof value === 'number' && (Object.is(value, -0) || !Number.isFinite(value))
    ? `#${1 / value}`
    : value;
}
