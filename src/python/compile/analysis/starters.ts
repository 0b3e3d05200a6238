/**
 * What may start an actor: whatever mentions `start`, and whatever mentions what may. To mention is enough, as
 * `s = t.start; s()`, `map(Thread.start, threads)` and `actions['go']()` show; a text counts as a mention, too.
 */

import { childrenOf, literalOf, type NodeOf, nodesOf, type SyntaxNode } from '../../parsing/syntax-tree.js';
import type { Scopes } from '../scopes/scope.js';

/** The feeder of a process's queue is an actor as well: a put starts it. */
const FEEDERS = ['put', 'put_nowait'];

export class Starters {
  /** Names of functions, methods and classes. */
  private readonly names = new Set(['start', 'start_new_thread']);

  constructor(module: NodeOf<'Module'>, scopes: Scopes) {
    if (importsProcesses(module)) for (const name of FEEDERS) this.names.add(name);
    const named = [...scopes.keys()].flatMap((node) =>
      node.nodeType === 'FunctionDef' || node.nodeType === 'ClassDef' ? [node] : [],
    );
    for (let size = 0; size !== this.names.size; ) {
      size = this.names.size;
      for (const node of named) if (this.isIn(childrenOf(node))) this.names.add(node.name);
    }
  }

  /** Does this node itself, not what is within it, mention what may start an actor? */
  isMention(node: SyntaxNode): boolean {
    return this.names.has(mentioned(node));
  }

  /** May running these nodes start an actor, now or later? */
  isIn(nodes: readonly SyntaxNode[]): boolean {
    return nodes.some((node) => this.isMention(node) || this.isIn(childrenOf(node)));
  }
}

/** The name that a node is, as a name, attribute, import or text; empty for all else. */
export function mentioned(node: SyntaxNode): string {
  if (node.nodeType === 'Name') return node.id;
  if (node.nodeType === 'Attribute') return node.attr;
  if (node.nodeType === 'Alias') return node.name;
  if (node.nodeType !== 'Constant') return '';
  const text = literalOf(node);
  return typeof text === 'string' ? text : '';
}

/** Does it import multiprocessing or a part of it, anywhere? */
function importsProcesses(module: NodeOf<'Module'>): boolean {
  for (const node of nodesOf(module)) {
    const modules =
      node.nodeType === 'Import'
        ? node.names.map(({ name }) => name)
        : node.nodeType === 'ImportFrom'
          ? [node.module ?? '']
          : [];
    if (modules.some((name) => name.startsWith('multiprocessing'))) return true;
  }
  return false;
}
