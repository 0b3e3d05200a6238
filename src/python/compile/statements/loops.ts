/** `while` and `for`. */

import { Op } from '../../../program.js';
import { literalOf, type NodeOf } from '../../parsing/syntax-tree.js';
import { storeTarget } from '../targets.js';
import type { FrameBlock, Label, Unit } from '../unit.js';
import { dropBelow, inBlock } from './leaving.js';

/** `while True` has no test. */
export function whileStatement(unit: Unit, node: NodeOf<'While'>): void {
  const [start, otherwise, end] = [unit.label(), unit.label(), unit.label()];
  unit.place(start);
  const forever = node.test.nodeType === 'Constant' && isTrue(node.test);
  if (!forever) {
    unit.expression(node.test);
    unit.jump(Op.JUMP_IF_FALSE, otherwise);
  }
  inBlock(unit, loopBlock(end, start, false), () => unit.statements(node.body));
  unit.at(node);
  unit.jump(Op.JUMP, start);
  unit.place(otherwise);
  unit.statements(node.orelse);
  unit.place(end);
}

function isTrue(node: NodeOf<'Constant'>): boolean {
  const value = literalOf(node);
  return value === true || (typeof value === 'number' && value !== 0);
}

/** The iterator stays on the stack while the loop runs. */
export function forStatement(unit: Unit, node: NodeOf<'For'>): void {
  const [start, otherwise, end] = [unit.label(), unit.label(), unit.label()];
  unit.expression(node.iter);
  unit.at(node.iter);
  unit.emit(Op.GET_ITER);
  unit.place(start);
  unit.jump(Op.FOR_ITER, otherwise);
  unit.depth += 1;
  storeTarget(unit, node.target);
  inBlock(unit, loopBlock(end, start, true), () => unit.statements(node.body));
  unit.depth -= 1;
  unit.at(node.iter);
  unit.jump(Op.JUMP, start);
  unit.place(otherwise);
  unit.statements(node.orelse);
  unit.place(end);
}

function loopBlock(breaks: Label, continues: Label, iterator: boolean): FrameBlock {
  return {
    leave: (unit, holding) => iterator && dropBelow(unit, holding),
    loop: { breaks, continues, iterator },
  };
}
