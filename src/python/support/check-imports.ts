/** Modules, and names in them, that a program imports and that are not there. */

import { nearestOf } from '../mistakes/nearest-name.js';
import type { ReportNode } from '../parsing/problems.js';
import type { NodeOf, SyntaxNode } from '../parsing/syntax-tree.js';
import { entryOf } from '../reading/name-tables.js';
import type { Bindings } from './bindings.js';
import { GONE_MODULES } from './gone-names.js';
import { tried, unguarded } from './guards.js';
import { isInStandardLibrary } from './standard-modules.js';
import { MISSING_MEMBERS, MISSING_MODULES, SUPPORTED } from './supported-modules.js';

/** A program that catches one of these goes on without the module. */
const CATCHING = new Set(['', 'ImportError', 'ModuleNotFoundError', 'Exception', 'BaseException']);

/** A program that catches one of these goes on without a name of the module. */
const CATCHING_ATTRIBUTES = new Set([...CATCHING, 'AttributeError']);

/** Reports every import, and every `module.name`, that can't run. */
export function importProblems(module: NodeOf<'Module'>, names: Bindings, report: ReportNode): void {
  for (const node of [...unguarded(module, CATCHING), ...triedInVain(module)]) {
    if (node.nodeType === 'Import') {
      for (const alias of node.names) moduleProblem(alias, alias.name, report);
    } else if (node.nodeType === 'ImportFrom' && node.names.length > 0) importFrom(node, report);
  }
  for (const node of unguarded(module, CATCHING_ATTRIBUTES)) {
    if (node.nodeType === 'Attribute') attribute(node, names, report);
  }
}

/** Imports of what CPython has: there they never fail, whatever the program does for that case. */
function* triedInVain(module: NodeOf<'Module'>): Generator<SyntaxNode> {
  for (const node of tried(module, CATCHING)) {
    if (node.nodeType === 'Import')
      yield { ...node, names: node.names.filter(({ name }) => isInStandardLibrary(name)) };
    else if (node.nodeType === 'ImportFrom' && isInStandardLibrary(node.module ?? '')) yield node;
  }
}

function importFrom(node: NodeOf<'ImportFrom'>, report: ReportNode): void {
  if (node.level) {
    report(
      node,
      'a relative import is not supported: a program is one file.',
      'Put the code into this file.',
    );
    return;
  }
  const name = node.module ?? '';
  if (moduleProblem(node, name, report)) return;
  for (const alias of node.names) if (alias.name !== '*') memberProblem(alias, name, alias.name, report);
}

function attribute(node: NodeOf<'Attribute'>, names: Bindings, report: ReportNode): void {
  if (node.value.nodeType !== 'Name' || node.attr.startsWith('__')) return;
  const module = names.modules.get(node.value.id);
  if (module !== undefined) memberProblem(node, module, node.attr, report);
}

function moduleProblem(node: SyntaxNode, name: string, report: ReportNode): boolean {
  if (entryOf(SUPPORTED, name)) return false;
  const [top = name] = name.split('.');
  const gone = entryOf(GONE_MODULES, top);
  if (gone !== undefined) {
    report(node, `the module '${top}' is Python 2: in Python 3 it is '${gone}'.`, goneAdvice(top, gone));
    return true;
  }
  const advice = entryOf(MISSING_MODULES, name) ?? entryOf(MISSING_MODULES, top) ?? unknownAdvice(name);
  report(node, `the module '${name}' is not supported.`, advice);
  return true;
}

function goneAdvice(old: string, name: string): string {
  if (!entryOf(SUPPORTED, name))
    return entryOf(MISSING_MODULES, name) ?? `'${name}' is not supported either.`;
  return `Write import ${name}, and ${name}.… where it says ${old}.….`;
}

function unknownAdvice(name: string): string {
  const near = nearestOf(name, Object.keys(SUPPORTED));
  return near === null
    ? `These are: ${Object.keys(SUPPORTED)
        .filter((each) => !/[._]/.test(each))
        .join(', ')}.`
    : `Did you mean '${near}'?`;
}

function memberProblem(node: SyntaxNode, module: string, name: string, report: ReportNode): void {
  const members = entryOf(SUPPORTED, module);
  const full = `${module}.${name}`;
  if (!members || members.has(name) || entryOf(SUPPORTED, full)) return;
  const known = entryOf(MISSING_MEMBERS, full) ?? entryOf(MISSING_MODULES, full);
  const near = known === undefined ? nearestOf(name, [...members]) : null;
  report(node, `'${full}' is not supported.`, known ?? (near === null ? null : `Did you mean '${near}'?`));
}
