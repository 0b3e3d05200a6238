/** Looking at values: what stands behind a reference, and of which kind it is. */

import type { Ref, Value } from '../model.js';
import { objectAs } from './expected.js';
import type { Attributes, HeapObject, Instance, ObjectHeap } from './heap.js';

/** A value without references: an immutable one, or the heap object that it names. */
export type Seen = Exclude<Value, Ref> | HeapObject;

export type MethodValue = Extract<Value, { t: 'method' }>;

export function isRef(value: Value | undefined): value is Ref {
  return typeof value === 'object' && value !== null && value.t === 'ref';
}

/** What is behind a value; for an instance of a Python class that extends `int`, `tuple` …, what it holds of that type. */
export function behind(heap: ObjectHeap, value: Value): Seen {
  if (!isRef(value)) return value;
  const object = heap.get(value);
  if (object.t !== 'instance') return object;
  const { payload } = object;
  return payload === undefined || isRef(payload) ? object : payload;
}

/** The tag of what is behind a value: `list`, `tuple`, `instance`; `string`, `number` … for plain JavaScript values. */
export function kindOf(heap: ObjectHeap, value: Value): string {
  const seen = behind(heap, value);
  return typeof seen === 'object' && seen !== null ? seen.t : typeof seen;
}

/** The attributes that an object itself has; null for what can't have any. */
export function attributesOf(heap: ObjectHeap, object: HeapObject): Attributes | null {
  if (!('attributes' in object)) return null;
  if (object.t !== 'instance' || !object.dict) return object.attributes;
  const { entries } = objectAs(heap, object.dict, 'dict');
  return new Map(
    [...entries.values()].flatMap(([name, value]) => (typeof name === 'string' ? [[name, value]] : [])),
  );
}

export const VIEWS = ['dict_keys', 'dict_values', 'dict_items'] as const;
export type ViewType = (typeof VIEWS)[number];

/** What `d.keys()`, `d.values()` and `d.items()` are: instances of built-in types that hold the dict. An OrderedDict has types of its own, `odict_keys` … */
export function viewOf(seen: Seen): { readonly type: ViewType; readonly dict: Ref } | undefined {
  if (typeof seen !== 'object' || seen?.t !== 'instance' || !isRef(seen.payload)) return undefined;
  const { cls } = seen;
  if (typeof cls !== 'object' || cls?.t !== 'builtin') return undefined;
  const type = VIEWS.find((name) => name === cls.name || `o${name}` === cls.name);
  return type && { type, dict: seen.payload };
}

export function makeView(heap: ObjectHeap, type: ViewType, dict: Ref, ordered: boolean): Ref {
  const cls = { t: 'builtin', name: ordered ? `o${type}` : type } as const;
  const view: Instance = { t: 'instance', cls, attributes: new Map(), core: null, payload: dict };
  return heap.alloc(view);
}

/** The items that a view shows, at this moment. */
export function viewItems(heap: ObjectHeap, view: { readonly type: ViewType; readonly dict: Ref }): Value[] {
  const { entries } = objectAs(heap, view.dict, 'dict');
  if (view.type === 'dict_keys') return Array.from(entries.values(), ([key]) => key);
  if (view.type === 'dict_values') return Array.from(entries.values(), ([, value]) => value);
  return Array.from(entries.values(), (items) => ({ t: 'tuple', items }) as const);
}

/** The first of some values that is there at all; None is. */
export function firstGiven(...values: (Value | undefined)[]): Value | undefined {
  return values.find((value) => value !== undefined);
}

export const isTuple = (seen: Seen): seen is Extract<Value, { t: 'tuple' }> =>
  typeof seen === 'object' && seen?.t === 'tuple';
export const isNotImplemented = (value: Value): boolean =>
  typeof value === 'object' && value?.t === 'builtin' && value.name === 'NotImplemented';

/** What a class written in Python, or one that it extends, has under a name. */
export function classAttribute(heap: ObjectHeap, type: Ref, name: string): Value | undefined {
  const cls = heap.get(type);
  for (const ancestor of cls.t === 'class' ? cls.mro : []) {
    const object = isRef(ancestor) ? heap.get(ancestor) : undefined;
    if (object?.t === 'class' && object.attributes.has(name)) return object.attributes.get(name);
  }
  return undefined;
}

/** Full names of the built-in types that a class written in Python extends. */
export function builtinBases(heap: ObjectHeap, type: Ref): string[] {
  const cls = heap.get(type);
  const mro = cls.t === 'class' ? cls.mro : [];
  return mro.flatMap((base) => (typeof base === 'object' && base?.t === 'builtin' ? [base.name] : []));
}
