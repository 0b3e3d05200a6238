/** What would come of a call of the library's Python, without anything coming of it. */

import { present } from '../heap/expected.js';
import { frameOf } from '../heap/frames.js';
import type { Frame, Memory } from '../heap/heap.js';
import type { StepDraft } from '../heap/step-draft.js';
import { LIBRARY_CODE } from '../language/contract/library-code.js';
import type { Resumption, Stop } from '../language/contract/vm.js';
import type { Creation, Value } from '../model.js';
import { WaitWithin } from './call-within.js';

/** Instructions that are spent on it. */
export const TRIAL = 100_000;

/** A frame that calls a function of the library. */
export function frameFor(func: string, args: readonly Value[]): Frame {
  return frameOf(present(LIBRARY_CODE.function(`library.${func}`)).code, args.slice());
}

/** An interpreter that stands at the start of the call, and is thrown away. */
interface Thrown {
  readonly draft: StepDraft;
  readonly creations: readonly Creation[];
  resume(how: Resumption): Stop;
}

/** Where it stops; null where a built-in's call would have to wait. */
export function stopOf(interpreter: Thrown): Stop | null {
  try {
    return interpreter.resume({ kind: 'start' });
  } catch (error) {
    if (error instanceof WaitWithin) return null;
    throw error;
  }
}

/** What the call returns, where it changes nothing of the memory that it began with. */
export function valueWithoutEffect(interpreter: Thrown, memory: Memory): Value | undefined {
  const stop = stopOf(interpreter);
  const isPure = interpreter.creations.length === 0 && interpreter.draft.finish().memory === memory;
  return stop?.kind === 'returned' && isPure ? stop.value : undefined;
}
