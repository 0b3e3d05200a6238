/** Names that no line of the program gives a value: those of Python 2, of forgotten imports, and bare words. */

import type { ReportNode } from '../parsing/problems.js';
import { childrenOf, type NodeOf, type SyntaxNode } from '../parsing/syntax-tree.js';
import { entryOf } from '../reading/name-tables.js';
import type { Bindings } from './bindings.js';
import { builtins } from './builtin-names.js';
import { GONE_MODULES, GONE_NAMES } from './gone-names.js';
import { unguarded } from './guards.js';
import { moduleWith, SUPPORTED } from './supported-modules.js';
import { mentionedNames } from './unused-imports.js';

const CATCHING = new Set(['NameError']);
/** Words of other languages for what Python spells otherwise. */
const FOREIGN: Readonly<Record<string, string>> = {
  null: 'None',
  nil: 'None',
  NULL: 'None',
  undefined: 'None',
  true: 'True',
  TRUE: 'True',
  false: 'False',
  FALSE: 'False',
  this: 'self',
};

/**
 * Reports, once each, the names that are certain to be a NameError and whose mend is known. Any other unknown
 * name is left to run: Python too raises NameError only when it gets there.
 */
export function undefinedNames(module: NodeOf<'Module'>, names: Bindings, report: ReportNode): void {
  const places = new Map<string, { first: SyntaxNode; lines: number[]; statement: boolean }>();
  for (const { name, node, statement } of unknownNames(module, names)) {
    const place = places.get(name) ?? { first: node, lines: [], statement };
    if (!place.lines.includes(node.lineno)) place.lines.push(node.lineno);
    places.set(name, place);
  }
  for (const [name, { first, lines, statement }] of places) {
    const advice = adviceOn(name, statement, names);
    const others = lines.length > 1 ? ` (also on line ${lines.slice(1).join(', ')})` : '';
    if (advice !== null) report(first, `name '${name}' is not defined${others}.`, advice);
  }
}

function* unknownNames(module: NodeOf<'Module'>, names: Bindings) {
  const statements = new Set<SyntaxNode>();
  const aside = new Set<SyntaxNode>();
  const mentioned = mentionedNames(module);
  for (const node of unguarded(module, CATCHING)) {
    if (aside.has(node) || mayNeverRun(node, mentioned)) {
      for (const child of childrenOf(node)) aside.add(child);
      continue;
    }
    if (node.nodeType === 'Expr') statements.add(node.value);
    if (node.nodeType !== 'Name' || isKnentryOf(node.id, names)) continue;
    yield { name: node.id, node, statement: statements.has(node) };
  }
}

/** What stands behind an `except`, and a function that nobody mentions: the program may end well without them. */
function mayNeverRun(node: SyntaxNode, mentioned: ReadonlySet<string>): boolean {
  return node.nodeType === 'ExceptHandler' || (isPlainFunction(node) && !mentioned.has(node.name));
}

/** One that has no decorator to call it, nor a class whose methods the library calls. */
function isPlainFunction(node: SyntaxNode): node is NodeOf<'FunctionDef'> {
  return (
    node.nodeType === 'FunctionDef' && node.decorator_list.length === 0 && node.args.args[0]?.arg !== 'self'
  );
}

function isKnentryOf(name: string, { bound, stars }: Bindings): boolean {
  if (bound.has(name) || builtins.has(name)) return true;
  return [...stars].some((module) => entryOf(SUPPORTED, module)?.has(name) ?? true);
}

function adviceOn(name: string, statement: boolean, { imported }: Bindings): string | null {
  const gone = entryOf(GONE_NAMES, name);
  if (gone !== undefined) return `That was Python 2: in Python 3 write ${gone}.`;
  const foreign = entryOf(FOREIGN, name);
  if (foreign !== undefined) return `Python writes ${foreign}.`;
  if (entryOf(SUPPORTED, name)) return `Add the line: import ${name}`;
  const now = entryOf(GONE_MODULES, name);
  const module = moduleWith(name, imported);
  if (module !== null) return `Add the line: from ${module} import ${name}`;
  if (now !== undefined) return `That was Python 2: in Python 3 the module is called ${now}.`;
  return statement ? 'If this is a note for the reader, make it a comment: begin it with #.' : null;
}
