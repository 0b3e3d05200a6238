/** Code that a program itself is ready to see fail: in a `try` that catches it, or under a test of Python's version. */

import type { ASTNode, ExprNode, StmtNode } from 'py-ast';
import { childrenOf, nodesOf } from '../parsing/normalise.js';

/** Every node under `root` that no guard stands around, in the order of the source. */
export function* unguarded(root: ASTNode, exceptions: ReadonlySet<string>): Generator<ASTNode> {
  const waiting: ASTNode[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    const guarded = new Set(guardedBy(node as StmtNode, exceptions));
    waiting.push(
      ...childrenOf(node)
        .filter((child) => !guarded.has(child))
        .reverse(),
    );
  }
}

function guardedBy(node: StmtNode, exceptions: ReadonlySet<string>): readonly ASTNode[] {
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
  const words = new Set(['version_info', 'version', 'hexversion', 'PY2', 'PY3', 'TYPE_CHECKING']);
  for (const node of nodesOf(test)) {
    const { attr, id } = node as ASTNode & { attr?: string; id?: string };
    if (words.has(attr ?? id ?? '')) return true;
  }
  return false;
}
