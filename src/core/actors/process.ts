/** `multiprocessing.Process` (CPython 3.11): what stands for a process among the core objects of another, or of itself. */

import type { Operation, OperationName, ProcessId } from '../../model.js';
import { type Family, family, type Rules } from '../family.js';
import type { CoreState, Objects, Performed, ProcessFacts, Who } from '../object.js';
import { because, now, raises, value } from '../reply.js';

declare module '../../model/kinds.js' {
  interface Kinds {
    /** `isSelf`: it stands for the process that makes it. */
    Process: { readonly name: string; readonly isSelf?: boolean };
  }
}

export interface ProcessState extends CoreState {
  readonly kind: 'Process';
  /** null before the start. */
  readonly process: ProcessId | null;
  /** After `close()` it can't be asked anything. */
  readonly closed?: true;
}

type Named =
  | 'start'
  | 'join'
  | 'is_alive'
  | 'exitcode'
  | 'pid'
  | 'terminate'
  | 'kill'
  | 'alive_children'
  | 'close';
type Perform = (state: ProcessState, operation: Operation, who: Who, objects: Objects) => Performed;

/** What may be asked of some processes only. */
const unlessRefused =
  (perform: Perform): Perform =>
  (...given) =>
    refusal(...given) ?? perform(...given);

const rules: Rules<ProcessState, Named> = {
  start: {
    needs: 'process',
    looks: 'world',
    refuse: refusal,
    perform: (state, operation, _, __, process) => value(null, now(operation, { ...state, process })),
  },
  join: {
    looks: 'target',
    enabled: (state, operation, who, objects) =>
      isGone(state, objects) || refusal(state, operation, who, objects) !== null,
    perform: unlessRefused(() => value(null)),
    why: ({ process }) => because('not-ended', { processes: process === null ? [] : [process] }),
  },
  is_alive: {
    looks: 'target',
    perform: unlessRefused((state, _, __, objects) => value(!isGone(state, objects))),
  },
  exitcode: {
    looks: 'target',
    perform: unlessRefused((state, _, __, objects) => value(facts(state, objects)?.exitcode ?? null)),
  },
  pid: {
    looks: 'target',
    perform: unlessRefused(({ process }) => value(process === null ? null : pidOf(process))),
  },
  terminate: { looks: 'world', perform: unlessRefused(signalled(15)) },
  kill: { looks: 'world', perform: unlessRefused(signalled(9)) },
  alive_children: {
    looks: 'world',
    perform: unlessRefused((_, __, { process }, { actors }) =>
      value({ t: 'tuple', items: actors.childrenOf(process) }),
    ),
  },
  close: {
    looks: 'world',
    perform: (state, operation, _, objects) =>
      isGone(state, objects) ? value(null, now(operation, { ...state, closed: true })) : stillRunning,
  },
};

/** Process numbers as people know them. */
export const pidOf = (process: ProcessId): number => 4242 + process;

function facts({ process }: ProcessState, { actors }: Objects): ProcessFacts | null {
  return process === null ? null : actors.process(process);
}

function isGone(state: ProcessState, objects: Objects): boolean {
  return !facts(state, objects)?.isRunning;
}

/** A kill becomes pending: it takes effect at some later moment. */
function signalled(number: number): Perform {
  return (state, _, __, objects) => {
    const { process } = state;
    return process === null || isGone(state, objects)
      ? value(null)
      : { ...value(null), signal: { process, number } };
  };
}

const stillRunning = raises('ValueError', [
  'Cannot close a process while it is still running. You should first call join() or terminate().',
]);

/** What `join` and the like raise at once: only a parent may ask, and nobody after `close()` (BaseProcess, 3.11). */
function refusal(state: ProcessState, { op }: Operation, who: Who, objects: Objects): Performed | null {
  if (state.closed) return raises('ValueError', ['process object is closed']);
  const isOfSelf = op === 'is_alive' && state.process === who.process;
  const verb = isOfSelf ? undefined : VERBS[op];
  const target = facts(state, objects);
  if (verb === undefined || target === null) return null;
  const isRelated =
    target.parent === who.process || objects.actors.process(who.process).parent === state.process;
  return isRelated ? null : raises('AssertionError', [`can only ${verb} a child process`]);
}

const VERBS: Readonly<Partial<Record<OperationName, string>>> = { join: 'join', is_alive: 'test' };

export const processFamily: Family<ProcessState> = family({
  kinds: { Process: 'process' },
  create: ({ kind, options: { name, isSelf } }, { process }) => [
    { kind, name, process: isSelf ? process : null },
  ],
  rules,
  standsFor: ({ process }) => (process === null ? null : { kind: 'process', id: process }),
  sort: 'actor',
});
