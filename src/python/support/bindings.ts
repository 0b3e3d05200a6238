/** Which names a program gives a value anywhere, and by what: what the checks of names and imports rest on. */

import type { ASTNode, Module, StmtNode } from 'py-ast';
import { nodesOf } from '../parsing/normalise.js';

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
export function bindings(module: Module): Bindings {
  const modules = new Map<string, string>();
  const imported = new Set<string>();
  const stars = new Set<string>();
  const others = new Set<string>();
  for (const node of nodesOf(module)) {
    const statement = node as StmtNode;
    if (statement.nodeType === 'Import') {
      for (const { name, asname } of statement.names) {
        imported.add(name);
        modules.set(asname ?? name.split('.')[0] ?? name, asname ? name : (name.split('.')[0] ?? name));
      }
    } else if (statement.nodeType === 'ImportFrom') {
      imported.add(statement.module ?? '');
      for (const { name, asname } of statement.names) {
        if (name === '*') stars.add(statement.module ?? '');
        else others.add(asname ?? name);
      }
    } else for (const name of boundBy(node)) others.add(name);
  }
  const only = new Map([...modules].filter(([name]) => !others.has(name)));
  return { bound: new Set([...modules.keys(), ...others]), modules: only, imported, stars };
}

function boundBy(node: ASTNode): readonly string[] {
  const any = node as ASTNode & {
    id?: string;
    arg?: string;
    name?: string | null;
    rest?: string;
    ctx?: ASTNode;
    names?: string[];
  };
  switch (node.nodeType) {
    case 'Name':
      return any.ctx?.nodeType === 'Load' ? [] : [any.id ?? ''];
    case 'Arg':
      return [any.arg ?? ''];
    case 'FunctionDef':
    case 'AsyncFunctionDef':
    case 'ClassDef':
    case 'ExceptHandler':
    case 'MatchAs':
    case 'MatchStar':
    case 'TypeVar':
      return any.name ? [any.name] : [];
    case 'MatchMapping':
      return any.rest ? [any.rest] : [];
    case 'Global':
    case 'Nonlocal':
      return any.names ?? [];
    default:
      return [];
  }
}
