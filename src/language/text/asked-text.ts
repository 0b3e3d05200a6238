/** The texts of what is shared: they tell of its state, so to make one is an operation that others can see. */

import { isRef } from '../../heap/kinds.js';
import type { Ref, Value } from '../../model.js';
import { inPython, type Machine, TailCall } from '../contract/machine.js';
import { functionOf } from '../contract/registry.js';
import type { Vm } from '../contract/vm.js';

/** How deep into containers such objects are looked for. */
const DEPTH = 4;

/** The call that makes the text of a value which is, or holds in a list, tuple or dict, an object of that kind. */
export function askedText(m: Vm, value: Value): TailCall | undefined {
  if (!holds(m, value, (ref) => isAsked(m, ref) || changesMeanwhile(m, ref))) return undefined;
  const isContainer = !isRef(value) || m.get(value).t !== 'instance';
  return isContainer ? inPython('_text_of', [value]) : new TailCall(m.attribute(value, '__repr__'), []);
}

/** Does code of the program, or Python of the library, tell the text of a part of it? */
export const holdsOwnText = (m: Vm, value: Value): boolean =>
  holds(m, value, (ref) => m.get(ref).t === 'instance' && m.defines(ref, '__repr__'));

/** Is it such a thing, or does it hold one? */
function holds(m: Vm, value: Value, isSuch: (ref: Ref) => boolean, depth = DEPTH): boolean {
  if (typeof value !== 'object' || value === null || depth === 0) return false;
  if (isRef(value) && isSuch(value)) return true;
  return partsOf(m, value).some((part) => holds(m, part, isSuch, depth - 1));
}

function partsOf(m: Vm, value: Extract<Value, object>): readonly Value[] {
  if (value.t === 'tuple') return value.items;
  const object = isRef(value) ? m.get(value) : null;
  if (object?.t === 'list' && isExactly(object.cls, 'list')) return object.items;
  if (object?.t === 'dict' && isExactly(object.cls, 'dict')) return [...object.entries.values()].flat();
  return [];
}

/** Others may change the list while its items tell their texts: it is gone through as it is by then (`list_repr`, 3.11). */
function changesMeanwhile(m: Vm, ref: Ref): boolean {
  const object = m.get(ref);
  if (object.t !== 'list' || !isExactly(object.cls, 'list') || !m.isContendedContainer(ref)) return false;
  return object.items.some((item) => isRef(item) && m.defines(item, '__repr__'));
}

const isExactly = (cls: Value, name: string): boolean =>
  typeof cls === 'object' && cls?.t === 'builtin' && cls.name === name;

/** Is it a core object whose `__repr__` is one of the library's Python? */
function isAsked(m: Machine, ref: Ref): boolean {
  const object = m.get(ref);
  if (object.t !== 'instance' || object.core === null) return false;
  const method = m.attribute(ref, '__repr__');
  const func = typeof method === 'object' && method?.t === 'method' ? method.func : null;
  return typeof func === 'object' && func?.t === 'builtin' && typeof functionOf(func.name) === 'object';
}
