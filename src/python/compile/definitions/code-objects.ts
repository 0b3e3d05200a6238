/** What gets a code object of its own: opening one inside another, and making a function of it. */

import { type Code, callOf, Op } from '../../../program.js';
import { spanOf } from '../../parsing/span.js';
import { literalOf, type NodeOf, type SyntaxNode } from '../../parsing/syntax-tree.js';
import { scopeOf } from '../scopes/scope.js';
import { Unit } from '../unit.js';

/** The unit for the body of `node`, which stands in `unit`. */
export function openUnit(
  unit: Unit,
  node: SyntaxNode,
  name: string,
  kind: Code['kind'],
  doc: string | null,
): Unit {
  const scope = scopeOf(unit.assembly.scopes, node);
  const span = spanOf(node);
  const qualname = qualifier(unit, name) + name;
  return new Unit(unit.assembly, scope, { name, qualname, kind, line: span.line, doc }, span);
}

/** What stands before `name` in its qualified name (`compiler_set_qualname`, 3.11: comprehensions are no functions to it). */
function qualifier({ identity, scope }: Unit, name: string): string {
  if (identity.kind === 'module' || scope.declaredGlobal.has(name)) return '';
  const plain = identity.kind === 'class' || identity.kind === 'comprehension';
  return plain ? `${identity.qualname}.` : `${identity.qualname}.<locals>.`;
}

/** Ends the inner unit and leaves a function made of it on the outer one's stack. */
export function makeFunction(unit: Unit, inner: Unit, flags: number): void {
  const { id } = register(unit, inner);
  const free = [...inner.scope.free];
  for (const name of free) unit.emit(Op.PUSH_CELL, unit.cell(name));
  if (free.length > 0) unit.emit(Op.BUILD_TUPLE, free.length);
  unit.emit(Op.MAKE_FUNCTION, (id << 3) | flags | (free.length > 0 ? 4 : 0));
}

/** Gives the finished code object its number. */
export function register(unit: Unit, inner: Unit): Code {
  const { codes } = unit.assembly;
  const id = codes.push(null) - 1;
  const code = { ...inner.finish(), id };
  codes[id] = code;
  return code;
}

/** Calls the decorators, which lie below the function or class that they take. */
export function decorate(unit: Unit, decorators: NodeOf<'FunctionDef'>['decorator_list']): void {
  for (const decorator of decorators.toReversed()) {
    unit.at(decorator);
    unit.emit(Op.CALL, callOf(1));
  }
}

/** The string that a body begins with. */
export function docstring([first]: readonly SyntaxNode[]): string | null {
  if (first?.nodeType !== 'Expr' || first.value.nodeType !== 'Constant') return null;
  const text = literalOf(first.value);
  return typeof text === 'string' && first.value.quote_style ? text : null;
}
