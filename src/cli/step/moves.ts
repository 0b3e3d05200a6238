/** What a single move does to a session: a step by somebody, by chance or along a way; or the reason why it can't be. */

import type { ActorView, Transition } from '../../model.js';
import { drawn, here } from '../../schedule/walk.js';
import type { ScreenMessage } from '../../show/screen/message.js';
import { nextTime, numberOf, processName, stepsOfActor } from '../../show/screen/panes/actors.js';
import { forth } from './predicting.js';
import { knownHere, moved, type Session, said, withGoal } from './session.js';

/** Lets the actor of this number go; asks which way, where it has several. */
export function letGo(session: Session, number: number): Session {
  const { view, transitions } = here(session.walk);
  const actor = view.actors[number];
  if (actor === undefined) return said(session, { kind: 'nobody', number, most: view.actors.length - 1 });
  const ways = stepsOfActor(transitions, actor.id);
  return ways.length === 0 ? said(session, whyNot(actor)) : oneOf(session, ways);
}

/** Lets the clock move on. */
export function moveClock(session: Session): Session {
  const { view, transitions } = here(session.walk);
  const index = transitions.findIndex(({ kind }) => kind === 'clock');
  if (index >= 0) return forth(session, index);
  return said(session, { kind: 'clock', waiting: Number.isFinite(nextTime(view)) });
}

/** Lets a pending kill take effect. */
export function killNow(session: Session): Session {
  const { transitions } = here(session.walk);
  const kills = transitions.flatMap(({ kind }, index) => (kind === 'kill' ? [index] : []));
  return kills.length === 0 ? said(session, { kind: 'no-kill' }) : oneOf(session, kills);
}

function oneOf(session: Session, ways: readonly number[]): Session {
  const [only, ...others] = ways;
  if (only !== undefined && others.length === 0) return forth(session, only);
  return { ...session, message: null, panel: { kind: 'ways', ways } };
}

function whyNot(actor: ActorView): ScreenMessage {
  const { name, status, next, why, until } = actor;
  if (next === null) return { kind: 'ended', actor: name, status };
  if (next.op === 'loop') return { kind: 'loops', actor: name, line: next.line };
  if (next.op === 'limit') return { kind: 'limit', actor: name, line: next.line };
  if (status === 'sleeping') return { kind: 'sleeps', actor: name, until };
  return { kind: 'waits', blocked: { ...next, actor, process: actor.process, why }, until };
}

// ── who goes next, where nobody says ──

/** Which transition comes next: along the way, if somebody is led; else by chance. -1 at an end; null: not known yet. */
export function chosen(session: Session): number | null {
  const { goal, walk } = session;
  if (goal === null || !goal.led || here(walk).outcome !== null) return drawn(walk);
  const known = knownHere(session);
  if (known?.way) return known.way.next ?? drawn(walk);
  return known?.final ? drawn(walk) : null;
}

/** One step, by chance or along the way. */
export function goOn(session: Session): Session {
  const index = chosen(session);
  if (index === null) return said(session, { kind: 'not-known' });
  return index < 0 ? said(session, { kind: 'over' }) : forth(session, index);
}

export function goBack(session: Session): Session {
  return session.walk.at === 0 ? said(session, { kind: 'first' }) : moved(session, session.walk.at - 1);
}

export function goForth(session: Session): Session {
  const { at, places } = session.walk;
  const next = places[at + 1];
  return next === undefined ? said(session, { kind: 'last' }) : forth(session, next.index);
}

// ── goals ──

/** The step on the simplest way to the goal. In a game it has its price, once for each place. */
export function hint(session: Session): Session {
  const { goal } = session;
  if (goal === null) return said(session, { kind: 'no-goal' });
  const known = knownHere(session);
  if (!known?.way) {
    if (isImpossible(session, goal.name)) return said(session, { kind: 'impossible', outcome: goal.name });
    return said(session, { kind: known?.final ? 'never-known' : 'not-known' });
  }
  const step = known.way.next === null ? undefined : here(session.walk).transitions[known.way.next];
  if (step === undefined) return said(session, { kind: 'reached', outcome: goal.name });
  const free = goal.led || session.hinted;
  const paid = { ...session, hinted: true, goal: { ...goal, hints: goal.hints + (free ? 0 : 1) } };
  return said(paid, { kind: 'hint', ...whoIs(session, step), free });
}

/** Is it known that the goal can't be reached any more? The way to what can be reached is always known. */
function isImpossible(session: Session, goal: string): boolean {
  const known = knownHere(session);
  return (
    goal === session.goal?.name && known?.futures?.complete === true && known.final && known.way === null
  );
}

function whoIs(session: Session, step: Transition): { readonly who: string; readonly key: string } {
  const { view } = here(session.walk);
  if (step.kind === 'clock') return { who: 'clock', key: 'c' };
  if (step.kind === 'kill') return { who: processName(view, step.process), key: 'k' };
  const actor = view.actors.find(({ id }) => id === step.actor);
  return { who: actor?.name ?? '', key: actor === undefined ? '' : String(numberOf(actor)) };
}

/** Leads to this outcome from here on, playing. */
export function leadTo(session: Session, outcome: string): Session {
  const led = withGoal(session, { name: outcome, led: true, hints: session.goal?.hints ?? 0 });
  return { ...led, panel: null, message: { kind: 'led', outcome } };
}
