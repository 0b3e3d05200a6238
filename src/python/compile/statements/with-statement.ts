/** `with`. */

import { callOf, Op } from '../../../program.js';
import type { NodeOf } from '../../parsing/syntax-tree.js';
import { storeTarget } from '../targets.js';
import type { Unit } from '../unit.js';
import { inBlock, marked } from './leaving.js';

/** `with a, b:` is `with a:` around `with b:`. */
export function withStatement(unit: Unit, node: NodeOf<'With'>): void {
  withItems(unit, node, 0);
}

function withItems(unit: Unit, node: NodeOf<'With'>, index: number): void {
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
