/** `try`. */

import { Op } from '../../../program.js';
import type { NodeOf } from '../../parsing/syntax-tree.js';
import type { Label, Unit } from '../unit.js';
import { dropBelow, inBlock, marked } from './leaving.js';

/** `finally` around `except`, where there are both. */
export function tryStatement(unit: Unit, node: NodeOf<'Try'>): void {
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
  unit.protect(failed, true);
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

/** Does it name exceptions of which none is what closes a generator? */
function letsExitsGo({ type }: NodeOf<'ExceptHandler'>): boolean {
  const types = type?.nodeType === 'Tuple' ? type.elts : [type];
  return types.every((each) => {
    const name = each?.nodeType === 'Attribute' ? each.attr : each?.nodeType === 'Name' ? each.id : '';
    return /^(Exception|Empty|Full)$|Error$/.test(name) && !/^Base/.test(name);
  });
}

function tryExcept(unit: Unit, node: NodeOf<'Try'>): void {
  const [failed, end] = [unit.label(), unit.label()];
  const block = marked(unit, { leave: () => {} });
  unit.protect(failed, node.handlers.every(letsExitsGo));
  inBlock(unit, block, () => unit.statements(node.body));
  unit.unprotect();
  unit.statements(node.orelse);
  unit.jump(Op.JUMP, end);
  unit.place(failed);
  handlers(unit, node, end);
  unit.place(end);
}

/** The `except` clauses in turn; the exception is on the stack until one takes it. */
function handlers(unit: Unit, node: NodeOf<'Try'>, end: Label): void {
  const broken = unit.label();
  unit.emit(Op.PUSH_HANDLED);
  const block = marked(unit, { leave: (inner) => inner.emit(Op.POP_HANDLED) });
  unit.protect(broken, true);
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
function clauseBody(unit: Unit, clause: NodeOf<'ExceptHandler'>): void {
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
