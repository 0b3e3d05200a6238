/** Where a value is that a thread holds, after a step: in which of its frames, and where there. */

import { present } from '../heap/expected.js';
import type { Frame } from '../heap/heap.js';
import { liveNames } from '../machine/liveness.js';
import { Op } from '../program.js';
import { stackEffect } from './stack-effects.js';
import { ENTRY, flow, HAND, has, localSlot, returned, type Standing, stackSlot } from './value-flow.js';

/** A value in a frame (0 is the outermost): in a local name, on the stack, or in hand. */
export interface Held {
  readonly depth: number;
  readonly slot: number;
}

/** The frames of a thread that stands before an operation. */
export interface Stand {
  readonly frames: readonly Frame[];
  /** Before its next instruction, which reads or writes memory; else within it, where that waits for an operation. */
  readonly isBefore: boolean;
}

/** Does the innermost frame's instruction store this value, before it or within it? */
export function isStored({ frames, isBefore }: Stand, { depth, slot }: Held): boolean {
  const frame = frames[depth];
  if (frame === undefined || depth < frames.length - 1) return false;
  if (!isBefore) return slot === HAND;
  const { code, pc, stack } = frame;
  const op = code.instructions[2 * pc] ?? NOWHERE;
  // `d.update(n=value)`: any of its arguments.
  const isOneOf =
    op === Op.CALL_KW &&
    slot >= stackSlot(code, stack.length) - stackEffect(op, code.instructions[2 * pc + 1] ?? 0).takes;
  return isOneOf || slot === stackSlot(code, stack.length - (STORED[op] ?? NOWHERE));
}

const NOWHERE = -1;
const STORED: Readonly<Record<number, number>> = {
  [Op.STORE_GLOBAL]: 1,
  [Op.STORE_CELL]: 1,
  [Op.STORE_ATTR]: 2,
  [Op.SET_ITEM]: 3,
  // The last argument is the value: `setattr(object, name, value)`, `d.update({'n': value})`.
  [Op.CALL]: 1,
};

/** What the innermost frame's instruction is about to come by. */
export const foundBy = ({ frames }: Stand): Held => ({ depth: frames.length - 1, slot: HAND });

/** Where a value may be after a step; `found`: it is what the instruction has come by in it. */
export function carried(before: Stand, after: Stand, held: Held, found: boolean): readonly Held[] {
  const kept = keptFrames(before.frames, after.frames);
  let [{ depth, slot }, isNew] = [held, found];
  // Within the innermost frame's instruction, what that has taken is gone.
  if (slot === HAND && !isNew) return isSame(before, after) ? [held] : [];
  for (; depth >= kept; depth -= 1) {
    const result = returned(codeAt(before, depth), standing(before, depth));
    if (depth === 0 || !has(result, slot)) return [];
    [slot, isNew] = [HAND, true];
  }
  return within(before, after, { depth, slot }, isNew, kept);
}

const codeAt = ({ frames }: Stand, depth: number) => present(frames[depth]).code;

function within(before: Stand, after: Stand, held: Held, isNew: boolean, kept: number): readonly Held[] {
  const { depth, slot } = held;
  const [from, to] = [standing(before, depth), standing(after, depth)];
  const stays = !isNew && present(before.frames[depth]).pc === present(after.frames[depth]).pc && from.within;
  if (stays && depth < kept - 1) return [held];
  const isBegun = !from.within && to.within && from.at === to.at;
  const arrived = isBegun
    ? begun(after, depth, slot)
    : arrivals(after, depth, flow(codeAt(after, depth), from, to).slots, slot);
  const all = entered(after, arrived, depth, kept);
  return stays ? [held, ...all.filter((each) => each.slot !== slot || each.depth !== depth)] : all;
}

/** The instruction is under way now: what it took is in hand, all else where it was. */
function begun(after: Stand, depth: number, slot: number): Held[] {
  const { code, stack } = present(after.frames[depth]);
  return [{ depth, slot: slot >= stackSlot(code, stack.length) ? HAND : slot }];
}

function arrivals(after: Stand, depth: number, slots: readonly bigint[], slot: number): Held[] {
  const { code, pc } = present(after.frames[depth]);
  const live = liveNames(code)[pc] ?? 0n;
  return slots.flatMap((values, index) => {
    const isDead = index >= localSlot(0) && index < stackSlot(code, 0) && !((live >> BigInt(index - 1)) & 1n);
    return has(values, slot) && !isDead ? [{ depth, slot: index }] : [];
  });
}

/** What was given to a call that is under way goes on in the frame of what it calls. */
function entered(after: Stand, arrived: readonly Held[], depth: number, kept: number): readonly Held[] {
  const inner = depth + 1;
  if (inner >= after.frames.length) return arrived;
  const rest = arrived.filter(({ slot }) => slot !== HAND);
  if (rest.length === arrived.length || inner < kept) return rest;
  const { code } = present(after.frames[inner]);
  const { slots } = flow(code, ENTRY, standing(after, inner));
  const parameters = code.positional + code.keywordOnly + Number(code.varArgs) + Number(code.varKeywords);
  const given = Array.from({ length: parameters }, (_, index) =>
    arrivals(after, inner, slots, localSlot(index)),
  );
  return [...rest, ...entered(after, unique(given.flat()), inner, kept)];
}

function unique(all: readonly Held[]): Held[] {
  return [...new Map(all.map((each) => [each.slot, each])).values()];
}

/** How the frame of that depth stands. */
export function standing({ frames, isBefore }: Stand, depth: number): Standing {
  const { pc, stack } = present(frames[depth]);
  const isWithin = depth < frames.length - 1 || !isBefore;
  return { at: isWithin ? Math.max(pc - 1, 0) : pc, within: isWithin, height: stack.length };
}

/** Does it stand where it stood? So does a call of several steps that goes on. */
export function isSame(before: Stand, after: Stand): boolean {
  return (
    before.frames.length === after.frames.length &&
    before.isBefore === after.isBefore &&
    before.frames.every(
      ({ code, pc }, depth) => code === after.frames[depth]?.code && pc === after.frames[depth]?.pc,
    )
  );
}

/** How many frames, from the outermost, are the same calls still: whatever is above one that went on was called anew. */
export function keptFrames(before: readonly Frame[], after: readonly Frame[]): number {
  for (let depth = 0; depth < before.length; depth += 1) {
    const [was, is] = [before[depth], after[depth]];
    if (was === undefined || was.code !== is?.code) return depth;
    if (was.pc !== is.pc) return depth + 1;
  }
  return before.length;
}
