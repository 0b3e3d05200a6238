/**
 * What others ask about operations: a row for each, the same wherever it is done. What each of them does, the family
 * of its object says; what those on no object do, `world/`.
 */

import type { CallPart, OperationName, OtherOperations, OwnOperation } from '../model.js';

export interface OperationFacts {
  /** Does it ever have to wait, on any object? */
  readonly waits?: true;
  /**
   * How its time-out ends, where it can have one: its family's `expire` says (a `get` raises Empty); it comes back as if it had
   * gone (`join`); or it is what was waited for (`sleep`).
   */
  readonly timeout?: 'expires' | 'returns' | 'goes';
  /** The calls that it is a later part of, each on objects of its own. */
  readonly partOf?: readonly OperationName[];
  /** Does it mean to bring something back, so that even None is news? */
  readonly brings?: true;
  /**
   * Of what is done to no object: what its step is about besides the memory of its process. Its actor; its process; or the end
   * of one, which may wait for others. All else may be about the whole world.
   */
  readonly about?: 'itself' | 'process' | 'end';
  /**
   * When nobody else can tell whether its step was taken, if that changes no core object: always; while it has no time-out;
   * while no other thread shares the memory of its process; while no other thread can fork it.
   */
  readonly quiet?: 'always' | 'untimed' | 'alone' | 'uncaught';
  /** Does it have several ways to go, as its first argument says? */
  readonly chooses?: true;
  /** Does it go on with the time-out of the call that it is a part of, and that has run code of the program since? */
  readonly continues?: true;
  /** Does it send bytes as they are, and does not pickle them? */
  readonly isRaw?: true;
  /** Is it no step, but done to its object as soon as it is asked for? */
  readonly silent?: true;
  /** Does it only tell how its object is, and changes nothing, whoever asks and whenever? */
  readonly tells?: true;
}

/** What is left out of a row does not hold. */
export const OPERATIONS = {
  // On queues.
  put: { waits: true, timeout: 'expires' },
  get: { waits: true, timeout: 'expires', brings: true },
  task_done: { waits: true },
  join: { waits: true, timeout: 'returns', quiet: 'untimed' },
  shutdown: { waits: true },
  cancel_join_thread: {},
  join_thread: { waits: true },
  qsize: { waits: true, tells: true },
  empty: { waits: true, tells: true },
  full: { waits: true, tells: true },
  is_shutdown: { tells: true },
  unfinished_tasks: { tells: true },
  recount: {},
  feed: { waits: true },

  // On the ends of pipes.
  send: { waits: true },
  recv: { waits: true, brings: true },
  send_bytes: { waits: true, isRaw: true },
  recv_bytes: { waits: true, brings: true },
  poll: { waits: true, timeout: 'expires', tells: true },
  close: {},
  closed: { tells: true },

  // On locks, semaphores, conditions, events and barriers. An Event of multiprocessing may keep anybody out.
  acquire: { waits: true, timeout: 'expires' },
  release: {},
  locked: { tells: true },
  state: { tells: true },
  get_value: { tells: true },
  wait: { waits: true, timeout: 'expires' },
  notify: {},
  notify_all: {},
  waiters: { tells: true },
  set: { waits: true },
  clear: { waits: true },
  is_set: { waits: true, tells: true },
  reset: {},
  abort: {},
  n_waiting: { tells: true },
  broken: { tells: true },

  // Later parts of a call.
  receive: { partOf: ['get'], waits: true, timeout: 'expires', brings: true },
  rest: { partOf: ['get', 'recv', 'recv_bytes'], waits: true },
  written: { partOf: ['put', 'send', 'send_bytes'], waits: true },
  joining: { partOf: ['join'], waits: true },
  waiting: { partOf: ['wait'], waits: true, timeout: 'expires' },
  reacquire: { partOf: ['wait'], waits: true },
  enter: { partOf: ['wait'], waits: true },
  look: { partOf: ['wait'], waits: true },
  woken: { partOf: ['notify', 'set'], waits: true },

  permit: { partOf: ['acquire'], waits: true, timeout: 'expires' },
  room: { partOf: ['put'], waits: true, timeout: 'expires', continues: true },
  item: { partOf: ['get'], waits: true, timeout: 'expires', continues: true, brings: true },
  done: { partOf: ['join'], waits: true },

  // On threads and processes.
  start: {},
  is_alive: { tells: true },
  exitcode: { tells: true },
  active_count: { tells: true },
  alive_threads: { tells: true },
  alive_children: { tells: true },
  pid: { tells: true },
  terminate: {},
  kill: {},

  // On nothing, or on a shared value: there `read` and `write` wait for its lock.
  read: { waits: true, about: 'itself', quiet: 'alone', brings: true, tells: true },
  write: { waits: true, about: 'itself', quiet: 'alone' },
  peek: { tells: true },
  print: { waits: true, about: 'process', quiet: 'uncaught' },
  sleep: { waits: true, timeout: 'goes', about: 'itself', quiet: 'always' },
  random: { about: 'itself', brings: true, chooses: true },
  loop: { waits: true, about: 'itself' },
  limit: { waits: true, about: 'itself' },
  exit: { waits: true, about: 'end' },
  clock: {},
  _exit: {},

  // What nobody stands before.
  getpid: {},
  getppid: {},
  adopt: { silent: true },
  open: { silent: true },
  made: { silent: true },
  leave: { silent: true },
  drop: { silent: true },
  let_go: { silent: true },
  resize: { silent: true },
} as const satisfies Readonly<Record<OwnOperation, OperationFacts>>;

const rows: Partial<Record<OperationName, OperationFacts>> = { ...OPERATIONS };
const NOTHING: OperationFacts = {};

/** Adds the rows of operations that a family from elsewhere has. */
export function addOperations(others: OtherOperations): void {
  Object.assign(rows, others);
}

/** What is known of an operation. */
export function factsOf(op: OperationName): OperationFacts {
  return rows[op] ?? NOTHING;
}

/** Is it a later part of a call, whose arguments are not the program's? */
export function isPart(op: OperationName): op is CallPart {
  return factsOf(op).partOf !== undefined;
}

/** Those of which `Fact` holds (or has the value `Is`). */
export type OperationsThat<Fact extends keyof OperationFacts, Is = OperationFacts[Fact]> = {
  readonly [Name in OperationName]: Row<Name> extends Readonly<Record<Fact, Is>> ? Name : never;
}[OperationName];
type Row<Name extends OperationName> = (typeof OPERATIONS & OtherOperations)[Name];
