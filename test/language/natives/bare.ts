/** A machine with a heap and built-in types alone: enough to call built-ins without any program. */

import { LimitReached } from '../../../src/budget.js';
import type { ExceptionObject, HashKey, HeapObject } from '../../../src/heap/heap.js';
import { builtin, type Machine, PythonError } from '../../../src/language/contract/machine.js';
import type { Vm } from '../../../src/language/contract/vm.js';
import { arithmetic, compare } from '../../../src/language/numbers/arithmetic.js';
import { floatRepr } from '../../../src/language/numbers/decimals.js';
import { intRepr } from '../../../src/language/numbers/integers.js';
import { unicodeErrorText } from '../../../src/language/text/codecs.js';
import { formatValue } from '../../../src/language/text/formatting/format.js';
import { bytesRepr, stringRepr } from '../../../src/language/text/strings.js';
import type { Ref, Value } from '../../../src/model.js';

const NOT_ITERABLE = new Set(['int', 'float', 'bool', 'NoneType']);

export class BareMachine implements Machine {
  readonly current = null;
  private readonly objects: HeapObject[] = [];
  private readonly modules = new Map<string, Value>();
  /** Itself, for built-ins: they are given a whole interpreter, and those that are tested on it need no more than this. */
  readonly vm = this as unknown as Vm;

  get(ref: Ref): HeapObject {
    return this.objects[ref.id - 1] as HeapObject;
  }
  ensureRoom(): void {}
  readonly shown = [];
  showing<T>(_containers: readonly Value[], make: () => T): T {
    return make();
  }
  /** Nobody else is there. */
  reaches(): void {}
  editUnseen(ref: Ref): HeapObject {
    return this.get(ref);
  }
  edit(ref: Ref): HeapObject {
    return this.get(ref);
  }
  alloc(object: HeapObject): Ref {
    this.objects.push(object);
    return { t: 'ref', id: this.objects.length };
  }
  same(a: Value, b: Value): boolean {
    return a === b;
  }

  list(items: Value[]): Ref {
    return this.alloc({ t: 'list', cls: builtin('list'), attributes: null, items });
  }
  dict(pairs: Iterable<readonly [Value, Value]>): Ref {
    const entries = new Map<HashKey, readonly [Value, Value]>();
    for (const pair of pairs) entries.set(this.keyOf(pair[0]), pair);
    return this.alloc({ t: 'dict', cls: builtin('dict'), attributes: null, entries, factory: null });
  }
  set(items: Iterable<Value>): Ref {
    const entries = new Map<HashKey, Value>();
    for (const item of items) entries.set(this.keyOf(item), item);
    return this.alloc({ t: 'set', cls: builtin('set'), attributes: null, entries });
  }

  typeOf(value: Value): Value {
    return builtin(this.typeName(value));
  }
  typeName(value: Value): string {
    if (value === null) return 'NoneType';
    if (typeof value === 'boolean') return 'bool';
    if (typeof value === 'string') return 'str';
    if (typeof value !== 'object') return 'int';
    return value.t === 'ref' ? this.get(value).t : value.t;
  }
  isInstance(value: Value, type: Value): boolean {
    const name = typeof type === 'object' && type?.t === 'builtin' ? type.name : '';
    if (typeof value === 'object' && value?.t === 'ref') {
      const object = this.get(value);
      if (object.t === 'exception') return name === 'LookupError' && isLookUp(object);
    }
    return this.typeName(value) === name;
  }
  defines(): boolean {
    return false;
  }

  truth(value: Value): boolean {
    if (typeof value === 'object' && value?.t === 'float') return value.value !== 0;
    return typeof value === 'object' && value !== null ? this.length(value) > 0 : Boolean(value);
  }
  equal(a: Value, b: Value): boolean {
    return compare('==', a, b) ?? JSON.stringify(a) === JSON.stringify(b);
  }
  less(a: Value, b: Value): boolean {
    return compare('<', a, b) ?? false;
  }
  binary(operator: string, a: Value, b: Value): Value {
    const [left, right] = [this.typeName(a), this.typeName(b)];
    const shown = operator === '**' ? '** or pow()' : operator;
    const unsupported = `unsupported operand type(s) for ${shown}: '${left}' and '${right}'`;
    return arithmetic(this, operator, a, b) ?? this.fail('TypeError', unsupported);
  }
  keyOf(value: Value): HashKey {
    return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
  }
  str(value: Value): string {
    return typeof value === 'string' ? value : this.repr(value);
  }
  repr(value: Value): string {
    if (value === null) return 'None';
    if (typeof value === 'boolean') return value ? 'True' : 'False';
    if (typeof value === 'string') return stringRepr(value);
    if (typeof value !== 'object') return intRepr(this, value);
    if (value.t === 'float') return floatRepr(value.value);
    if (value.t === 'bytes') return bytesRepr(value.data);
    if (value.t === 'tuple') return `(${this.several(value.items)}${value.items.length === 1 ? ',' : ''})`;
    const object = value.t === 'ref' ? this.get(value) : undefined;
    if (object?.t === 'list') return `[${this.several(object.items)}]`;
    if (object?.t !== 'dict') throw new Error(`no repr for ${value.t}`);
    return `{${Array.from(object.entries.values(), ([k, v]) => `${this.repr(k)}: ${this.repr(v)}`).join(', ')}}`;
  }
  private several(items: readonly Value[]): string {
    return items.map((item) => this.repr(item)).join(', ');
  }
  format(value: Value, spec: string): string {
    if (spec === '') return this.str(value);
    const wrong = `unsupported format string passed to ${this.typeName(value)}.__format__`;
    return formatValue(this, value, spec) ?? this.fail('TypeError', wrong);
  }
  length(value: Value): number {
    return this.elements(value).length;
  }
  attribute(value: Value, name: string): Value {
    return this.fail('AttributeError', `'${this.typeName(value)}' object has no attribute '${name}'`);
  }
  subscript(value: Value, key: Value): Value {
    const object = typeof value === 'object' && value?.t === 'ref' ? this.get(value) : undefined;
    if (object?.t === 'dict')
      return object.entries.get(this.keyOf(key))?.[1] ?? this.missing(object.entries, key);
    if (object?.t !== 'list')
      return this.fail('TypeError', `'${this.typeName(value)}' object is not subscriptable`);
    if (typeof key !== 'number')
      return this.fail('TypeError', `list indices must be integers or slices, not ${this.typeName(key)}`);
    return object.items.at(key) ?? this.fail('IndexError', 'list index out of range');
  }
  private missing(entries: ReadonlyMap<HashKey, unknown>, key: Value): Value {
    return entries.has(this.keyOf(key)) ? null : this.fail('KeyError', key);
  }
  elements(iterable: Value): readonly Value[] {
    if (typeof iterable === 'string') return Array.from(iterable);
    if (typeof iterable === 'object' && iterable?.t === 'tuple') return [...iterable.items];
    const object = typeof iterable === 'object' && iterable?.t === 'ref' ? this.get(iterable) : undefined;
    if (object?.t === 'list') return [...object.items];
    if (object?.t === 'dict') return Array.from(object.entries.values(), ([key]) => key);
    const name = this.typeName(iterable);
    if (NOT_ITERABLE.has(name)) return this.fail('TypeError', `'${name}' object is not iterable`);
    throw new Error(`no elements of ${name}`);
  }
  isLazy(): boolean {
    return false;
  }
  callNow(): Value {
    throw new Error('this machine runs no Python');
  }

  calledName(qualname: string): string {
    return qualname;
  }
  fail(type: string, ...args: Value[]): never {
    const exception: ExceptionObject = {
      t: 'exception',
      cls: builtin(type),
      attributes: null,
      args,
      cause: null,
      context: null,
      suppressContext: false,
      traceback: [],
    };
    throw new PythonError(this.alloc(exception));
  }
  moduleState(name: string): Value {
    return this.modules.get(name) ?? null;
  }
  setModuleState(name: string, value: Value): void {
    this.modules.set(name, value);
  }

  /** The `repr` of what the function gives, or `Type: text` of the exception that it throws, or the limit that it comes to. */
  outcome(func: () => unknown): string {
    try {
      return this.repr(func() as Value);
    } catch (error) {
      if (error instanceof LimitReached) return `limit: ${error.by}`;
      if (!(error instanceof PythonError)) throw error;
      return this.describe(this.get(error.exception as Ref) as ExceptionObject);
    }
  }
  private describe({ cls, args }: ExceptionObject): string {
    const type = (cls as { name: string }).name;
    if (type.startsWith('Unicode')) return `${type}: ${unicodeErrorText(args)}`;
    const [first] = args;
    if (first === undefined) return `${type}: `;
    if (args.length > 1) return `${type}: (${this.several(args)})`;
    return `${type}: ${type === 'KeyError' ? this.repr(first) : this.str(first)}`;
  }
}

function isLookUp({ cls }: ExceptionObject): boolean {
  return typeof cls === 'object' && cls?.t === 'builtin' && ['KeyError', 'IndexError'].includes(cls.name);
}
