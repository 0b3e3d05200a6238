/**
 * A walk through a program, step by step, by choice: all places that it came through, and the one where it is. Going
 * back keeps what lies ahead, until another step is taken there.
 */

import type { Budget } from '../budget.js';
import type { ActorId, Outcome, Timing, TraceStep, Transition, View } from '../model.js';
import type { Program } from '../program.js';
import {
  begin,
  enabled,
  finalOutcome,
  fingerprint,
  isSwitch,
  NOBODY,
  perform,
  stepperOf,
  view,
  type World,
} from '../world/index.js';
import { chance } from './chooser.js';

/** A world on the way, and the step that led to it. */
export interface WalkPlace {
  readonly world: World;
  readonly view: View;
  /** What may happen now, in the world's order. */
  readonly transitions: readonly Transition[];
  /** The step that led here; null at the start. */
  readonly step: TraceStep | null;
  /** Which of the transitions of the place before that was; -1 at the start. */
  readonly index: number;
  /** How it has ended, where nothing can happen any more. */
  readonly outcome: Outcome | null;
  /** The earliest place of the walk with this very world; its own number, where it is a new one. */
  readonly first: number;
  /** Where everybody stands: equal in equal worlds. */
  readonly glance: string;
}

export interface Walk {
  readonly timing: Timing;
  readonly seed: number;
  /** From the start; never empty. */
  readonly places: readonly WalkPlace[];
  /** The place where the walk is now. */
  readonly at: number;
}

/** Nobody waits longer for a step than a moment: so many instructions take about half a second. */
const AT_THE_KEYBOARD: Budget = { left: 5_000_000, spend: () => {} };

/** A walk that stands at the start of the program. */
export function beginWalk(program: Program, timing: Timing, seed: number): Walk {
  const world = begin(program, { timing, seed, budget: AT_THE_KEYBOARD });
  return { timing, seed, places: [place(world, null, -1, [])], at: 0 };
}

/** The same walk back at its start, with these steps ahead. @throws RangeError where one of them is not possible */
export function withSteps(walk: Walk, steps: readonly Transition[]): Walk {
  const walked = steps.reduce((so, step) => take(so, indexOf(here(so).transitions, step)), goTo(walk, 0));
  return goTo(walked, 0);
}

/** Where the walk is. */
export function here({ places, at }: Walk): WalkPlace {
  const place = places[at];
  if (place === undefined) throw new RangeError(`a walk of ${places.length} places has none of number ${at}`);
  return place;
}

/** One step further, by the transition of that index. @throws RangeError where there is none */
export function take(walk: Walk, index: number): Walk {
  const { places, at } = walk;
  if (places[at + 1]?.index === index) return { ...walk, at: at + 1 };
  const { world, transitions } = here(walk);
  const transition = transitions[index];
  if (transition === undefined) throw new RangeError(`there is no transition ${index}`);
  const number = at + 1;
  const { world: after, events } = perform(world, transition, number);
  const before = places.slice(0, number);
  const switches = isSwitch(lastStepper(before), stepperOf(transition));
  const step = { step: number, transition, isSwitch: switches, events, view: view(after) };
  return { ...walk, places: [...before, place(after, step, index, before)], at: number };
}

/** The same walk at another of its places: the nearest one to that number. */
export function goTo(walk: Walk, at: number): Walk {
  return { ...walk, at: Math.max(0, Math.min(at, walk.places.length - 1)) };
}

/** The transition that the seeded scheduler takes here, the same as `trace` does at this step; -1 at an end. */
export function drawn(walk: Walk): number {
  const count = here(walk).transitions.length;
  return count === 0 ? -1 : Math.floor(chance(walk.seed, walk.at + 1) * count);
}

/** The steps that led here from the start. */
export function stepsOf({ places, at }: Walk): TraceStep[] {
  return places.slice(1, at + 1).flatMap(({ step }) => step ?? []);
}

/** How this place is reached from the start: which transition is taken at each. */
export function pathOf({ places, at }: Walk): number[] {
  return places.slice(1, at + 1).map(({ index }) => index);
}

/** Is the step that led to this place a switch? */
export function isSwitchAt(walk: Walk, at: number): boolean {
  return walk.places[at]?.step?.isSwitch ?? false;
}

/** The last to step on the way through these places. */
function lastStepper(places: readonly WalkPlace[]): ActorId {
  const stepperIn = (step: TraceStep | null): ActorId =>
    step === null ? NOBODY : stepperOf(step.transition);
  const last = places.findLast(({ step }) => stepperIn(step) !== NOBODY);
  return stepperIn(last?.step ?? null);
}

function place(world: World, step: TraceStep | null, index: number, before: readonly WalkPlace[]): WalkPlace {
  const transitions = enabled(world);
  const glance = world.actors.map(({ operation, status }) => operation?.span.line ?? status).join(' ');
  return {
    world,
    view: step?.view ?? view(world),
    transitions,
    step,
    index,
    outcome: transitions.length === 0 ? finalOutcome(world) : null,
    first: firstLike(world, glance, before),
    glance,
  };
}

/** Only worlds that look alike are worth the fingerprint. */
function firstLike(world: World, glance: string, before: readonly WalkPlace[]): number {
  if (!before.some((each) => each.glance === glance)) return before.length;
  const key = keyOf(world);
  const number = before.findIndex((each) => each.glance === glance && keyOf(each.world) === key);
  return number < 0 ? before.length : number;
}

/** The fingerprint, made once: a walk in circles looks back at every place. */
function keyOf(world: World): string {
  const key = keys.get(world) ?? fingerprint(world);
  keys.set(world, key);
  return key;
}

const keys = new WeakMap<World, string>();

function indexOf(transitions: readonly Transition[], wanted: Transition): number {
  const text = JSON.stringify(wanted);
  return transitions.findIndex((each) => JSON.stringify(each) === text);
}
