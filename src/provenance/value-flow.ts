/**
 * Where values go within one function, between two instructions that others can see: a data-flow analysis over the stack and
 * the local names, joined over all ways that lead from the one to the other. A value goes into whatever is computed,
 * called or built with it. How the program got there is not followed: `if n: m = 1` makes no m from n.
 */

import { present } from '../heap/expected.js';
import { type Code, Op } from '../program.js';
import { stackEffect } from './stack-effects.js';

/** Values, as bits: see `HAND`, `localBit`, `stackBit`. */
export type Values = bigint;

/** In hand: what an instruction that is under way has taken, or what it gives. */
export const HAND = 0;
export const localSlot = (index: number): number => 1 + index;
export const stackSlot = (code: Code, index: number): number => 1 + code.locals.length + index;

const NOTHING: Values = 0n;
const bitOf = (slot: number): Values => 1n << BigInt(slot);
export const has = (values: Values, slot: number): boolean => (values & bitOf(slot)) !== NOTHING;

/** What lies in each local name and on the stack. */
interface Slots {
  readonly stack: readonly Values[];
  readonly locals: readonly Values[];
}

/** Where a frame stands: before an instruction, or within it, when that has taken what it takes. */
export interface Standing {
  readonly at: number;
  readonly within: boolean;
  /** How many values lie on its stack. */
  readonly height: number;
}

export const ENTRY = null;

/** What a function's values become on the way from one place (`ENTRY`: its beginning) to another. */
export interface Flow {
  /** For each slot where it arrives: of which values before it is made. */
  readonly slots: readonly Values[];
}

const flows = new WeakMap<Code, Map<string, Flow>>();

/** The flow from one standing to another; what can't lead there makes nothing. */
export function flow(code: Code, from: Standing | typeof ENTRY, to: Standing): Flow {
  const key = `${textOf(from)} ${textOf(to)}`;
  const known = flows.get(code) ?? new Map<string, Flow>();
  flows.set(code, known);
  const found = known.get(key) ?? new Passage(code, from, to.at).flowTo(to);
  known.set(key, found);
  return found;
}

const results = new WeakMap<Code, Map<string, Values>>();

/** Of what the function's result may be made, or what it yields next. */
export function returned(code: Code, from: Standing): Values {
  const key = textOf(from);
  const known = results.get(code) ?? new Map<string, Values>();
  results.set(code, known);
  const found = known.get(key) ?? new Passage(code, from, NOWHERE).returned();
  known.set(key, found);
  return found;
}

const tests = new WeakMap<Code, Map<string, ReadonlyMap<number, Values>>>();

/** For each branch that may come after a place in its function: what it tests. */
export function tested(code: Code, from: Standing): ReadonlyMap<number, Values> {
  const key = textOf(from);
  const known = tests.get(code) ?? new Map<string, ReadonlyMap<number, Values>>();
  tests.set(code, known);
  const found = known.get(key) ?? new Passage(code, from, NOWHERE).tested();
  known.set(key, found);
  return found;
}

const textOf = (place: Standing | typeof ENTRY): string =>
  place === ENTRY ? 'entry' : `${place.at} ${place.within} ${place.height}`;

const NOWHERE = -1;

/** What an instruction adds to the container that lies so deep, once that was taken. */
const ADDS: Readonly<Record<number, (arg: number) => { readonly takes: number; readonly depth: number }>> = {
  [Op.LIST_APPEND]: (depth) => ({ takes: 1, depth }),
  [Op.SET_ADD]: (depth) => ({ takes: 1, depth }),
  [Op.DICT_ADD]: (depth) => ({ takes: 2, depth }),
  [Op.LIST_EXTEND]: () => ({ takes: 1, depth: 1 }),
  [Op.SET_UPDATE]: () => ({ takes: 1, depth: 1 }),
  [Op.DICT_UPDATE]: () => ({ takes: 1, depth: 1 }),
  [Op.DICT_MERGE]: () => ({ takes: 1, depth: 1 }),
};

const ENDS: ReadonlySet<number> = new Set([Op.JUMP, Op.RETURN, Op.RAISE, Op.RERAISE]);
const LEAPS: ReadonlySet<number> = new Set([Op.JUMP_IF_FALSE, Op.JUMP_IF_TRUE]);
const LEAPS_OR_POPS: ReadonlySet<number> = new Set([Op.JUMP_IF_FALSE_OR_POP, Op.JUMP_IF_TRUE_OR_POP]);

const TESTS: ReadonlySet<number> = new Set([...LEAPS, ...LEAPS_OR_POPS, Op.FOR_ITER]);

/** All ways from one place in a function; they are not followed beyond the instruction `last`. */
class Passage {
  private readonly before: (Slots | undefined)[];
  private readonly waiting: number[] = [];
  private readonly start: Slots;

  constructor(
    private readonly code: Code,
    from: Standing | typeof ENTRY,
    last: number,
  ) {
    this.before = new Array(code.instructions.length / 2);
    this.start = {
      locals: code.locals.map((_, index) => bitOf(localSlot(index))),
      stack: Array.from({ length: from?.height ?? 0 }, (_, index) => bitOf(stackSlot(code, index))),
    };
    if (from === ENTRY) this.reach(0, this.start);
    else if (from.within) this.finish(from.at);
    else this.pass(from.at, this.start, bitOf(HAND));
    for (let at = this.waiting.pop(); at !== undefined; at = this.waiting.pop())
      if (at !== last) this.pass(at, present(this.before[at]), NOTHING);
  }

  /** The instruction that was under way gives what it gives. */
  private finish(at: number): void {
    const [op, arg] = [this.op(at), this.arg(at)];
    const given = new Array<Values>(op === Op.FOR_ITER ? 1 : stackEffect(op, arg).gives).fill(bitOf(HAND));
    this.leave(at, this.start, { ...this.start, stack: [...this.start.stack, ...given] });
  }

  flowTo({ at, within, height }: Standing): Flow {
    const slots = this.before[at] ?? { stack: [], locals: [] };
    const hand = within ? union(this.takenAt(at, slots)) : NOTHING;
    const locals = this.code.locals.map((_, index) => slots.locals[index] ?? NOTHING);
    const stack = Array.from({ length: height }, (_, index) => slots.stack[index] ?? NOTHING);
    return { slots: [hand, ...locals, ...stack] };
  }

  returned(): Values {
    const results = this.before.map((slots, at) => {
      const isResult = this.op(at) === Op.RETURN || this.op(at) === Op.YIELD;
      return slots && isResult ? union(this.takenAt(at, slots)) : NOTHING;
    });
    return union(results);
  }

  tested(): ReadonlyMap<number, Values> {
    return new Map(
      this.before.flatMap((slots, at) =>
        slots && TESTS.has(this.op(at)) ? [[at, slots.stack.at(-1) ?? NOTHING] as const] : [],
      ),
    );
  }

  private op(at: number): number {
    return present(this.code.instructions[2 * at]);
  }

  private arg(at: number): number {
    return present(this.code.instructions[2 * at + 1]);
  }

  private takenAt(at: number, { stack }: Slots): readonly Values[] {
    const { takes } = stackEffect(this.op(at), this.arg(at));
    return takes === 0 ? [] : stack.slice(-takes);
  }

  /** `found`: what the instruction itself comes by. */
  private pass(at: number, slots: Slots, found: Values): void {
    this.leave(at, slots, this.after(at, slots, found));
  }

  private leave(at: number, slots: Slots, after: Slots): void {
    const [op, arg] = [this.op(at), this.arg(at)];
    this.toHandler(at, slots, after);
    if (this.isTakenApart(at)) return this.reach(at + 2, { ...slots, stack: reversedTop(slots.stack, arg) });
    if (op === Op.JUMP || LEAPS_OR_POPS.has(op)) this.reach(arg, slots);
    if (LEAPS.has(op)) this.reach(arg, after);
    if (op === Op.FOR_ITER) this.reach(arg, { ...slots, stack: slots.stack.slice(0, -1) });
    if (!ENDS.has(op)) this.reach(at + 1, after);
  }

  /** `a, b = x, y`: a tuple that is made only to be taken apart holds nothing together. */
  private isTakenApart(at: number): boolean {
    const isMade = this.op(at) === Op.BUILD_TUPLE && this.code.instructions[2 * at + 2] === Op.UNPACK;
    return isMade && this.arg(at) === this.code.instructions[2 * at + 3];
  }

  /** Where the nearest handler takes what was raised here: nothing is made from an exception. */
  private toHandler(at: number, before: Slots, after: Slots): void {
    const handler = this.code.handlers.find(({ from, to }) => from <= at && at < to);
    if (!handler) return;
    const stack = [...before.stack.slice(0, handler.depth), NOTHING];
    this.reach(handler.target, { stack, locals: before.locals });
    this.reach(handler.target, { stack, locals: after.locals });
  }

  private after(at: number, slots: Slots, found: Values): Slots {
    const [op, arg] = [this.op(at), this.arg(at)];
    const { stack, locals } = slots;
    const top = stack[stack.length - 1] ?? NOTHING;
    if (op === Op.COPY) return { stack: [...stack, stack[stack.length - arg] ?? NOTHING], locals };
    if (op === Op.SWAP) return { stack: swapped(stack, arg), locals };
    if (op === Op.LOAD_FAST) return { stack: [...stack, locals[arg] ?? NOTHING], locals };
    if (op === Op.STORE_FAST) return { stack: stack.slice(0, -1), locals: locals.with(arg, top) };
    if (op === Op.DELETE_FAST) return { stack, locals: locals.with(arg, NOTHING) };
    if (op === Op.FOR_ITER) return { stack: [...stack, top | found], locals };
    const adds = ADDS[op]?.(arg);
    if (adds) return { stack: added(stack, adds.takes, adds.depth), locals };
    const { takes, gives } = stackEffect(op, arg);
    const made = union(this.takenAt(at, slots)) | found;
    const rest = stack.slice(0, Math.max(stack.length - takes, 0));
    return { stack: [...rest, ...new Array<Values>(gives).fill(made)], locals };
  }

  private reach(at: number, slots: Slots): void {
    const old = this.before[at];
    const joined = old === undefined ? slots : join(old, slots);
    if (joined === old) return;
    this.before[at] = joined;
    this.waiting.push(at);
  }
}

function union(all: readonly Values[]): Values {
  return all.reduce((sum, each) => sum | each, NOTHING);
}

function reversedTop(stack: readonly Values[], count: number): readonly Values[] {
  const rest = stack.length - count;
  return [...stack.slice(0, rest), ...stack.slice(rest).reverse()];
}

function swapped(stack: readonly Values[], depth: number): readonly Values[] {
  const [top, other] = [stack.length - 1, stack.length - depth];
  return stack.with(top, present(stack[other])).with(other, present(stack[top]));
}

function added(stack: readonly Values[], takes: number, depth: number): readonly Values[] {
  const rest = stack.slice(0, stack.length - takes);
  const place = rest.length - depth;
  return rest.with(place, present(rest[place]) | union(stack.slice(stack.length - takes)));
}

/** What may come from either; the old one itself where the other brings nothing new. */
function join(old: Slots, other: Slots): Slots {
  const stack = old.stack.map((each, index) => each | (other.stack[index] ?? NOTHING));
  const locals = old.locals.map((each, index) => each | (other.locals[index] ?? NOTHING));
  const isOld =
    stack.every((each, index) => each === old.stack[index]) &&
    locals.every((each, index) => each === old.locals[index]);
  return isOld ? old : { stack, locals };
}
