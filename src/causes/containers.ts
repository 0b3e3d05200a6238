/** What an instruction wants to know of a container: `len(x)`, the truth of x, `k in x`; read off what its thread stands before. */

import type { HeapObject } from '../heap/heap.js';
import { isRef } from '../heap/kinds.js';
import type { Ref, Span, Value } from '../model.js';
import { COMPARISONS, Op } from '../program.js';
import { valueText } from '../provenance/memory-places.js';
import { type Actor, type NewNames, renamedValue } from '../world/index.js';

export type Wanted =
  | { readonly kind: 'size' }
  | { readonly kind: 'member'; readonly key: Value; readonly isNot: boolean }
  /** All that is in it. */
  | { readonly kind: 'content' };

export interface Looking {
  readonly ref: Ref;
  /** Where the source names it. */
  readonly span: Span | undefined;
  readonly wanted: Wanted;
}

const TRUTHS: ReadonlySet<number> = new Set([
  Op.JUMP_IF_FALSE,
  Op.JUMP_IF_TRUE,
  Op.JUMP_IF_FALSE_OR_POP,
  Op.JUMP_IF_TRUE_OR_POP,
  Op.NOT,
]);

/** Which container it looks into; null where it looks into none. */
export function lookingAt({ thread }: Actor): Looking | null {
  const { code, pc = 0, stack = [] } = thread?.frames.at(-1) ?? {};
  if (code === undefined) return null;
  const [op = Op.POP, arg = 0] = code.instructions.slice(2 * pc, 2 * pc + 2);
  const [below = null, top = null] = stack.slice(-2).length === 2 ? stack.slice(-2) : [null, stack.at(-1)];
  if (!isRef(top)) return null;
  const looking = { ref: top, span: code.spans[pc - 1] };
  const comparison = op === Op.COMPARE ? COMPARISONS[arg] : undefined;
  if (comparison === 'in' || comparison === 'not in')
    return { ...looking, wanted: { kind: 'member', key: below, isNot: comparison === 'not in' } };
  const isSize = TRUTHS.has(op) || (op === Op.CALL && isLen(below));
  return { ...looking, wanted: { kind: isSize ? 'size' : 'content' } };
}

const isLen = (callee: Value): boolean =>
  typeof callee === 'object' && callee?.t === 'builtin' && callee.name === 'len';

export function renamedWanted(wanted: Wanted, names: NewNames): Wanted {
  return wanted.kind === 'member' ? { ...wanted, key: renamedValue(wanted.key, names) } : wanted;
}

/** As Python would show it, but for the content; null where it is no container. */
export function answerOf(object: HeapObject | undefined, wanted: Wanted): string | null {
  const members = membersOf(object);
  if (members === null) return null;
  if (wanted.kind === 'size') return String(members.length);
  if (wanted.kind === 'content') return members.map(valueText).join();
  const key = valueText(wanted.key);
  return members.some((each) => valueText(each) === key) === wanted.isNot ? 'False' : 'True';
}

function membersOf(object: HeapObject | undefined): readonly Value[] | null {
  if (object?.t === 'list' || object?.t === 'deque') return object.items;
  if (object?.t === 'dict') return [...object.entries.values()].map(([key]) => key);
  return object?.t === 'set' ? [...object.entries.values()] : null;
}
