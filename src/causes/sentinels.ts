/** A message that ends whoever takes it, of which there are fewer than there are takers. */

import type { Blocked, Cause, Identity } from '../model.js';
import { identifyActor } from '../world/index.js';
import { type Decision, decisionsOf } from './decisions.js';
import { causeAt, type History } from './history.js';
import { movesOf, NOWHERE } from './messages.js';
import { isOver, turnsFrom, waysTo } from './stale.js';

/** For a queue that some wait to get from, while others were ended by what they got from it. */
export function sentinelCauses(history: History, { object }: Blocked): readonly Cause[] {
  if (object === null) return [];
  const enders = endersOf(history, object);
  const [first] = enders;
  const message = first && takenIn(first, object);
  if (
    first === undefined ||
    message === undefined ||
    enders.some((each) => takenIn(each, object) !== message)
  )
    return [];
  const waiting = history.outcome.blocked.filter((each) => each.object?.key === object.key).length;
  const count = movesOf(history, object, 'put').filter(({ text }) => text === message).length;
  const takers = enders.length + waiting;
  if (count >= takers) return [];
  const told = {
    kind: 'asks',
    question: `${object.name}.get()`,
    answer: message,
    isRaised: false,
    isRead: false,
    becomes: 'ends',
  } as const;
  return [
    ...enders.slice(0, 1).map(({ question }) => causeAt(question, told)),
    { ...NOWHERE, told: { kind: 'sentinels', object, message, count, takers } },
  ];
}

/** For each actor that a message from there has ended: the decision by which it did. */
function endersOf(history: History, object: Identity): readonly Decision[] {
  const needed = new Set([object.key]);
  const ways = waysTo(history, needed);
  const over = history.last.actors.filter((actor) => actor.kind === 'thread' && isOver(actor));
  return over.flatMap((actor) => {
    const { key } = identifyActor(actor);
    const last = movesOf(history, object, 'taken').findLast(({ deed }) => deed.event.actor?.key === key);
    const decision = [...decisionsOf(history, actor.id)].find(
      (each) => each.question.moment === last?.deed.moment && turnsFrom(each, ways, needed),
    );
    return decision ?? [];
  });
}

function takenIn({ question }: Decision, { key }: Identity): string | undefined {
  return question.event.changes.find((change) => change.object.key === key)?.taken[0]?.text;
}
