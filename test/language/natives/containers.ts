/** A machine with the built-in containers and what may be done to them, and a comparison of whole sequences of that with the real Python. */

import { expect } from 'vitest';
import type { HashKey } from '../../../src/heap/heap.js';
import { find, keyOf } from '../../../src/language/containers/hashing/keys.js';
import { elements, isLazy } from '../../../src/language/containers/iteration.js';
import { builtin, type Keywords, NO_KEYWORDS } from '../../../src/language/contract/machine.js';
import type { Native, TypeSpec } from '../../../src/language/contract/native.js';
import { register } from '../../../src/language/contract/registry.js';
import { arithmetic } from '../../../src/language/numbers/arithmetic.js';
import * as sets from '../../../src/language/operators/collections.js';
import { binaryContainers } from '../../../src/language/operators/combining.js';
import * as comparing from '../../../src/language/operators/compare.js';
import { length } from '../../../src/language/operators/operators.js';
import { repr, str } from '../../../src/language/text/representation.js';
import { containersLibrary } from '../../../src/library/builtins/containers.js';
import { collectionsLibrary } from '../../../src/library/collections/collections.js';
import type { Ref, Value } from '../../../src/model.js';
import { answerOf } from '../../cpython.js';
import { BareMachine } from './bare.js';

register([containersLibrary, collectionsLibrary]);

const TYPES: Readonly<Record<string, TypeSpec>> = { ...containersLibrary.types, ...collectionsLibrary.types };
const PLAIN: Readonly<Record<string, string>> = { method: 'builtin_function_or_method', builtin: 'type' };

export class ContainerMachine extends BareMachine {
  override same(a: Value, b: Value): boolean {
    return comparing.identical(this, a, b);
  }
  override dict(pairs: Iterable<readonly [Value, Value]>): Ref {
    const entries = new Map<HashKey, readonly [Value, Value]>();
    for (const [key, value] of pairs) {
      const place = find(this, entries, key);
      entries.set(place, [entries.get(place)?.[0] ?? key, value]);
    }
    return this.alloc({ t: 'dict', cls: builtin('dict'), attributes: null, entries, factory: null });
  }
  override set(items: Iterable<Value>): Ref {
    return this.alloc({
      t: 'set',
      cls: builtin('set'),
      attributes: null,
      entries: sets.index(this, items),
    });
  }
  override typeOf(value: Value): Value {
    const object = typeof value === 'object' && value?.t === 'ref' ? this.get(value) : undefined;
    if (object && 'cls' in object) return object.cls;
    return builtin(object?.t === 'iterator' ? object.type : this.plainName(value));
  }
  private plainName(value: Value): string {
    const name = super.typeName(value);
    return PLAIN[name] ?? name;
  }
  override typeName(value: Value): string {
    const { name } = this.typeOf(value) as { name: string };
    return name;
  }
  override isInstance(value: Value, type: Value): boolean {
    const { name } = type as { name: string };
    const own = (this.typeOf(value) as { name: string }).name;
    return own === name || (TYPES[own]?.bases ?? []).includes(name) || name === 'object';
  }
  override equal(a: Value, b: Value): boolean {
    return comparing.equal(this, a, b);
  }
  override less(a: Value, b: Value): boolean {
    return comparing.less(this, a, b);
  }
  override keyOf(value: Value): HashKey {
    return keyOf(this, value);
  }
  override repr(value: Value): string {
    return repr(this, value);
  }
  override str(value: Value): string {
    return str(this, value);
  }
  override length(value: Value): number {
    return length(this, value);
  }
  override elements(iterable: Value): readonly Value[] {
    return elements(this, iterable);
  }
  override isLazy(value?: Value): boolean {
    return isLazy(this, value ?? null);
  }
  override binary(operator: string, a: Value, b: Value): Value {
    return this.operate(operator, a, b, false);
  }
  /** `a operator b`, or `a operator= b`. */
  operate(operator: string, a: Value, b: Value, inPlace: boolean): Value {
    const result = arithmetic(this, operator, a, b) ?? binaryContainers(this, operator, a, b, inPlace);
    const types = `'${this.typeName(a)}' and '${this.typeName(b)}'`;
    const symbol = inPlace ? `${operator}=` : operator;
    return (
      (result as Value | undefined) ??
      this.fail('TypeError', `unsupported operand type(s) for ${symbol}: ${types}`)
    );
  }
  override attribute(value: Value, name: string): Value {
    const type = typeof value === 'object' && value?.t === 'builtin' ? TYPES[value.name] : undefined;
    if (type && (name === '__qualname__' || name === '__name__')) return type.name;
    if (type && name === '__module__') return type.module;
    if (typeof value === 'object' && value?.t === 'builtin' && name === '__name__') return value.name;
    if (name === '__mro__') return { t: 'tuple', items: [value, builtin('object')] };
    return super.attribute(value, name);
  }
  /** `value.name(*args, **keywords)`. */
  call(value: Value, name: string, args: readonly Value[], keywords: Keywords = NO_KEYWORDS): Value {
    const own = (this.typeOf(value) as { name: string }).name;
    for (const type of [own, ...(TYPES[own]?.bases ?? [])]) {
      const found = TYPES[type]?.methods?.[name];
      if (found) return (found as Native)(this.vm, [value, ...args], keywords) as Value;
    }
    return this.attribute(value, name);
  }
  /** `type(*args, **keywords)`. */
  make(type: string, args: readonly Value[], keywords: Keywords = NO_KEYWORDS): Value {
    return TYPES[type]?.construct?.(this.vm, builtin(type), args, keywords) as Value;
  }
}

/** One thing done to `x` (and maybe to `y`, another object), in Python's words and here. */
export interface Action {
  readonly text: string;
  readonly here: (m: ContainerMachine, x: Value, y: Value) => unknown;
}
/** Two objects and what is done to the first, one thing after the other. */
export interface Sequence {
  readonly x: Action;
  readonly y: Action;
  readonly actions: readonly Action[];
}

const SCRIPT = `
import sys, json
from collections import *
def outcome(text, names):
    try:
        value = eval(text, names) if not text.startswith('!') else exec(text[1:], names)
        return repr(value)
    except Exception as error:
        return type(error).__name__ + ': ' + str(error)
answers = []
for x, y, texts in json.load(sys.stdin):
    names = dict(globals())
    names['x'] = eval(x, names)
    names['y'] = eval(y, names)
    answers.append([[outcome(text, names), repr(names['x'])] for text in texts])
json.dump(answers, sys.stdout)
`;

function askSequences(sequences: readonly Sequence[]): string[][][] {
  const input = JSON.stringify(
    sequences.map(({ x, y, actions }) => [x.text, y.text, actions.map(({ text }) => text)]),
  );
  return JSON.parse(answerOf(['-W', 'ignore', '-c', SCRIPT], input)) as string[][][];
}

/** Expects the same result and the same state of `x` after each action of every sequence; shows the first that differ. */
export function compareSequences(sequences: readonly Sequence[]): void {
  const theirs = askSequences(sequences);
  const different = sequences.flatMap((sequence, i) => firstDifference(sequence, theirs[i] as string[][]));
  expect(different.slice(0, 15)).toEqual([]);
}

function firstDifference({ x, y, actions }: Sequence, theirs: readonly (readonly string[])[]): string[] {
  const m = new ContainerMachine();
  const own = x.here(m, null, null) as Value;
  const other = y.here(m, null, null) as Value;
  for (const [i, action] of actions.entries()) {
    const result = m.outcome(() => action.here(m, own, other));
    const [wanted, state] = theirs[i] as [string, string];
    if (result === wanted && m.repr(own) === state) continue;
    const before = actions.slice(0, i).map(({ text }) => text);
    return [
      `x = ${x.text}; y = ${y.text}; ${before.join('; ')}\n  ${action.text} → ${result}, not ${wanted}\n  x is ${m.repr(own)}, not ${state}`,
    ];
  }
  return [];
}
