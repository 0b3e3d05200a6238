/** CPython's tree as py-ast declares it: a closed union of nodes, what a literal in it means, and how to walk it. */

import type { ASTNodeUnion } from 'py-ast';
import type { Value } from '../../model.js';

/** Any node; its `nodeType` says which. */
export type SyntaxNode = ASTNodeUnion;
/** The nodes of a kind, or of some kinds. */
export type NodeOf<Kind extends SyntaxNode['nodeType']> = Extract<SyntaxNode, { nodeType: Kind }>;

/** Whatever CPython compiles to a function of its first iterable. */
export type ComprehensionNode = NodeOf<'ListComp' | 'SetComp' | 'DictComp' | 'GeneratorExp'>;

/** A complex number: the one kind of constant that no `Value` stands for. `check` refuses it. */
export interface Complex {
  readonly t: 'complex';
  readonly imaginary: number;
}

/** The value of a literal after `normalise`: `1.0` is a Float, `...` the built-in Ellipsis, `b''` a Bytes. */
export function literalOf(node: NodeOf<'Constant'>): Value | Complex {
  return node.value;
}

/** Is it the constant that only `check` may meet? */
export function isComplex(literal: Value | Complex): literal is Complex {
  return typeof literal === 'object' && literal !== null && literal.t === 'complex';
}

/** Generator expressions too. */
export function isComprehension(node: SyntaxNode): node is ComprehensionNode {
  return (
    node.nodeType === 'ListComp' ||
    node.nodeType === 'SetComp' ||
    node.nodeType === 'DictComp' ||
    node.nodeType === 'GeneratorExp'
  );
}

/** The name that an import binds: `a` for `import a.b`. */
export function importedName({ name, asname }: NodeOf<'Alias'>): string {
  const [top = name] = name.split('.');
  return asname ?? top;
}

/** Every node under `root`, itself first, in the order of the tree's fields, without recursion. */
export function* nodesOf(root: SyntaxNode): Generator<SyntaxNode> {
  const waiting: SyntaxNode[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    // One by one: there may be more than a call takes arguments.
    for (const child of childrenOf(node).reverse()) waiting.push(child);
  }
}

/** The nodes right under `node`, in the order of its fields; operators and contexts (`Add`, `Load`) are none. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  // Every pass over a program comes by here: no arrays on the way.
  for (const name in node) {
    if (name === 'ctx' || name === 'op' || name === 'ops') continue;
    const field: unknown = node[name as keyof SyntaxNode];
    if (isNode(field)) children.push(field);
    else if (Array.isArray(field)) for (const each of field) if (isNode(each)) children.push(each);
  }
  return children;
}

/** How many nodes stand inside one another at most; `limit + 1` as soon as it is more than `limit`. */
export function treeDepth(root: SyntaxNode, limit: number): number {
  let level = [root];
  let depth = 0;
  for (; level.length > 0 && depth <= limit; depth++) level = level.flatMap(childrenOf);
  return depth;
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'nodeType' in value;
}
