/** Which calls may start an actor: `start` itself, and whatever calls what may. */

import { childrenOf, type NodeOf, type SyntaxNode } from '../../parsing/syntax-tree.js';
import type { Scopes } from '../scopes/scope.js';
import { calledName } from './called-name.js';

/** Known by name alone. */
export class Starters {
  /** Names of functions, methods and classes. */
  private readonly names = new Set(['start']);

  constructor(private readonly scopes: Scopes) {
    for (let size = 0; size !== this.names.size; ) {
      size = this.names.size;
      for (const node of scopes.keys()) {
        if (node.nodeType === 'FunctionDef' && this.isIn(node.body)) this.add(node);
      }
    }
  }

  has(name: string): boolean {
    return this.names.has(name);
  }

  /** May running these nodes start an actor? */
  isIn(nodes: readonly SyntaxNode[]): boolean {
    return nodes.some((node) => {
      if (node.nodeType === 'Call' && this.has(calledName(node.func))) return true;
      return this.isIn(childrenOf(node));
    });
  }

  private add(node: NodeOf<'FunctionDef'>): void {
    this.names.add(node.name);
    const owner = this.scopes.get(node)?.parent?.node;
    if (owner?.nodeType === 'ClassDef' && node.name === '__init__') this.names.add(owner.name);
  }
}
