/** What the code that asks knows to be there, and of which kind: where it is not, that is a bug, which shows at once. */

import type { Ref, Value } from '../model.js';
import type { HeapObject, ObjectHeap } from './heap.js';

type ObjectKind = HeapObject['t'];
type ObjectOf<Kind extends ObjectKind> = Extract<HeapObject, { readonly t: Kind }>;

type ValueKind = Extract<Value, { readonly t: string }>['t'];
type ValueOf<Kind extends ValueKind> = Extract<Value, { readonly t: Kind }>;

/** The heap object of that kind that a value names: `objectAs(m, self, 'list').items`. To be read only. */
export function objectAs<Kind extends ObjectKind>(
  heap: ObjectHeap,
  value: Value | undefined,
  kind: Kind,
): ObjectOf<Kind> {
  return ofKind(heap.get(valueAs(value, 'ref')), kind);
}

/** The same object, to be changed in place. */
export function editAs<Kind extends ObjectKind>(
  draft: { edit(ref: Ref): HeapObject },
  value: Value | undefined,
  kind: Kind,
): ObjectOf<Kind> {
  return ofKind(draft.edit(valueAs(value, 'ref')), kind);
}

/** The value, which is of that kind: `valueAs(args, 'tuple').items`. */
export function valueAs<Kind extends ValueKind>(value: Value | undefined, kind: Kind): ValueOf<Kind> {
  if (typeof value === 'object' && value !== null && isValueOf(value, kind)) return value;
  throw new TypeError(`a ${kind} was expected, not a ${typeof value === 'object' ? value?.t : typeof value}`);
}

/** What is there: `present(items[index])`. */
export function present<Item>(item: Item | undefined): Item {
  if (item === undefined) throw new TypeError('something was expected that is not there');
  return item;
}

function ofKind<Kind extends ObjectKind>(object: HeapObject, kind: Kind): ObjectOf<Kind> {
  if (isObjectOf(object, kind)) return object;
  throw new TypeError(`a ${kind} was expected, not a ${object.t}`);
}

function isObjectOf<Kind extends ObjectKind>(object: HeapObject, kind: Kind): object is ObjectOf<Kind> {
  return object.t === kind;
}

function isValueOf<Kind extends ValueKind>(
  value: { readonly t: ValueKind },
  kind: Kind,
): value is ValueOf<Kind> {
  return value.t === kind;
}
