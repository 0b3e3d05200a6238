/** Why what somebody waits for does not come, where that is no message: counts that are not done, signals missed, ends left open. */

import type { Blocked, Cause, Identity } from '../model.js';
import { actorOf, causeAt, causeAtEnd, type Deed, deedsOf, fateOf, type History } from './history.js';
import { movesOf, NOWHERE, putsOf, unreadCauses } from './messages.js';

type Group = readonly Cause[];

const MOST = 2;

/** `join` of a queue: the messages for which nobody called `task_done`; else those that nobody took. */
export function undoneCauses(history: History, { object }: Blocked): Group {
  if (object === null) return [];
  const open = new Map<string, Deed[]>();
  for (const deed of deedsOf(history)) {
    const { actor, op, changes, object: target } = deed.event;
    const gets = open.get(actor?.key ?? '') ?? [];
    open.set(actor?.key ?? '', gets);
    if (changes.some((change) => change.object.key === object.key && change.taken.length > 0))
      gets.push(deed);
    if (op === 'task_done' && target?.key === object.key) gets.pop();
  }
  const left = [...open.values()].flat();
  const unread = history.outcome.unread.filter((held) => held.object.key === object.key);
  return [
    ...left.slice(0, MOST).map((deed) => {
      const message = deed.event.result ?? deed.event.changes[0]?.taken[0]?.text ?? '';
      return causeAt(deed, {
        kind: 'not-done',
        object,
        message,
        more: left.length > MOST ? left.length - MOST : 0,
      });
    }),
    ...unread.flatMap((held) => unreadCauses(history, held)),
  ];
}

/** The end of a process waits for what it has put: the first message that found no room. */
export function bufferedCauses(history: History, { why }: Blocked): Group {
  return history.outcome.unread.flatMap((held): Group => {
    if (!why?.holders.some(({ key }) => key === held.object.key)) return [];
    const first = putsOf(history, held.object, held.messages).at(-1);
    return first === undefined
      ? []
      : [causeAt(first.deed, { kind: 'no-room', object: held.object, message: first.text })];
  });
}

/** Where the write end is open, and since which start. */
export function openCauses(history: History, { object, why }: Blocked): Group {
  // Where nothing ever came, its end is not what is missing.
  if (object === null || movesOf(history, object, 'put').length === 0) return [];
  return (why?.holders ?? []).map((holder): Cause => {
    const start = startOf(history, holder);
    const told = { kind: 'end-open', object, process: holder, isCopy: start !== undefined } as const;
    return start === undefined ? { ...NOWHERE, told } : causeAt(start, told);
  });
}

const startOf = (history: History, { key }: Identity): Deed | undefined =>
  deedsOf(history).find(({ event }) => event.op === 'start' && event.object?.key === key);

/** A process was forked while another thread printed. */
export function outputCauses(history: History, { process, why }: Blocked): Group {
  const start = startOf(history, process);
  const [holder] = why?.holders ?? [];
  if (start === undefined || holder === undefined) return [];
  return [causeAt(start, { kind: 'forks-printing', process, holder })];
}

/** The signal that came before anybody waited, or that none ever came. */
export function signalCauses(history: History, { object, call }: Blocked): Group {
  if (object === null || call !== 'wait') return [];
  const calls = deedsOf(history).filter(({ event }) => event.object?.key === object.key);
  const last = calls.findLast(({ event }) => SIGNALS.has(event.op));
  if (last === undefined) return [{ ...NOWHERE, told: { kind: 'never', call: 'notify', object } }];
  return [causeAt(last, { kind: 'signals-early', call: last.event.call, object })];
}

const SIGNALS: ReadonlySet<string> = new Set(['notify', 'notify_all']);

/** An event that nobody sets, or that was cleared. */
export function unsetCauses(history: History, { object }: Blocked): Group {
  if (object === null) return [];
  const calls = deedsOf(history).filter(({ event }) => event.object?.key === object.key);
  const set = calls.some(({ event }) => event.op === 'set');
  const cleared = calls.findLast(({ event }) => event.op === 'clear');
  if (!set) return [{ ...NOWHERE, told: { kind: 'never', call: 'set', object } }];
  return cleared === undefined ? [] : [causeAt(cleared, { kind: 'clears', object })];
}

/** Who has permits, and does not give them back. */
export function permitCauses(history: History, { object }: Blocked): Group {
  if (object === null) return [];
  const held = new Map<string, Deed[]>();
  for (const deed of deedsOf(history)) {
    const { event } = deed;
    if (event.object?.key !== object.key || event.actor === null) continue;
    const taken = held.get(event.actor.key) ?? [];
    held.set(event.actor.key, taken);
    if (event.call === 'acquire' && event.result !== 'False') taken.push(deed);
    if (event.op === 'release') taken.pop();
  }
  return [...held.values()]
    .flat()
    .slice(-MOST)
    .map((deed): Cause => {
      const actor = deed.event.actor && actorOf(history, deed.event.actor);
      const fate = actor ? fateOf(history, actor) : 'ended';
      return causeAt(deed, { kind: 'keeps', object, fate });
    });
}

/** Too few come: each that waits, and nobody else. */
export function barrierCauses(history: History, { object, actor, why }: Blocked): Group {
  if (object === null) return [];
  return [causeAtEnd(history, actor, () => ({ kind: 'too-few', object, missing: why?.count ?? null }))];
}
