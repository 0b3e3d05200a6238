/** Which variable a name means: the scopes of a module, as CPython's symtable finds them. */

import type { ASTNodeUnion, ClassDef, Comprehension, ExprNode, FunctionDef, Module } from 'py-ast';

/** How a name is reached from the scope that uses it. */
export type Access = 'fast' | 'cell' | 'global' | 'name' | 'class-cell';

type Node = ASTNodeUnion;

/** One scope: what it binds, what it declares, what it shares with inner ones. */
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
    readonly node: Node,
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

/** `__x` within class `C` is `_C__x`. */
export function mangle(name: string, className: string | null): string {
  if (className === null || !name.startsWith('__') || name.endsWith('__') || name.includes('.')) return name;
  const stripped = className.replace(/^_+/, '');
  return stripped === '' ? name : `_${stripped}${name}`;
}

/** All scopes of a module, by the node that opens them. */
export function analyse(module: Module): Map<Node, Scope> {
  const scopes = new Map<Node, Scope>();
  const root = new Scope('module', module, null, null);
  scopes.set(module, root);
  for (const statement of module.body) collect(statement, root, scopes);
  resolve(root);
  return scopes;
}

function collect(node: Node, scope: Scope, scopes: Map<Node, Scope>): void {
  const name = (text: string): string => mangle(text, scope.className);
  switch (node.nodeType) {
    case 'FunctionDef':
      scope.bound.add(name(node.name));
      for (const outer of [...node.decorator_list, ...defaultsOf(node.args)]) collect(outer, scope, scopes);
      for (const { annotation } of annotationsOf(node)) collect(annotation, scope, scopes);
      return openFunction(node, node.args, node.body, scope, scopes);
    case 'Lambda':
      for (const outer of defaultsOf(node.args)) collect(outer, scope, scopes);
      return openFunction(node, node.args, [node.body], scope, scopes);
    case 'ClassDef':
      scope.bound.add(name(node.name));
      return openClass(node, scope, scopes);
    case 'ListComp':
    case 'SetComp':
    case 'GeneratorExp':
      return openComprehension(node, node.generators, [node.elt], scope, scopes);
    case 'DictComp':
      return openComprehension(node, node.generators, [node.key, node.value], scope, scopes);
    case 'Global':
      for (const each of node.names) scope.declaredGlobal.add(name(each));
      return;
    case 'Nonlocal':
      for (const each of node.names) scope.declaredNonlocal.add(name(each));
      return;
    case 'Name':
      if (node.ctx.nodeType === 'Load') use(name(node.id), scope);
      else scope.bound.add(name(node.id));
      return;
    case 'NamedExpr':
      bindWalrus(name((node.target as { id: string }).id), scope);
      return collect(node.value, scope, scopes);
    case 'Import':
    case 'ImportFrom':
      for (const alias of node.names) {
        if (alias.name !== '*') scope.bound.add(name(alias.asname ?? (alias.name.split('.')[0] as string)));
      }
      return;
    case 'ExceptHandler':
      if (node.name) scope.bound.add(name(node.name));
      break;
    case 'MatchAs':
    case 'MatchStar':
      if (node.name) scope.bound.add(name(node.name));
      break;
    case 'MatchMapping':
      if (node.rest) scope.bound.add(name(node.rest));
      break;
    case 'AnnAssign':
      collect(node.target, scope, scopes);
      if (node.value) collect(node.value, scope, scopes);
      if (scope.kind === 'class') collect(node.annotation, scope, scopes);
      return;
    case 'Yield':
    case 'YieldFrom':
      scope.generator = true;
      break;
    default:
      break;
  }
  for (const child of childrenOf(node)) collect(child, scope, scopes);
}

/** Zero-argument `super()` needs the class, so using `super` uses `__class__`. */
function use(name: string, scope: Scope): void {
  scope.used.add(name);
  if (name === 'super' && scope.kind === 'function') scope.used.add('__class__');
}

/** In a comprehension `:=` binds in the function around it. */
function bindWalrus(name: string, scope: Scope): void {
  let target = scope;
  while (isComprehension(target) && target.parent) target = target.parent;
  target.bound.add(name);
  for (let inner = scope; inner !== target && inner.parent; inner = inner.parent) inner.used.add(name);
}

function isComprehension(scope: Scope): boolean {
  return /Comp$|^GeneratorExp$/.test(scope.node.nodeType);
}

type Arguments = Extract<Node, { nodeType: 'Arguments' }>;

/** The annotations of a function's parameters and of what it returns, by name, in CPython's order. */
export function annotationsOf({
  args,
  returns,
}: FunctionDef): { readonly name: string; readonly annotation: ExprNode }[] {
  const { posonlyargs = [], kwonlyargs = [], vararg, kwarg } = args;
  const all = [...posonlyargs, ...args.args, vararg, ...kwonlyargs, kwarg];
  const found = all.flatMap((arg) =>
    arg?.annotation ? [{ name: arg.arg, annotation: arg.annotation }] : [],
  );
  return returns ? [...found, { name: 'return', annotation: returns }] : found;
}

/** The expressions of a parameter list that are evaluated outside of the function. */
export function defaultsOf(args: Arguments): ExprNode[] {
  return [...args.defaults, ...(args.kw_defaults ?? [])].filter((node) => node != null) as ExprNode[];
}

/** Parameter names in the order of the machine's locals: positional, keyword-only, *args, **kwargs. */
export function parametersOf(args: Arguments): string[] {
  const names = [...(args.posonlyargs ?? []), ...args.args, ...(args.kwonlyargs ?? [])].map((arg) => arg.arg);
  if (args.vararg) names.push(args.vararg.arg);
  if (args.kwarg) names.push(args.kwarg.arg);
  return names;
}

function openFunction(
  node: Node,
  args: Arguments,
  body: readonly Node[],
  parent: Scope,
  scopes: Map<Node, Scope>,
): void {
  const scope = new Scope('function', node, parent, parent.className);
  scopes.set(node, scope);
  for (const parameter of parametersOf(args)) {
    const name = mangle(parameter, scope.className);
    scope.parameters.push(name);
    scope.bound.add(name);
  }
  for (const child of body) collect(child, scope, scopes);
}

function openClass(node: ClassDef, parent: Scope, scopes: Map<Node, Scope>): void {
  for (const outer of [...node.decorator_list, ...node.bases, ...node.keywords])
    collect(outer, parent, scopes);
  const scope = new Scope('class', node, parent, node.name);
  scopes.set(node, scope);
  for (const child of node.body) collect(child, scope, scopes);
}

function openComprehension(
  node: Node,
  generators: readonly Comprehension[],
  results: readonly ExprNode[],
  parent: Scope,
  scopes: Map<Node, Scope>,
): void {
  const [first, ...others] = generators;
  if (!first) return;
  collect(first.iter, parent, scopes);
  const scope = new Scope('function', node, parent, parent.className);
  scopes.set(node, scope);
  scope.parameters.push('.0');
  scope.bound.add('.0');
  for (const child of [first.target, ...first.ifs]) collect(child, scope, scopes);
  for (const generator of others) {
    for (const child of [generator.iter, generator.target, ...generator.ifs]) collect(child, scope, scopes);
  }
  for (const child of results) collect(child, scope, scopes);
  scope.generator = node.nodeType === 'GeneratorExp';
}

/** Every child node, in the order of the source's fields. */
export function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  for (const field in node) {
    if (field === 'ctx' || field === 'op' || field === 'ops') continue;
    const value: unknown = node[field as keyof Node];
    if (isNode(value)) children.push(value);
    else if (Array.isArray(value)) for (const item of value) if (isNode(item)) children.push(item);
  }
  return children;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'nodeType' in value;
}

/** Decides, innermost scopes first, which names are shared between functions. */
function resolve(scope: Scope): void {
  for (const name of scope.declaredGlobal) scope.bound.delete(name);
  for (const name of scope.declaredNonlocal) scope.bound.delete(name);
  for (const child of scope.children) resolve(child);
  if (scope.kind === 'module') return;
  const wanted = new Set([...scope.used, ...scope.declaredNonlocal]);
  for (const child of scope.children) for (const name of child.free) wanted.add(name);
  for (const name of wanted) settle(scope, name);
}

function settle(scope: Scope, name: string): void {
  const fromChild = scope.children.some((child) => child.free.has(name));
  if (scope.kind === 'class') {
    if (name === '__class__' && fromChild) scope.cells.add(name);
    else if ((fromChild || !scope.declaredGlobal.has(name)) && boundOutside(scope, name))
      scope.free.add(name);
    return;
  }
  if (scope.declaredGlobal.has(name)) return;
  if (scope.bound.has(name)) {
    if (fromChild) scope.cells.add(name);
  } else if (boundOutside(scope, name)) scope.free.add(name);
}

/** Is there an enclosing function (not class, not module) that binds the name? */
function boundOutside(scope: Scope, name: string): boolean {
  for (let outer = scope.parent; outer; outer = outer.parent) {
    if (outer.kind === 'class') {
      if (name === '__class__') return true;
      continue;
    }
    if (outer.kind === 'module') return false;
    if (outer.declaredGlobal.has(name)) return false;
    if (outer.bound.has(name)) return true;
  }
  return false;
}
