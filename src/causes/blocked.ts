/** Why actors wait for good: circles first, then what each of the others lacks. */

import type { Blocked, Call, Cause, Identity } from '../model.js';
import { callsOf } from '../world/index.js';
import { circlesIn } from './circles.js';
import { actorOf, causeAt, causeAtEnd, type Deed, deedsOf, fateOf, type History } from './history.js';
import {
  barrierCauses,
  bufferedCauses,
  openCauses,
  outputCauses,
  permitCauses,
  signalCauses,
  undoneCauses,
  unsetCauses,
} from './lacks.js';
import { emptyCauses, fullCauses } from './messages.js';
import { sentinelCauses } from './sentinels.js';
import { staleWait } from './stale.js';

type Group = readonly Cause[];

/** What is told of those who wait; that one waits for another to end is told by that other. */
export function blockedCauses(history: History): readonly Group[] {
  const { blocked } = history.outcome;
  const circles = circlesIn(blocked);
  const inCircles = new Set(circles.flat());
  const roots = blocked.filter((each) => !inCircles.has(each) && each.why?.reason !== 'not-ended');
  return [
    ...circles.map((circle) => circleCauses(history, circle)),
    ...roots.map((each) => lackOf(history, each)),
  ];
}

function circleCauses(history: History, circle: readonly Blocked[]): Group {
  return circle.map((blocked, index): Cause => {
    const next = circle[(index + 1) % circle.length] ?? blocked;
    const { object: has = null } = circle.at(index - 1) ?? {};
    const got = has === null ? undefined : takenBy(history, blocked.actor, has);
    const since = got === undefined ? null : { step: got.moment.step, line: got.event.line ?? 0 };
    const link = {
      has,
      since,
      waitsFor: blocked.object,
      of: next.actor,
      calls: callsAt(history, blocked.actor),
    };
    const at = { isFirst: index === 0, isLast: index === circle.length - 1 };
    return causeAtEnd(history, blocked.actor, () => ({ kind: 'circle', ...link, ...at }));
  });
}

/** The last time that it took it. */
function takenBy(history: History, { key }: Identity, object: Identity): Deed | undefined {
  return deedsOf(history).findLast(
    ({ event }) => event.actor?.key === key && event.object?.key === object.key && TAKES.has(event.op),
  );
}

const TAKES: ReadonlySet<string> = new Set(['acquire', 'permit', 'reacquire', 'enter', 'get']);

function callsAt(history: History, actor: Identity): readonly Call[] {
  const found = actorOf(history, actor);
  return found === undefined ? [] : callsOf(found);
}

/** What it waits for, and why that does not come. */
function lackOf(history: History, blocked: Blocked): Group {
  const told = blocked.why === null ? [] : (LACKS[blocked.why.reason]?.(history, blocked) ?? []);
  const stale = staleWait(history, blocked);
  const all = [...stale, ...told];
  return all.length === 0 ? [waiting(history, blocked)] : all;
}

type Lack = (history: History, blocked: Blocked) => Group;

const LACKS: Readonly<Partial<Record<NonNullable<Blocked['why']>['reason'], Lack>>> = {
  empty: (history, blocked) => [...sentinelCauses(history, blocked), ...emptyCauses(history, blocked)],
  'empty-open': (history, blocked) => [...openCauses(history, blocked), ...emptyCauses(history, blocked)],
  full: fullCauses,
  locked: keepers,
  'read-lock': keepers,
  unfinished: undoneCauses,
  buffered: bufferedCauses,
  output: outputCauses,
  'not-notified': signalCauses,
  'not-set': unsetCauses,
  'no-permit': permitCauses,
  barrier: barrierCauses,
};

function waiting(history: History, { call, object, actor }: Blocked): Cause {
  return causeAtEnd(history, actor, () => ({ kind: 'waits', call, object, calls: callsAt(history, actor) }));
}

/** Who took the lock, and what became of them. */
function keepers(history: History, { object, why }: Blocked): Group {
  if (object === null) return [];
  return (why?.holders ?? []).flatMap((holder): Group => {
    const [deed, actor] = [takenBy(history, holder, object), actorOf(history, holder)];
    if (deed === undefined || actor === undefined) return [];
    return [causeAt(deed, { kind: 'keeps', object, fate: fateOf(history, actor) })];
  });
}
