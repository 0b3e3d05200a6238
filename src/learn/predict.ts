/**
 * What somebody who walks is asked about a step before it is shown: who can go on then, what it prints, whether all can
 * still end well. A question is asked only where its answer isn't on the screen already, has one right answer, and comes
 * neither too often nor again and again at the same line.
 */

import type { ActorView, Futures, Outcome, Prediction, TraceStep, Transition } from '../model.js';
import type { WalkPlace } from '../schedule/walk.js';
import { keyIn, keysOf } from '../show/naming.js';
import { perform } from '../world/index.js';
import { choicesOfActors, choicesOfLines } from './predict-choices.js';

/** One step of a walk, with what is known of the place before it. */
export interface Turn {
  readonly before: WalkPlace;
  readonly after: WalkPlace;
  /** Of the place before; null where nothing is known. */
  readonly futures: Futures | null;
  /** What the futures number. */
  readonly outcomes: readonly Outcome[];
}

/** Steps from one question to the next, at least. */
const GAP = 3;
/** Questions of one kind at one line, at most. */
const OFTEN = 2;
/** Steps after which it is asked whether all can end well, though nothing was closed meanwhile. */
const LONG = 20;

/** The question that this step is worth, if any; `asked` are those before it. */
export function predictionFor(turn: Turn, asked: readonly Prediction[]): Prediction | null {
  const { step } = turn.after;
  if (step === null || !hasOneWay(turn)) return null;
  const taken = { ...turn, step };
  const last = asked.at(-1)?.step ?? 0;
  if (closes(turn)) return finishQuestion(taken);
  if (step.step - last < GAP) return null;
  const question = [whoQuestion(taken), printQuestion(taken)].find((each) => each && !isStale(each, asked));
  return question ?? (isTimeToAsk(taken, asked) ? finishQuestion(taken) : null);
}

/** A turn whose step is known. */
interface StepTaken extends Turn {
  readonly step: TraceStep;
}

/** A random choice can't be foreseen. */
function hasOneWay({ before, after }: Turn): boolean {
  const actor = actorOf(after.step?.transition);
  return actor === null || before.transitions.filter((each) => actorOf(each) === actor).length === 1;
}

function isStale(question: Prediction, asked: readonly Prediction[]): boolean {
  const isLike = ({ kind, by }: Prediction): boolean =>
    kind === question.kind &&
    by?.next?.line === question.by?.next?.line &&
    by?.next?.op === question.by?.next?.op;
  return asked.filter(isLike).length >= OFTEN;
}

/** Is it time to ask whether all can end well? Once it is certain what comes, that is asked no more than once. */
function isTimeToAsk({ step, futures }: StepTaken, asked: readonly Prediction[]): boolean {
  const before = asked.findLast(({ kind }) => kind === 'finish');
  const isCertain = futures?.complete === true && futures.open.length < 2;
  return step.step - (before?.step ?? 0) >= LONG && !(isCertain && before);
}

// ── the questions ──

function whoQuestion(turn: StepTaken): Prediction | null {
  const [before, able] = [movers(turn.before), movers(turn.after)];
  if (keysOf(before).join() === keysOf(able).join()) return null;
  const actors = turn.after.view.actors.filter(
    (each) => lives(each) && (each.kind === 'thread' || keyIn(able, each)),
  );
  if (actors.length < 2) return null;
  const changed = actors.filter((each) => keyIn(before, each) !== keyIn(able, each));
  return { kind: 'who', ...head(turn), ...choicesOfActors(actors, able, changed), actors };
}

function printQuestion(turn: StepTaken): Prediction | null {
  const line = printedBy(turn.step.events);
  if (line === null) return null;
  const others = turn.before.transitions.map((each) => printedBy(perform(turn.before.world, each, 0).events));
  const rivals = others.flatMap((each) => (each === null || each === line ? [] : [each]));
  const choices = choicesOfLines(line, rivals);
  return choices.choices.length < 2 ? null : { kind: 'print', ...head(turn), ...choices };
}

function finishQuestion(turn: StepTaken): Prediction | null {
  const open = openAfter(turn);
  if (open === null) return null;
  const possible = open.some(isGood);
  // As long as not all is known, only a yes is sure.
  if (!possible && !turn.futures?.complete) return null;
  return { kind: 'finish', ...head(turn), choices: [true, false], right: possible ? 0 : 1, open };
}

function head({ before, step: taken }: StepTaken): Pick<Prediction, 'step' | 'transition' | 'by'> {
  const { step, transition } = taken;
  const id = actorOf(transition);
  return { step, transition, by: before.view.actors.find((each) => each.id === id) ?? null };
}

// ── what is asked about ──

const actorOf = (transition: Transition | undefined): number | null =>
  transition?.kind === 'act' ? transition.actor : null;

const lives = ({ next }: ActorView): boolean => next !== null;

/** Those who can go on, in their order. */
function movers({ view, transitions }: WalkPlace): ActorView[] {
  const able = new Set(transitions.map(actorOf));
  return view.actors.filter(({ id }) => able.has(id));
}

/** The one line that a step prints; null where it prints none, or more. */
function printedBy(events: TraceStep['events']): string | null {
  const text = events.map(({ output }) => output ?? '').join('');
  return /^[^\n]+\n$/.test(text) ? text.slice(0, -1) : null;
}

function openAfter({ futures, after, outcomes }: Turn): readonly Outcome[] | null {
  const open = futures?.after[after.index];
  return open?.flatMap(({ outcome }) => outcomes[outcome] ?? []) ?? null;
}

/** Does the step leave fewer outcomes open? */
function closes(turn: Turn): boolean {
  const open = openAfter(turn);
  return open !== null && turn.futures?.complete === true && open.length < turn.futures.open.length;
}

function isGood({ kind, unread }: Outcome): boolean {
  return kind === 'finished' && unread.length === 0;
}
