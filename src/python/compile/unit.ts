/** One code object under construction: instructions, labels, constants, handlers, and how its names are reached. */

import type { ExprNode } from 'py-ast';
import type { Span, Value } from '../../model.js';
import { type Code, type Handler, Op } from '../../program.js';
import { spanOf } from '../parsing/span.js';
import type { SyntaxNode } from '../parsing/syntax-tree.js';
import { ConstantPool } from './constant-pool.js';
import type { NamedCall } from './names-of-new.js';
import { parameterCounts } from './scopes/parameters.js';
import { mangle, type Scope, type Scopes } from './scopes/scope.js';

/** A place in the instructions that jumps name before it is known. */
export interface Label {
  at: number;
}

/** What surrounds the statement being compiled, and what leaving it takes. */
export interface FrameBlock {
  /** Emits what has to run when `return`, `break` or `continue` leaves; one value lies on the stack if `holding`. */
  leave(unit: Unit, holding: boolean): void;
  readonly loop?: { readonly breaks: Label; readonly continues: Label; readonly iterator: boolean };
  /** How many protected stretches were open where it began, and how much lay on the stack; loops need neither. */
  readonly protections?: number;
  readonly depth?: number;
}

/** What all units of one module share. */
export interface Assembly {
  readonly scopes: Scopes;
  readonly codes: (Code | null)[];
  readonly module: Code['module'];
  /** Whether functions keep their `__annotations__`: only where the program asks for them somewhere. */
  readonly annotations: boolean;
  /** The sets of constants so far. */
  readonly constantSets: Map<string, readonly ExprNode[]>;
  /** Statements hold expressions, and expressions code objects made of statements: each asks for the other here. */
  expression(unit: Unit, node: SyntaxNode): void;
  statements(unit: Unit, nodes: readonly SyntaxNode[]): void;
}

/** A stretch of protected instructions; `outside` cuts holes into it for code that leaves it. */
interface Region {
  readonly segments: { from: number; to: number }[];
  readonly target: Label;
  readonly depth: number;
  readonly passes: boolean;
}

type CodeIdentity = Pick<Code, 'name' | 'qualname' | 'kind' | 'line' | 'doc'>;

/** Instructions are emitted in order; `finish` gives the code object. */
export class Unit {
  readonly blocks: FrameBlock[] = [];
  /** Values that enclosing statements keep on the stack: iterators, `__exit__` methods, exceptions. */
  depth = 0;
  private readonly words: number[] = [];
  private readonly jumps: { word: number; label: Label }[] = [];
  private readonly spans: Span[] = [];
  private readonly constants = new ConstantPool();
  private readonly names: string[] = [];
  private readonly locals: string[];
  private readonly regions: Region[] = [];
  private readonly finished: Region[] = [];
  private readonly hintOf = new Map<SyntaxNode, string>();
  private readonly hints: Record<number, string> = {};
  private current: Span;

  constructor(
    readonly assembly: Assembly,
    readonly scope: Scope,
    readonly identity: CodeIdentity,
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
  at(node: SyntaxNode): void {
    if ('lineno' in node) this.current = spanOf(node);
  }

  expression(node: SyntaxNode): void {
    const before = this.current;
    this.assembly.expression(this, node);
    this.current = before;
  }

  statements(nodes: readonly SyntaxNode[]): void {
    this.assembly.statements(this, nodes);
  }

  constant(value: Value): void {
    this.emit(Op.CONST, this.constantIndex(value));
  }

  constantIndex(value: Value): number {
    return this.constants.indexOf(value);
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

  /** What these calls make gets these names. */
  nameNew(calls: readonly NamedCall[]): void {
    for (const [call, name] of calls) this.hintOf.set(call, name);
  }

  /** The name given to what this node makes, if any. */
  hintFor(node: SyntaxNode): string | undefined {
    return this.hintOf.get(node);
  }

  /** The next instruction is the call of `node`. */
  markCall(node: SyntaxNode): void {
    const hint = this.hintOf.get(node);
    if (hint !== undefined) this.hints[this.position] = hint;
  }

  // ── protected stretches ──

  /** Opens a stretch whose exceptions go to `target`; `passes`: there, GeneratorExit only goes on. */
  protect(target: Label, passes = false): void {
    this.regions.push({ segments: [{ from: this.position, to: -1 }], target, depth: this.depth, passes });
  }

  /** Closes the innermost stretch. */
  unprotect(): void {
    const region = this.regions.pop();
    if (!region) throw new Error('no protected stretch is open');
    this.close(region);
    this.finished.push(region);
  }

  /** Emits `body` outside of the `count` innermost protected stretches. */
  outside(count: number, body: () => void): void {
    const left = this.regions.splice(this.regions.length - count, count);
    for (const region of left) this.close(region);
    body();
    for (const region of left) region.segments.push({ from: this.position, to: -1 });
    this.regions.push(...left);
  }

  private close({ segments }: Region): void {
    const open = segments.at(-1);
    if (open) open.to = this.position;
  }

  get protections(): number {
    return this.regions.length;
  }

  // ── the result ──

  finish(): Code {
    for (const { word, label } of this.jumps) this.words[word] = label.at;
    return {
      id: 0,
      ...this.identity,
      ...parameterCounts(this.scope.node),
      module: this.assembly.module,
      generator: this.scope.generator && this.scope.kind === 'function',
      locals: this.locals,
      cells: [...this.scope.cells],
      free: [...this.scope.free],
      consts: this.constants.values,
      names: this.names,
      instructions: this.words,
      spans: this.spans,
      handlers: this.handlers(),
      hints: this.hints,
    };
  }

  private handlers(): Handler[] {
    return this.finished.flatMap(({ segments, target, depth, passes }) =>
      segments
        .filter(({ from, to }) => to > from)
        .map(({ from, to }) => ({ from, to, target: target.at, depth, ...(passes ? { passes } : {}) })),
    );
  }
}
