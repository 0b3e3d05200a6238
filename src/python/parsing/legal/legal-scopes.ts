/** `global` and `nonlocal` statements that CPython refuses: too late, of a parameter, of a name that no function around binds. */

import type { ReportNode } from '../problems.js';
import { childrenOf, type NodeOf, type SyntaxNode } from '../syntax-tree.js';

type Use = 'used' | 'assigned' | 'annotated';

interface ScopeState {
  readonly kind: 'module' | 'class' | 'function';
  readonly parent: ScopeState | null;
  readonly parameters: ReadonlySet<string>;
  /** What came of each name so far, in the order of the source. */
  readonly uses: Map<string, Use>;
  readonly declared: Map<string, 'global' | 'nonlocal'>;
  readonly nonlocals: { readonly name: string; readonly node: SyntaxNode }[];
}

/** Checks every scope of `module` (CPython 3.11, the symbol table). */
export function scopeProblems(module: NodeOf<'Module'>, report: ReportNode): void {
  const nonlocals: ScopeState[] = [];
  walk(module, newScope('module', null, []), report, nonlocals);
  for (const scope of nonlocals) {
    for (const { name, node } of scope.nonlocals) {
      if (!boundOutside(scope, name)) {
        report(
          node,
          `no binding for nonlocal '${name}' found`,
          `Give '${name}' a value in the function around this one, or write global ${name}.`,
        );
      }
    }
  }
}

function newScope(
  kind: ScopeState['kind'],
  parent: ScopeState | null,
  parameters: readonly string[],
): ScopeState {
  return {
    kind,
    parent,
    parameters: new Set(parameters),
    uses: new Map(),
    declared: new Map(),
    nonlocals: [],
  };
}

function walk(node: SyntaxNode, scope: ScopeState, report: ReportNode, scopes: ScopeState[]): void {
  if (node.nodeType === 'Global' || node.nodeType === 'Nonlocal') {
    for (const name of node.names) declare(node, name, scope, report);
    return;
  }
  note(node, scope, report);
  const { body, inner } = innerScope(node, scope);
  if (inner !== scope) scopes.push(inner);
  const within = new Set(body);
  for (const child of childrenOf(node)) walk(child, within.has(child) ? inner : scope, report, scopes);
}

/** The scope that `node` opens, with the nodes that belong to it; where it opens none, the scope around it and no nodes. */
function innerScope(
  node: SyntaxNode,
  scope: ScopeState,
): { readonly body: readonly SyntaxNode[]; readonly inner: ScopeState } {
  switch (node.nodeType) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      return { body: node.body, inner: newScope('function', scope, parametersOf(node.args)) };
    case 'Lambda':
      return { body: [node.body], inner: newScope('function', scope, parametersOf(node.args)) };
    case 'ClassDef':
      return { body: node.body, inner: newScope('class', scope, []) };
    default:
      return { body: [], inner: scope };
  }
}

function parametersOf({ posonlyargs, args, kwonlyargs, vararg, kwarg }: NodeOf<'Arguments'>): string[] {
  return [...posonlyargs, ...args, ...kwonlyargs, vararg, kwarg].flatMap((arg) => (arg ? [arg.arg] : []));
}

/** Writes down what `node` does with names of its scope. */
function note(node: SyntaxNode, scope: ScopeState, report: ReportNode): void {
  switch (node.nodeType) {
    case 'Name':
      return use(scope, node.id, node.ctx.nodeType === 'Load' ? 'used' : 'assigned');
    case 'Alias':
      return use(scope, node.asname ?? node.name.split('.')[0] ?? '', 'assigned');
    case 'AnnAssign':
      return annotate(node, scope, report);
    case 'FunctionDef':
    case 'AsyncFunctionDef':
    case 'ClassDef':
    case 'ExceptHandler':
    case 'MatchAs':
    case 'MatchStar':
      if (node.name) use(scope, node.name, 'assigned');
  }
}

function annotate(node: NodeOf<'AnnAssign'>, scope: ScopeState, report: ReportNode): void {
  if (node.target.nodeType !== 'Name') return;
  const { id } = node.target;
  const declared = scope.declared.get(id);
  if (declared) report(node, `annotated name '${id}' can't be ${declared}`, 'Leave the annotation out.');
  scope.uses.set(id, 'annotated');
}

function use(scope: ScopeState, name: string, kind: Use): void {
  if (scope.uses.get(name) !== 'annotated' && scope.uses.get(name) !== 'assigned') scope.uses.set(name, kind);
}

function declare(
  node: NodeOf<'Global' | 'Nonlocal'>,
  name: string,
  scope: ScopeState,
  report: ReportNode,
): void {
  const word = node.nodeType === 'Global' ? 'global' : 'nonlocal';
  const before = scope.uses.get(name);
  const advice = `Make '${word} ${name}' the first line of the function.`;
  if (word === 'nonlocal' && scope.kind === 'module') {
    report(
      node,
      'nonlocal declaration not allowed at module level',
      'Names of a module need no declaration here.',
    );
  } else if (scope.parameters.has(name)) {
    report(node, `name '${name}' is parameter and ${word}`, 'Give the parameter another name.');
  } else if (before === 'annotated') report(node, `annotated name '${name}' can't be ${word}`, advice);
  else if (before === 'assigned')
    report(node, `name '${name}' is assigned to before ${word} declaration`, advice);
  else if (before === 'used') report(node, `name '${name}' is used prior to ${word} declaration`, advice);
  else if (word === 'nonlocal') scope.nonlocals.push({ name, node });
  scope.declared.set(name, word);
}

function boundOutside(scope: ScopeState, name: string): boolean {
  for (let outer = scope.parent; outer; outer = outer.parent) {
    if (outer.kind !== 'function' || outer.declared.get(name) === 'global') continue;
    if (outer.parameters.has(name) || outer.declared.get(name) === 'nonlocal') return true;
    const use = outer.uses.get(name);
    if (use === 'assigned' || use === 'annotated') return true;
  }
  return false;
}
