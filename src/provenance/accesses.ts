/** Which places in memory the instruction reads or writes that a thread stands before: read off its frame, not off names. */

import { present } from '../heap/expected.js';
import type { Frame, Memory } from '../heap/heap.js';
import { isRef, type MethodValue } from '../heap/kinds.js';
import type { Value } from '../model.js';
import { Op } from '../program.js';
import { attributePlaces, itemPlace, type MemoryPlace } from './memory-places.js';

export interface MemoryAccess {
  readonly reads: readonly MemoryPlace[];
  readonly writes: readonly MemoryPlace[];
}

const NONE: MemoryAccess = { reads: [], writes: [] };

/** What the frame's next instruction comes to, where that is a place that holds one value. */
export function memoryAccess(memory: Memory, frame: Frame): MemoryAccess {
  const { code, pc } = frame;
  const arg = code.instructions[2 * pc + 1] ?? 0;
  return ACCESSES[code.instructions[2 * pc] ?? -1]?.(memory, frame, arg) ?? NONE;
}

type Look = (memory: Memory, frame: Frame, arg: number) => MemoryAccess;

const reads = (...places: readonly (MemoryPlace | null)[]): MemoryAccess => ({
  ...NONE,
  reads: given(places),
});
const writes = (...places: readonly (MemoryPlace | null)[]): MemoryAccess => ({
  ...NONE,
  writes: given(places),
});
const given = (places: readonly (MemoryPlace | null)[]): readonly MemoryPlace[] =>
  places.flatMap((place) => place ?? []);

const top = ({ stack }: Frame, depth = 1): Value => stack[stack.length - depth] ?? null;
const nameOf = ({ code }: Frame, arg: number): string => present(code.names[arg]);

function cell({ cells }: Frame, arg: number): MemoryPlace | null {
  const ref = cells[arg] ?? null;
  return isRef(ref) && ref.id > 0 ? { kind: 'cell', object: ref.id } : null;
}

const ACCESSES: Readonly<Record<number, Look>> = {
  [Op.LOAD_GLOBAL]: (_, frame, arg) => reads({ kind: 'global', name: nameOf(frame, arg) }),
  [Op.STORE_GLOBAL]: (_, frame, arg) => writes({ kind: 'global', name: nameOf(frame, arg) }),
  [Op.LOAD_CELL]: (_, frame, arg) => reads(cell(frame, arg)),
  [Op.STORE_CELL]: (_, frame, arg) => writes(cell(frame, arg)),
  [Op.LOAD_ATTR]: (memory, frame, arg) => reads(...attributePlaces(memory, top(frame), nameOf(frame, arg))),
  [Op.STORE_ATTR]: (memory, frame, arg) => writes(ownAttribute(memory, top(frame), nameOf(frame, arg))),
  [Op.GET_ITEM]: (memory, frame) => reads(itemPlace(memory, top(frame, 2), top(frame))),
  [Op.SET_ITEM]: (memory, frame) => writes(itemPlace(memory, top(frame, 2), top(frame))),
  [Op.CALL]: (memory, { stack }, arg) => {
    const start = stack.length - (arg >> 1);
    return called(memory, stack[start - 1] ?? null, stack.slice(start));
  },
  [Op.CALL_KW]: (memory, { code, stack }, arg) => {
    const names = code.consts[arg >> 9] ?? null;
    const callee = stack[stack.length - 1 - ((arg >> 1) & 255)] ?? null;
    if (!isUpdate(callee) || typeof names !== 'object' || names?.t !== 'tuple') return NONE;
    return writes(...names.items.map((key) => itemPlace(memory, callee.self, key)));
  },
};

function isUpdate(callee: Value): callee is MethodValue {
  if (typeof callee !== 'object' || callee?.t !== 'method') return false;
  const { func } = callee;
  return typeof func === 'object' && func?.t === 'builtin' && func.name === 'dict.update';
}

const ownAttribute = (memory: Memory, object: Value, name: string): MemoryPlace | null =>
  attributePlaces(memory, object, name)[0] ?? null;

/** Built-in functions and methods that read or write one place. */
function called(memory: Memory, callee: Value, args: readonly Value[]): MemoryAccess {
  if (typeof callee !== 'object' || callee === null) return NONE;
  const [func, all] = callee.t === 'method' ? [callee.func, [callee.self, ...args]] : [callee, args];
  if (typeof func !== 'object' || func?.t !== 'builtin') return NONE;
  const [object = null, key = null] = all;
  const access = BUILT_INS[func.name];
  if (access === undefined || all.length < 2) return NONE;
  const places =
    access.of === 'item'
      ? given([itemPlace(memory, object, key)])
      : typeof key === 'string'
        ? attributePlaces(memory, object, key)
        : [];
  return { reads: access.reads ? places : [], writes: access.writes ? places.slice(0, 1) : [] };
}

const item = { of: 'item', reads: true, writes: false } as const;
const attribute = { of: 'attribute', reads: true, writes: false } as const;
const stored = { reads: false, writes: true } as const;

const BUILT_INS: Readonly<Record<string, { of: 'item' | 'attribute'; reads: boolean; writes: boolean }>> = {
  'dict.get': item,
  'dict.__getitem__': item,
  'list.__getitem__': item,
  'deque.__getitem__': item,
  'operator.getitem': item,
  // What they give is what was there, or has just been put there; then it may be gone.
  'dict.setdefault': item,
  'dict.pop': item,
  'dict.__setitem__': { ...item, ...stored },
  'list.__setitem__': { ...item, ...stored },
  'deque.__setitem__': { ...item, ...stored },
  'operator.setitem': { ...item, ...stored },
  getattr: attribute,
  'object.__getattribute__': attribute,
  setattr: { ...attribute, ...stored },
  'object.__setattr__': { ...attribute, ...stored },
};
