/** Loops, `try`, `with`, and the ways out of them. */

import { callOf, Op } from '../../program.js';
import { storeTarget } from './targets.js';
import type { Block, Label, Node, Unit } from './unit.js';

type Of<T extends string> = Extract<Node, { nodeType: T }>;

export function whileStatement(unit: Unit, node: Of<'While'>): void {
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

function isTrue(node: Of<'Constant'>): boolean {
  return node.value === true || (typeof node.value === 'number' && node.value !== 0);
}

export function forStatement(unit: Unit, node: Of<'For'>): void {
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

function loopBlock(breaks: Label, continues: Label, iterator: boolean): Block {
  return {
    leave: (unit, holding) => iterator && dropBelow(unit, holding),
    loop: { breaks, continues, iterator },
  };
}

/** Takes one value off the stack, from under the one being returned if there is one. */
function dropBelow(unit: Unit, holding: boolean): void {
  if (holding) unit.emit(Op.SWAP, 2);
  unit.emit(Op.POP);
}

function inBlock(unit: Unit, block: Block, body: () => void): void {
  unit.blocks.push(block);
  body();
  unit.blocks.pop();
}

export function returnStatement(unit: Unit, value: Node | null): void {
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

/** Emits what leaving all blocks from the innermost down to `outermost` takes, each one outside of itself. */
function leave(unit: Unit, outermost: number, holding: boolean): void {
  const blocks = [...unit.blocks];
  const { depth } = unit;
  let protections = unit.protections;
  for (let index = blocks.length - 1; index >= outermost; index -= 1) {
    const block = blocks[index] as Block & Marks;
    unit.blocks.length = index;
    const outer = block.protections ?? protections;
    protections = Math.min(protections, outer);
    unit.depth = (block.depth ?? unit.depth) + (holding ? 1 : 0);
    unit.outside(unit.protections - protections, () => block.leave(unit, holding));
  }
  unit.blocks.splice(0, unit.blocks.length, ...blocks);
  unit.depth = depth;
}

/** Where a block began: how much was on the stack below it and how many protections were open. */
interface Marks {
  readonly protections?: number;
  readonly depth?: number;
}

function marked(unit: Unit, block: Block): Block & Marks {
  return { ...block, protections: unit.protections, depth: unit.depth };
}

export function tryStatement(unit: Unit, node: Of<'Try'>): void {
  if (node.finalbody.length === 0) return tryExcept(unit, node);
  const [failed, end] = [unit.label(), unit.label()];
  const block = marked(unit, { leave: (inner) => inner.statements(node.finalbody) });
  unit.protect(failed);
  inBlock(unit, block, () => (node.handlers.length > 0 ? tryExcept(unit, node) : unit.statements(node.body)));
  unit.unprotect();
  unit.statements(node.finalbody);
  unit.jump(Op.JUMP, end);
  unit.place(failed);
  whileHandling(unit, 1, () => unit.statements(node.finalbody));
  unit.emit(Op.POP_HANDLED);
  unit.emit(Op.RERAISE);
  unit.place(end);
}

/**
 * Runs `body` with the exception on top of the stack as the one being handled, `kept` values deep; if the
 * body itself fails, the exception before is the handled one again.
 */
function whileHandling(unit: Unit, kept: number, body: () => void): void {
  const [failed, past] = [unit.label(), unit.label()];
  unit.emit(Op.PUSH_HANDLED);
  const block = marked(unit, {
    leave: (inner, holding) => {
      inner.emit(Op.POP_HANDLED);
      for (let count = 0; count < kept; count += 1) dropBelow(inner, holding);
    },
  });
  unit.protect(failed);
  unit.depth += kept;
  inBlock(unit, block, body);
  unit.depth -= kept;
  unit.unprotect();
  unit.jump(Op.JUMP, past);
  unit.place(failed);
  unit.emit(Op.POP_HANDLED);
  unit.emit(Op.RERAISE);
  unit.place(past);
}

function tryExcept(unit: Unit, node: Of<'Try'>): void {
  const [failed, end] = [unit.label(), unit.label()];
  const block = marked(unit, { leave: () => {} });
  unit.protect(failed);
  inBlock(unit, block, () => unit.statements(node.body));
  unit.unprotect();
  unit.statements(node.orelse);
  unit.jump(Op.JUMP, end);
  unit.place(failed);
  handlers(unit, node, end);
  unit.place(end);
}

/** The `except` clauses in turn; the exception is on the stack until one takes it. */
function handlers(unit: Unit, node: Of<'Try'>, end: Label): void {
  const broken = unit.label();
  unit.emit(Op.PUSH_HANDLED);
  const block = marked(unit, { leave: (inner) => inner.emit(Op.POP_HANDLED) });
  unit.protect(broken);
  for (const clause of node.handlers) {
    const next = unit.label();
    unit.at(clause);
    if (clause.type) {
      unit.depth += 1;
      unit.expression(clause.type);
      unit.depth -= 1;
      unit.emit(Op.MATCH_EXCEPTION);
      unit.jump(Op.JUMP_IF_FALSE, next);
    }
    inBlock(unit, block, () => clauseBody(unit, clause));
    unit.outside(1, () => {
      unit.emit(Op.POP_HANDLED);
      unit.jump(Op.JUMP, end);
    });
    unit.place(next);
  }
  unit.emit(Op.RERAISE);
  unit.unprotect();
  unit.place(broken);
  unit.emit(Op.POP_HANDLED);
  unit.emit(Op.RERAISE);
}

/** `except E as name:` forgets the name at the end, however it ends. */
function clauseBody(unit: Unit, clause: Of<'ExceptHandler'>): void {
  if (!clause.name) {
    unit.emit(Op.POP);
    return unit.statements(clause.body);
  }
  const name = clause.name;
  unit.store(name);
  const forget = (inner: Unit): void => {
    inner.constant(null);
    inner.store(name);
    inner.delete(name);
  };
  const [failed, past] = [unit.label(), unit.label()];
  const block = marked(unit, { leave: forget });
  unit.protect(failed);
  inBlock(unit, block, () => unit.statements(clause.body));
  unit.unprotect();
  forget(unit);
  unit.jump(Op.JUMP, past);
  unit.place(failed);
  forget(unit);
  unit.emit(Op.RERAISE);
  unit.place(past);
}

export function withStatement(unit: Unit, node: Of<'With'>): void {
  withItems(unit, node, 0);
}

function withItems(unit: Unit, node: Of<'With'>, index: number): void {
  const item = node.items[index];
  if (!item) return unit.statements(node.body);
  unit.expression(item.context_expr);
  unit.at(item.context_expr);
  unit.emit(Op.COPY, 1);
  unit.emit(Op.LOAD_SPECIAL, unit.name('__enter__'));
  unit.emit(Op.SWAP, 2);
  unit.emit(Op.LOAD_SPECIAL, unit.name('__exit__'));
  unit.emit(Op.SWAP, 2);
  unit.emit(Op.CALL, callOf(0));
  const [failed, end] = [unit.label(), unit.label()];
  const block = marked(unit, {
    leave: (inner, holding) => {
      if (holding) inner.emit(Op.SWAP, 2);
      inner.at(item.context_expr);
      exit(inner);
    },
  });
  unit.depth += 1;
  unit.protect(failed);
  inBlock(unit, block, () => {
    if (item.optional_vars) storeTarget(unit, item.optional_vars);
    else unit.emit(Op.POP);
    withItems(unit, node, index + 1);
  });
  unit.unprotect();
  unit.at(item.context_expr);
  exit(unit);
  unit.jump(Op.JUMP, end);
  unit.place(failed);
  exitFailed(unit);
  unit.depth -= 1;
  unit.place(end);
}

/** exit → : calls it for a body that ended well. */
function exit(unit: Unit): void {
  for (let count = 0; count < 3; count += 1) unit.constant(null);
  unit.emit(Op.CALL, callOf(3));
  unit.emit(Op.POP);
}

/** exit, exc → : calls it with the exception, which goes on unless the result is true. */
function exitFailed(unit: Unit): void {
  const [suppressed, past, broken] = [unit.label(), unit.label(), unit.label()];
  unit.emit(Op.PUSH_HANDLED);
  unit.protect(broken);
  unit.emit(Op.COPY, 2);
  unit.emit(Op.COPY, 2);
  unit.emit(Op.LOAD_ATTR, unit.name('__class__'));
  unit.emit(Op.COPY, 3);
  unit.emit(Op.COPY, 1);
  unit.emit(Op.LOAD_ATTR, unit.name('__traceback__'));
  unit.emit(Op.CALL, callOf(3));
  unit.jump(Op.JUMP_IF_TRUE, suppressed);
  unit.emit(Op.RERAISE);
  unit.unprotect();
  unit.place(broken);
  unit.emit(Op.POP_HANDLED);
  unit.emit(Op.RERAISE);
  unit.place(suppressed);
  unit.emit(Op.POP_HANDLED);
  unit.emit(Op.POP);
  unit.emit(Op.POP);
  unit.place(past);
}
