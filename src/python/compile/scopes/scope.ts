/** One scope of a module: the names that it binds, declares and shares, and how each is reached. */

import type { SyntaxNode } from '../../parsing/syntax-tree.js';

/** How a name is reached from the scope that uses it. */
export type Access = 'fast' | 'cell' | 'global' | 'name' | 'class-cell';

/** All scopes of a module, by the node that opens them. */
export type Scopes = ReadonlyMap<SyntaxNode, Scope>;

/** A module, a function, a class body or a comprehension. */
export class Scope {
  readonly bound = new Set<string>();
  readonly parameters: string[] = [];
  readonly declaredGlobal = new Set<string>();
  readonly declaredNonlocal = new Set<string>();
  readonly used = new Set<string>();
  /** Its own variables that inner functions use. */
  readonly cells = new Set<string>();
  /** Variables of outer functions that it or an inner function uses. */
  readonly free = new Set<string>();
  readonly children: Scope[] = [];
  generator = false;

  constructor(
    readonly kind: 'module' | 'function' | 'class',
    readonly node: SyntaxNode,
    readonly parent: Scope | null,
    /** The innermost class around it, for private names. */
    readonly className: string | null,
  ) {
    parent?.children.push(this);
  }

  /** How this scope reaches `name` (already mangled). */
  access(name: string): Access {
    if (this.kind === 'module') return 'global';
    if (this.declaredGlobal.has(name)) return 'global';
    if (this.kind === 'class') {
      if (this.free.has(name)) return this.bound.has(name) ? 'name' : 'class-cell';
      return 'name';
    }
    if (this.cells.has(name) || this.free.has(name)) return 'cell';
    return this.bound.has(name) ? 'fast' : 'global';
  }
}

/** The scope that `node` opens. */
export function scopeOf(scopes: Scopes, node: SyntaxNode): Scope {
  const scope = scopes.get(node);
  if (!scope) throw new Error(`${node.nodeType} opens no scope`);
  return scope;
}

/** `__x` within class `C` is `_C__x`. */
export function mangle(name: string, className: string | null): string {
  if (className === null || !name.startsWith('__') || name.endsWith('__') || name.includes('.')) return name;
  const stripped = className.replace(/^_+/, '');
  return stripped === '' ? name : `_${stripped}${name}`;
}
