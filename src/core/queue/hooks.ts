/**
 * Queues that run Python code of the program: hooks of a subclass (`_put`, `_get`), an order of the messages. Their messages lie
 * in the memory of their process, and the core knows how many there are. Whoever gets in holds the queue's lock, is told to run
 * the hooks, and lets go by `leave`; all in one step, unless a hook itself stops at an operation.
 *
 * As long as nobody else reaches what is inside, whether an operation may go is a question to the state alone. A queue is
 * *open* once the program has got hold of its content, its mutex or its conditions: then its waits are those of
 * `Lib/queue.py`, and who is not notified goes on waiting. It is opened before what is reached for is touched, so that
 * whoever waits by then may be taken to wait already, or to be about to look.
 */

import type { ActorId, ObjectId, Operation, Value } from '../../model.js';
import type { CoreState, Objects, Performed, Reason, Who } from '../object.js';
import { because, next, now, value } from '../reply.js';
import { type ConditionState, conditionFamily, notified, waiting, without } from '../threading/condition.js';
import { freed, type LockState, lockFamily, taken } from '../threading/lock.js';
import type { WaitLine } from '../threading/wait-line.js';
import { type Hooks, isOpen, NO_LINES, type Open, type QueueState } from './state.js';

/** What changed, as `Performed` lists it. */
type Change = Performed['changed'][number];
export type Condition = Exclude<keyof Open, 'mutex'>;

const lockAt = (objects: Objects, id: ObjectId): LockState => lockFamily.at(objects, id);
const conditionAt = (objects: Objects, id: ObjectId): ConditionState => conditionFamily.at(objects, id);

/** Who is inside. */
function holderOf({ hooks }: QueueState, objects: Objects): ActorId | null {
  if (hooks === null) return null;
  return hooks.open === null ? hooks.holder : lockAt(objects, hooks.open.mutex).holder;
}

export const isFree = (q: QueueState, _: Operation, __: Who, objects: Objects): boolean =>
  holderOf(q, objects) === null;

/** Its lock is held; null where it is not. */
export function whyHeld(q: QueueState, objects: Objects): Reason | null {
  const holder = holderOf(q, objects);
  return holder === null ? null : because('locked', { actors: [holder] });
}

// ── going in and out ──

/** The actor is inside, and runs what a function of the library does there. */
export function enter(
  q: QueueState,
  hooks: Hooks,
  operation: Operation,
  who: Who,
  objects: Objects,
  func: string,
  args: readonly Value[] = [],
): Performed {
  const { open } = hooks;
  const changed: readonly Change[] =
    open === null
      ? [now(operation, { ...q, hooks: { ...hooks, holder: who.actor } })]
      : [now(operation, q), [open.mutex, taken(lockAt(objects, open.mutex), who)]];
  return { changed, reply: { kind: 'call', func, args: [hooks.self, ...args] } };
}

/** The actor is out. */
export function leave(q: QueueState, hooks: Hooks, operation: Operation, objects: Objects): Change[] {
  const changed = now(operation, { ...q, hooks: { ...hooks, holder: null } });
  if (hooks.open === null) return [changed];
  const { mutex } = hooks.open;
  return [changed, [mutex, freed(lockAt(objects, mutex))]];
}

/** Where it is open, the first who waits on the condition may go on, or all who do. */
export function tell(q: QueueState, objects: Objects, condition: Condition, all = false): readonly Change[] {
  const id = q.hooks?.open?.[condition];
  if (id === undefined) return [];
  const state = conditionAt(objects, id);
  return [[id, notified(state, all ? state.waiters.length : 1)]];
}

// ── waiting, where it is open ──

/** The actor lets go of the lock and waits on the condition. */
export function beginWaiting(
  q: QueueState,
  open: Open,
  operation: Operation,
  who: Who,
  objects: Objects,
  condition: Condition,
): Performed {
  const id = open[condition];
  return value(
    null,
    now(operation, q),
    [open.mutex, freed(lockAt(objects, open.mutex))],
    [id, waiting(conditionAt(objects, id), who)],
  );
}

/** Was the actor told to go on, and is the lock free? */
export function mayGoOn(q: QueueState, who: Who, objects: Objects, condition: Condition): boolean {
  const id = q.hooks?.open?.[condition];
  if (id === undefined || holderOf(q, objects) !== null) return false;
  return conditionAt(objects, id).notified.includes(who.actor);
}

/** The actor has the lock again, and looks whether it has to wait once more; `late`: its time is over. */
export function goOn(
  q: QueueState,
  open: Open,
  operation: Operation,
  who: Who,
  objects: Objects,
  condition: Condition,
  late: boolean,
): Performed {
  const id = open[condition];
  return {
    changed: [
      now(operation, q),
      [open.mutex, taken(lockAt(objects, open.mutex), who)],
      [id, without(conditionAt(objects, id), who.actor)],
    ],
    reply: { kind: 'call', func: '_queue_woken', args: [late, q.isShutDown] },
  };
}

/** `join` has to wait (again) until it is told that all tasks are done. */
export function waitForTasks(
  q: QueueState,
  open: Open,
  operation: Operation,
  who: Who,
  objects: Objects,
): Performed<'done'> {
  const others = without(conditionAt(objects, open.allTasksDone), who.actor);
  return next(operation, { op: 'done' }, now(operation, q), [open.allTasksDone, waiting(others, who)]);
}

/** `join` comes back. */
export function tasksDone(q: QueueState, operation: Operation, who: Who, objects: Objects): Performed {
  const id = q.hooks?.open?.allTasksDone;
  if (id === undefined) return value(null);
  return value(null, now(operation, q), [id, without(conditionAt(objects, id), who.actor)]);
}

// ── becoming open, and forks ──

/** Whoever held the queue now holds its mutex. */
export function opened(
  q: QueueState,
  hooks: Hooks,
  operation: Operation,
  open: Open,
  objects: Objects,
): Performed {
  if (isOpen(q)) throw new Error(`${q.name} is open already`);
  const { holder } = hooks;
  const mutex: LockState = { ...lockAt(objects, open.mutex), holder, depth: holder === null ? 0 : 1 };
  const part = (id: ObjectId, state: CoreState, name: string): Change => [
    id,
    { ...state, name: `${q.name}.${name}` },
  ];
  const inLine = (id: ObjectId, line: WaitLine | null): ConditionState =>
    withLine(conditionAt(objects, id), line);
  return value(
    null,
    now(operation, { ...q, hooks: { ...hooks, holder: null, open }, lines: NO_LINES }),
    part(open.mutex, mutex, 'mutex'),
    part(open.notEmpty, inLine(open.notEmpty, q.lines.notEmpty), 'not_empty'),
    part(open.notFull, inLine(open.notFull, q.lines.notFull), 'not_full'),
    part(open.allTasksDone, objects.get(open.allTasksDone), 'all_tasks_done'),
  );
}

/** Those who stand in line wait on the condition; behind who is gone, nobody is. */
function withLine(condition: ConditionState, line: WaitLine | null): ConditionState {
  if (line === null) return condition;
  const gone = new Array<ActorId>(line.gone).fill(GONE);
  return { ...condition, waiters: [...gone, ...line.waiters], notified: line.told };
}

const GONE: ActorId = -1;

/** In the child only the thread that forked is there, under another number. */
export function inheritedHooks(hooks: Hooks, forker: ActorId, child: ActorId): Hooks {
  const holder = hooks.holder === forker ? child : hooks.holder;
  return { ...hooks, holder, inherited: hooks.size };
}
