/** A family of core objects as a table: for each operation when it may go, what it does, how it gives up. */

import type { ActorId, Message, Operation, OperationName, ProcessId, Value } from '../model.js';
import type { CoreState, Kind, Objects, Performed, Reason, Who } from './object.js';
import type { OperationsThat } from './operations.js';

/** One operation. What can always go needs `perform` alone; `Next` are the parts of a call that it may go on with. */
export interface Rule<S extends CoreState, Next extends OperationName = never> {
  enabled?(state: S, operation: Operation, who: Who, objects: Objects): boolean;
  perform(state: S, operation: Operation, who: Who, objects: Objects): Performed<Next>;
  expire?(state: S, operation: Operation, who: Who, objects: Objects): Performed<Next>;
  why?(state: S, operation: Operation, who: Who, objects: Objects): Reason;
}

/** The rules of a family's operations. What never waits by the table of operations has no rule for it here, and so on. */
export type Rules<S extends CoreState, Name extends OperationName> = {
  readonly [Each in Name]: Pick<Rule<S, Name>, PartsFor<Each>>;
};
type PartsFor<Name extends OperationName> =
  | 'perform'
  | (Name extends OperationsThat<'waits'> ? 'enabled' | 'why' : never)
  | (Name extends OperationsThat<'timeout', 'expires'> ? 'expire' : never);

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

/** What happens to an object besides operations, and how it shows itself. */
export interface Life<S extends CoreState> {
  /** A shared object when `parent` forks `child`. */
  fork(state: S, parent: ProcessId, child: ProcessId): S;
  /** The child's copy of an object of its parent's: the thread that forked is there under another number. */
  inherit(state: S, forker: ActorId, child: ActorId): S;
  /** A shared object when a process has ended. */
  endProcess(state: S, process: ProcessId, how: Ending): S;
  /** The same state with the values that belong to this process's memory replaced. */
  mapValues(state: S, process: ProcessId, map: (value: Value) => Value): S;
  contents(state: S): readonly Content[];
  /** The contents but for what a forked copy was born with: that is its parent's to read. */
  unread(state: S): readonly Content[];
  describe(state: S): Partial<Description>;
}

export interface Family<S extends CoreState, Name extends OperationName = OperationName>
  extends Kind<S, Name>,
    Life<S> {
  /** Is this one of its operations? */
  has(op: OperationName): boolean;
}

/** A family from the table of its operations; what is left out of `life` leaves the state as it is, or is empty. */
export function family<S extends CoreState, Name extends OperationName>(
  rules: Rules<S, Name>,
  life: Partial<Life<S>> = {},
): Family<S, Name> {
  const table: Partial<Readonly<Record<OperationName, Rule<S, Name>>>> = rules;
  const rule = (state: S, { op }: Operation): Rule<S, Name> => {
    const found = table[op];
    if (!found) throw new Error(`a ${state.kind} has no operation '${op}'`);
    return found;
  };
  return {
    fork: (state) => state,
    inherit: (state) => state,
    endProcess: (state) => state,
    mapValues: (state) => state,
    contents: () => [],
    unread: life.contents ?? (() => []),
    describe: () => ({}),
    ...life,
    has: (op) => Object.hasOwn(rules, op),
    enabled: (state, operation, who, objects) =>
      rule(state, operation).enabled?.(state, operation, who, objects) ?? true,
    perform: (state, operation, who, objects) =>
      rule(state, operation).perform(state, operation, who, objects),
    expire: (state, operation, who, objects) =>
      required(rule(state, operation).expire, state, operation)(state, operation, who, objects),
    why: (state, operation, who, objects) =>
      required(rule(state, operation).why, state, operation)(state, operation, who, objects),
  };
}

function required<T>(part: T | undefined, state: CoreState, operation: Operation): T {
  if (part === undefined)
    throw new Error(`'${operation.op}' of a ${state.kind} never waits, or never gives up`);
  return part;
}
