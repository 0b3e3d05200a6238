/**
 * Which places (globals, attributes, closure variables, containers) may be written after a second actor has
 * started. Reading or writing such a place is a step of its own; all others cost none. Found from the source
 * alone, by name, and over-approximated: a name too many costs steps, a name too few would hide a race.
 */

import type { ClassDef, FunctionDef, Module } from 'py-ast';
import type { SharedPlaces } from '../../program.js';
import { childrenOf, mangle, type Scope } from './scope.js';
import type { Node } from './unit.js';

/** Methods that change a container in place, and the kinds of container that have them. */
const MUTATORS: Record<string, readonly string[]> = {
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
const FUNCTION_NODES = new Set(['FunctionDef', 'Lambda', 'ListComp', 'SetComp', 'DictComp', 'GeneratorExp']);

/** Finds them; `scopes` are those of `analyse`. */
export function sharedPlaces(module: Module, scopes: ReadonlyMap<Node, Scope>): SharedPlaces {
  return new Search(module, scopes).run();
}

class Search {
  private readonly globals = new Set<string>();
  private readonly attributes = new Set<string>();
  private readonly cells = new Set<string>();
  private readonly containers = new Set<string>();
  /** Names of functions, methods and classes whose call may start an actor. */
  private readonly starters = new Set(['start']);
  /** Functions of the module that are called in one place only, by the main thread, in the order of the source. */
  private readonly mainOnly = new Map<string, FunctionDef>();
  private started = false;

  constructor(
    private readonly module: Module,
    private readonly scopes: ReadonlyMap<Node, Scope>,
  ) {}

  run(): SharedPlaces {
    this.findStarters();
    this.findMainOnly();
    const root = this.scopes.get(this.module) as Scope;
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
    const main = new Set<Node>([this.module, ...this.mainOnly.values()]);
    for (const [node, scope] of this.scopes) {
      if (main.has(node) || isComprehensionOf(main, scope)) continue;
      for (const name of [...scope.used, ...scope.bound, ...scope.declaredGlobal]) {
        if (scope.access(name) === 'global' || scope.kind === 'class') reached.add(name);
      }
    }
    return reached;
  }

  // ── who may start an actor ──

  private findStarters(): void {
    let size = 0;
    while (size !== this.starters.size) {
      size = this.starters.size;
      for (const node of this.scopes.keys()) {
        if (node.nodeType === 'FunctionDef' && this.starts(node.body)) this.addStarter(node);
      }
    }
  }

  private addStarter(node: FunctionDef): void {
    this.starters.add(node.name);
    const owner = this.scopes.get(node)?.parent?.node;
    if (owner?.nodeType === 'ClassDef' && node.name === '__init__') this.starters.add(owner.name);
  }

  private starts(nodes: readonly Node[]): boolean {
    return nodes.some((node) => {
      if (node.nodeType === 'Call' && this.starters.has(calledName(node.func) ?? '')) return true;
      return this.starts(childrenOf(node));
    });
  }

  // ── who runs in the main thread alone, once ──

  private findMainOnly(): void {
    const uses = new Map<string, number>();
    for (const node of everyNode(this.module)) {
      if (node.nodeType === 'Name' && node.ctx.nodeType === 'Load')
        uses.set(node.id, (uses.get(node.id) ?? 0) + 1);
    }
    for (const node of this.module.body) {
      if (node.nodeType === 'FunctionDef' && uses.get(node.name) === 1 && node.decorator_list.length === 0) {
        this.mainOnly.set(node.name, node);
      }
    }
    let size = -1;
    while (size !== this.mainOnly.size) {
      size = this.mainOnly.size;
      const called = this.callsFromMain();
      for (const name of this.mainOnly.keys()) if (!called.has(name)) this.mainOnly.delete(name);
    }
  }

  /** Names called straight from the module's statements or from functions of the main thread, outside of loops. */
  private callsFromMain(): Set<string> {
    const called = new Set<string>();
    const visit = (node: Node): void => {
      if (node.nodeType === 'Call' && node.func.nodeType === 'Name') called.add(node.func.id);
      const inner = FUNCTION_NODES.has(node.nodeType) || node.nodeType === 'ClassDef';
      if (inner || node.nodeType === 'For' || node.nodeType === 'While') return;
      for (const child of childrenOf(node)) visit(child);
    };
    for (const node of this.module.body) visit(node);
    for (const node of this.mainOnly.values()) for (const child of node.body) visit(child);
    return called;
  }

  // ── what is written, in the order of the source ──

  private visit(node: Node, scope: Scope): void {
    if (node.nodeType === 'FunctionDef' || node.nodeType === 'Lambda') {
      if (node.nodeType === 'FunctionDef') this.storeName(node.name, scope);
      return;
    }
    if (node.nodeType === 'ClassDef') return this.visitClass(node, scope);
    const comprehension = FUNCTION_NODES.has(node.nodeType) ? this.scopes.get(node) : undefined;
    if ((node.nodeType === 'For' || node.nodeType === 'While' || comprehension) && this.starts([node]))
      this.started = true;
    for (const child of inOrder(node)) this.visit(child, comprehension ?? scope);
    this.record(node, scope);
  }

  private visitClass(node: ClassDef, scope: Scope): void {
    this.storeName(node.name, scope);
    for (const child of node.body) {
      if (child.nodeType !== 'FunctionDef') this.visit(child, this.scopes.get(node) as Scope);
    }
  }

  private record(node: Node, scope: Scope): void {
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

  private recordCall(node: Extract<Node, { nodeType: 'Call' }>, scope: Scope): void {
    const name = calledName(node.func) ?? '';
    const main = node.func.nodeType === 'Name' ? this.mainOnly.get(name) : undefined;
    if (main && !this.visiting.has(name)) {
      this.visiting.add(name);
      for (const child of main.body) this.visit(child, this.scopes.get(main) as Scope);
    }
    if (this.starters.has(name)) this.started = true;
    if (!this.started) return;
    this.addContainers(MUTATORS[name] ?? []);
    if (name !== 'setattr' && name !== 'delattr') return;
    const attribute = node.args[1];
    const text =
      attribute?.nodeType === 'Constant' && typeof attribute.value === 'string' ? attribute.value : '*';
    this.attributes.add(mangle(text, scope.className));
  }
  private readonly visiting = new Set<string>();

  /** `x += …` changes a list, set, dict or deque in place. */
  private recordInPlace(node: Extract<Node, { nodeType: 'AugAssign' }>): void {
    const number = node.value.nodeType === 'Constant' && typeof node.value.value !== 'string';
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
  private visitFunction(node: FunctionDef, scope: Scope): void {
    const initial =
      node.name === '__init__' && scope.parent?.kind === 'class' ? scope.parameters[0] : undefined;
    let fresh = initial !== undefined;
    for (const statement of node.body) {
      if (fresh && this.starts([statement])) fresh = false;
      if (fresh && isInitial(statement, initial as string)) {
        const value = (statement as { value?: Node }).value;
        if (value) this.visit(value, scope);
      } else this.visit(statement, scope);
    }
  }
}

/** Comprehensions of the main thread's code run there too. */
function isComprehensionOf(main: ReadonlySet<Node>, scope: Scope): boolean {
  if (!/Comp$|^GeneratorExp$/.test(scope.node.nodeType) || scope.parent === null) return false;
  return main.has(scope.parent.node) || isComprehensionOf(main, scope.parent);
}

/** `self.x = value`, on its own. */
function isInitial(statement: Node, self: string): boolean {
  const targets =
    statement.nodeType === 'Assign'
      ? statement.targets
      : statement.nodeType === 'AnnAssign'
        ? [statement.target]
        : null;
  return targets?.every((target) => isSelfAttribute(target, self)) ?? false;
}

function isSelfAttribute(target: Node, self: string): boolean {
  if (target.nodeType === 'Tuple') return target.elts.every((element) => isSelfAttribute(element, self));
  return target.nodeType === 'Attribute' && target.value.nodeType === 'Name' && target.value.id === self;
}

function calledName(func: Node): string | null {
  if (func.nodeType === 'Name') return func.id;
  return func.nodeType === 'Attribute' ? func.attr : null;
}

/** Values before the targets they are stored in. */
function inOrder(node: Node): Node[] {
  const children = childrenOf(node);
  return node.nodeType === 'Assign' || node.nodeType === 'AugAssign' ? children.reverse() : children;
}

function* everyNode(node: Node): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) yield* everyNode(child);
}
