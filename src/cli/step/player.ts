/** What goes on by itself, one tick after the other: playing, on to the next switch, and back to the last turning point. */
import type { ExploredOutcome } from '../../model.js';
import { here, isSwitchAt } from '../../schedule/walk.js';
import { outcomeNames } from '../../show/command.js';
import type { KnownFutures } from '../../show/screen/known.js';
import { certainty, lost } from '../../show/screen/panes/outlook-text.js';
import { chosen } from './moves.js';
import { forth } from './predicting.js';
import { knownHere, moved, type Onwards, type Session, said } from './session.js';

/** Milliseconds between two ticks of what is only to be seen passing by. */
const QUICK = 40;

/** Milliseconds until the next tick; null where nothing goes on by itself. */
export function delayOf({ player }: Session): number | null {
  if (player.playing === null) return null;
  return player.playing === 'forth' ? 1000 / player.rate : QUICK;
}

export function play(session: Session, playing: Session['player']['playing']): Session {
  return { ...session, player: { ...session.player, playing } };
}

/** Begins to go on; the first step comes at once. */
export function start(session: Session, playing: Onwards): Session {
  return onwards(play(session, playing));
}

/** What the next moment brings; the same session, where it has to wait for an answer. */
export function ticked(session: Session): Session {
  switch (session.player.playing) {
    case null:
      return session;
    case 'back':
      return backwards(session);
    default:
      // What has been learnt since the last step may be the reason to stop.
      return isDone(session) ? play(session, null) : onwards(session);
  }
}

/** Along what lies ahead, unless somebody is led elsewhere. */
function onwards(session: Session): Session {
  const { at, places } = session.walk;
  const again = session.goal?.led ? undefined : places[at + 1];
  const index = again === undefined ? chosen(session) : again.index;
  if (index === null) return session;
  if (index < 0) return play(session, null);
  const next = forth(session, index);
  return isDone(next) ? play(next, null) : next;
}

/** Is there a reason to stop here? */
function isDone(session: Session): boolean {
  const { walk, player } = session;
  const place = here(walk);
  if (place.outcome !== null || isAtGoal(session)) return true;
  if (player.playing === 'switch' && isSwitchAt(walk, walk.at)) return true;
  if (player.playing === 'choice' && place.transitions.length > 1) return true;
  // A circle that nothing leaves is seen once it is closed.
  const isAhead = walk.at < walk.places.length - 1;
  return !isAhead && place.first < walk.at && isStuck(session);
}

function isStuck(session: Session): boolean {
  const known = session.known.slice(here(session.walk).first, session.walk.at + 1);
  return known.some((each) => each !== null && certainty(each)?.kind === 'livelock');
}

function isAtGoal(session: Session): boolean {
  const known = knownHere(session);
  return session.goal !== null && known?.way?.next === null;
}

// ── back to before the last step that closed something ──

/** Begins to go back; says why not, where what is open here is not known. */
export function turnBack(session: Session): Session {
  const known = knownHere(session);
  if (!known?.futures?.complete) return said(session, { kind: known?.final ? 'never-known' : 'not-known' });
  return play(session, 'back');
}

function backwards(session: Session): Session {
  const { walk } = session;
  const known = knownHere(session);
  // What is open only ever grows on the way back.
  if (!known?.futures?.complete) return known?.final ? play(session, null) : session;
  const closed = lost(known, session.known[walk.at + 1] ?? null);
  if (closed.length > 0) return turned(session, known, closed);
  if (walk.at === 0) return said(play(session, null), { kind: 'nothing-closed' });
  return moved(session, walk.at - 1);
}

function turned(session: Session, { outcomes }: KnownFutures, closed: readonly ExploredOutcome[]): Session {
  const names = outcomeNames(outcomes.map(({ kind }) => kind));
  const ends = closed.flatMap((outcome) => names[outcomes.indexOf(outcome)] ?? []);
  return said(play(session, null), { kind: 'turned', step: session.walk.at + 1, closed: ends });
}
