/**
 * Calls of Python code that a built-in makes: `__lt__` of what it sorts, `__repr__` of what it shows. They are made at
 * once, while the built-in waits in TypeScript. Only where one of them has to wait itself (it takes a lock, it touches what
 * others change) the step begins anew: then each such call is made in a frame of its own, its answer is kept in
 * the frame of the built-in's instruction (`replies`), and the instruction is done again from its beginning, with all answers
 * so far, until it needs no more of them. What it changed before is undone each time, so that its own
 * effect is one, at its end.
 */

import { present } from '../heap/expected.js';
import { frameOf } from '../heap/frames.js';
import type { Frame } from '../heap/heap.js';
import { LIBRARY_CODE } from '../language/contract/library-code.js';
import type { Ref, Tuple, Value } from '../model.js';

/** Thrown out of a step: what the built-in of its instruction number `count` has called wants to wait. */
export class WaitWithin extends Error {
  constructor(readonly count: number) {
    super(`the built-in of instruction ${count} has to wait`);
  }
}

/** Thrown out of a built-in that is done again: the next call that it makes. */
export class CallWithin extends Error {
  constructor(readonly call: readonly [func: Value, args: Tuple, keywords: Ref]) {
    super('a call within a built-in');
  }
}

/** A frame that makes the call of a built-in, and answers it. */
export function answeringFrame({ items }: Tuple): Frame {
  const { code } = present(LIBRARY_CODE.function('library._answer'));
  const frame = frameOf(code, [...items]);
  frame.answers = true;
  return frame;
}
