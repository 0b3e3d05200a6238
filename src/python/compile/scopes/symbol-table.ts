/** Which variable a name means: the scopes of a module, as CPython's symtable has them (`symtable_visit_stmt`, 3.11). */

import type { ExprNode } from 'py-ast';
import {
  type ComprehensionNode,
  childrenOf,
  importedName,
  isComprehension,
  type NodeOf,
  type SyntaxNode,
} from '../../parsing/syntax-tree.js';
import { shareVariables } from './closures.js';
import { annotationsOf, defaultsOf, parameterNames } from './parameters.js';
import { mangle, Scope, type Scopes } from './scope.js';

/** All scopes of `module`. */
export function symbolTable(module: NodeOf<'Module'>): Scopes {
  const table = new SymbolTable();
  const root = table.open('module', module, null, null);
  table.visitAll(module.body, root);
  shareVariables(root);
  return table.scopes;
}

class SymbolTable {
  readonly scopes = new Map<SyntaxNode, Scope>();

  open(kind: Scope['kind'], node: SyntaxNode, parent: Scope | null, className: string | null): Scope {
    const scope = new Scope(kind, node, parent, className);
    this.scopes.set(node, scope);
    return scope;
  }

  visitAll(nodes: readonly SyntaxNode[], scope: Scope): void {
    for (const node of nodes) this.visit(node, scope);
  }

  private visit(node: SyntaxNode, scope: Scope): void {
    if (isComprehension(node)) return this.comprehensionScope(node, scope);
    switch (node.nodeType) {
      case 'FunctionDef':
        scope.bound.add(mangle(node.name, scope.className));
        this.visitAll(node.decorator_list, scope);
        this.visitAll(defaultsOf(node.args), scope);
        for (const { annotation } of annotationsOf(node)) this.visit(annotation, scope);
        return this.functionScope(node, node.args, node.body, scope);
      case 'Lambda':
        this.visitAll(defaultsOf(node.args), scope);
        return this.functionScope(node, node.args, [node.body], scope);
      case 'ClassDef':
        return this.classScope(node, scope);
      case 'NamedExpr':
        bindWalrus(node.target, scope);
        return this.visit(node.value, scope);
      case 'AnnAssign':
        this.visit(node.target, scope);
        if (node.value) this.visit(node.value, scope);
        if (scope.kind === 'class') this.visit(node.annotation, scope);
        return;
      case 'Yield':
      case 'YieldFrom':
        scope.generator = true;
        break;
      default:
        note(node, scope);
    }
    this.visitAll(childrenOf(node), scope);
  }

  private functionScope(
    node: SyntaxNode,
    args: NodeOf<'Arguments'>,
    body: readonly SyntaxNode[],
    parent: Scope,
  ): void {
    const scope = this.open('function', node, parent, parent.className);
    for (const parameter of parameterNames(args)) addParameter(mangle(parameter, scope.className), scope);
    this.visitAll(body, scope);
  }

  private classScope(node: NodeOf<'ClassDef'>, parent: Scope): void {
    parent.bound.add(mangle(node.name, parent.className));
    this.visitAll([...node.decorator_list, ...node.bases, ...node.keywords], parent);
    this.visitAll(node.body, this.open('class', node, parent, node.name));
  }

  /** The first iterable is evaluated outside. */
  private comprehensionScope(node: ComprehensionNode, parent: Scope): void {
    const [first, ...others] = node.generators;
    if (!first) return;
    this.visit(first.iter, parent);
    const scope = this.open('function', node, parent, parent.className);
    addParameter('.0', scope);
    this.visitAll([first.target, ...first.ifs], scope);
    for (const { iter, target, ifs } of others) this.visitAll([iter, target, ...ifs], scope);
    this.visitAll(node.nodeType === 'DictComp' ? [node.key, node.value] : [node.elt], scope);
    scope.generator = node.nodeType === 'GeneratorExp';
  }
}

function addParameter(name: string, scope: Scope): void {
  scope.parameters.push(name);
  scope.bound.add(name);
}

/** Writes down what a node itself does with names of its scope. */
function note(node: SyntaxNode, scope: Scope): void {
  const mangled = (name: string): string => mangle(name, scope.className);
  switch (node.nodeType) {
    case 'Global':
      for (const name of node.names) scope.declaredGlobal.add(mangled(name));
      break;
    case 'Nonlocal':
      for (const name of node.names) scope.declaredNonlocal.add(mangled(name));
      break;
    case 'Name':
      if (node.ctx.nodeType === 'Load') use(mangled(node.id), scope);
      else scope.bound.add(mangled(node.id));
      break;
    case 'Alias':
      if (node.name !== '*') scope.bound.add(mangled(importedName(node)));
      break;
    case 'ExceptHandler':
    case 'MatchAs':
    case 'MatchStar':
      if (node.name) scope.bound.add(mangled(node.name));
      break;
    case 'MatchMapping':
      if (node.rest) scope.bound.add(mangled(node.rest));
  }
}

/** Zero-argument `super()` needs the class, so using `super` uses `__class__`. */
function use(name: string, scope: Scope): void {
  scope.used.add(name);
  if (name === 'super' && scope.kind === 'function') scope.used.add('__class__');
}

/** In a comprehension `:=` binds in the function around it. */
function bindWalrus(target: ExprNode, scope: Scope): void {
  if (target.nodeType !== 'Name') return;
  const name = mangle(target.id, scope.className);
  let binding = scope;
  while (isComprehension(binding.node) && binding.parent) binding = binding.parent;
  binding.bound.add(name);
  for (let inner = scope; inner !== binding && inner.parent; inner = inner.parent) inner.used.add(name);
}
