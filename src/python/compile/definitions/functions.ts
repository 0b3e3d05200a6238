/** Functions and lambdas. */

import { type Code, Op } from '../../../program.js';
import type { NodeOf } from '../../parsing/syntax-tree.js';
import { annotationsOf, keywordDefaults } from '../scopes/parameters.js';
import type { Unit } from '../unit.js';
import { decorate, docstring, makeFunction, openUnit, register } from './code-objects.js';

/** `def`: leaves the decorated function on the stack. */
export function functionDefinition(unit: Unit, node: NodeOf<'FunctionDef'>): void {
  for (const decorator of node.decorator_list) unit.expression(decorator);
  const flags = defaults(unit, node.args);
  makeFunction(unit, functionBody(unit, node), flags);
  if (unit.assembly.annotations) annotate(unit, node);
  decorate(unit, node.decorator_list);
}

/** `__annotations__` of the function on the stack. */
function annotate(unit: Unit, node: NodeOf<'FunctionDef'>): void {
  const annotations = annotationsOf(node);
  if (annotations.length === 0) return;
  for (const { name, annotation } of annotations) {
    unit.constant(unit.mangled(name));
    if (annotation.nodeType === 'Starred') starredAnnotation(unit, annotation);
    else unit.expression(annotation);
  }
  unit.emit(Op.BUILD_DICT, annotations.length);
  unit.emit(Op.COPY, 2);
  unit.emit(Op.STORE_ATTR, unit.name('__annotations__'));
}

/** `*args: *Ts`: the one item that is in it (`compiler_visit_argannotation`, 3.11). */
function starredAnnotation(unit: Unit, { value }: NodeOf<'Starred'>): void {
  unit.expression(value);
  unit.emit(Op.UNPACK, 1);
}

function functionBody(unit: Unit, node: NodeOf<'FunctionDef'>): Unit {
  const inner = openUnit(unit, node, node.name, 'function', docstring(node.body));
  inner.statements(node.body);
  inner.constant(null);
  inner.emit(Op.RETURN);
  return inner;
}

/** The code object of a function alone, registered like all others. */
export function functionCode(unit: Unit, node: NodeOf<'FunctionDef'>): Code {
  return register(unit, functionBody(unit, node));
}

/** `lambda`. */
export function lambda(unit: Unit, node: NodeOf<'Lambda'>): void {
  const flags = defaults(unit, node.args);
  makeFunction(unit, lambdaBody(unit, node), flags);
}

/** The code object of a lambda alone, registered like all others. */
export function lambdaCode(unit: Unit, node: NodeOf<'Lambda'>): Code {
  return register(unit, lambdaBody(unit, node));
}

function lambdaBody(unit: Unit, node: NodeOf<'Lambda'>): Unit {
  const inner = openUnit(unit, node, '<lambda>', 'lambda', null);
  inner.expression(node.body);
  inner.emit(Op.RETURN);
  return inner;
}

/** Pushes the default values; gives the flags of MAKE_FUNCTION. */
function defaults(unit: Unit, args: NodeOf<'Arguments'>): number {
  let flags = 0;
  if (args.defaults.length > 0) {
    for (const value of args.defaults) unit.expression(value);
    unit.emit(Op.BUILD_TUPLE, args.defaults.length);
    flags |= 1;
  }
  const byKeyword = keywordDefaults(args);
  if (byKeyword.length > 0) {
    for (const { name, value } of byKeyword) {
      unit.constant(unit.mangled(name));
      unit.expression(value);
    }
    unit.emit(Op.BUILD_DICT, byKeyword.length);
    flags |= 2;
  }
  return flags;
}
