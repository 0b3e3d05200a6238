/** What comes out of a message in the process that receives it. */

import { present } from '../../heap/expected.js';
import type { HeapObject } from '../../heap/heap.js';
import { builtin, inPython, type Result, tuple } from '../../language/contract/machine.js';
import type { Vm } from '../../language/contract/vm.js';
import { libraryClass } from '../../language/objects/classes.js';
import type { Message, Value } from '../../model.js';
import { askedToBuild } from './hooks.js';
import type { Data, Pickled, PickledObject } from './pickle.js';

/** A fresh copy of what the message carries, private to this thread; classes may have a say in it. */
export function unpickle(vm: Vm, message: Message): Result {
  const { root, objects, whole } = message.data as Data;
  const refs = objects.map((object) => vm.alloc(shellOf(object)));
  const load = (pickled: Pickled): Value => {
    if (typeof pickled !== 'object' || pickled === null) return pickled;
    switch (pickled.k) {
      case 'value':
        return pickled.value;
      case 'tuple':
      case 'frozenset':
        return { t: pickled.k, items: pickled.items.map(load) };
      case 'global':
        return lookUpGlobal(vm, pickled.name);
      case 'object':
        return present(refs[pickled.index]);
      case 'method':
        return vm.attributeNow(load(pickled.self), pickled.name);
      case 'slice': {
        const [start = null, stop = null, step = null] = pickled.bounds.map(load);
        return { t: 'slice', start, stop, step };
      }
    }
  };
  objects.forEach(({ cls }, index) => {
    const object = vm.edit(present(refs[index]));
    if ('cls' in object) object.cls = load(cls);
  });
  objects.forEach((object, index) => {
    fill(vm, vm.edit(present(refs[index])), object, load);
  });
  const asked = whole.flatMap((index) => {
    const { state, attributes = null } = present(objects[index]);
    const own = attributes?.map(([name, value]) => [name, load(value)] as const) ?? [];
    return askedToBuild(vm, present(refs[index]), state === undefined ? undefined : load(state), own);
  });
  const value = load(root);
  return asked.length === 0 ? value : inPython('_built', [value, tuple(asked)]);
}

function lookUpGlobal(vm: Vm, name: string): Value {
  if (!name.startsWith('__main__.')) return libraryClass(vm, name) ?? builtin(name);
  const [first = '', ...rest] = name.slice('__main__.'.length).split('.');
  const global = vm.draft.global(first);
  if (global === undefined)
    return vm.fail('AttributeError', `Can't get attribute '${first}' on <module '__main__'>`);
  return rest.reduce((value, each) => vm.attributeNow(value, each), global);
}

const NOTHING = { cls: null, attributes: null };

function shellOf({ shell, maxlen }: PickledObject): HeapObject {
  switch (shell) {
    case 'list':
      return { t: 'list', ...NOTHING, items: [] };
    case 'deque':
      return { t: 'deque', ...NOTHING, items: [], maxlen };
    case 'set':
      return { t: 'set', ...NOTHING, entries: new Map() };
    case 'dict':
      return { t: 'dict', ...NOTHING, entries: new Map(), factory: null };
    case 'exception':
      return {
        t: 'exception',
        ...NOTHING,
        args: [],
        cause: null,
        context: null,
        suppressContext: false,
        traceback: [],
      };
    default:
      return { t: 'instance', cls: null, attributes: new Map(), core: null, payload: undefined };
  }
}

function fill(vm: Vm, object: HeapObject, from: PickledObject, load: (pickled: Pickled) => Value): void {
  if ('attributes' in object && from.attributes) {
    object.attributes = new Map(from.attributes.map(([name, value]) => [name, load(value)]));
  }
  const items = from.items.map(load);
  if (object.t === 'list' || object.t === 'deque') object.items = items;
  if (object.t === 'exception') object.args = items;
  if (object.t === 'set') for (const item of items) object.entries.set(vm.keyOf(item), item);
  if (object.t === 'instance' && from.extra !== null) object.payload = load(from.extra);
  if (object.t !== 'dict') return;
  object.factory = load(from.extra);
  for (const [name, value] of from.pairs) {
    const key = load(name);
    object.entries.set(vm.keyOf(key), [key, load(value)]);
  }
}
