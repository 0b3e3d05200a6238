/**
 * A family of core objects: all that others must know of its kinds, declared in one place. How one is made, what its
 * operations do, when they may go and what they look at, what it is linked to, who holds it, what it contains.
 */

import type {
  ActorId,
  Creation,
  Kind,
  Message,
  ObjectId,
  Operand,
  Operation,
  OperationName,
  ProcessId,
  Ref,
  Value,
} from '../model.js';
import type { CoreState, Given, Objects, Performed, Reason, Who } from './object.js';
import { factsOf, type OperationsThat } from './operations.js';

/** One operation. What can always go and asks for nothing needs `perform` alone; `Next` are the parts of a call that it may go on with. */
export type Rule<S extends CoreState, Next extends OperationName = never> = Waits<S, Next> & Does<S, Next>;
type Does<S extends CoreState, Next extends OperationName> =
  | Plain<S, Next>
  | Sends<S, Next>
  | Starts<S, Next>;

/** The rules of a family's operations. What never waits by the table of operations has no rule for it here, and so on. */
export type Rules<S extends CoreState, Name extends OperationName> = {
  readonly [Each in Name]: Pick<Waits<S, Name>, PartsFor<Each>> & Does<S, Name>;
};
type PartsFor<Name extends OperationName> =
  | 'fills'
  | 'queues'
  | 'looks'
  | (Name extends OperationsThat<'waits'> ? 'enabled' | 'why' : never)
  | (Name extends OperationsThat<'timeout', 'expires'> ? 'expire' | 'mayExpire' : never);

interface Waits<S extends CoreState, Next extends OperationName> {
  /** May it go now? One that raises at once may go. Time-outs are the world's business. */
  enabled?(state: S, operation: Operation, who: Who, objects: Objects): boolean;
  /** What happens when its time-out runs out, or it must not wait: only called where `enabled` does not hold. */
  expire?(state: S, operation: Operation, who: Who, objects: Objects): Performed<Next>;
  /** May its time-out end it now, where it can't go? Not while it waits for a lock, which no time-out ends. */
  mayExpire?(state: S, operation: Operation, who: Who, objects: Objects): boolean;
  /** Why it can't go now. */
  why?(state: S, operation: Operation, who: Who, objects: Objects): Reason;
  /** Its first argument goes into a buffer that a feeder empties: see `Feeding`. */
  readonly fills?: true;
  /** Who can't go waits in line, and is only woken by a notification (`threading.Condition`). */
  readonly queues?: true;
  /** What it looks at besides its object and those that are linked to it. */
  readonly looks?: Looks;
}

/** `target`: at the thread or process that its object stands for. `world`: at anything, or it changes more than core objects. */
export type Looks = 'target' | 'world';

interface Plain<S extends CoreState, Next extends OperationName> {
  readonly needs?: undefined;
  perform(state: S, operation: Operation, who: Who, objects: Objects): Performed<Next>;
}
/** Its first argument is pickled by the one who asks, before anything happens. */
interface Sends<S extends CoreState, Next extends OperationName> {
  readonly needs: 'message';
  /** What it raises before that. */
  refuse?(state: S, operation: Operation, who: Who, objects: Objects): Performed | null;
  perform(state: S, operation: Operation, who: Who, objects: Objects, message: Message): Performed<Next>;
}
/** It starts a thread, or a process with its main thread, which has the number `started`. */
interface Starts<S extends CoreState, Next extends OperationName> {
  readonly needs: 'thread' | 'process';
  refuse?(state: S, operation: Operation, who: Who, objects: Objects): Performed | null;
  perform(state: S, operation: Operation, who: Who, objects: Objects, started: number): Performed<Next>;
}

/** What the world makes for an operation before it is performed. */
export type Needs = NonNullable<Rule<CoreState>['needs']>;

/** Something that waits in a queue or pipe: a value of `process` (null: of the object's own process), or a message. */
export type Content =
  | { readonly kind: 'value'; readonly value: Value; readonly process: ProcessId | null }
  | { readonly kind: 'message'; readonly message: Message };

/** What people may want to know of an object, with actors and processes by number. */
export interface Description {
  /** Room for how many messages; null where there is no limit or no content. */
  readonly capacity: number | null;
  readonly detail: Readonly<Record<string, string | number | boolean>>;
  readonly actors: Readonly<Record<string, readonly ActorId[]>>;
  readonly processes: Readonly<Record<string, readonly ProcessId[]>>;
}

/** How a process ended: by itself, or by a kill. */
export type Ending = 'exit' | 'killed';

/** Whom an object stands for: null before the start. */
export type Target = { readonly kind: 'thread' | 'process'; readonly id: number } | null;

/** Ownership that goes by the number of a thread, which another may get once the first has ended. */
export interface Owner<S extends CoreState> {
  of(state: S): ActorId | null;
  /** The same state, where what `from` owns is owned by `to`. */
  pass(state: S, from: ActorId, to: ActorId): S;
}

/** What processes hold open: it closes in one when nothing there refers to it any more. */
export interface Ends<S extends CoreState> {
  /** The processes in which it is open. */
  holders(state: S): readonly ProcessId[];
  close(state: S, process: ProcessId): S;
}

/** The feeder of each process: an actor that pickles what was put into a buffer, and moves it on. */
export interface Feeding<S extends CoreState> {
  /** The value that it pickles next; undefined where its buffer is empty. */
  next(state: S, process: ProcessId): Value | undefined;
  /** May it move that one on, or find that nobody reads any more? */
  isEnabled(state: S, process: ProcessId): boolean;
  /** Does moving fail with BrokenPipeError? Then the value is dropped. */
  isBroken(state: S): boolean;
  feed(state: S, process: ProcessId, message: Message): S;
  /** The next value can't be pickled, or not be moved on. */
  drop(state: S, process: ProcessId): S;
  /** Was it closed, and has nothing more to move? */
  mayShut(state: S, process: ProcessId): boolean;
  shut(state: S, process: ProcessId): S;
  /** Is its thread over? */
  hasEnded(state: S, process: ProcessId): boolean;
  /** How many messages of this process are not written yet, or not wholly. */
  left(state: S, process: ProcessId): number;
  /** May this process end, as far as this object goes? */
  isFlushed(state: S, process: ProcessId): boolean;
}

/** What there is to know of an object besides its operations. */
export interface Life<S extends CoreState> {
  /** The other core objects that its operations look at or change: the same for as long as it lives. */
  links(state: S): readonly ObjectId[];
  /** A shared object when `parent` forks `child`. */
  fork(state: S, parent: ProcessId, child: ProcessId): S;
  /**
   * The child's copy of an object of its parent's: the thread that forked is there under another number; `asleep` is what
   * other threads were waiting in.
   */
  inherit(state: S, forker: ActorId, child: ActorId, asleep: readonly OperationName[]): S;
  /** A shared object when a process has ended. */
  endProcess(state: S, process: ProcessId, how: Ending): S;
  /** The same state with the values that belong to this process's memory replaced. */
  mapValues(state: S, process: ProcessId, map: (value: Value) => Value): S;
  /** The messages in it, in the order in which they come out. What declares none holds none. */
  contents(state: S): readonly Content[];
  /** The contents but for what a forked copy was born with: that is its parent's to read. */
  unread(state: S): readonly Content[];
  describe(state: S): Partial<Description>;
  /** Where its messages lie in the memory of its process, and `contents` does not know them: in what, and how many. */
  kept(state: S): Kept | null;
  /** What `read` and `write` come to, by number. */
  cells?(state: S): readonly Value[];
  /** Only what stands for a thread or a process: actors change it, not its operations alone. */
  standsFor?(state: S): Target;
  /** Who owns it by the number of its thread alone. */
  readonly owner?: Owner<S>;
  readonly ends?: Ends<S>;
  readonly feeding?: Feeding<S>;
  /** What people take it for. */
  readonly sort: Exclude<Operand['sort'], 'place'>;
  /** The object that people take it for a part of. */
  partOf?(state: S): ObjectId;
  /** Whoever performs its operations, they do the same; in the process that made it an object stays so. */
  isAnonymous(state: S): boolean;
}

/** Messages that a Python object keeps; `inherited`: so many were there when its process was forked. */
export interface Kept {
  readonly self: Ref;
  readonly size: number;
  readonly inherited: number;
}

/** What is made from nothing but its kind. */
export type NoOptions = Readonly<Record<string, never>>;

/** What is known of an object that is being made. */
export interface Making {
  /** By which no other object goes. */
  readonly name: string;
  /** The process that makes it. */
  readonly process: ProcessId;
  /** May the program ever count a queue's tasks down, or look at their count? */
  readonly countsTasks: boolean;
}

interface Definition<S extends CoreState, Name extends OperationName> extends Partial<Life<S>> {
  /** Its kinds, and what an object of each is called where the program gives it no name. */
  readonly kinds: Readonly<Record<S['kind'], string>>;
  /** An object for each number that is asked for. What its constructor refuses in Python the library has refused before. */
  create?(asked: Creation<S['kind']>, making: Making): readonly CoreState[];
  readonly rules: Rules<S, Name>;
}

export interface Family<S extends CoreState, Name extends OperationName = OperationName> extends Life<S> {
  readonly kinds: readonly string[];
  /** Of its operations, and of no others. */
  readonly rules: Partial<Readonly<Record<OperationName, Rule<S, Name>>>>;
  readonly holdsMessages: boolean;
  is(state: CoreState): state is S;
  /** The object of this number, which is of this family. */
  at(objects: Objects, id: ObjectId): S;
  nameFor(kind: Kind): string;
  create(asked: Creation<S['kind']>, making: Making): readonly CoreState[];
  enabled(state: S, operation: Operation, who: Who, objects: Objects): boolean;
  refuse(state: S, operation: Operation, who: Who, objects: Objects): Performed | null;
  perform(state: S, operation: Operation, who: Who, objects: Objects, given?: Given): Performed<Name>;
  expire(state: S, operation: Operation, who: Who, objects: Objects): Performed<Name>;
  mayExpire(state: S, operation: Operation, who: Who, objects: Objects): boolean;
  why(state: S, operation: Operation, who: Who, objects: Objects): Reason;
}

/** A family from what it declares; what is left out leaves a state as it is, or is empty. */
export function family<S extends CoreState, Name extends OperationName>(
  definition: Definition<S, Name>,
): Family<S, Name> {
  const { kinds, contents = () => [] } = definition;
  const rules: Family<S, Name>['rules'] = definition.rules;
  const names: Readonly<Record<string, string>> = kinds;
  const is = (state: CoreState): state is S => Object.hasOwn(kinds, state.kind);
  const ruleOf = (state: S, { op }: Operation): Rule<S, Name> =>
    rules[op] ?? missing(state.kind, `has no operation '${op}'`);
  return {
    ...LEFT_OUT,
    create: ({ kind }) => missing(kind, "isn't made by itself"),
    unread: contents,
    sort: definition.contents === undefined ? 'object' : 'queue',
    ...definition,
    kinds: Object.keys(kinds),
    contents,
    holdsMessages: definition.contents !== undefined,
    is,
    at: (objects, id) => {
      const state = objects.get(id);
      return is(state) ? state : missing(state.kind, `stands where one of ${Object.keys(kinds)} should`);
    },
    nameFor: (kind) => names[kind] ?? kind.toLowerCase(),
    ...byRules(ruleOf),
  };
}

/** What a family does by the rules of its operations. */
function byRules<S extends CoreState, Name extends OperationName>(
  ruleOf: (state: S, operation: Operation) => Rule<S, Name>,
): Pick<Family<S, Name>, 'enabled' | 'refuse' | 'perform' | 'expire' | 'mayExpire' | 'why'> {
  return {
    enabled: (state, operation, who, objects) =>
      ruleOf(state, operation).enabled?.(state, operation, who, objects) ?? true,
    refuse: (state, operation, who, objects) => {
      const rule = ruleOf(state, operation);
      return (rule.needs && rule.refuse?.(state, operation, who, objects)) ?? null;
    },
    perform: (state, operation, who, objects, given) =>
      performed(ruleOf(state, operation), state, operation, who, objects, given),
    expire: (state, operation, who, objects) => {
      const rule = ruleOf(state, operation);
      if (factsOf(operation.op).timeout === 'returns') return performed(rule, state, operation, who, objects);
      return (
        rule.expire?.(state, operation, who, objects) ??
        missing(state.kind, `never gives up '${operation.op}'`)
      );
    },
    mayExpire: (state, operation, who, objects) =>
      ruleOf(state, operation).mayExpire?.(state, operation, who, objects) ?? true,
    why: (state, operation, who, objects) =>
      ruleOf(state, operation).why?.(state, operation, who, objects) ??
      missing(state.kind, `never waits in '${operation.op}'`),
  };
}

const NONE: readonly never[] = [];

/** What a family that doesn't say otherwise does: nothing. */
const LEFT_OUT = {
  links: () => NONE,
  fork: <State>(state: State): State => state,
  inherit: <State>(state: State): State => state,
  endProcess: <State>(state: State): State => state,
  mapValues: <State>(state: State): State => state,
  describe: () => ({}),
  kept: () => null,
  isAnonymous: () => false,
};

function performed<S extends CoreState, Next extends OperationName>(
  rule: Rule<S, Next>,
  state: S,
  operation: Operation,
  who: Who,
  objects: Objects,
  given: Given = {},
): Performed<Next> {
  const { message, started } = given;
  switch (rule.needs) {
    case undefined:
      return rule.perform(state, operation, who, objects);
    case 'message':
      if (message === undefined) break;
      return rule.perform(state, operation, who, objects, message);
    default:
      if (started === undefined) break;
      return rule.perform(state, operation, who, objects, started);
  }
  return missing(state.kind, `wants a ${rule.needs} for '${operation.op}'`);
}

function missing(kind: Kind, what: string): never {
  throw new Error(`a ${kind} ${what}`);
}
