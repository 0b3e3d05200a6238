/** What stands left of `=`: the value is taken from the top of the stack. */

import { Op } from '../../program.js';
import type { SyntaxNode } from '../parsing/syntax-tree.js';
import type { Unit } from './unit.js';

/** Stores the top of the stack into a name, attribute, item, or pattern of those. */
export function storeTarget(unit: Unit, target: SyntaxNode): void {
  unit.at(target);
  switch (target.nodeType) {
    case 'Name':
      return unit.store(target.id);
    case 'Attribute':
      unit.expression(target.value);
      return unit.emit(Op.STORE_ATTR, unit.name(unit.mangled(target.attr)));
    case 'Subscript':
      unit.expression(target.value);
      unit.expression(target.slice);
      return unit.emit(Op.SET_ITEM);
    case 'List':
    case 'Tuple':
      return unpack(unit, target.elts);
    case 'Starred':
      return storeTarget(unit, target.value);
    default:
      throw new Error(`${target.nodeType} is no target`);
  }
}

function unpack(unit: Unit, targets: readonly SyntaxNode[]): void {
  const star = targets.findIndex((target) => target.nodeType === 'Starred');
  if (star < 0) unit.emit(Op.UNPACK, targets.length);
  else unit.emit(Op.UNPACK_STAR, (star << 8) | (targets.length - star - 1));
  for (const target of targets) storeTarget(unit, target);
}

/** `del target`. */
export function deleteTarget(unit: Unit, target: SyntaxNode): void {
  unit.at(target);
  switch (target.nodeType) {
    case 'Name':
      return unit.delete(target.id);
    case 'Attribute':
      unit.expression(target.value);
      return unit.emit(Op.DELETE_ATTR, unit.name(unit.mangled(target.attr)));
    case 'Subscript':
      unit.expression(target.value);
      unit.expression(target.slice);
      return unit.emit(Op.DELETE_ITEM);
    case 'List':
    case 'Tuple':
      for (const item of target.elts) deleteTarget(unit, item);
      return;
    default:
      throw new Error(`${target.nodeType} can't be deleted`);
  }
}
