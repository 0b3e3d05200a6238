/** Places in the memory of a process that hold one value each: global variables, cells of closures, attributes, items. */

import type { Memory } from '../heap/heap.js';
import { isRef } from '../heap/kinds.js';
import type { Value } from '../model.js';

export type MemoryPlace =
  | { readonly kind: 'global'; readonly name: string }
  | { readonly kind: 'cell'; readonly object: number }
  | { readonly kind: 'attribute'; readonly object: number; readonly name: string }
  /** `key`: of a dict, or the index in a list or deque. */
  | { readonly kind: 'item'; readonly object: number; readonly key: Value };

/** What lies there; undefined where nothing does. */
export function memoryValue({ globals, objects }: Memory, place: MemoryPlace): Value | undefined {
  if (place.kind === 'global') return globals.get(place.name);
  const object = objects[place.object];
  if (object === undefined) return undefined;
  if (place.kind === 'cell') return object.t === 'cell' ? object.value : undefined;
  if (place.kind === 'attribute') {
    if (object.t === 'instance' && object.dict) return item(objects[object.dict.id], place.name);
    return 'attributes' in object ? object.attributes?.get(place.name) : undefined;
  }
  return item(object, place.key);
}

function item(object: Memory['objects'][number], key: Value): Value | undefined {
  if (object?.t === 'list' || object?.t === 'deque')
    return typeof key === 'number' ? object.items[key] : undefined;
  if (object?.t !== 'dict') return undefined;
  if (typeof key === 'number' || isText(key)) return object.entries.get(key)?.[1];
  const text = valueText(key);
  for (const [other, value] of object.entries.values()) if (valueText(other) === text) return value;
  return undefined;
}

const isText = (key: Value): key is string => typeof key === 'string' && !key.startsWith('\0');

/** Equal for equal data, and for references to the same object: what a dict takes for one key is one here. */
export function valueText(value: Value | undefined): string {
  if (value === undefined) return 'absent';
  if (typeof value === 'boolean') return String(Number(value));
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return String(value);
  switch (value.t) {
    case 'float':
      return Object.is(value.value, -0) ? '0' : String(value.value);
    case 'tuple':
    case 'frozenset':
      return `${value.t}(${value.items.map(valueText).join()})`;
    case 'method':
      return `method(${valueText(value.self)},${valueText(value.func)})`;
    case 'ref':
      return `#${value.id}`;
    default:
      return JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? String(part) : part));
  }
}

/** The item that a subscript names, where one container of the built-in kinds is asked for one item. */
export function itemPlace({ objects }: Memory, container: Value, key: Value): MemoryPlace | null {
  if (!isRef(container)) return null;
  const object = objects[container.id];
  if (object?.t === 'dict') return { kind: 'item', object: container.id, key };
  if (object?.t !== 'list' && object?.t !== 'deque') return null;
  const index = typeof key === 'boolean' ? Number(key) : key;
  if (typeof index !== 'number') return null;
  const at = index < 0 ? index + object.items.length : index;
  return at < 0 || at >= object.items.length ? null : { kind: 'item', object: container.id, key: at };
}

/** Where an attribute may lie: in the object itself, or else in the first of its classes that has it. */
export function attributePlaces({ objects }: Memory, object: Value, name: string): readonly MemoryPlace[] {
  if (!isRef(object)) return [];
  const seen = objects[object.id];
  if (seen === undefined || !('attributes' in seen)) return [];
  const own: MemoryPlace = { kind: 'attribute', object: object.id, name };
  const type = 'cls' in seen ? seen.cls : null;
  const cls = seen.t === 'class' ? seen : isRef(type) ? objects[type.id] : undefined;
  const holder = (cls?.t === 'class' ? cls.mro : []).find((each) => {
    const ancestor = isRef(each) && each.id !== object.id ? objects[each.id] : undefined;
    return ancestor?.t === 'class' && ancestor.attributes.has(name);
  });
  return isRef(holder) ? [own, { kind: 'attribute', object: holder.id, name }] : [own];
}
