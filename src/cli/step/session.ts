/**
 * Somebody's walk, with what is known, asked and said: a pure function of the inputs so far. Keys, answers of the
 * background and ticks of the player are all inputs; what is to be done because of them is read off the session.
 */
import { causesOf } from '../../causes/index.js';
import type { Cause, Predicted } from '../../model.js';
import type { Program } from '../../program.js';
import { goTo, here, pathOf, stepsOf, take, type Walk, type WalkPlace } from '../../schedule/walk.js';
import type { KnownFutures } from '../../show/screen/known.js';
import type { ScreenMessage } from '../../show/screen/message.js';
import type { Goal, Panel, Player, Screen } from '../../show/screen/screen.js';
import type { FuturesAnswer, FuturesQuestion } from './background.js';

export interface Session {
  readonly program: Program;
  readonly walk: Walk;
  /** For each place of the walk, as far as it was asked for. */
  readonly known: readonly (KnownFutures | null)[];
  /** The furthest place of the walk that was shown: what lies beyond can still be foreseen. */
  readonly seen: number;
  /** The answers so far; null where nobody is asked. */
  readonly predicted: readonly Predicted[] | null;
  readonly goal: Goal | null;
  /** A hint for this place was paid for. */
  readonly hinted: boolean;
  readonly player: Player;
  readonly message: ScreenMessage | null;
  readonly panel: Panel | null;
  readonly ended: 'quit' | 'interrupt' | null;
}

/** The ways to go on by itself. */
export type Onwards = Exclude<Player['playing'], 'back' | null>;

export const RATES = { slowest: 0.25, usual: 2, fastest: 32 } as const;

/** A session at the place where `walk` is; `goal`: the outcome to be reached, as a game; `predicts`: with questions. */
export function beginSession(
  program: Program,
  walk: Walk,
  goal: string | null,
  rate: number = RATES.usual,
  predicts = false,
): Session {
  return {
    program,
    walk,
    known: [],
    seen: walk.at,
    predicted: predicts ? [] : null,
    goal: goal === null ? null : { name: goal, led: false, hints: 0 },
    hinted: false,
    player: { playing: null, rate },
    message: null,
    panel: null,
    ended: null,
  };
}

/** What is known of the place where the walk is. */
export const knownHere = ({ known, walk }: Session): KnownFutures | null => known[walk.at] ?? null;

/** All that is to be seen. */
export function screenOf(session: Session): Screen {
  const { program, walk, predicted, goal, player, message, panel } = session;
  const { transitions, outcome, first } = here(walk);
  return {
    program: program.name,
    lines: program.lines,
    timing: walk.timing,
    seed: walk.seed,
    start: (walk.places[0] ?? here(walk)).view,
    steps: stepsOf(walk),
    ahead: walk.places.length - 1 - walk.at,
    choices: transitions,
    outcome,
    causes: causesHere(session),
    first,
    known: knownHere(session),
    before: session.known[walk.at - 1] ?? null,
    predicted,
    goal,
    player,
    message,
    panel,
  };
}

const told = new WeakMap<WalkPlace, readonly Cause[]>();

/** How it came to this, where this is the end. */
function causesHere({ program, walk }: Session): readonly Cause[] {
  const place = here(walk);
  if (place.outcome === null) return [];
  const { timing, seed } = walk;
  const steps = stepsOf(walk).map(({ transition }) => transition);
  const known = told.get(place) ?? causesOf(program, { timing, seed, steps }, place.outcome);
  told.set(place, known);
  return known;
}

/** What the background is to be asked now; null where all is known. */
export function questionOf(session: Session): FuturesQuestion | null {
  if (knownHere(session)?.final) return null;
  return { path: pathOf(session.walk), goal: session.goal?.name ?? null };
}

// ── changes ──

/** The session at another place of its walk. */
export function moved(session: Session, at: number): Session {
  const walk = goTo(session.walk, at);
  return { ...session, walk, seen: Math.max(session.seen, walk.at), message: null, hinted: false };
}

/** One step further. What was known of places that lie ahead no more is forgotten. */
export function stepped(session: Session, index: number): Session {
  const walk = take(session.walk, index);
  const isOld = session.walk.places[walk.at] === walk.places[walk.at];
  const known = isOld ? session.known : session.known.slice(0, walk.at);
  const seen = isOld ? Math.max(session.seen, walk.at) : walk.at;
  return { ...session, walk, known, seen, message: null, hinted: false };
}

export function said(session: Session, message: ScreenMessage): Session {
  return { ...session, message };
}

/** The session with another goal: the ways that are known lead elsewhere. */
export function withGoal(session: Session, goal: Goal): Session {
  const known = session.known.map((each) => each && { ...each, way: null, final: false });
  return { ...session, goal, known };
}

/** The answer, if it is one to the question that would be asked now. */
export function answered(session: Session, { path, goal, known }: FuturesAnswer): Session {
  const now = pathOf(session.walk);
  const fits = path.length === now.length && path.every((index, at) => index === now[at]);
  if (!fits || goal !== (session.goal?.name ?? null)) return session;
  const all = Array.from({ length: session.walk.places.length }, (_, at) => session.known[at] ?? null);
  return { ...session, known: all.with(session.walk.at, known) };
}
