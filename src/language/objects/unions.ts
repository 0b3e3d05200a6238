/** `int | None`: a union of types, as annotations and `isinstance` have it (`types.UnionType`, 3.11). */

import { isRef } from '../../heap/kinds.js';
import type { Value } from '../../model.js';
import { builtin, type Machine, tuple } from '../contract/machine.js';

const UNION = '_UnionType';
const ARGS = '__args__';

/** The types of a union; undefined for all else. */
export function membersOfUnion(m: Machine, value: Value): readonly Value[] | undefined {
  const object = isRef(value) ? m.get(value) : null;
  const cls = object?.t === 'instance' ? object.cls : null;
  const isUnion = typeof cls === 'object' && cls?.t === 'builtin' && cls.name === UNION;
  const args = isUnion && object?.t === 'instance' ? object.attributes.get(ARGS) : undefined;
  return typeof args === 'object' && args?.t === 'tuple' ? args.items : undefined;
}

/** `a | b` where both are types, unions or None; undefined for all else. */
export function union(m: Machine, operator: string, a: Value, b: Value): Value | undefined {
  if (operator !== '|' || (a === null && b === null)) return undefined;
  const parts = [partsOf(m, a), partsOf(m, b)];
  if (parts.includes(undefined)) return undefined;
  const all = parts.flatMap((each) => each ?? []);
  const types = all.filter((type, index) => all.findIndex((other) => m.same(type, other)) === index);
  if (types.length === 1) return types[0];
  const attributes = new Map<string, Value>([[ARGS, tuple(types)]]);
  return m.alloc({ t: 'instance', cls: builtin(UNION), attributes, core: null, payload: undefined });
}

function partsOf(m: Machine, value: Value): readonly Value[] | undefined {
  if (value === null) return [builtin('NoneType')];
  if (typeof value !== 'object') return undefined;
  return membersOfUnion(m, value) ?? (m.typeName(value) === 'type' ? [value] : undefined);
}

/** `int | None`. */
export function unionText(m: Machine, value: Value): string {
  const texts = (membersOfUnion(m, value) ?? []).map((type) => {
    const text = m.repr(type);
    return text === "<class 'NoneType'>" ? 'None' : (/^<class '(.*)'>$/.exec(text)?.[1] ?? text);
  });
  return texts.join(' | ');
}
