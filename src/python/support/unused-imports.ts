/** Imports of what is not supported, where the program never uses them: they are left out, and the program runs. */

import { importedName, literalOf, type NodeOf, nodesOf, type SyntaxNode } from '../parsing/syntax-tree.js';
import { entryOf } from '../reading/name-tables.js';
import { isInStandardLibrary } from './standard-modules.js';
import { MISSING_MEMBERS, MISSING_MODULES, SUPPORTED } from './supported-modules.js';

/** Takes such imports out of the tree. */
export function leaveOutUnused(module: NodeOf<'Module'>): void {
  const mentioned = mentionedNames(module);
  for (const node of nodesOf(module)) {
    if (node.nodeType === 'Import')
      node.names = node.names.filter(
        (alias) => mentioned.has(importedName(alias)) || !isMissingModule(alias.name),
      );
    else if (node.nodeType === 'ImportFrom' && !node.level)
      node.names = node.names.filter(
        ({ name, asname }) => mentioned.has(asname ?? name) || !isMissing(node.module ?? '', name),
      );
  }
}

/** CPython has it. */
function isMissingModule(name: string): boolean {
  const [top = name] = name.split('.');
  const isKnown = isInStandardLibrary(name) || entryOf(MISSING_MODULES, top) !== undefined;
  return isKnown && entryOf(SUPPORTED, name) === undefined;
}

function isMissing(module: string, name: string): boolean {
  if (name === '*') return false;
  if (entryOf(SUPPORTED, module) === undefined) return isMissingModule(module);
  return entryOf(MISSING_MEMBERS, `${module}.${name}`) !== undefined;
}

/** Names that are read anywhere, as names or by a text. */
export function mentionedNames(module: NodeOf<'Module'>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const node of nodesOf(module)) for (const name of namesIn(node)) names.add(name);
  return names;
}

function namesIn(node: SyntaxNode): readonly string[] {
  if (node.nodeType === 'Name')
    return node.ctx.nodeType === 'Load' || node.ctx.nodeType === 'Del' ? [node.id] : [];
  if (node.nodeType === 'Global' || node.nodeType === 'Nonlocal') return node.names;
  if (node.nodeType !== 'Constant') return [];
  const text = literalOf(node);
  return typeof text === 'string' ? [text] : [];
}
