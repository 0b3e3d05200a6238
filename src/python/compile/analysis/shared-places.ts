/**
 * Which places (globals, attributes, closure variables, containers) may be written after a second actor has
 * started. Reading or writing such a place is a step of its own; all others cost none. Read off the source
 * alone, by name, and over-approximated: a name too many costs steps, a name too few would hide a race.
 */

import type { SharedPlaces } from '../../../program.js';
import {
  childrenOf,
  isComprehension,
  literalOf,
  type NodeOf,
  type SyntaxNode,
} from '../../parsing/syntax-tree.js';
import { entryOf } from '../../reading/name-tables.js';
import { mangle, type Scope, type Scopes, scopeOf } from '../scopes/scope.js';
import { calledName } from './called-name.js';
import { mainThreadFunctions } from './main-thread.js';
import { Starters } from './starters.js';

/** Methods that change a container in place, and the kinds of container that have them. */
const MUTATORS: Readonly<Record<string, readonly string[]>> = {
  append: ['list', 'deque'],
  extend: ['list', 'deque'],
  insert: ['list', 'deque'],
  remove: ['list', 'deque', 'set'],
  pop: ['list', 'deque', 'dict', 'set'],
  clear: ['list', 'deque', 'dict', 'set'],
  sort: ['list'],
  reverse: ['list', 'deque'],
  appendleft: ['deque'],
  popleft: ['deque'],
  extendleft: ['deque'],
  rotate: ['deque'],
  update: ['dict', 'set'],
  setdefault: ['dict'],
  popitem: ['dict'],
  move_to_end: ['dict'],
  subtract: ['dict'],
  add: ['set'],
  discard: ['set'],
  heappush: ['list'],
  heappop: ['list'],
  heapify: ['list'],
  heapreplace: ['list'],
  shuffle: ['list'],
};
const ANY_CONTAINER = ['list', 'dict', 'set', 'deque'] as const;

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
  private readonly mainOnly: ReadonlyMap<string, NodeOf<'FunctionDef'>>;
  /** Those of `mainOnly` whose bodies have been visited, each at its call. */
  private readonly entered = new Set<string>();
  private started = false;

  constructor(
    private readonly module: NodeOf<'Module'>,
    private readonly scopes: Scopes,
  ) {
    this.starters = new Starters(scopes);
    this.mainOnly = mainThreadFunctions(module);
  }

  run(): SharedPlaces {
    const root = scopeOf(this.scopes, this.module);
    for (const statement of this.module.body) this.visit(statement, root);
    this.started = true;
    for (const [node, scope] of this.scopes) {
      if (node.nodeType === 'FunctionDef' && this.mainOnly.get(node.name) !== node)
        this.visitFunction(node, scope);
      else if (node.nodeType === 'Lambda') this.visit(node.body, scope);
    }
    const { attributes, cells, containers } = this;
    const reached = this.globalsOfOthers();
    const globals = new Set([...this.globals].filter((name) => reached.has(name)));
    return { globals, attributes, cells, containers };
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

  private visit(node: SyntaxNode, scope: Scope): void {
    if (node.nodeType === 'FunctionDef') return this.storeName(node.name, scope);
    if (node.nodeType === 'Lambda') return;
    if (node.nodeType === 'ClassDef') return this.visitClass(node, scope);
    const inner = isComprehension(node) ? scopeOf(this.scopes, node) : scope;
    const repeats = inner !== scope || node.nodeType === 'For' || node.nodeType === 'While';
    if (repeats && this.starters.isIn([node])) this.started = true;
    for (const child of inOrder(node)) this.visit(child, inner);
    this.record(node, scope);
  }

  private visitClass(node: NodeOf<'ClassDef'>, scope: Scope): void {
    this.storeName(node.name, scope);
    const inner = scopeOf(this.scopes, node);
    for (const child of node.body) if (child.nodeType !== 'FunctionDef') this.visit(child, inner);
  }

  private record(node: SyntaxNode, scope: Scope): void {
    if (node.nodeType === 'Call') return this.recordCall(node, scope);
    if (node.nodeType === 'AugAssign') this.recordInPlace(node);
    if (node.nodeType === 'Name' && node.ctx.nodeType !== 'Load') this.storeName(node.id, scope);
    if (node.nodeType === 'ExceptHandler' && node.name) this.storeName(node.name, scope);
    if (!this.started) return;
    if (node.nodeType === 'Attribute' && node.ctx.nodeType !== 'Load') {
      this.attributes.add(mangle(node.attr, scope.className));
    }
    if (node.nodeType === 'Subscript' && node.ctx.nodeType !== 'Load') this.addContainers(ANY_CONTAINER);
  }

  private recordCall(node: NodeOf<'Call'>, scope: Scope): void {
    const name = calledName(node.func);
    const main = node.func.nodeType === 'Name' ? this.mainOnly.get(name) : undefined;
    if (main && !this.entered.has(name)) {
      this.entered.add(name);
      const inner = scopeOf(this.scopes, main);
      for (const child of main.body) this.visit(child, inner);
    }
    if (this.starters.has(name)) this.started = true;
    if (!this.started) return;
    this.addContainers(entryOf(MUTATORS, name) ?? []);
    if (name !== 'setattr' && name !== 'delattr') return;
    const attribute = node.args[1];
    const text = attribute?.nodeType === 'Constant' ? literalOf(attribute) : null;
    this.attributes.add(mangle(typeof text === 'string' ? text : '*', scope.className));
  }

  /** `x += …` changes a list, set, dict or deque in place. */
  private recordInPlace({ value }: NodeOf<'AugAssign'>): void {
    const number = value.nodeType === 'Constant' && typeof literalOf(value) !== 'string';
    if (this.started && !number) this.addContainers(ANY_CONTAINER);
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

  /** In `__init__`, what is stored on the new object before anything is started can't be seen by others. */
  private visitFunction(node: NodeOf<'FunctionDef'>, scope: Scope): void {
    const makesObject = node.name === '__init__' && scope.parent?.kind === 'class';
    let self = makesObject ? scope.parameters[0] : undefined;
    for (const statement of node.body) {
      if (self !== undefined && this.starters.isIn([statement])) self = undefined;
      const stored = self === undefined ? null : storedOn(self, statement);
      for (const child of stored ?? [statement]) this.visit(child, scope);
    }
  }
}

/** Comprehensions of the main thread's code run there too. */
function isComprehensionOf(main: ReadonlySet<SyntaxNode>, scope: Scope): boolean {
  if (!isComprehension(scope.node) || scope.parent === null) return false;
  return main.has(scope.parent.node) || isComprehensionOf(main, scope.parent);
}

/** The value that `self.x = value` stores, or none where only a type is given; null for any other statement. */
function storedOn(self: string, statement: SyntaxNode): readonly SyntaxNode[] | null {
  if (statement.nodeType === 'Assign')
    return statement.targets.every((target) => isAttributeOf(self, target)) ? [statement.value] : null;
  if (statement.nodeType !== 'AnnAssign' || !isAttributeOf(self, statement.target)) return null;
  return statement.value ? [statement.value] : [];
}

function isAttributeOf(self: string, target: SyntaxNode): boolean {
  if (target.nodeType === 'Tuple') return target.elts.every((element) => isAttributeOf(self, element));
  return target.nodeType === 'Attribute' && target.value.nodeType === 'Name' && target.value.id === self;
}

/** Values before the targets they are stored in. */
function inOrder(node: SyntaxNode): SyntaxNode[] {
  const children = childrenOf(node);
  return node.nodeType === 'Assign' || node.nodeType === 'AugAssign' ? children.reverse() : children;
}
