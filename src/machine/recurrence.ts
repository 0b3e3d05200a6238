/** Whether a thread's own code comes round to where it was, and so goes on for ever. */

import { cloneFrame } from '../heap/frames.js';
import type { Frame } from '../heap/heap.js';
import type { StepDraft } from '../heap/step-draft.js';
import type { Value } from '../model.js';

/** Frames as they stood, and how much had changed by then. */
interface RecurrenceMark {
  readonly pc: number;
  readonly changes: number;
  readonly frames: readonly Frame[];
}

/**
 * Remembers where the thread stood after 1, 2, 4, 8, … stretches of instructions: a circle, however long, is found soon after
 * it has been entered (Brent 1980). What makes or changes objects all the time is not found out.
 */
export class Recurrence {
  private mark: RecurrenceMark | null = null;
  private stretches = 0;

  constructor(private readonly draft: StepDraft) {}

  /** Tells that the thread stands before the instruction `pc` after another stretch. */
  pass(pc: number): void {
    this.stretches += 1;
    if ((this.stretches & (this.stretches - 1)) !== 0) return;
    const { frames, changes } = this.draft;
    this.mark = {
      pc,
      changes,
      frames: frames.map(cloneFrame),
    };
  }

  /** Does the thread, which stands before the instruction `pc`, stand where it stood? */
  isBack(pc: number): boolean {
    const { mark, draft } = this;
    if (mark === null || mark.pc !== pc || mark.changes !== draft.changes) return false;
    return (
      mark.frames.length === draft.frames.length &&
      mark.frames.every((frame, i) => same(frame, draft.frames[i]))
    );
  }
}

function same(a: Frame, b: Frame | undefined): boolean {
  // The names of a class body are changed without being counted.
  if (b === undefined || a.code !== b.code || a.pc !== b.pc || b.names !== null || a.replies !== b.replies)
    return false;
  return (
    sameItems(a.locals, b.locals) &&
    sameItems(a.stack, b.stack) &&
    sameItems(a.cells, b.cells) &&
    sameItems(a.handled, b.handled)
  );
}

function sameItems(a: Items, b: Items): boolean {
  return a.length === b.length && a.every((item, i) => sameItem(item, b[i]));
}

type Items = readonly (Value | undefined)[];

function sameItem(a: Value | undefined, b: Value | undefined): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (a.t === 'ref') return b.t === 'ref' && a.id === b.id;
  return a.t === 'builtin' && b.t === 'builtin' && a.name === b.name;
}
