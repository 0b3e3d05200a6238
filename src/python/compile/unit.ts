/** One code object under construction: instructions, labels, constants, handlers, and how its names are reached. */

import type { ASTNodeUnion, ExprNode } from 'py-ast';
import type { Span, Value } from '../../model.js';
import { type Code, type Handler, Op } from '../../program.js';
import { mangle, type Scope } from './scope.js';

export type Node = ASTNodeUnion;

/** A place in the instructions that jumps name before it is known. */
export interface Label {
  at: number;
}

/** What surrounds the statement being compiled, and what leaving it takes. */
export interface Block {
  /** Emits what has to run when `return`, `break` or `continue` leaves; one value lies on the stack if `holding`. */
  leave(unit: Unit, holding: boolean): void;
  readonly loop?: { readonly breaks: Label; readonly continues: Label; readonly iterator: boolean };
}

/** What all units of one module share. */
export interface Assembly {
  readonly scopes: ReadonlyMap<Node, Scope>;
  readonly codes: (Code | null)[];
  readonly module: Code['module'];
  /** The program asks for `__annotations__` somewhere: otherwise those of functions say nothing at run time. */
  readonly annotations: boolean;
  /** The sets of constants so far. */
  readonly constantSets: Map<string, readonly ExprNode[]>;
  span(node: Node): Span;
  /** The value of a literal. */
  constant(node: Node): Value;
  expression(unit: Unit, node: Node): void;
  statements(unit: Unit, nodes: readonly Node[]): void;
}

/** A stretch of protected instructions; `suspend` and `resume` cut holes into it for code that leaves it. */
interface Region {
  readonly segments: { from: number; to: number }[];
  readonly target: Label;
  readonly depth: number;
}

type Identity = Pick<Code, 'name' | 'qualname' | 'kind' | 'line' | 'doc'>;

export class Unit {
  readonly blocks: Block[] = [];
  /** Values that enclosing statements keep on the stack: iterators, `__exit__` methods, exceptions. */
  depth = 0;
  private readonly words: number[] = [];
  private readonly jumps: { word: number; label: Label }[] = [];
  private readonly spans: Span[] = [];
  private readonly consts: Value[] = [];
  private readonly constIndex = new Map<unknown, number>();
  private readonly names: string[] = [];
  private readonly locals: string[];
  private readonly regions: Region[] = [];
  private readonly finished: Region[] = [];
  private readonly hintOf = new Map<Node, string>();
  private readonly hints: Record<number, string> = {};
  private current: Span;

  constructor(
    readonly assembly: Assembly,
    readonly scope: Scope,
    readonly identity: Identity,
    start: Span,
  ) {
    this.locals = [...scope.parameters];
    this.current = start;
  }

  // ── instructions ──

  /** Index of the next instruction. */
  get position(): number {
    return this.spans.length;
  }

  emit(op: number, argument = 0): void {
    this.words.push(op, argument);
    this.spans.push(this.current);
  }

  jump(op: number, label: Label): void {
    this.jumps.push({ word: this.words.length + 1, label });
    this.emit(op);
  }

  label(): Label {
    return { at: -1 };
  }

  place(label: Label): void {
    label.at = this.position;
  }

  /** Instructions from here on belong to this node's place in the source. */
  at(node: Node): void {
    if ('lineno' in node) this.current = this.assembly.span(node);
  }

  expression(node: Node): void {
    const before = this.current;
    this.assembly.expression(this, node);
    this.current = before;
  }

  statements(nodes: readonly Node[]): void {
    this.assembly.statements(this, nodes);
  }

  constant(value: Value): void {
    this.emit(Op.CONST, this.constantIndex(value));
  }

  constantIndex(value: Value): number {
    const key = typeof value === 'object' && value !== null ? JSON.stringify(value, bigintText) : value;
    const identity = typeof value === 'object' && value !== null ? `\0${key}` : key;
    if (Object.is(value, -0)) return this.consts.push(value) - 1;
    let index = this.constIndex.get(identity);
    if (index === undefined) {
      index = this.consts.push(value) - 1;
      this.constIndex.set(identity, index);
    }
    return index;
  }

  name(name: string): number {
    const index = this.names.indexOf(name);
    return index >= 0 ? index : this.names.push(name) - 1;
  }

  mangled(name: string): string {
    return mangle(name, this.scope.className);
  }

  // ── variables ──

  load(name: string): void {
    this.variable(name, Op.LOAD_FAST, Op.LOAD_CELL, Op.LOAD_GLOBAL, Op.LOAD_NAME);
  }

  store(name: string): void {
    this.variable(name, Op.STORE_FAST, Op.STORE_CELL, Op.STORE_GLOBAL, Op.STORE_NAME);
  }

  delete(name: string): void {
    this.variable(name, Op.DELETE_FAST, Op.DELETE_CELL, Op.DELETE_GLOBAL, Op.DELETE_NAME);
  }

  private variable(plain: string, fast: number, cell: number, global: number, named: number): void {
    const name = this.mangled(plain);
    const access = this.scope.access(name);
    if (access === 'fast') this.emit(fast, this.local(name));
    else if (access === 'cell') this.emit(cell, this.cell(name));
    else if (access === 'global') this.emit(global, this.name(name));
    else if (access === 'class-cell' && fast === Op.LOAD_FAST) {
      this.emit(Op.LOAD_CLASS_CELL, (this.name(name) << 8) | this.cell(name));
    } else this.emit(named, this.name(name));
  }

  local(name: string): number {
    const index = this.locals.indexOf(name);
    return index >= 0 ? index : this.locals.push(name) - 1;
  }

  /** Own cells first, then the free ones. */
  cell(name: string): number {
    return [...this.scope.cells, ...this.scope.free].indexOf(name);
  }

  // ── names for what is made ──

  /** Whatever `node` makes will be called `name`: queues and locks get the name of their variable. */
  hint(node: Node, name: string): void {
    if (node.nodeType === 'Call') this.hintOf.set(node, name);
    else if (node.nodeType === 'List' || node.nodeType === 'Tuple' || node.nodeType === 'Set') {
      for (const item of node.elts) this.hint(item, name);
    } else if (node.nodeType === 'ListComp' || node.nodeType === 'GeneratorExp') this.hint(node.elt, name);
    else if (node.nodeType === 'Dict') for (const item of node.values) this.hint(item, name);
    else if (node.nodeType === 'DictComp') this.hint(node.value, name);
    else if (node.nodeType === 'IfExp') {
      this.hint(node.body, name);
      this.hint(node.orelse, name);
    }
  }

  /** The name given to what this node makes, if any; inner units ask their outer ones' hints through `adopt`. */
  hintFor(node: Node): string | undefined {
    return this.hintOf.get(node);
  }

  /** To be said just before the call instruction of `node` is emitted. */
  markCall(node: Node): void {
    const hint = this.hintOf.get(node);
    if (hint !== undefined) this.hints[this.position] = hint;
  }

  // ── protected stretches ──

  /** Opens a stretch whose exceptions go to `target`. */
  protect(target: Label): void {
    this.regions.push({ segments: [{ from: this.position, to: -1 }], target, depth: this.depth });
  }

  /** Closes the innermost stretch. */
  unprotect(): void {
    const region = this.regions.pop();
    if (!region) throw new Error('no protected stretch is open');
    last(region).to = this.position;
    this.finished.push(region);
  }

  /** Emits `body` outside of the `count` innermost protected stretches. */
  outside(count: number, body: () => void): void {
    const left = this.regions.splice(this.regions.length - count, count);
    for (const region of left) last(region).to = this.position;
    body();
    for (const region of left) region.segments.push({ from: this.position, to: -1 });
    this.regions.push(...left);
  }

  get protections(): number {
    return this.regions.length;
  }

  // ── the result ──

  finish(): Code {
    for (const { word, label } of this.jumps) this.words[word] = label.at;
    const parameters = parameterCounts(this.scope.node);
    return {
      id: 0,
      ...this.identity,
      ...parameters,
      module: this.assembly.module,
      generator: this.scope.generator && this.scope.kind === 'function',
      locals: this.locals,
      cells: [...this.scope.cells],
      free: [...this.scope.free],
      consts: this.consts,
      names: this.names,
      instructions: this.words,
      spans: this.spans,
      handlers: this.handlers(),
      hints: this.hints,
    };
  }

  private handlers(): Handler[] {
    return this.finished.flatMap(({ segments, target, depth }) =>
      segments
        .filter(({ from, to }) => to > from)
        .map(({ from, to }) => ({ from, to, target: target.at, depth })),
    );
  }
}

function last<T>(region: { readonly segments: T[] }): T {
  return region.segments[region.segments.length - 1] as T;
}

function bigintText(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}n`;
  return typeof value === 'number' && (Object.is(value, -0) || !Number.isFinite(value))
    ? `#${1 / value}`
    : value;
}

type Counts = Pick<Code, 'positionalOnly' | 'positional' | 'keywordOnly' | 'varArgs' | 'varKeywords'>;

function parameterCounts(node: Node): Counts {
  if (node.nodeType === 'FunctionDef' || node.nodeType === 'Lambda') {
    const { posonlyargs = [], args, kwonlyargs = [], vararg, kwarg } = node.args;
    return {
      positionalOnly: posonlyargs.length,
      positional: posonlyargs.length + args.length,
      keywordOnly: kwonlyargs.length,
      varArgs: vararg != null,
      varKeywords: kwarg != null,
    };
  }
  const positional = /Comp$|^GeneratorExp$/.test(node.nodeType) ? 1 : 0;
  return { positionalOnly: positional, positional, keywordOnly: 0, varArgs: false, varKeywords: false };
}
