/** `global` and `nonlocal` statements that CPython refuses: too late, of a parameter, of a name that is nowhere. */

import type { Arg, ASTNode, FunctionDef, Module, StmtNode } from 'py-ast';
import { childrenOf } from '../normalise.js';
import type { Report } from '../problems.js';

type Use = 'used' | 'assigned' | 'annotated';

interface ScopeState {
  readonly kind: 'module' | 'class' | 'function';
  readonly parent: ScopeState | null;
  readonly parameters: ReadonlySet<string>;
  /** What came of each name so far, in the order of the source. */
  readonly uses: Map<string, Use>;
  readonly declared: Map<string, 'global' | 'nonlocal'>;
  readonly nonlocals: { readonly name: string; readonly node: ASTNode }[];
}

/** Checks every scope of `module` (CPython 3.11, the symbol table). */
export function scopeProblems(module: Module, report: Report): void {
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

function walk(node: ASTNode, scope: ScopeState, report: Report, scopes: ScopeState[]): void {
  const statement = node as StmtNode;
  if (statement.nodeType === 'Global' || statement.nodeType === 'Nonlocal') {
    for (const name of statement.names) declare(statement, name, scope, report);
    return;
  }
  note(node, scope, report);
  const inner = innerScope(node, scope);
  if (inner) scopes.push(inner);
  const { body } = node as { body?: unknown };
  for (const child of childrenOf(node)) {
    const inside = inner && (Array.isArray(body) ? body.includes(child) : body === child);
    walk(child, inside ? inner : scope, report, scopes);
  }
}

function innerScope(node: ASTNode, scope: ScopeState): ScopeState | null {
  switch (node.nodeType) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
    case 'Lambda':
      return newScope('function', scope, parametersOf(node as FunctionDef));
    case 'ClassDef':
      return newScope('class', scope, []);
    default:
      return null;
  }
}

function parametersOf({ args }: FunctionDef): string[] {
  const all = [...args.posonlyargs, ...args.args, ...args.kwonlyargs, args.vararg, args.kwarg];
  return all.filter((arg): arg is Arg => arg !== undefined && arg !== null).map((arg) => arg.arg);
}

/** Writes down what `node` does with names of its scope. */
function note(node: ASTNode, scope: ScopeState, report: Report): void {
  const any = node as ASTNode & {
    id?: string;
    name?: string;
    asname?: string;
    ctx?: ASTNode;
    target?: ASTNode & { id?: string };
  };
  if (node.nodeType === 'Name' && any.id !== undefined)
    use(scope, any.id, any.ctx?.nodeType === 'Load' ? 'used' : 'assigned');
  else if (node.nodeType === 'Alias') use(scope, any.asname ?? any.name?.split('.')[0] ?? '', 'assigned');
  else if (node.nodeType === 'AnnAssign' && any.target?.id !== undefined) {
    const declared = scope.declared.get(any.target.id);
    if (declared)
      report(node, `annotated name '${any.target.id}' can't be ${declared}`, 'Leave the annotation out.');
    scope.uses.set(any.target.id, 'annotated');
  } else if (
    any.name &&
    ['FunctionDef', 'AsyncFunctionDef', 'ClassDef', 'ExceptHandler', 'MatchAs', 'MatchStar'].includes(
      node.nodeType,
    )
  ) {
    use(scope, any.name, 'assigned');
  }
}

function use(scope: ScopeState, name: string, kind: Use): void {
  if (scope.uses.get(name) !== 'annotated' && scope.uses.get(name) !== 'assigned') scope.uses.set(name, kind);
}

function declare(
  node: ASTNode & { nodeType: 'Global' | 'Nonlocal' },
  name: string,
  scope: ScopeState,
  report: Report,
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
    const found = outer.uses.get(name);
    if (found === 'assigned' || found === 'annotated') return true;
  }
  return false;
}
