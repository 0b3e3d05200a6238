/** The ways out of loops, `try` and `with`: each block says what leaving it takes. */

import { Op } from '../../../program.js';
import type { SyntaxNode } from '../../parsing/syntax-tree.js';
import type { FrameBlock, Unit } from '../unit.js';

/** Compiles `body` as the inside of `block`. */
export function inBlock(unit: Unit, block: FrameBlock, body: () => void): void {
  unit.blocks.push(block);
  body();
  unit.blocks.pop();
}

/** `block` as one that begins here. */
export function marked(unit: Unit, block: FrameBlock): FrameBlock {
  return { ...block, protections: unit.protections, depth: unit.depth };
}

/** Takes one value off the stack, from under the one being returned if there is one. */
export function dropBelow(unit: Unit, holding: boolean): void {
  if (holding) unit.emit(Op.SWAP, 2);
  unit.emit(Op.POP);
}

/** `return`. */
export function returnStatement(unit: Unit, value: SyntaxNode | null): void {
  if (value) unit.expression(value);
  else unit.constant(null);
  leave(unit, 0, true);
  unit.emit(Op.RETURN);
}

/** `break` and `continue`: leaves the blocks inside of the loop, then jumps. */
export function leaveLoop(unit: Unit, way: 'breaks' | 'continues'): void {
  const index = unit.blocks.findLastIndex((block) => block.loop);
  const loop = unit.blocks[index]?.loop;
  if (!loop) throw new Error(`${way} outside of a loop`);
  leave(unit, index + 1, false);
  if (way === 'breaks' && loop.iterator) unit.emit(Op.POP);
  unit.jump(Op.JUMP, loop[way]);
}

/** Emits what leaving takes, block by block, from the innermost to the one at `outermost`; no block protects its own leaving. */
function leave(unit: Unit, outermost: number, holding: boolean): void {
  const blocks = [...unit.blocks];
  const { depth } = unit;
  let protections = unit.protections;
  for (const [index, block] of [...blocks.entries()].slice(outermost).reverse()) {
    unit.blocks.length = index;
    const outer = block.protections ?? protections;
    protections = Math.min(protections, outer);
    unit.depth = (block.depth ?? unit.depth) + (holding ? 1 : 0);
    unit.outside(unit.protections - protections, () => block.leave(unit, holding));
  }
  unit.blocks.splice(0, unit.blocks.length, ...blocks);
  unit.depth = depth;
}
