/**
 * Calls of Python code that a built-in makes: `__lt__` of what it sorts, `__repr__` of what it shows. They are made at
 * once, while the built-in waits in TypeScript. Only where one of them has to wait itself (it takes a lock, it touches what
 * others change) the step begins anew: then each such call is made in a frame of its own, its answer is kept in
 * the frame of the built-in's instruction (`replies`), and the instruction is done again from its beginning, with all answers
 * so far, until it needs no more of them. What it changed before is undone each time, so that its own
 * effect is one, at its end.
 *
 * The same is done where calls within calls within calls would need more of TypeScript's stack than there is: each then
 * has a frame on the heap, and the depth is limited by their number alone, as in CPython.
 */

import { present, valueAs } from '../heap/expected.js';
import { frameOf } from '../heap/frames.js';
import type { Frame } from '../heap/heap.js';
import { LIBRARY_CODE } from '../language/contract/library-code.js';
import { builtin, type Keywords, tuple } from '../language/contract/machine.js';
import type { Ref, Tuple, Value } from '../model.js';

/** Thrown out of a step: what the built-in of its instruction number `count` has called wants to wait. */
export class WaitWithin extends Error {
  constructor(readonly count: number) {
    super(`the built-in of instruction ${count} has to wait`);
  }
}

/** Thrown out of a step: the built-in that stands at `place` has called too deep for TypeScript's stack. */
export class TooDeep extends Error {
  constructor(readonly place: string) {
    super(`calls within calls are too many at ${place}`);
  }
}

/** Has TypeScript's own stack come to its end? */
export function isOverflow(error: unknown): boolean {
  return error instanceof RangeError && /call stack/i.test(error.message);
}

/** Thrown out of a built-in that is done again: the next call that it makes. */
export class CallWithin extends Error {
  constructor(readonly call: readonly [func: Value, args: Tuple, keywords: Ref]) {
    super('a call within a built-in');
  }
}

/** The same call made within the text of containers: they are remembered as long as it lasts. */
export function callWhileShown(call: PlainCall, shown: readonly Value[]): PlainCall {
  return {
    func: builtin(SHOWING),
    args: [call.func, tuple(call.args), tuple(shown)],
    keywords: call.keywords,
  };
}
export interface PlainCall {
  readonly func: Value;
  readonly args: readonly Value[];
  readonly keywords: Keywords;
}
const SHOWING = 'library._call_while_shown';

/** The containers whose text all calls that are under way are for. */
export function shownWithin(frames: readonly Frame[]): readonly Value[] {
  const frame = frames.findLast(({ code }) => code === LIBRARY_CODE.function(SHOWING)?.code);
  const shown = frame?.locals[2];
  return shown === undefined ? [] : valueAs(shown, 'tuple').items;
}

/** A frame that makes the call of a built-in, and answers it. */
export function answeringFrame({ items }: Tuple): Frame {
  const { code } = present(LIBRARY_CODE.function('library._answer'));
  const frame = frameOf(code, [...items]);
  frame.answers = true;
  return frame;
}
