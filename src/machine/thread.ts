/** The front of the machine: a thread as data, and what it does up to its next visible operation. */

import { LimitReached, Patience } from '../budget.js';
import { present, valueAs } from '../heap/expected.js';
import { frameOf } from '../heap/frames.js';
import type { Frame, HeapObject, Memory, Thread } from '../heap/heap.js';
import { attributesOf, isRef } from '../heap/kinds.js';
import { LIBRARY_CODE } from '../language/contract/library-code.js';
import { PythonError } from '../language/contract/machine.js';
import { isValue, type Resumption, type Stop, type UncaughtException } from '../language/contract/vm.js';
import { describeUncaught } from '../language/objects/exceptions.js';
import { stringRepr } from '../language/text/strings.js';
import { pickle } from '../library/pickle/pickle.js';
import type { Creation, Message, Ref, Span, Value } from '../model.js';
import { type Code, type Program, unsupported } from '../program.js';
import type { ThreadSurroundings } from './attempt.js';
import { type Foresight, NO_FORESIGHT, wiser } from './foresight.js';
import { Interpreter } from './interpreter.js';
import { forgetDead } from './liveness.js';

import type { RanInstruction } from './place.js';
import { frameFor, stopOf, TRIAL } from './trial.js';

/** What a thread did: where it stands now, and what it changed. */
export interface Advance {
  readonly thread: Thread;
  readonly memory: Memory;
  readonly stop: Stop;
  readonly creations: readonly Creation[];
  /** Lines of the program that ran, in order. */
  readonly lines: readonly number[];
  /** `repr` of what a contended access read or wrote. */
  readonly touched: string | null;
  /** `repr` of what its first call returned: afterwards nothing holds what that refers to. */
  readonly returned: string | null;
}

const NO_THREAD: Thread = { frames: [], heap: [], current: null, draws: new Map(), unfinished: 0 };

/** The memory of a process in which nothing has run yet. */
export function emptyMemory(): Memory {
  return {
    globals: new Map<string, Value>([['__name__', '__main__']]),
    objects: [undefined],
    modules: new Map(),
  };
}

/** The main thread, before the first line of the program. */
export function mainThread(program: Program): Thread {
  const code = program.codes[program.main];
  if (!code) throw new Error('a program without a module');
  return { ...NO_THREAD, frames: [frameOf(code)] };
}

/** A thread that calls a function of the program without parameters. */
export const threadAt = (code: Code): Thread => ({ ...NO_THREAD, frames: [frameOf(code)] });

/** The thread that `object.start()` starts: it calls `object.run()`. `object` is shared by now. */
export function threadOf(object: Ref): Thread {
  const { code } = present(LIBRARY_CODE.function('library._run'));
  return { ...NO_THREAD, frames: [frameOf(code, [object])], current: object };
}

/** Lets a thread go on until its next visible operation. Pure: nothing given is changed. */
export function advance(
  surroundings: ThreadSurroundings,
  thread: Thread,
  memory: Memory,
  how: Resumption,
): Advance {
  const { interpreter, stop } = resumed(surroundings, thread, memory, how);
  const touched = how.kind === 'go' && interpreter.touched !== undefined ? shown(interpreter) : null;
  const { creations, lines } = interpreter;
  // It never goes on: what it had filled by then nobody needs.
  if (stop.kind === 'limit')
    return { thread: atEnd(thread), memory, stop, creations: [], lines, touched: null, returned: null };
  const returned = stop.kind === 'returned' ? reprOf(interpreter, stop.value) : null;
  forgetDead(surroundings.program, interpreter.draft);
  const after = interpreter.draft.finish();
  return { thread: after.thread, memory: after.memory, stop, creations, lines, touched, returned };
}

/** Keeps which instructions of the program a step runs: for whoever asks why it went where it went. */
class Recording extends Interpreter {
  /** `record` is filled anew: the step may have been tried before, the less wise. */
  constructor(
    surroundings: ThreadSurroundings,
    thread: Thread,
    memory: Memory,
    foresight: Foresight,
    private readonly record: RanInstruction[],
  ) {
    super(surroundings, thread, memory, foresight);
    record.length = 0;
  }

  protected override noteLine(frame: Frame, at: number): void {
    super.noteLine(frame, at);
    this.record.push({ depth: this.frames.length - 1, code: frame.code, at });
  }
}

/** A thread that lets go of all that its frames referred to. */
export const atEnd = (thread: Thread): Thread => ({ ...thread, frames: [], heap: [] });

/** Begins the step anew, the wiser, where an instruction turns out to be a step of its own, or a call within a built-in to have to wait. */
function resumed(
  surroundings: ThreadSurroundings,
  thread: Thread,
  memory: Memory,
  how: Resumption,
): { readonly interpreter: Interpreter; readonly stop: Stop } {
  for (let foresight = NO_FORESIGHT; ; ) {
    const { record } = surroundings;
    const interpreter =
      record === undefined
        ? new Interpreter(surroundings, thread, memory, foresight)
        : new Recording(surroundings, thread, memory, foresight, record);
    try {
      return { interpreter, stop: interpreter.resume(how) };
    } catch (error) {
      foresight = wiser(foresight, error);
    }
  }
}

function shown(interpreter: Interpreter): string | null {
  const { touched } = interpreter;
  // A getter in Python, or an operation, has no value yet.
  return touched === undefined || !isValue(touched) ? null : reprOf(interpreter, touched);
}

/** `repr` without running Python code: objects whose class says so in Python are shown by their type. */
function reprOf(interpreter: Interpreter, value: Value): string {
  interpreter.observing = true;
  try {
    return interpreter.repr(value);
  } catch (error) {
    if (error instanceof PythonError || error instanceof LimitReached)
      return `<${interpreter.typeName(value)}>`;
    throw error;
  }
}

/** `repr` of a value, as a thread of the process would see it. */
export function show(program: Program, thread: Thread | null, memory: Memory, value: Value): string {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (typeof value === 'string') return stringRepr(value);
  const object = isRef(value) && value.id > 0 ? memory.objects[value.id] : undefined;
  if (!isRef(value) || object === undefined) return reprOf(observer(program, thread, memory), value);
  const known = texts.get(object);
  if (known !== undefined && known.id === value.id && holds(known, memory)) return known.text;
  const reader = new Reader(looking(program), NO_THREAD, memory);
  const text = reprOf(reader, value);
  texts.set(object, { id: value.id, read: [...reader.read], text });
  return text;
}

/** The text of an object, and all that was read to know it: as long as that is there, it is its text. */
interface ObjectText {
  readonly id: number;
  readonly read: readonly (readonly [id: number, object: HeapObject])[];
  readonly text: string;
}

/** What lies in a queue is told world after world. */
const texts = new WeakMap<HeapObject, ObjectText>();

const holds = ({ read }: ObjectText, { objects }: Memory): boolean =>
  read.every(([id, object]) => objects[id] === object);

/** Keeps which shared objects are read. */
class Reader extends Interpreter {
  readonly read = new Map<number, HeapObject>();

  override get(ref: Ref): HeapObject {
    return this.noted(ref, super.get(ref));
  }

  override glimpse(ref: Ref): HeapObject {
    return this.noted(ref, super.glimpse(ref));
  }

  private noted({ id }: Ref, object: HeapObject): HeapObject {
    if (id > 0) this.read.set(id, object);
    return object;
  }
}

/** The message that carries a value to another process; or the exception that pickling it raises. */
export function packed(
  program: Program,
  thread: Thread | null,
  memory: Memory,
  value: Value,
):
  | { readonly message: Message }
  | { readonly type: string; readonly args: readonly Value[]; readonly error: UncaughtException } {
  const interpreter = observer(program, thread, memory);
  try {
    const pickled = pickle(interpreter, value);
    if (interpreter.draft.hasEffect) throw unsupported(interpreter.span(), EFFECT);
    return { message: { ...pickled, text: reprOf(interpreter, value) } };
  } catch (error) {
    if (!(error instanceof PythonError)) throw error;
    const object = interpreter.get(valueAs(error.exception, 'ref'));
    const type =
      object.t === 'exception' && typeof object.cls === 'object' && object.cls?.t === 'builtin'
        ? object.cls.name
        : 'TypeError';
    const args = object.t === 'exception' ? object.args : [];
    return { type, args, error: describeUncaught(interpreter, error.exception) };
  }
}

const EFFECT = [
  "what '__getstate__' changes is not supported: it may be called at any time.",
  'Let it give a new dict, and change nothing.',
] as const;

/** The message that carries bytes as they are. */
export function raw(
  program: Program,
  thread: Thread | null,
  memory: Memory,
  value: Value,
): { readonly message: Message } {
  const { data } = valueAs(value, 'bytes');
  const text = show(program, thread, memory, value);
  return { message: { data: value, size: data.length + 4, text, isRaw: true } };
}

/**
 * The messages that a queue keeps by code of the program, by `repr`, as they would come out; where that can't be told, as
 * they lie in it. Nothing of what it takes to know them is kept.
 */
export function messagesIn(program: Program, memory: Memory, queue: Ref, size: number): string[] {
  const taking = { ...NO_THREAD, frames: [frameFor('_inside_messages', [queue])] };
  const interpreter = observer(program, taking, memory, TRIAL);
  const stop = stopOf(interpreter);
  if (stop?.kind !== 'returned') return messagesLying(observer(program, null, memory), queue, size);
  return interpreter.elements(stop.value).map((each) => reprOf(interpreter, each));
}

function messagesLying(interpreter: Interpreter, queue: Ref, size: number): string[] {
  const kept = attributesOf(interpreter, interpreter.get(queue))?.get('queue') ?? null;
  const isContainer = isRef(kept) && ['list', 'deque', 'set'].includes(interpreter.get(kept).t);
  if (!isContainer) return new Array<string>(Math.max(size, 0)).fill('?');
  return interpreter.elements(kept).map((each) => reprOf(interpreter, each));
}

/** Where a program begins. */
export const START: Span = { line: 1, column: 0, endLine: 1, endColumn: 0 };

function observer(program: Program, thread: Thread | null, memory: Memory, limit?: number): Interpreter {
  const surroundings = limit === undefined ? looking(program) : { ...looking(program), limit };
  return new Interpreter(surroundings, thread ?? NO_THREAD, memory);
}

const looking = (program: Program): ThreadSurroundings => ({
  program,
  alone: true,
  nextObject: { local: 0, shared: 0 },
  home: START,
  budget: new Patience(),
});

/** An attribute of an object in shared memory that is plain data: `name`, `daemon`. */
export function peek(program: Program, memory: Memory, object: Ref, name: string): Value {
  const instance = observer(program, null, memory).get(object);
  return ('attributes' in instance ? instance.attributes?.get(name) : undefined) ?? null;
}
