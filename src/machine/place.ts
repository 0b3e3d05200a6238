/** Where a thread stands, read off its frames. */

import { present } from '../heap/expected.js';
import type { Frame, HeapObject, ListObject } from '../heap/heap.js';
import { isRef } from '../heap/kinds.js';
import { nameOf } from '../language/text/object-texts.js';
import type { Ref, Span, Value } from '../model.js';
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

interface Heap {
  get(ref: Ref): HeapObject;
}

/** What the source calls what is being made; `__init__` makes things for its caller. */
export function nameOfNew(frames: readonly Frame[], heap: Heap): string | null {
  for (let depth = frames.length - 1; depth >= 0; depth -= 1) {
    const { code, pc, instead } = present(frames[depth]);
    const name = code.hints[pc - 1];
    if (name !== undefined) return madeName(name, frames.slice(0, depth + 1), heap);
    if (!isOfLibrary(code) && instead === undefined) return null;
  }
  return null;
}

/** The name with what is only known now: whose attribute it is, and which item of a list. */
function madeName(name: string, frames: readonly Frame[], heap: Heap): string {
  const whole = withIndices(name, frames, heap);
  if (!whole.startsWith('.')) return whole;
  const owner = ownerName(frames, heap);
  return owner === null ? whole.slice(1) : owner + whole;
}

/** `grid[][]`: each list is as long as the index of what comes next into it, and stands below the call that makes that. */
function withIndices(name: string, frames: readonly Frame[], heap: Heap): string {
  const at = name.lastIndexOf('[]');
  if (at < 0) return name;
  const list = frames
    .at(-1)
    ?.stack.flatMap((value) => listIn(heap, value))
    .at(-1);
  const index = list === undefined ? '' : `[${list.items.length}]`;
  return withIndices(name.slice(0, at), frames.slice(0, -1), heap) + index + name.slice(at + 2);
}

/** The list that it is, or whose method it is. */
function listIn(heap: Heap, value: Value): ListObject[] {
  if (typeof value === 'object' && value?.t === 'method') return listIn(heap, value.self);
  const object = isRef(value) ? heap.get(value) : null;
  return object?.t === 'list' ? [object] : [];
}

/** What the source calls the object whose `__init__` runs; null elsewhere. */
function ownerName(frames: readonly Frame[], heap: Heap): string | null {
  let depth = frames.length - 1;
  while (frames[depth]?.code.name.startsWith('<')) depth -= 1;
  while (isInitOfBase(frames[depth], frames[depth - 1])) depth -= 1;
  return frames[depth]?.instead === undefined ? null : nameOfNew(frames.slice(0, depth), heap);
}

/** Was it called by the `__init__` of the same object: `super().__init__()`? */
function isInitOfBase(frame: Frame | undefined, caller: Frame | undefined): boolean {
  const [self, its] = [frame?.locals[0], caller?.locals[0]];
  const isSame = isRef(self) && isRef(its) && self.id === its.id;
  return isSame && frame?.instead === undefined && frame?.code.name === caller?.code.name;
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
