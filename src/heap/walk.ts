/** Going through all values in an object, a frame or a value: to rename references, to find what is reachable. */

import type { Ref, Value } from '../model.js';
import { cloneFrame } from './frames.js';
import type {
  Attributes,
  ClassObject,
  DictObject,
  EntryTable,
  ExceptionObject,
  Frame,
  FunctionObject,
  HeapObject,
  Instance,
  ListObject,
  Rename,
  SetObject,
} from './heap.js';
import { rekey } from './rekey.js';

/** The same value with its references renamed; the very same object where none changed. */
export function renameValue(value: Value, rename: Rename): Value {
  if (typeof value !== 'object' || value === null) return value;
  switch (value.t) {
    case 'ref':
      return rename(value);
    case 'tuple':
    case 'frozenset': {
      const items = renameAll(value.items, rename);
      return items === value.items ? value : { ...value, items };
    }
    case 'method': {
      const self = renameValue(value.self, rename);
      const func = renameValue(value.func, rename);
      return self === value.self && func === value.func ? value : { ...value, self, func };
    }
    case 'slice':
      return {
        ...value,
        start: renameValue(value.start, rename),
        stop: renameValue(value.stop, rename),
        step: renameValue(value.step, rename),
      };
    default:
      return value;
  }
}

type Slots = readonly (Value | undefined)[];

/** The same array where nothing changed. */
function renameAll(values: Value[], rename: Rename): Value[];
function renameAll(values: readonly Value[], rename: Rename): readonly Value[];
function renameAll(values: Slots, rename: Rename): Slots;
function renameAll(values: Slots, rename: Rename): Slots {
  let copy: (Value | undefined)[] | null = null;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index];
    if (typeof value !== 'object' || value === null) continue;
    const renamed = renameValue(value, rename);
    if (renamed !== value) {
      copy ??= values.slice();
      copy[index] = renamed;
    }
  }
  return copy ?? values;
}

function renameMap(map: ReadonlyMap<string, Value>, rename: Rename): Attributes {
  return new Map([...map].map(([name, value]) => [name, renameValue(value, rename)]));
}

function renameAttributes(attributes: Attributes | null, rename: Rename): Attributes | null {
  return attributes && renameMap(attributes, rename);
}

/** The same object with its references renamed, always a copy. */
export function renameObject(object: HeapObject, rename: Rename): HeapObject {
  switch (object.t) {
    case 'list':
      return { ...object, ...renameShell(object, rename), items: renameAll(object.items, rename) };
    case 'deque':
      return {
        ...object,
        ...renameShell(object, rename),
        items: renameAll(object.items, rename),
        ...renameEpoch(object, rename),
      };
    case 'dict':
      return renameDict(object, rename);
    case 'set':
      return renameSet(object, rename);
    case 'instance':
      return renameInstance(object, rename);
    case 'exception':
      return renameException(object, rename);
    case 'class':
      return renameClass(object, rename);
    case 'function':
      return renameFunction(object, rename);
    case 'cell':
      return { ...object, value: object.value === undefined ? undefined : renameValue(object.value, rename) };
    case 'iterator':
      return { ...object, source: renameValue(object.source, rename), ...renameEpoch(object, rename) };
    case 'generator':
      return { ...object, frame: object.frame && renameFrame(object.frame, rename) };
    case 'super':
      return { ...object, type: renameValue(object.type, rename), self: renameValue(object.self, rename) };
    case 'moved':
      return object;
  }
}

/** The type and the attributes. */
function renameShell({ cls, attributes }: Shell, rename: Rename): Shell {
  return { cls: renameValue(cls, rename), attributes: renameAttributes(attributes, rename) };
}
type Shell = Pick<ListObject, 'cls' | 'attributes'>;

function renameDict(object: DictObject, rename: Rename): DictObject {
  const shell = renameShell(object, rename);
  const factory = renameValue(object.factory, rename);
  const entries = Array.from(object.entries, ([key, [name, value]]) => {
    const renamed = renameValue(name, rename);
    return [rekey(key, rename), [renamed, renameValue(value, rename)]] as const;
  });
  const table = object.table && { table: renameTable(object.table, rename) };
  return {
    ...object,
    ...shell,
    factory,
    entries: new Map(entries),
    ...renameEpoch(object, rename),
    ...table,
  };
}

function renameTable(table: EntryTable, rename: Rename): EntryTable {
  const places = table.places && Array.from(table.places, ([key, at]) => [rekey(key, rename), at] as const);
  return { ...table, places: places && new Map(places) };
}

const renameEpoch = ({ epoch }: { readonly epoch?: Ref }, rename: Rename): { readonly epoch?: Ref } =>
  epoch ? { epoch: rename(epoch) } : {};

function renameSet(object: SetObject, rename: Rename): SetObject {
  const shell = renameShell(object, rename);
  const entries = Array.from(object.entries, ([key, value]) => {
    const renamed = renameValue(value, rename);
    return [rekey(key, rename), renamed] as const;
  });
  return { ...object, ...shell, entries: new Map(entries) };
}

function renameInstance(object: Instance, rename: Rename): Instance {
  return {
    ...object,
    cls: renameValue(object.cls, rename),
    attributes: renameMap(object.attributes, rename),
    payload: object.payload === undefined ? undefined : renameValue(object.payload, rename),
    ...(object.dict ? { dict: rename(object.dict) } : {}),
  };
}

function renameException(object: ExceptionObject, rename: Rename): ExceptionObject {
  return {
    ...object,
    ...renameShell(object, rename),
    args: renameAll(object.args, rename),
    cause: renameValue(object.cause, rename),
    context: renameValue(object.context, rename),
  };
}

function renameClass(object: ClassObject, rename: Rename): ClassObject {
  return {
    ...object,
    cls: renameValue(object.cls, rename),
    bases: renameAll(object.bases, rename),
    mro: renameAll(object.mro, rename),
    attributes: renameMap(object.attributes, rename),
  };
}

function renameFunction(object: FunctionObject, rename: Rename): FunctionObject {
  return {
    ...object,
    defaults: renameAll(object.defaults, rename),
    keywordDefaults: renameMap(object.keywordDefaults, rename),
    closure: renameAll(object.closure, rename),
    attributes: renameAttributes(object.attributes, rename),
  };
}

export function renameFrame(frame: Frame, rename: Rename): Frame {
  return {
    ...frame,
    locals: renameAll(frame.locals, rename).slice(),
    cells: renameAll(frame.cells, rename).slice(),
    stack: renameAll(frame.stack, rename).slice(),
    handled: renameAll(frame.handled, rename).slice(),
    names: renameAttributes(frame.names, rename),
    instead: frame.instead === undefined ? undefined : renameValue(frame.instead, rename),
    building: frame.building && {
      ...frame.building,
      bases: renameAll(frame.building.bases, rename),
      keywords: renameMap(frame.building.keywords, rename),
    },
    generator: frame.generator && rename(frame.generator),
    replies: frame.replies?.map((reply) => ({ ...reply, value: renameValue(reply.value, rename) })) ?? null,
  };
}

/** A copy that can be changed without the original noticing. */
export function cloneObject(object: HeapObject): HeapObject {
  const copy: HeapObject = { ...object };
  if ('items' in copy) copy.items = copy.items.slice();
  if (copy.t === 'dict') {
    copy.entries = new Map(copy.entries);
    if (copy.table) copy.table = { ...copy.table, places: copy.table.places && new Map(copy.table.places) };
  }
  if (copy.t === 'set') copy.entries = new Map(copy.entries);
  if ('attributes' in copy && copy.attributes) copy.attributes = new Map(copy.attributes);
  if (copy.t === 'generator' && copy.frame) copy.frame = cloneFrame(copy.frame);
  return copy;
}

/**
 * Gives an object of this step what its renamed copy holds. What it holds things in stays: a built-in that calls code of
 * the program, as a sort compares, has that in its hands.
 */
export function replaceIn(object: HeapObject, renamed: HeapObject): void {
  const [own, other] = [object, renamed] as unknown as [Fields, Fields];
  for (const [name, value] of Object.entries(other)) {
    const held = own[name];
    if (held === value) continue;
    if (name === 'items' && Array.isArray(held))
      for (const [at, item] of (value as unknown[]).entries()) held[at] = item;
    else if ((name === 'entries' || name === 'attributes') && held instanceof Map)
      refill(held, value as ReadonlyMap<unknown, unknown>);
    else own[name] = value;
  }
}

type Fields = Record<string, unknown>;

function refill(map: Map<unknown, unknown>, entries: ReadonlyMap<unknown, unknown>): void {
  map.clear();
  for (const [key, value] of entries) map.set(key, value);
}
