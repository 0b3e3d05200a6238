/** What compiling one module begins with: its scopes, no code objects yet, and the unit of its own statements. */

import type { Code } from '../../program.js';
import { childrenOf, type NodeOf, type SyntaxNode } from '../parsing/syntax-tree.js';
import { docstring } from './definitions/code-objects.js';
import { expression } from './expressions/expressions.js';
import { type Scopes, scopeOf } from './scopes/scope.js';
import { statements } from './statements/statements.js';
import { type Assembly, Unit } from './unit.js';

/** `name` is `main`, or the module of the library that this is; its code objects get the numbers after those of `codes`. */
export function assemblyOf(
  module: NodeOf<'Module'>,
  scopes: Scopes,
  name: Code['module'],
  codes: readonly Code[] = [],
): Assembly {
  return {
    scopes,
    codes: [...codes],
    module: name,
    annotations: asksForAnnotations(module),
    constantSets: new Map(),
    expression,
    statements,
  };
}

/** A unit in the scope of the module itself; `name` is for one that makes a single function or class of it. */
export function moduleUnit(assembly: Assembly, module: NodeOf<'Module'>, name = '<module>'): Unit {
  const identity = { name, qualname: name, kind: 'module', line: 1, doc: docstring(module.body) } as const;
  return new Unit(assembly, scopeOf(assembly.scopes, module), identity, START);
}

const START = { line: 1, column: 0, endLine: 1, endColumn: 0 };

function asksForAnnotations(node: SyntaxNode): boolean {
  if (node.nodeType === 'Attribute' && node.attr === '__annotations__') return true;
  if (node.nodeType === 'Constant' && node.value === '__annotations__') return true;
  return childrenOf(node).some(asksForAnnotations);
}
