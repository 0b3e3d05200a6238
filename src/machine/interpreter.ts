/**
 * Runs one thread from where it stands to its next visible operation. The instructions themselves are in
 * `instructions/`, calls in `calling.ts`; this file has what they share: the frames, exceptions, and the built-ins' `Machine`.
 */

import { LimitReached, LOCAL_LIMIT } from '../budget.js';
import { present, valueAs } from '../heap/expected.js';
import type { CallReply, Frame, FunctionObject, Memory, Thread } from '../heap/heap.js';
import { isOpen } from '../language/contract/library-code.js';
import { LARGEST } from '../language/contract/limits.js';
import {
  Ask,
  builtin,
  inPython,
  type Keywords,
  NO_KEYWORDS,
  PythonError,
  type Result,
  TailCall,
  tuple,
} from '../language/contract/machine.js';
import { register } from '../language/contract/registry.js';
import {
  type Called,
  type CorePlace,
  HALT,
  PUSHED,
  type Resumption,
  type Stop,
} from '../language/contract/vm.js';
import { raised } from '../language/objects/exceptions.js';
import { LIBRARIES } from '../library/index.js';
import { unpickle } from '../library/pickle/unpickle.js';
import type { Asked, Creation, ObjectId, Ref, Value } from '../model.js';
import { type Code, MAIN } from '../program.js';
import { Attempt, RECURSION, type ThreadSurroundings } from './attempt.js';
import { answeringFrame, CallWithin, callWhileShown, isOverflow, TooDeep } from './call-within.js';
import { enter, invoke } from './calling.js';
import { type Foresight, NO_FORESIGHT } from './foresight.js';
import { complete, execute } from './instructions/index.js';
import { handledBy, nameOfNew, placeOf } from './place.js';
import { Recurrence } from './recurrence.js';
import { frameFor, TRIAL, valueWithoutEffect } from './trial.js';
import { unwind } from './unwind.js';

register(LIBRARIES);

/** Calls that built-ins wait for, one within the other, that are made at once. */
const DEEPEST_WAIT = 60;
/** Instructions between two marks by which a circle is found out. */
const STRETCH = 1 << 12;
/** Words that one step may fill, looked at every so many instructions. */
const WEIGHT_LIMIT = 6_000_000;
const BYTES_IN_WORD = 8;
const WEIGHING = 1 << 19;

/** The limit that an error stands for: V8 has some of its own for the size of texts, arrays, maps and BigInts. */
function limitIn(error: unknown): LimitReached {
  if (error instanceof LimitReached) return error;
  const isSize =
    error instanceof RangeError && /invalid (string|array) length|maximum.*size/i.test(error.message);
  if (isSize) return new LimitReached('size', LARGEST);
  throw error;
}

/** Thrown out of a step that came round to where it was. */
class EndlessLoop extends Error {}

export class Interpreter extends Attempt {
  /** Main-program lines that ran, in order, without repetition. */
  readonly lines: number[] = [];
  readonly creations: Creation[] = [];
  private readonly made = { local: 0, shared: 0 };
  private stopped: Stop | null = null;
  private awaitedValue: Value = null;
  private readonly limit: number;
  private budget: number;
  private seen: Result | undefined;
  private readonly recurrence: Recurrence;
  /** The instruction that is under way, or in whose built-in the thread waits. */
  private underWay: Code | null = null;
  private at = 0;
  /** The frame whose built-in is done once more with the answers that it got. */
  private replaying: Frame | null = null;
  private replied = 0;

  constructor(
    surroundings: ThreadSurroundings,
    thread: Thread,
    memory: Memory,
    private readonly foresight: Foresight = NO_FORESIGHT,
  ) {
    super(surroundings, thread, memory);
    this.limit = Math.min(surroundings.limit ?? LOCAL_LIMIT, surroundings.budget.left);
    this.budget = this.limit;
    this.recurrence = new Recurrence(this.draft);
  }

  /** The value that the contended access in this step read or wrote: that access is a step's first instruction. */
  get touched(): Result | undefined {
    return this.seen;
  }
  set touched(value: Result | undefined) {
    if (this.budget === this.limit - 1) this.seen = value;
  }

  // ── running ──

  /** Goes on until the next visible operation, or the end. */
  resume(how: Resumption): Stop {
    try {
      return this.goOn(how);
    } catch (error) {
      if (error instanceof EndlessLoop) return { kind: 'loop', span: this.span() };
      const { by, limit } = limitIn(error);
      return { kind: 'limit', span: this.span(), by, limit };
    }
  }

  private goOn(how: Resumption): Stop {
    this.isGoing = how.kind === 'go';
    // What follows an operation before the program's next instruction belongs to it.
    if (this.watch) this.watch.isFree = true;
    this.guarded(() => {
      if (how.kind === 'value') this.deliver(how.value);
      else if (how.kind === 'message') this.settle(unpickle(this, how.message));
      else if (how.kind === 'raise') this.fail(how.type, ...how.args);
      else if (how.kind === 'call') this.settle(inPython(how.func, how.args));
    });
    if (!this.stopped) this.run();
    return present(this.stopped ?? undefined);
  }

  private run(): void {
    while (this.guarded(() => this.loop()) === 'raised') if (this.stopped) return;
  }

  /** Runs `body`; a Python exception that it throws goes to the nearest handler. */
  private guarded(body: () => void): 'done' | 'raised' {
    try {
      body();
      return 'done';
    } catch (error) {
      const exception = this.asPythonError(error);
      if (this.watch !== null) this.lookBack(this.watch);
      const { unwinding } = this;
      this.unwinding = true;
      try {
        unwind(this, exception);
      } finally {
        this.unwinding = unwinding;
      }
      return 'raised';
    }
  }

  private asPythonError(error: unknown): Value {
    if (error instanceof PythonError) return error.exception;
    if (!isOverflow(error)) throw error;
    this.tooDeep();
    return raised(this, builtin('RecursionError'), [RECURSION]);
  }

  /** Begins the step anew where the built-in in which this thread waits has not been done call by call yet. */
  private tooDeep(): void {
    const place = this.underWay === null ? '' : placeOf(this.underWay, this.at);
    if (this.count > 0 && !this.foresight.deep.has(place)) throw new TooDeep(place);
  }

  private loop(): void {
    for (;;) {
      // Each call that is saved here is felt when a demo starts: nothing is compiled yet.
      const frame = this.frames[this.frames.length - 1];
      if (frame === undefined) throw new Error('a thread without a frame goes on');
      const at = frame.pc;
      frame.pc = at + 1;
      this.budget -= 1;
      if (this.budget % STRETCH === 0 || this.budget < 0) this.takeStock(at);
      else if (this.recurrence.isBack(at)) throw new EndlessLoop();
      if (frame.code.module === MAIN) this.noteLine(frame, at);
      if (this.awaiting === 0) {
        this.count += 1;
        this.underWay = frame.code;
        this.at = at;
        if (this.watch !== null && this.isEntry(frame)) this.begin(this.watch);
        if (this.foresight !== NO_FORESIGHT && this.isForeseen(frame)) return;
      } else if (this.watch?.hasTouched && isOpen(frame.code)) this.waitWithin();
      const result = frame.replies === null ? this.instruct(frame, at) : this.instructAgain(frame, at);
      if (this.watch !== null) this.lookBack(this.watch);
      if (result === HALT) return;
    }
  }

  /** What is known of the instruction from an earlier attempt: does the thread stop before it? */
  private isForeseen(frame: Frame): boolean {
    const { patient, stop, deep } = this.foresight;
    if (patient.has(this.count) || (deep.size > 0 && this.isDeep(deep, frame))) frame.replies ??= [];
    if (stop?.count !== this.count) return false;
    this.standBefore(frame, stop);
    return true;
  }

  /** Does the instruction, or the built-in that it is called by, call too deep? */
  private isDeep(deep: ReadonlySet<string>, { code }: Frame): boolean {
    return deep.has(placeOf(code, this.at)) || this.frames.some(({ answers }) => answers);
  }

  private instruct(frame: Frame, at: number): typeof HALT | undefined {
    const { instructions } = frame.code;
    const result = execute(this, frame, instructions[2 * at], instructions[2 * at + 1]);
    if (result === HALT) return HALT;
    return result === undefined || result === PUSHED ? undefined : this.settle(result);
  }

  /** The same where calls that a built-in makes have to wait: each is made in a frame of its own, and then all is done again. */
  private instructAgain(frame: Frame, at: number): typeof HALT | undefined {
    const before = this.draft.checkpoint();
    this.replaying = frame;
    this.replied = 0;
    try {
      const result = this.instruct(frame, at);
      frame.replies = null;
      return result;
    } catch (error) {
      if (!(error instanceof CallWithin)) {
        frame.replies = null;
        if (isOverflow(error)) {
          this.draft.restore(before);
          this.frame.replies = null;
          this.fail('RecursionError', RECURSION);
        }
        throw error;
      }
      const [call] = this.draft.restoreWith(before, [{ t: 'tuple', items: error.call }]);
      this.push(answeringFrame(valueAs(call, 'tuple')));
      return undefined;
    } finally {
      this.replaying = null;
    }
  }

  protected noteLine(frame: Frame, at: number): void {
    const { line } = present(frame.code.spans[at]);
    if (this.lines[this.lines.length - 1] !== line && this.lines.length < 1000) this.lines.push(line);
  }

  private takeStock(at: number): void {
    this.surroundings.budget.spend(STRETCH);
    if (this.budget < 0) throw new LimitReached('instructions', this.limit);
    this.recurrence.pass(at);
    if (this.budget % WEIGHING !== 0 || this.draft.weight() <= WEIGHT_LIMIT) return;
    // What TypeScript code holds that waits for a call, no frame tells.
    if (this.awaiting === 0) this.draft.collect();
    if (this.draft.weight() > WEIGHT_LIMIT)
      throw new LimitReached('memory', (WEIGHT_LIMIT * BYTES_IN_WORD) / 1e6);
  }

  /** Stops the thread; instructions return what this returns. */
  halt(stop: Stop): typeof HALT {
    this.stopped = stop;
    return HALT;
  }

  /** Ends the inner run that `callNow` waits in. */
  arrive(value: Value): typeof HALT {
    this.awaitedValue = value;
    return HALT;
  }

  answer(reply: CallReply): void {
    const { frame } = this;
    frame.replies = [...(frame.replies ?? []), reply];
    frame.pc -= 1;
  }

  /** Carries a built-in's result to where it belongs. */
  settle(first: Result): typeof HALT | undefined {
    let result: Called = first;
    while (result instanceof TailCall) result = this.invoke(result.func, result.args, result.keywords);
    if (result === PUSHED) return undefined;
    if (result instanceof Ask) return this.ask(result);
    return this.deliver(result);
  }

  /** Gives the value of the current instruction to it: most push it. */
  deliver(value: Value): typeof HALT | undefined {
    const { frame } = this;
    const { instructions } = frame.code;
    const at = 2 * (frame.pc - 1);
    return complete(this, frame, present(instructions[at]), present(instructions[at + 1]), value);
  }

  private ask(ask: Ask): typeof HALT {
    if (this.awaiting > 0) return this.refuse(ask);
    const args = ask.operation.args.map((value) => this.draft.publish(value));
    return this.halt({ kind: 'operation', operation: { ...ask.operation, args, span: this.span() } });
  }

  create(asked: Asked, { shared, part }: CorePlace, count = 1): readonly ObjectId[] {
    const { local, shared: global } = this.surroundings.nextObject;
    const ids = Array.from({ length: count }, () =>
      shared ? -(global + this.made.shared++) : local + this.made.local++,
    );
    const name = nameOfNew(this.frames, this);
    this.creations.push({ ...asked, ids, name: name && part ? `${name}.${part}` : name });
    return ids;
  }

  // ── calls ──

  invoke(func: Value, args: readonly Value[], keywords: Keywords = NO_KEYWORDS): Called {
    return invoke(this, func, args, keywords);
  }

  enter(func: FunctionObject, args: readonly Value[], keywords: Keywords): Called {
    return enter(this, func, args, keywords);
  }

  push(frame: Frame): typeof PUSHED {
    this.ensureRoom(0);
    this.frames.push(frame);
    return PUSHED;
  }

  callNow(func: Value, args: readonly Value[], keywords: Keywords = NO_KEYWORDS): Value {
    if (this.observing) throw new PythonError(null);
    const shown = this.shownNow ?? [];
    if (shown.length === 0) return this.callAtOnce(func, args, keywords);
    const call = callWhileShown({ func, args, keywords }, shown);
    return this.showing(null, () => this.callAtOnce(call.func, call.args, call.keywords));
  }

  private callAtOnce(func: Value, args: readonly Value[], keywords: Keywords): Value {
    if (this.replaying !== null) return this.reply(this.replaying, func, args, keywords);
    let result: Called = this.invoke(func, args, keywords);
    while (result instanceof TailCall) result = this.invoke(result.func, result.args, result.keywords);
    if (result instanceof Ask) return this.refuse(result);
    if (result !== PUSHED) return result;
    if (this.awaiting >= DEEPEST_WAIT) this.tooDeep();
    this.frame.awaited = true;
    this.runWithin();
    if (this.stopped) throw new Error('a thread stopped inside of a call that TypeScript code waits for ');
    return this.awaitedValue;
  }

  /** Runs what a built-in has called: it may come to nothing contended, even where the built-in may. */
  private runWithin(): void {
    const { watch } = this;
    const isFree = watch?.isFree ?? false;
    if (watch?.touched) this.beginAnew(watch.touched);
    if (watch) watch.isFree = false;
    this.awaiting += 1;
    try {
      this.run();
    } finally {
      this.awaiting -= 1;
      if (watch) watch.isFree = isFree;
    }
  }

  /** What this call of a built-in that is done again was answered; if it wasn't yet, the call is to be made. */
  private reply(frame: Frame, func: Value, args: readonly Value[], keywords: Keywords): Value {
    const reply = frame.replies?.[this.replied++];
    if (reply === undefined) throw new CallWithin([func, tuple(args), this.dict(keywords)]);
    if (reply.kind === 'raise') throw new PythonError(reply.value);
    return reply.value;
  }

  tryOut(func: string, args: readonly Value[]): Value | undefined {
    const shared = args.map((value) => this.draft.publish(value));
    const { thread, memory } = this.draft.finish();
    const { lot: _lot, ...others } = this.surroundings;
    const surroundings = { ...others, alone: true, limit: TRIAL };
    const calling = { ...thread, frames: [frameFor(func, shared)] };
    return valueWithoutEffect(new Interpreter(surroundings, calling, memory), memory);
  }

  // ── exceptions ──

  endGenerator(ref: Ref, nextRound: Frame | null = null): void {
    const generator = this.edit(ref);
    if (generator.t !== 'generator') return;
    generator.frame = nextRound;
    generator.started = nextRound === null;
    generator.running = false;
  }

  /** The exception being handled by the innermost `except`, through all frames. */
  handled(): Value | undefined {
    return handledBy(this.frames);
  }
}
