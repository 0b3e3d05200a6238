/** Values on their way between processes: copied out of one heap, copied into another (CPython's pickle, protocol 4). */

import type { DictObject, HeapObject, Instance } from '../../heap/heap.js';
import { attributesOf, type MethodValue } from '../../heap/kinds.js';
import { LIBRARY_CODE } from '../../language/contract/library-code.js';
import { isModule } from '../../language/contract/registry.js';
import type { Vm } from '../../language/contract/vm.js';
import { libraryClass } from '../../language/objects/classes.js';
import type { Message, Ref, Value } from '../../model.js';
import { unsupported } from '../../program.js';
import { refusalOf, stateOf } from './hooks.js';

/** A pickled value: plain, or an object by its number among the objects of this message. */
export type Pickled =
  | Exclude<Value, object>
  | { readonly k: 'value'; readonly value: Value }
  | { readonly k: 'tuple' | 'frozenset'; readonly items: readonly Pickled[] }
  | { readonly k: 'global'; readonly name: string }
  | { readonly k: 'object'; readonly index: number }
  /** What `getattr(self, name)` is then. */
  | { readonly k: 'method'; readonly self: Pickled; readonly name: string }
  | { readonly k: 'slice'; readonly bounds: readonly Pickled[] };

export interface PickledObject {
  readonly shell: HeapObject['t'];
  readonly cls: Pickled;
  readonly items: readonly Pickled[];
  readonly pairs: readonly (readonly [Pickled, Pickled])[];
  readonly attributes: readonly (readonly [string, Pickled])[] | null;
  readonly extra: Pickled;
  readonly maxlen: number | null;
  /** What its `__getstate__` gave; or all its attributes, for a class that has a `__setstate__`. */
  readonly state: Pickled | undefined;
}

export interface Data {
  readonly root: Pickled;
  readonly objects: readonly PickledObject[];
  /** The numbers of the objects in the order in which they are whole: those within others first. */
  readonly whole: readonly number[];
}

/** Header of a message on a connection, in bytes. */
const HEADER = 4;

/** The message that carries the value. Raises what CPython raises where it can't be pickled. */
export function pickle(vm: Vm, value: Value): Omit<Message, 'text'> {
  const pickler = new Pickler(vm);
  const root = pickler.dump(value);
  const body = pickler.size;
  const data: Data = { root, objects: pickler.objects as PickledObject[], whole: pickler.whole };
  return { data, size: HEADER + 3 + body + (body + 1 >= 4 ? 9 : 0) };
}

/** What counts more than once, for what it holds: `save`, then `save_list`, `save_dict`, or `save_reduce` with a dict (3.11). */
const LEVELS: Partial<Readonly<Record<HeapObject['t'], number>>> = {
  list: 2,
  dict: 2,
  exception: 2,
  instance: 3,
};

class Pickler {
  readonly objects: (PickledObject | null)[] = [];
  readonly whole: number[] = [];
  /** Bytes of the pickle without its frame: the opcodes of protocol 4. */
  size = 0;
  private readonly indexes = new Map<number, number>();
  /** How deep in the value the pickler is. */
  private level = 0;

  constructor(private readonly vm: Vm) {}

  dump(value: Value): Pickled {
    if (typeof value !== 'object' || value === null) return this.plain(value);
    const levels = value.t === 'ref' ? (LEVELS[this.vm.glimpse(value).t] ?? 1) : 1;
    this.level += levels;
    this.vm.ensureRoom(this.level, ' while pickling an object');
    const dumped = this.within(value);
    this.level -= levels;
    return dumped;
  }

  private within(value: Extract<Value, object>): Pickled {
    switch (value.t) {
      case 'ref':
        return this.reference(value);
      case 'tuple':
      case 'frozenset':
        this.size += value.items.length === 0 ? 1 : value.items.length > 3 ? 3 : 2;
        return { k: value.t, items: value.items.map((item) => this.dump(item)) };
      case 'builtin':
        return this.global(value.name);
      case 'method':
        return this.method(value);
      case 'slice':
        this.size += 18;
        return { k: 'slice', bounds: this.all([value.start, value.stop, value.step]) };
      default:
        this.size += value.t === 'float' ? 9 : value.t === 'bytes' ? 3 + value.data.length : 20;
        return { k: 'value', value };
    }
  }

  private plain(value: Exclude<Value, object> | null): Pickled {
    if (typeof value === 'string') this.size += (value.length < 256 ? 3 : 6) + utf8Length(value);
    else if (typeof value === 'number' || typeof value === 'bigint') this.size += intSize(BigInt(value));
    else this.size += 1;
    return value;
  }

  private global(name: string): Pickled {
    this.size += name.length + 10;
    if (isModule(name)) return this.vm.fail('TypeError', "cannot pickle 'module' object");
    return { k: 'global', name };
  }

  /** By the name of its function (`method_reduce`, 3.11). */
  private method(method: MethodValue): Pickled {
    this.size += 30;
    const name = String(this.vm.attributeNow(method.func, '__name__'));
    return { k: 'method', self: this.dump(method.self), name };
  }

  private reference(ref: Ref): Pickled {
    const { id } = this.vm.draft.resolve(ref);
    const known = this.indexes.get(id);
    if (known !== undefined) {
      this.size += 2;
      return { k: 'object', index: known };
    }
    const object = this.vm.get(ref);
    if (object.t === 'class' || object.t === 'function') return this.definition(object, ref);
    const index = this.objects.push(null) - 1;
    this.indexes.set(id, index);
    this.objects[index] = this.object(ref, object);
    this.whole.push(index);
    return { k: 'object', index };
  }

  /** Classes and functions go by name: the other process has them too. */
  private definition(object: HeapObject & { t: 'class' | 'function' }, ref: Ref): Pickled {
    const { qualname } = object;
    if (this.isOfLibrary(ref, qualname)) return this.global(`library.${qualname}`);
    if (qualname.includes('<locals>'))
      this.vm.fail('AttributeError', `Can't pickle local object '${qualname}'`);
    if (this.vm.draft.global(qualname) === undefined && !qualname.includes('.')) {
      const text = `Can't pickle ${this.vm.repr(ref)}: attribute lookup ${qualname} on __main__ failed`;
      this.vm.fail('pickle.PicklingError', text);
    }
    this.size += qualname.length + 16;
    return { k: 'global', name: `__main__.${qualname}` };
  }

  private isOfLibrary(ref: Ref, qualname: string): boolean {
    const name = `library.${qualname}`;
    return LIBRARY_CODE.hasClass(name) && this.vm.same(libraryClass(this.vm, name) ?? null, ref);
  }

  private object(ref: Ref, object: HeapObject): PickledObject {
    if (object.t === 'instance') this.checkInstance(object);
    const cls = 'cls' in object ? this.type(object.cls) : null;
    const own = stateOf(this.vm, ref);
    const attributes = own === undefined ? this.attributes(attributesOf(this.vm, object)) : null;
    const state = own === undefined ? undefined : this.dump(own);
    const base = { shell: object.t, cls, attributes, state, items: [], pairs: [], extra: null, maxlen: null };
    this.size += 3;
    switch (object.t) {
      case 'list':
      case 'deque':
        this.size += 2;
        return {
          ...base,
          items: this.all(object.items),
          maxlen: object.t === 'deque' ? object.maxlen : null,
        };
      case 'set':
        return { ...base, items: this.all([...object.entries.values()]) };
      case 'dict':
        return { ...base, pairs: this.pairs(object), extra: this.dump(object.factory) };
      case 'exception':
        return { ...base, items: this.all(object.args) };
      case 'instance':
        // All that has nothing of its own to say holds a lock of threading.
        if (object.core !== null) this.vm.fail('TypeError', "cannot pickle '_thread.lock' object");
        return { ...base, extra: object.payload === undefined ? null : this.dump(object.payload) };
      case 'iterator':
        throw unsupported(this.vm.span(), ITERATOR);
      default:
        return this.refuse(ref);
    }
  }

  /** The class itself adds its name to the pickle, once. */
  private type(cls: Value): Pickled {
    if (typeof cls === 'object' && cls?.t === 'builtin') return { k: 'global', name: cls.name };
    return this.dump(cls);
  }

  private all(values: readonly Value[]): Pickled[] {
    return values.map((value) => this.dump(value));
  }

  private pairs(dict: DictObject): (readonly [Pickled, Pickled])[] {
    return [...dict.entries.values()].map(([key, value]) => [this.dump(key), this.dump(value)] as const);
  }

  private attributes(attributes: Map<string, Value> | null): (readonly [string, Pickled])[] | null {
    return attributes && [...attributes].map(([name, value]) => [name, this.dump(value)] as const);
  }

  /** What can't leave its process, or only by inheritance, says so before its attributes are looked at. */
  private checkInstance(object: Instance): void {
    const refusal = refusalOf(this.vm, object);
    if (refusal) this.vm.fail(...refusal);
  }

  private refuse(value: Value): never {
    return this.vm.fail('TypeError', `cannot pickle '${this.vm.typeName(value)}' object`);
  }
}

const ITERATOR = [
  'an iterator is not sent to another process here.',
  'Send a list of what it has still to give.',
] as const;

function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}

function intSize(value: bigint): number {
  if (value >= 0n && value < 256n) return 2;
  if (value >= 0n && value < 65536n) return 3;
  if (value >= -(2n ** 31n) && value < 2n ** 31n) return 5;
  return 2 + Math.ceil((value.toString(2).length + 1) / 8);
}
