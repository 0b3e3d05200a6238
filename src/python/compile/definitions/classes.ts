/** Classes. */

import { Op } from '../../../program.js';
import type { NodeOf } from '../../parsing/syntax-tree.js';
import { display, keywordDictionary } from '../displays.js';
import type { Unit } from '../unit.js';
import { decorate, docstring, makeFunction, openUnit } from './code-objects.js';

/** `class`: leaves the decorated class on the stack. */
export function classDefinition(unit: Unit, node: NodeOf<'ClassDef'>): void {
  for (const decorator of node.decorator_list) unit.expression(decorator);
  makeFunction(unit, classBody(unit, node), 0);
  unit.constant(node.name);
  display(unit, node.bases, 'tuple');
  if (node.keywords.length > 0) keywordDictionary(unit, node.keywords);
  unit.emit(Op.MAKE_CLASS, node.keywords.length > 0 ? 1 : 0);
  decorate(unit, node.decorator_list);
}

function classBody(unit: Unit, node: NodeOf<'ClassDef'>): Unit {
  const inner = openUnit(unit, node, node.name, 'class', docstring(node.body));
  inner.statements(node.body);
  if (inner.scope.cells.has('__class__')) {
    inner.emit(Op.PUSH_CELL, inner.cell('__class__'));
    inner.emit(Op.STORE_NAME, inner.name('__classcell__'));
  }
  inner.constant(null);
  inner.emit(Op.RETURN);
  return inner;
}
