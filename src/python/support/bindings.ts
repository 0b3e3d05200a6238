/** Which names a program gives a value anywhere, and by what: what the checks of names and imports rest on. */

import { type NodeOf, nodesOf, type SyntaxNode } from '../parsing/syntax-tree.js';

/** Without regard to scopes. */
export interface Bindings {
  /** Every name that is bound in some scope: assigned, a parameter, a function, a class, imported, … and methods too. */
  readonly bound: ReadonlySet<string>;
  /** Names whose only binding in the whole file is an import of a module: `q` → `queue`. */
  readonly modules: ReadonlyMap<string, string>;
  /** Modules that the file imports, or imports from. */
  readonly imported: ReadonlySet<string>;
  /** Modules all of whose names are imported by `*`. */
  readonly stars: ReadonlySet<string>;
}

/** The bindings of the whole file, without regard to scopes. */
export function bindings(module: NodeOf<'Module'>): Bindings {
  const modules = new Map<string, string>();
  const imported = new Set<string>();
  const stars = new Set<string>();
  const others = new Set<string>();
  for (const node of nodesOf(module)) {
    if (node.nodeType === 'Import') {
      for (const { name, asname } of node.names) {
        const [top = name] = name.split('.');
        imported.add(name);
        modules.set(asname ?? top, asname ? name : top);
      }
    } else if (node.nodeType === 'ImportFrom') {
      const from = node.module ?? '';
      imported.add(from);
      for (const { name, asname } of node.names) {
        if (name === '*') stars.add(from);
        else others.add(asname ?? name);
      }
    } else for (const name of boundBy(node)) others.add(name);
  }
  const only = new Map([...modules].filter(([name]) => !others.has(name)));
  return { bound: new Set([...modules.keys(), ...others]), modules: only, imported, stars };
}

function boundBy(node: SyntaxNode): readonly string[] {
  switch (node.nodeType) {
    case 'Name':
      return node.ctx.nodeType === 'Load' ? [] : [node.id];
    case 'Arg':
      return [node.arg];
    case 'FunctionDef':
    case 'AsyncFunctionDef':
    case 'ClassDef':
    case 'ExceptHandler':
    case 'MatchAs':
    case 'MatchStar':
    case 'TypeVar':
      return node.name ? [node.name] : [];
    case 'MatchMapping':
      return node.rest ? [node.rest] : [];
    case 'Global':
    case 'Nonlocal':
      return node.names;
    default:
      return [];
  }
}
