/** Code that the program itself expects to fail: in a `try` that catches it, or under a test of Python's version. */

import type { ExprNode } from 'py-ast';
import { childrenOf, nodesOf, type SyntaxNode } from '../parsing/syntax-tree.js';

/** Names in a test of the version. */
const VERSION_NAMES = new Set(['version_info', 'version', 'hexversion', 'PY2', 'PY3', 'TYPE_CHECKING']);

/** Every node under `root` that no guard stands around, in the order of the source. */
export function* unguarded(root: SyntaxNode, exceptions: ReadonlySet<string>): Generator<SyntaxNode> {
  const waiting: SyntaxNode[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    const guarded = new Set(guardedBy(node, exceptions));
    for (const child of childrenOf(node).reverse()) if (!guarded.has(child)) waiting.push(child);
  }
}

/** Every node in the body of a `try` that catches one of these, but for what is under a test of the version. */
export function* tried(root: SyntaxNode, exceptions: ReadonlySet<string>): Generator<SyntaxNode> {
  for (const node of unguarded(root, NONE)) {
    if (node.nodeType !== 'Try' || !node.handlers.some(({ type }) => catches(type, exceptions))) continue;
    for (const statement of node.body) yield* unguarded(statement, NONE);
  }
}
const NONE: ReadonlySet<string> = new Set();

function guardedBy(node: SyntaxNode, exceptions: ReadonlySet<string>): readonly SyntaxNode[] {
  if (node.nodeType === 'Try' && node.handlers.some(({ type }) => catches(type, exceptions))) {
    const expected = node.handlers.flatMap((handler) => handler.body);
    return [...node.body, ...expected];
  }
  if (node.nodeType === 'If' && asksForVersion(node.test)) return [...node.body, ...node.orelse];
  return [];
}

function catches(type: ExprNode | undefined | null, exceptions: ReadonlySet<string>): boolean {
  if (!type) return exceptions.has('');
  if (type.nodeType === 'Tuple') return type.elts.some((each) => catches(each, exceptions));
  return type.nodeType === 'Name' && exceptions.has(type.id);
}

function asksForVersion(test: ExprNode): boolean {
  for (const node of nodesOf(test)) {
    if (node.nodeType === 'Attribute' && VERSION_NAMES.has(node.attr)) return true;
    if (node.nodeType === 'Name' && VERSION_NAMES.has(node.id)) return true;
  }
  return false;
}
