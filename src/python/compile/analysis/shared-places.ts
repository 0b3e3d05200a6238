/**
 * Which places (globals, attributes, closure variables, containers) may be written after a second actor has
 * started. Reading or writing such a place is a step of its own; all others cost none. What is shared, and who reads
 * and writes it, is found out when the program runs: this only exempts, and exempts nothing that it can't follow. A name
 * too many costs steps, a name too few would hide a race; so to mention a method that changes containers counts as
 * calling it, and where names are made at run time (`getattr(x, name)`, `vars(x)`) every place counts.
 */

import type { SharedPlaces } from '../../../program.js';
import {
  childrenOf,
  importedName,
  isComprehension,
  literalOf,
  type NodeOf,
  nodesOf,
  type SyntaxNode,
} from '../../parsing/syntax-tree.js';
import { entryOf } from '../../reading/name-tables.js';
import { mangle, type Scope, type Scopes, scopeOf } from '../scopes/scope.js';
import { Fresh } from './fresh.js';
import { mainThreadFunctions } from './main-thread.js';
import { ANY_CONTAINER, isDynamic, isNamespace, MUTATORS } from './mutators.js';
import { mentioned, Starters } from './starters.js';

/** What stores or deletes an attribute that it is given by name. */
const STORES = /^(__)?(set|del)attr(__)?$/;

/** The shared places of a program, whose scopes are those of `symbolTable`. */
export function sharedPlaces(module: NodeOf<'Module'>, scopes: Scopes): SharedPlaces {
  return new SharedPlaceAnalysis(module, scopes).run();
}

class SharedPlaceAnalysis {
  private readonly globals = new Set<string>();
  private readonly attributes = new Set<string>();
  private readonly cells = new Set<string>();
  private readonly containers = new Set<string>();
  private readonly starters: Starters;
  private readonly fresh: Fresh;
  private readonly mainOnly: ReadonlyMap<string, NodeOf<'FunctionDef'>>;
  /** Those of `mainOnly` whose bodies have been visited, each at its call. */
  private readonly entered = new Set<string>();
  private started = false;

  constructor(
    private readonly module: NodeOf<'Module'>,
    private readonly scopes: Scopes,
  ) {
    this.starters = new Starters(module, scopes);
    this.fresh = new Fresh(scopes, this.starters);
    this.mainOnly = mainThreadFunctions(module);
  }

  run(): SharedPlaces {
    const root = scopeOf(this.scopes, this.module);
    this.visitAll(this.module.body, root);
    this.started = true;
    for (const [node, scope] of this.scopes) {
      if (node.nodeType === 'FunctionDef' && this.mainOnly.get(node.name) !== node)
        this.visitAll(this.fresh.afterThose(node, scope), scope);
      else if (node.nodeType === 'Lambda') this.visit(node.body, scope);
    }
    const nodes = [...nodesOf(this.module)];
    if (nodes.some(isDynamic)) this.addAll();
    const { attributes, cells, containers } = this;
    const reached = nodes.some(isNamespace) ? this.globals : this.globalsOfOthers();
    const globals = new Set([...this.globals].filter((name) => reached.has(name)));
    return { globals, attributes, cells, containers };
  }

  private addAll(): void {
    this.attributes.add('*');
    this.addContainers(ANY_CONTAINER);
  }

  /** Global names that code beside the main thread's own mentions. */
  private globalsOfOthers(): Set<string> {
    const reached = new Set<string>();
    const main = new Set<SyntaxNode>([this.module, ...this.mainOnly.values()]);
    for (const [node, scope] of this.scopes) {
      if (main.has(node) || isComprehensionOf(main, scope)) continue;
      for (const name of [...scope.used, ...scope.bound, ...scope.declaredGlobal]) {
        if (scope.access(name) === 'global' || scope.kind === 'class') reached.add(name);
      }
    }
    return reached;
  }

  // ── what is written, in the order of the source ──

  private visitAll(nodes: readonly SyntaxNode[], scope: Scope): void {
    for (const node of nodes) this.visit(node, scope);
  }

  private visit(node: SyntaxNode, scope: Scope): void {
    if (node.nodeType === 'FunctionDef') {
      this.visitAll([...node.decorator_list, ...node.args.defaults], scope);
      return this.storeName(node.name, scope);
    }
    if (node.nodeType === 'Lambda') return;
    if (node.nodeType === 'ClassDef') return this.visitClass(node, scope);
    if (node.nodeType === 'Call') return this.visitCall(node, scope);
    const inner = isComprehension(node) ? scopeOf(this.scopes, node) : scope;
    const repeats = inner !== scope || node.nodeType === 'For' || node.nodeType === 'While';
    if (this.starters.isMention(node) || (repeats && this.starters.isIn([node]))) this.started = true;
    this.visitAll(inOrder(node), inner);
    this.record(node, scope);
  }

  private visitClass(node: NodeOf<'ClassDef'>, scope: Scope): void {
    this.visitAll([...node.decorator_list, ...node.bases, ...node.keywords], scope);
    this.storeName(node.name, scope);
    const inner = scopeOf(this.scopes, node);
    this.visitAll(node.body, inner);
  }

  /** What is called in its place changes something now; what is only mentioned may be called by anyone, at any time. */
  private visitCall(node: NodeOf<'Call'>, scope: Scope): void {
    const { func } = node;
    const name = mentioned(func);
    const main = func.nodeType === 'Name' ? this.mainOnly.get(name) : undefined;
    if (func.nodeType === 'Attribute') this.visit(func.value, scope);
    else if (func.nodeType !== 'Name') this.visit(func, scope);
    this.visitAll([...node.args, ...node.keywords], scope);
    if (main && !this.entered.has(name)) {
      this.entered.add(name);
      this.visitAll(main.body, scopeOf(this.scopes, main));
    }
    if (this.starters.isMention(func)) this.started = true;
    if (this.started) this.addContainers(entryOf(MUTATORS, name) ?? []);
    if (STORES.test(name)) this.recordNamed(node, scope);
  }

  /** `setattr(x, 'name', value)`, `x.__setattr__('name', value)`; a name that is made at run time is any. */
  private recordNamed({ args }: NodeOf<'Call'>, scope: Scope): void {
    const [text = null] = args
      .slice(0, 2)
      .flatMap((arg) => (arg.nodeType === 'Constant' ? [literalOf(arg)] : []));
    if (typeof text !== 'string') this.attributes.add('*');
    else if (this.started) this.attributes.add(mangle(text, scope.className));
  }

  private record(node: SyntaxNode, scope: Scope): void {
    if (node.nodeType === 'AugAssign') this.recordInPlace(node);
    this.recordBinding(node, scope);
    const isAttribute = node.nodeType === 'Attribute';
    if (isAttribute || node.nodeType === 'Name' || node.nodeType === 'Constant') {
      this.addContainers(entryOf(MUTATORS, mentioned(node)) ?? []);
      if (STORES.test(mentioned(node))) this.attributes.add('*');
    }
    if (!this.started) return;
    if (isAttribute && node.ctx.nodeType !== 'Load') this.attributes.add(mangle(node.attr, scope.className));
    if (node.nodeType === 'Subscript' && node.ctx.nodeType !== 'Load') this.addContainers(ANY_CONTAINER);
  }

  private recordBinding(node: SyntaxNode, scope: Scope): void {
    switch (node.nodeType) {
      case 'Name':
        if (node.ctx.nodeType !== 'Load') this.storeName(node.id, scope);
        break;
      case 'ExceptHandler':
      case 'MatchAs':
      case 'MatchStar':
        if (node.name) this.storeName(node.name, scope);
        break;
      case 'MatchMapping':
        if (node.rest) this.storeName(node.rest, scope);
        break;
      case 'Alias':
        this.storeName(importedName(node), scope);
        // Under another name it is called without a mention.
        if (node.asname) this.addContainers(entryOf(MUTATORS, node.name) ?? []);
        break;
      default:
    }
  }

  /** `x += …` changes a list, set, dict or deque in place; of numbers only `*=` can. */
  private recordInPlace({ value, op }: NodeOf<'AugAssign'>): void {
    const isNumber = value.nodeType === 'Constant' && typeof literalOf(value) === 'number';
    if (this.started && (!isNumber || op.nodeType === 'Mult')) this.addContainers(ANY_CONTAINER);
  }

  private addContainers(kinds: readonly string[]): void {
    for (const kind of kinds) this.containers.add(kind);
  }

  private storeName(plain: string, scope: Scope): void {
    if (!this.started) return;
    const name = mangle(plain, scope.className);
    const access = scope.access(name);
    if (access === 'global') this.globals.add(name);
    if (access === 'cell') this.cells.add(name);
  }
}

/** Comprehensions of the main thread's code run there too; a generator expression runs wherever it is asked for items. */
function isComprehensionOf(main: ReadonlySet<SyntaxNode>, scope: Scope): boolean {
  if (!isComprehension(scope.node) || scope.node.nodeType === 'GeneratorExp' || scope.parent === null)
    return false;
  return main.has(scope.parent.node) || isComprehensionOf(main, scope.parent);
}

/** Values before the targets they are stored in. */
function inOrder(node: SyntaxNode): SyntaxNode[] {
  const children = childrenOf(node);
  return node.nodeType === 'Assign' || node.nodeType === 'AugAssign' ? children.reverse() : children;
}
