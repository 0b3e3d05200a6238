/** The texts of what is shared: they tell of its state, so to make one is an operation that others can see. */

import { isRef } from '../../heap/kinds.js';
import type { Value } from '../../model.js';
import { inPython, type Machine, TailCall } from '../contract/machine.js';
import { functionOf } from '../contract/registry.js';
import type { Vm } from '../contract/vm.js';

/** How deep into containers such objects are looked for. */
const DEPTH = 4;

/** The call that makes the text of a value which is, or holds in a list, tuple or dict, an object of that kind. */
export function askedText(m: Vm, value: Value): TailCall | undefined {
  if (!asks(m, value, DEPTH)) return undefined;
  const isContainer = !isRef(value) || m.get(value).t !== 'instance';
  return isContainer ? inPython('_text_of', [value]) : new TailCall(m.attribute(value, '__repr__'), []);
}

function asks(m: Vm, value: Value, depth: number): boolean {
  if (typeof value !== 'object' || value === null || depth === 0) return false;
  if (value.t === 'tuple') return value.items.some((item) => asks(m, item, depth - 1));
  if (!isRef(value)) return false;
  const object = m.get(value);
  if (object.t === 'instance') return object.core !== null && hasAskingText(m, value);
  if (object.t === 'list' && isExactly(object.cls, 'list'))
    return changesMeanwhile(m, value, object.items) || object.items.some((item) => asks(m, item, depth - 1));
  if (object.t !== 'dict' || !isExactly(object.cls, 'dict')) return false;
  return [...object.entries.values()].some((entry) => entry.some((item) => asks(m, item, depth - 1)));
}

/** Others may change the list while its items tell their texts: it is gone through as it is by then (`list_repr`, 3.11). */
const changesMeanwhile = (m: Vm, list: Value, items: readonly Value[]): boolean =>
  m.isContendedContainer(list) && items.some((item) => isRef(item) && m.defines(item, '__repr__'));

const isExactly = (cls: Value, name: string): boolean =>
  typeof cls === 'object' && cls?.t === 'builtin' && cls.name === name;

/** Is its `__repr__` one of the library's Python? */
function hasAskingText(m: Machine, value: Value): boolean {
  const method = m.attribute(value, '__repr__');
  const func = typeof method === 'object' && method?.t === 'method' ? method.func : null;
  return typeof func === 'object' && func?.t === 'builtin' && typeof functionOf(func.name) === 'object';
}
