/**
 * A step that a thread tries: how far it may go by itself. It is thrown away and begun anew, the wiser, where an
 * instruction comes to a contended place (it has to be a step of its own) and where what a built-in has called
 * has to wait.
 */

import type { Budget } from '../budget.js';
import { present } from '../heap/expected.js';
import type { Frame, Memory, Thread } from '../heap/heap.js';
import { isRef } from '../heap/kinds.js';
import { StepDraft } from '../heap/step-draft.js';
import { isInC, isOpen } from '../language/contract/library-code.js';
import type { Ask } from '../language/contract/machine.js';
import type { HALT } from '../language/contract/vm.js';
import { hash53 } from '../language/numbers/hash53.js';
import { isGuarded } from '../library/queue/inside.js';
import type { Operation, Ref, Span, Value } from '../model.js';
import { isOfLibrary, type Program, unsupported } from '../program.js';
import { BuiltInView } from './built-in-view.js';
import { WaitWithin } from './call-within.js';
import { type RanInstruction, sourceTextAt, spanOf, targetName } from './place.js';
import { StopBefore, type Touch, type TouchPlace, Watch } from './watch.js';

export interface ThreadSurroundings {
  readonly program: Program;
  /** Numbers for the next core objects: those of the process, those that all processes share. */
  readonly nextObject: { readonly local: number; readonly shared: number };
  /** No other Python thread of this process is alive: nothing is contended. */
  readonly alone: boolean;
  /** Where the thread stood last: it is still there while it runs no line of the program. */
  readonly home: Span;
  readonly budget: Budget;
  /** So many instructions are enough, where what comes of them is only looked at. */
  readonly limit?: number;
  /** Filled with the instructions that run, where somebody asks for them. */
  readonly record?: RanInstruction[] | undefined;
  /** What random numbers come from; where it is left out, whoever draws one is not looked at any further. */
  readonly lot?: string;
}

/** Frames, and calls that built-ins make, that may be within one another, as in CPython. */
const RECURSION_LIMIT = 1000;
export const RECURSION = 'maximum recursion depth exceeded';

/** How many different numbers a place in the source draws before they come again: so states recur. */
const CYCLE = 8;

/** Is its instruction one that is done again, with answers to calls that it made? */
const isAnswered = ({ replies }: Frame): boolean => replies !== null && replies.length > 0;

export abstract class Attempt extends BuiltInView {
  override readonly draft: StepDraft;
  override readonly frames: Frame[];
  override readonly program: Program;
  /** Set while values are only looked at: then no Python code may run. */
  observing = false;
  /** Sees what others could; null where there are none. */
  protected readonly watch: Watch | null;
  /** Calls that built-ins wait for, one within the other. */
  protected awaiting = 0;
  /** Instructions of this step that were begun, but for those within such calls. */
  protected count = 0;
  /** The last of them that was the program's own, and not the library's. */
  private entry = 0;
  /** The first of them is a step of its own. */
  protected isGoing = false;
  /** An exception is on its way to its handler: no instruction is under way. */
  protected unwinding = false;

  constructor(
    readonly surroundings: ThreadSurroundings,
    thread: Thread,
    memory: Memory,
  ) {
    super();
    this.draft = new StepDraft(thread, memory);
    this.frames = this.draft.frames;
    this.program = surroundings.program;
    const isKept = (id: number): boolean => isGuarded(this, { t: 'ref', id });
    const refute = (what: string): void => this.refuteExemption(what);
    this.watch = surroundings.alone ? null : new Watch(this.program.shared, isKept, refute);
    this.draft.onlooker = this.watch;
  }

  ensureRoom(levels: number, where = ''): void {
    // Each call that a built-in waits for is one in CPython's C code, too.
    if (this.frames.length + this.awaiting + levels >= RECURSION_LIMIT)
      this.fail('RecursionError', RECURSION + where);
  }

  /** The innermost one. */
  override get frame(): Frame {
    return present(this.frames[this.frames.length - 1]);
  }

  /** After an instruction: did it come to a contended place, and was it no step of its own? */
  protected lookBack({ touched }: Watch): void {
    if (touched !== null) this.beginAnew(touched);
    if (!this.draft.isUnsettled) return;
    if (this.awaiting > 0) this.draft.settleSoFar();
    else this.draft.settle();
  }

  protected beginAnew(touch: Touch): void {
    if (this.awaiting > 0) this.waitWithin();
    else if (this.entry > 0 && !this.unwinding) this.stopBefore(touch);
    if (this.watch) this.watch.touched = null;
  }

  /**
   * May others have their turn before this instruction? What the library does in Python belongs to the program's
   * instruction that called it, where CPython has C code; but such code, too, goes on where an operation has ended.
   */
  protected isEntry(frame: Frame): boolean {
    if (isAnswered(frame)) return false;
    return isOpen(frame.code) || (this.entry === 0 && isInC(frame.code));
  }

  /** Such an instruction begins: what comes of it comes to contended places in this very step or not at all. */
  protected begin(watch: Watch): void {
    this.entry = this.count;
    watch.hasTouched = false;
    if (this.count > 1 || !this.isGoing) watch.isFree = false;
  }

  /** The program is refused rather than judged wrongly; the library's own code changes what it keeps under its locks. */
  private refuteExemption(what: string): void {
    if (this.frames.length === 0 || isOfLibrary(this.frame.code)) return;
    throw unsupported(this.span(), [
      `${what} is changed here in a way that was not foreseen, so what else can happen is not known.`,
      'This is a limit of queue-demo: please report the program.',
    ]);
  }

  private stopBefore(touch: Touch): never {
    throw new StopBefore(this.entry, touch, this.entry === this.count ? null : this.placeOf(touch));
  }

  private placeOf({ name }: Touch): TouchPlace {
    const label = name === null ? this.textOf(() => this.sourceText()) : `.${name}`;
    return { label, span: this.span() };
  }

  /** The text of the program, or the built-in that was given to a thread which runs no line of it. */
  private textOf(text: () => string): string {
    if (spanOf(this.frames) !== undefined) return text();
    const self = this.draft.current;
    const object = isRef(self) ? this.draft.glimpse(self) : null;
    const target = object ? targetName(object) : undefined;
    return target === undefined ? text() : `${target}(…)`;
  }

  protected standBefore(frame: Frame, { touch, place }: StopBefore): typeof HALT {
    return this.haltBefore(frame, touch.op, place ?? this.placeOf(touch));
  }

  /** The thread stands before reading or writing what the frame's current instruction comes to. */
  private haltBefore(frame: Frame, op: 'read' | 'write', place: TouchPlace): typeof HALT {
    const operation: Operation = { op, object: null, args: [], timeout: null, ...place };
    frame.pc -= 1;
    frame.replies = null;
    return this.halt({ kind: 'operation', operation });
  }

  // ── contended memory ──

  /**
   * May the current instruction touch this place now? Where it is contended and this step has not been allowed
   * to, no: the thread stops before the instruction (`HALT`), to be resumed by `go`.
   */
  touch(contended: boolean, op: 'read' | 'write', label: () => string): typeof HALT | undefined {
    if (!contended || this.watch === null || this.watch.isFree || this.observing) return undefined;
    if (this.awaiting > 0) {
      this.waitWithin();
      return undefined;
    }
    // What is done again, with answers, began before: it goes on from the program's last instruction.
    if (!isOpen(this.frame.code) || isAnswered(this.frame)) return this.stopBefore({ op, name: null });
    return this.haltBefore(this.frame, op, { label: this.textOf(label), span: this.span() });
  }

  /** Is this a container that threads share and some of them change? */
  isContendedContainer(value: Value): boolean {
    if (this.surroundings.alone || typeof value !== 'object' || value?.t !== 'ref') return false;
    const { containers } = this.program.shared;
    const isHolder = containers.has(this.draft.glimpse(value).t);
    return isHolder && this.draft.isShared(value) && !isGuarded(this, value);
  }

  reaches(object: Ref, name: string | null, op: 'read' | 'write'): void {
    if (this.watch === null || !this.draft.isShared(object)) return;
    // Once the thread has left its last frame, it only tells why.
    if (this.unwinding || this.frames.length === 0) return;
    if (isGuarded(this, object, name)) return;
    if (name === null) this.watch.attributes(op);
    else this.watch.attribute(name, op, this.frame.code.module);
  }

  /**
   * What a built-in has called comes to where it has to wait: all that this step did is thrown away, to be done
   * again with that call in a frame of its own. Nothing happens where there is no instruction to do again.
   */
  protected waitWithin(): void {
    if (this.count > 0 && !this.unwinding) throw new WaitWithin(this.count);
  }

  protected refuse({ operation }: Ask): never {
    this.waitWithin();
    throw unsupported(this.span(), [
      `${operation.op} is not supported here, in a method that Python calls by itself.`,
      'Do it where the program itself calls.',
    ]);
  }

  draw(): number {
    const { lot } = this.surroundings;
    if (lot === undefined) throw new WaitWithin(this.count);
    const { line, column } = this.span();
    const place = `${line}:${column}`;
    return hash53(`${lot}/${place}/${this.draft.draw(place, CYCLE)}`);
  }

  readsGlobals(): void {
    this.watch?.globals();
  }

  /** The source text of the current instruction's place, on one line. */
  sourceText(): string {
    return sourceTextAt(this.program, this.span());
  }

  /** Where the innermost frame of the program (not of the prelude) stands. */
  span(): Span {
    return spanOf(this.frames) ?? this.surroundings.home;
  }
}
