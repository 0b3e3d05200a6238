/** What iterators written in C do after an exception: they go on with their next item. Generators end. */

import { present } from '../heap/expected.js';
import type { Frame } from '../heap/heap.js';
import { type Code, isOfLibrary, Op } from '../program.js';

/** The generators of the library's Python that stand for such iterators, and which loop goes on, counted from the outermost. */
const LOOPS: Readonly<Record<string, number>> = {
  _by_index: 1,
  _until: 1,
  _map: 1,
  _map_many: 1,
  _filter: 1,
  _filter_true: 1,
  _zip: 1,
  _zip_strict: 1,
  _enumerate: 1,
  _chain: 2,
  _chain_from: 2,
  _cycle: 1,
  _accumulate: 1,
  _takewhile: 1,
  _dropwhile: 1,
  _filterfalse: 1,
  _compress: 1,
  _starmap: 1,
  _groupby: 1,
  _tee_copy: 1,
};

/** The frame before the next round of the loop that an exception leaves; null where that is the end. */
export function nextRound(frame: Frame): Frame | null {
  const wanted = isOfLibrary(frame.code) ? LOOPS[frame.code.name] : undefined;
  const heads = wanted === undefined ? [] : loopsAround(frame.code, frame.pc - 1).slice(0, wanted);
  const head = heads[(wanted ?? 0) - 1];
  if (head === undefined) return null;
  // Each `for` has its iterator on the stack.
  const depth = heads.filter((at) => frame.code.instructions[2 * at] === Op.FOR_ITER).length;
  return { ...frame, pc: head, stack: frame.stack.slice(0, depth), handled: [] };
}

/** Where the loops begin that the instruction is in, the outermost first: each ends with a jump back. */
function loopsAround({ instructions }: Code, pc: number): number[] {
  const heads = new Set<number>();
  for (let at = pc; 2 * at < instructions.length; at += 1) {
    const target = present(instructions[2 * at + 1]);
    if (instructions[2 * at] === Op.JUMP && target <= pc) heads.add(target);
  }
  return [...heads].sort((a, b) => a - b);
}
