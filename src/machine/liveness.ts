/**
 * Local names that are not read again leave the state of a thread: worlds that differ in nothing else are equal. Only
 * plain data go, because the last reference to a connection or generator is one that CPython closes it with.
 */

import { present } from '../heap/expected.js';
import type { Frame } from '../heap/heap.js';
import { isRef } from '../heap/kinds.js';
import type { StepDraft } from '../heap/step-draft.js';
import type { Value } from '../model.js';
import { type Code, Op, type Program } from '../program.js';

const READS: ReadonlySet<number> = new Set([Op.LOAD_FAST, Op.DELETE_FAST]);
const JUMPS: ReadonlySet<number> = new Set([
  Op.JUMP,
  Op.JUMP_IF_FALSE,
  Op.JUMP_IF_TRUE,
  Op.JUMP_IF_FALSE_OR_POP,
  Op.JUMP_IF_TRUE_OR_POP,
  Op.FOR_ITER,
]);
const ENDS: ReadonlySet<number> = new Set([Op.JUMP, Op.RETURN, Op.RAISE, Op.RERAISE]);
/** What asks for all names of a function at once. */
const ASK_FOR_ALL = ['locals', 'vars', 'dir'];
/** How deep into containers plain data are looked for. */
const DEPTH = 4;

const liveSets = new WeakMap<Code, readonly bigint[]>();
const askers = new WeakMap<Program, boolean>();

/** Unbinds the names of these frames, which stand before an operation, that nothing reads before they are bound again. */
export function forgetDead(program: Program, draft: StepDraft): void {
  for (const frame of draft.frames) {
    if (frame.locals.some((value) => value !== undefined && isPlain(draft, value, DEPTH))) {
      if (asksForAll(program)) return;
      forgetIn(frame, draft);
    }
  }
}

function forgetIn({ code, pc, locals }: Frame, draft: StepDraft): void {
  const live = liveNames(code);
  // The instruction before may still wait for its result; the one at `pc` may be the one that is taken up again.
  const kept = (live[Math.max(pc - 1, 0)] ?? 0n) | (live[pc] ?? 0n);
  locals.forEach((value, index) => {
    if (value === undefined || (kept >> BigInt(index)) & 1n) return;
    if (isPlain(draft, value, DEPTH)) locals[index] = undefined;
  });
}

/** For each instruction the locals that may be read from there on before they are bound, as bits. */
export function liveNames(code: Code): readonly bigint[] {
  const known = liveSets.get(code);
  if (known) return known;
  const { instructions, handlers } = code;
  const count = instructions.length / 2;
  const live = new Array<bigint>(count + 1).fill(0n);
  const handler = Array.from({ length: count }, (_, at) =>
    handlers.find(({ from, to }) => from <= at && at < to),
  );
  const before = (at: number): bigint => {
    const op = present(instructions[2 * at]);
    const arg = present(instructions[2 * at + 1]);
    let names = ENDS.has(op) ? 0n : present(live[at + 1]);
    if (JUMPS.has(op)) names |= present(live[arg]);
    if (op === Op.STORE_FAST) names &= ~(1n << BigInt(arg));
    if (READS.has(op)) names |= 1n << BigInt(arg);
    const caught = handler[at];
    return caught ? names | present(live[caught.target]) : names;
  };
  for (let isSettled = false; !isSettled; ) {
    isSettled = true;
    for (let at = count - 1; at >= 0; at -= 1) {
      const names = before(at);
      if (names === live[at]) continue;
      live[at] = names;
      isSettled = false;
    }
  }
  liveSets.set(code, live);
  return live;
}

function asksForAll(program: Program): boolean {
  let asks = askers.get(program);
  if (asks === undefined) {
    asks = program.codes.some(({ names }) => ASK_FOR_ALL.some((name) => names.includes(name)));
    askers.set(program, asks);
  }
  return asks;
}

/** Data that nobody can tell from their absence once no name leads to them. */
function isPlain(draft: StepDraft, value: Value, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  const isPart = (part: Value): boolean => isPlain(draft, part, depth - 1);
  if (value.t === 'tuple' || value.t === 'frozenset') return depth > 0 && value.items.every(isPart);
  if (!isRef(value)) return value.t !== 'method' && value.t !== 'slice';
  const object = draft.get(value);
  if (depth === 0 || !('cls' in object) || isRef(object.cls)) return false;
  if (object.t === 'list' || object.t === 'deque') return object.items.every(isPart);
  if (object.t === 'dict') return [...object.entries.values()].every((pair) => pair.every(isPart));
  return object.t === 'set' && [...object.entries.values()].every(isPart);
}
