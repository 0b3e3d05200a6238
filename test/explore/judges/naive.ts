/** A search that merges nothing and looks nothing up: what `explore` has to agree with on small programs. */

import { outcomeKey } from '../../../src/explore/analysis/endings.js';
import type { Timing, Transition } from '../../../src/model.js';
import {
  begin,
  enabled,
  finalOutcome,
  fingerprint,
  livelockOutcome,
  type Program,
  perform,
  type World,
} from '../../../src/world/index.js';

interface Edge {
  readonly to: number;
  /** -1 for the clock and kills. */
  readonly actor: number;
  readonly output: string;
  readonly transition: Transition;
}

/** Every world that a program can reach, by number, with all its steps; number 0 is the first. */
export interface Naive {
  readonly worlds: readonly World[];
  readonly edges: readonly (readonly Edge[])[];
}

/** Breadth first; null where there are more worlds than `limit`. */
export function search(program: Program, timing: Timing, limit: number): Naive | null {
  const first = begin(program, { timing, seed: 1 });
  const numbers = new Map([[fingerprint(first), 0]]);
  const worlds = [first];
  const edges: Edge[][] = [];
  for (let at = 0; at < worlds.length; at += 1) {
    const world = worlds[at] as World;
    const steps = enabled(world).map((transition) => {
      const { world: next, events } = perform(world, transition, 0);
      const key = fingerprint(next);
      const to = numbers.get(key) ?? worlds.push(next) - 1;
      numbers.set(key, to);
      const actor = transition.kind === 'act' ? transition.actor : -1;
      return { to, actor, output: events.map(({ output }) => output ?? '').join(''), transition };
    });
    edges.push(steps);
    if (worlds.length > limit) return null;
  }
  return { worlds, edges };
}

/** The states that can be reached from a state, itself among them. */
export function reachable({ edges }: Naive, from: number): Set<number> {
  const found = new Set([from]);
  for (const state of found) for (const { to } of edges[state] as readonly Edge[]) found.add(to);
  return found;
}

/** For each outcome, the states in which it has come to pass: ends, and states that come again whatever happens. */
export function endingsOf(graph: Naive): Map<string, Set<number>> {
  const endings = new Map<string, Set<number>>();
  const add = (key: string, states: Iterable<number>): void => {
    const known = endings.get(key) ?? new Set();
    for (const state of states) known.add(state);
    endings.set(key, known);
  };
  const live = new Set<number>(graph.worlds.keys());
  for (const [state, steps] of graph.edges.entries()) {
    if (steps.length === 0) add(outcomeKey(finalOutcome(graph.worlds[state] as World)), [state]);
  }
  for (const state of canReach(
    graph,
    [...endings.values()].flatMap((states) => [...states]),
  ))
    live.delete(state);
  for (const state of live) {
    const round = reachable(graph, state);
    const first = Math.min(...round);
    if (first === state && [...round].every((each) => reachable(graph, each).has(state)))
      add(livelockKey(graph, round), round);
  }
  return endings;
}

function livelockKey({ worlds, edges }: Naive, round: ReadonlySet<number>): string {
  const moving = new Set(
    [...round].flatMap((state) => (edges[state] as readonly Edge[]).map(({ actor }) => actor)),
  );
  const world = worlds[Math.min(...round)] as World;
  return outcomeKey(
    livelockOutcome(
      world,
      moving,
      [...round].map((state) => worlds[state] as World),
    ),
  );
}

/** The states from which one of the goals can be reached. */
export function canReach({ edges }: Naive, goals: Iterable<number>): Set<number> {
  const before = new Map<number, number[]>();
  edges.forEach((steps, from) => {
    for (const { to } of steps) before.set(to, [...(before.get(to) ?? []), from]);
  });
  const found = new Set(goals);
  for (const state of found) for (const from of before.get(state) ?? []) found.add(from);
  return found;
}

/** The fewest switches with which a goal can be reached, and the fewest steps with so many; layer by layer. */
export function fewest(graph: Naive, goals: ReadonlySet<number>): { switches: number; steps: number } | null {
  return fewestFrom(graph, 0, -1, goals);
}

/** The same from a state, where `last` is the actor that stepped before (-1: nobody). */
export function fewestFrom(
  graph: Naive,
  state: number,
  last: number,
  goals: ReadonlySet<number>,
): { switches: number; steps: number } | null {
  const done = new Set<string>();
  let layer = new Map([[`${state} ${last}`, 0]]);
  for (let switches = 0; layer.size > 0; switches += 1) {
    const { reached, beyond } = withoutSwitch(graph, layer, done);
    const steps = [...reached].flatMap(([key, count]) =>
      goals.has(Number.parseInt(key, 10)) ? [count] : [],
    );
    if (steps.length > 0) return { switches, steps: Math.min(...steps) };
    for (const key of reached.keys()) done.add(key);
    layer = beyond;
  }
  return null;
}

/** All (state, last actor) that can be reached with no further switch, with their steps; and those one switch away. */
function withoutSwitch({ edges }: Naive, layer: ReadonlyMap<string, number>, done: ReadonlySet<string>) {
  const reached = new Map<string, number>();
  const beyond = new Map<string, number>();
  for (let now = new Map(layer); now.size > 0; ) {
    const after = new Map<string, number>();
    for (const [key, steps] of now) {
      if (done.has(key) || steps >= (reached.get(key) ?? Number.POSITIVE_INFINITY)) continue;
      reached.set(key, steps);
      const [state, last] = key.split(' ').map(Number) as [number, number];
      for (const { to, actor } of edges[state] as readonly Edge[]) {
        const target = actor < 0 || last < 0 || actor === last ? after : beyond;
        const name = `${to} ${actor < 0 ? last : actor}`;
        target.set(name, Math.min(target.get(name) ?? Number.POSITIVE_INFINITY, steps + 1));
      }
    }
    now = after;
  }
  return { reached, beyond };
}

/** First who goes, each as likely, then how: the clock and each kill is one of those who can. */
function shareOf({ actor }: Edge, steps: readonly Edge[]): number {
  const actors = new Set(steps.flatMap((each) => (each.actor < 0 ? [] : [each.actor])));
  const candidates = actors.size + steps.filter((each) => each.actor < 0).length;
  return 1 / candidates / (actor < 0 ? 1 : steps.filter((each) => each.actor === actor).length);
}

/** The chance of each set of goals, by letting all ways run on at once until almost nothing is under way. */
export function chances({ edges }: Naive, goals: readonly ReadonlySet<number>[]): number[] | null {
  let mass = new Map([[0, 1]]);
  const reached = goals.map(() => 0);
  for (let round = 0; round < 3000 && mass.size > 0; round += 1) {
    const next = new Map<number, number>();
    for (const [state, amount] of mass) {
      const goal = goals.findIndex((each) => each.has(state));
      const steps = edges[state] as readonly Edge[];
      if (goal >= 0) reached[goal] = (reached[goal] as number) + amount;
      else
        for (const step of steps) next.set(step.to, (next.get(step.to) ?? 0) + amount * shareOf(step, steps));
    }
    mass = next;
    if ([...mass.values()].reduce((sum, each) => sum + each, 0) < 1e-9) return reached;
  }
  return mass.size === 0 ? reached : null;
}

/** All texts that a run can have printed in the end; null where there are too many to list. */
export function textsOf(graph: Naive, ends: ReadonlySet<number>, limit: number): Set<string> | null {
  const texts = new Set<string>();
  const seen = new Set(['0 ']);
  for (const key of seen) {
    if (seen.size > limit) return null;
    const cut = key.indexOf(' ');
    const state = Number(key.slice(0, cut));
    const printed = key.slice(cut + 1);
    if (ends.has(state)) texts.add(printed);
    for (const { to, output } of graph.edges[state] as readonly Edge[]) seen.add(`${to} ${printed}${output}`);
  }
  return texts;
}
