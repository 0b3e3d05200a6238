/** Where a thread stands, read off its frames. */

import type { Frame, HeapObject } from '../heap/heap.js';
import { nameOf } from '../language/text/object-texts.js';
import type { Span, Value } from '../model.js';
import { type Code, isOfLibrary, type Program } from '../program.js';

/** Where the innermost frame of the program (not of the library) stands; undefined where none is of the program. */
export function spanOf(frames: readonly Frame[]): Span | undefined {
  const frame = frames.findLast(({ code }) => !isOfLibrary(code));
  return frame?.code.spans[Math.max(frame.pc - 1, 0)];
}

/** The source text of a place, on one line. */
export function sourceTextAt({ lines }: Program, { line, column, endLine, endColumn }: Span): string {
  const text = lines[line - 1] ?? '';
  return endLine === line ? text.slice(column, endColumn) : `${text.slice(column)}…`;
}

/** One instruction that ran, in the frame of that depth (0 is the outermost). */
export interface RanInstruction {
  readonly depth: number;
  readonly code: Code;
  readonly at: number;
}

/** An instruction, by a name that is no other's. */
export function placeOf({ module, id }: Code, at: number): string {
  return `${module} ${id} ${at}`;
}

/** The variable that the source assigns what is being made to; `__init__` makes things for its caller. */
export function nameOfNew(frames: readonly Frame[]): string | null {
  for (const { code, pc, instead } of frames.toReversed()) {
    const name = code.hints[pc - 1];
    if (name !== undefined) return name;
    if (!isOfLibrary(code) && instead === undefined) return null;
  }
  return null;
}

/** The built-in that a thread was given to run (`target=done.append`), by its name; undefined where it is none. */
export function targetName(thread: HeapObject): string | undefined {
  const attributes = thread.t === 'instance' ? thread.attributes : null;
  const target = attributes?.get('_target') ?? attributes?.get('function') ?? null;
  const func = typeof target === 'object' && target?.t === 'method' ? target.func : target;
  return typeof func === 'object' && func?.t === 'builtin' ? nameOf(func.name) : undefined;
}

/** The exception being handled by the innermost `except`, through all frames. */
export function handledBy(frames: readonly Frame[]): Value | undefined {
  return frames.findLast(({ handled }) => handled.length > 0)?.handled.at(-1);
}
