/** Calls. */

import { callOf, Op } from '../../../program.js';
import type { NodeOf } from '../../parsing/syntax-tree.js';
import { display, keywordDictionary } from '../displays.js';
import { namedByAppend, namedCalls } from '../names-of-new.js';
import type { Unit } from '../unit.js';

/** A call; zero-argument `super()` gets the class and the first parameter, as CPython's compiler arranges. */
export function call(unit: Unit, node: NodeOf<'Call'>): void {
  unit.expression(node.func);
  const isSuper = node.func.nodeType === 'Name' && node.func.id === 'super' && node.args.length === 0;
  const first = unit.scope.parameters[0];
  if (isSuper && first !== undefined && unit.scope.access('__class__') === 'cell') {
    unit.load('__class__');
    unit.load(first);
    unit.emit(Op.CALL, callOf(2));
    return;
  }
  for (const { arg, value } of node.keywords) {
    if (arg && !unit.hintFor(value)) unit.nameNew(namedCalls(value, arg));
  }
  unit.nameNew(namedByAppend(node, first));
  const starred =
    node.args.some((arg) => arg.nodeType === 'Starred') || node.keywords.some(({ arg }) => !arg);
  if (starred || node.args.length + node.keywords.length > 255) starredCall(unit, node);
  else plainCall(unit, node);
}

function plainCall(unit: Unit, node: NodeOf<'Call'>): void {
  for (const arg of node.args) unit.expression(arg);
  for (const keyword of node.keywords) unit.expression(keyword.value);
  const count = node.args.length + node.keywords.length;
  unit.markCall(node);
  const argument = callOf(count, isMethodCall(node));
  if (node.keywords.length === 0) return unit.emit(Op.CALL, argument);
  const names = node.keywords.flatMap(({ arg }) => (arg === undefined ? [] : [arg]));
  unit.emit(Op.CALL_KW, (unit.constantIndex({ t: 'tuple', items: names }) << 9) | argument);
}

/** `object.name(…)`: CPython finds the method for the call, and makes no bound method of it (`LOAD_METHOD`, 3.11). */
function isMethodCall({ func }: NodeOf<'Call'>): boolean {
  if (func.nodeType !== 'Attribute') return false;
  const { value } = func;
  return !(value.nodeType === 'Call' && value.func.nodeType === 'Name' && value.func.id === 'super');
}

function starredCall(unit: Unit, node: NodeOf<'Call'>): void {
  display(unit, node.args, 'tuple', true);
  keywordDictionary(unit, node.keywords);
  unit.markCall(node);
  unit.emit(Op.CALL_EX);
}
