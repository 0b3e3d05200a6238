/** All worlds that a program can reach, each stored once, and the steps between them. */

import { getHeapStatistics } from 'node:v8';
import { Interrupted } from '../../budget.js';
import type { ActorLimit } from '../../model.js';
import type { Property } from '../../program.js';
import { finalOutcome, type Renamed, type Scene, type World } from '../../world/index.js';
import type { Looks } from './state-vector.js';
import { Space } from './successors.js';
import { Grid, Numbers, Shorts } from './tables.js';

/** The graph, as far as it was built. State 0 is the first world. */
export interface Graph {
  readonly states: number;
  readonly transitions: number;
  /** All states were gone into. */
  readonly complete: boolean;
  /** What kept it from being complete, where that was a limit of the model's own alone. */
  readonly limit: ActorLimit | null;
  /** The states before this one were gone into. */
  readonly expanded: number;
  /** A state of which it is not known what comes after it: it was not gone into, or an actor came to a limit there. */
  isOpen(state: number): boolean;
  /** Edges of state s: from `first(s)` up to `first(s + 1)`, in the order of the world's transitions. */
  first(state: number): number;
  to(edge: number): number;
  /** The actor that steps; -1 for the clock and kills. */
  actor(edge: number): number;
  /** The text that the step prints. */
  output(edge: number): string;
  /** Do processes share cells to read and write? */
  readonly hasCells: boolean;
  world(state: number): World;
  /** The same world, of which only the parts are made that are asked for. */
  scene(state: number): Scene;
  /** The new names of shared objects that came to have some by this step; null where all keep theirs. */
  renamed(edge: number): Renamed | null;
  /** Whoever goes through all of it asks this now and then. @throws Interrupted */
  spend(): void;
  /** The world of state 0 before steps were merged into it. */
  start(): World;
  /** The actors that take steps which the graph merges into the one that led to a world, in order. */
  merged(world: World): readonly number[];
  /** Of the expressions that are stated of the program, those that had anything to be asked about in some state. */
  readonly asked: ReadonlySet<Property>;
}

export interface Limits {
  readonly maxStates: number;
  /** Bytes of the process's memory. */
  readonly maxMemory: number;
  /** Milliseconds. */
  readonly maxTime: number;
}

export interface Progress {
  readonly states: number;
  readonly waiting: number;
}

/** States between two looks at the time. */
const BATCH = 64;
/** Milliseconds between two looks at the limits. */
const PAUSE = 20;
/** Milliseconds after which a batch was too large. */
const SLOW = 60;
/** Looks at the limits between two at the memory, which takes Node a while. */
const MEMORY_LOOKS = 8;
/** More than there can be in worlds that are gone into. */
const ACTORS = 8192;

/** More texts than these have no number. */
const MOST_TEXTS = 2 ** 31 / ACTORS - 1;

/** Numbers for worlds, from 0: pairs of a control and data. */
class States {
  private readonly pairs = new Numbers();
  private readonly numbers = new Grid(1);

  get count(): number {
    return this.pairs.length / 2;
  }

  control(state: number): number {
    return this.pairs.at(2 * state);
  }

  data(state: number): number {
    return this.pairs.at(2 * state + 1);
  }

  number(control: number, data: number): number {
    const { pairs, numbers } = this;
    const place = numbers.place(control, data);
    const known = numbers.cells[place] as number;
    if (known !== 0) return known - 1;
    pairs.push(control);
    pairs.push(data);
    numbers.cells[place] = this.count;
    return this.count - 1;
  }
}

/** The edges of the graph, state by state. */
class EdgeList {
  readonly firsts = new Numbers();
  readonly targets = new Numbers();
  readonly labels: Numbers | Shorts;
  readonly renamed = new Map<number, Renamed>();

  /** Which text a step prints is left out where no text is told apart. */
  constructor(private readonly isPrinted: boolean) {
    this.labels = isPrinted ? new Numbers() : new Shorts();
  }

  /** Those of the next state. */
  add(space: Space, states: States): void {
    // A label has no room for more.
    if (space.texts.items.length > MOST_TEXTS) throw new Interrupted();
    const { targets, labels, isPrinted } = this;
    const { count, controls, data, actors, outputs } = space;
    const first = targets.length;
    this.firsts.push(first);
    if (space.renamed.size > 0) for (const [at, names] of space.renamed) this.renamed.set(first + at, names);
    for (let at = 0; at < count; at += 1) {
      targets.push(states.number(controls[at] as number, data[at] as number));
      const output = isPrinted ? (outputs[at] as number) : 0;
      labels.push(output * ACTORS + (actors[at] as number) + 1);
    }
  }
}

/** Builds the graph breadth first; yields now and then, so that the caller can show progress or stop. */
export function* build(
  first: World,
  limits: Limits,
  looks?: Looks,
): Generator<Progress, Graph, boolean | undefined> {
  const space = new Space(first, looks);
  const states = new States();
  const edges = new EdgeList(looks?.printed ?? true);
  const began = Date.now();
  let last = began;
  let pauses = 0;
  let batch = BATCH;
  states.number(...space.start());
  const cut = new Set<number>();
  let expanded = 0;
  while (expanded < states.count) {
    if (space.isCutOff(states.control(expanded))) cut.add(expanded);
    if (!goInto(space, states, expanded, edges)) break;
    expanded += 1;
    if (expanded % batch !== 0) continue;
    const now = Date.now();
    if (now - last < PAUSE && states.count <= limits.maxStates) continue;
    // Large worlds take long, each.
    batch = now - last > SLOW ? 1 : BATCH;
    last = now;
    const stop = yield { states: states.count, waiting: states.count - expanded + 1 };
    pauses += 1;
    if (stop || isTooMuch(limits, states.count, now - began, pauses)) break;
  }
  return graphOf(space, states, edges, expanded, cut, first);
}

/** Finds the steps from a state; false where it was interrupted. */
function goInto(space: Space, states: States, state: number, edges: EdgeList): boolean {
  try {
    space.expand(states.control(state), states.data(state));
    edges.add(space, states);
    return true;
  } catch (error) {
    if (error instanceof Interrupted) return false;
    throw error;
  }
}

function isTooMuch(limits: Limits, states: number, time: number, pauses: number): boolean {
  const asksForMemory = pauses % MEMORY_LOOKS === 1;
  return states > limits.maxStates || time > limits.maxTime || (asksForMemory && memory() > limits.maxMemory);
}

function graphOf(
  space: Space,
  states: States,
  edges: EdgeList,
  expanded: number,
  cut: ReadonlySet<number>,
  first: World,
): Graph {
  const { firsts, targets, labels } = edges;
  const world = (index: number): World => space.parts.world(states.control(index), states.data(index));
  const [firstCut] = cut;
  for (let left = expanded; left <= states.count; left += 1) firsts.push(targets.length);
  return {
    states: states.count,
    transitions: targets.length,
    complete: expanded === states.count && cut.size === 0,
    limit:
      firstCut === undefined || expanded < states.count
        ? null
        : (finalOutcome(world(firstCut)).limit ?? null),
    expanded,
    isOpen: (state) => state >= expanded || cut.has(state),
    first: (index) => firsts.at(index),
    to: (edge) => targets.at(edge),
    actor: (edge) => (labels.at(edge) % ACTORS) - 1,
    output: (edge) => space.texts.items[Math.floor(labels.at(edge) / ACTORS)] as string,
    start: () => first,
    spend: () => first.budget.spend(1),
    merged: (world) => space.merged(world),
    asked: space.stated?.asked ?? new Set(),
    world,
    hasCells: space.parts.hasCells,
    scene: (state) => space.parts.scene(states.control(state), states.data(state)),
    renamed: (edge) => edges.renamed.get(edge) ?? null,
  };
}

/** Bytes in use; where the heap is nearly as large as Node lets it grow, more than any limit. */
export function memory(): number {
  const { rss, heapUsed } = process.memoryUsage();
  return heapUsed > HEAP_SHARE * getHeapStatistics().heap_size_limit ? Number.POSITIVE_INFINITY : rss;
}

/** The rest is for what follows the search: components, odds, ways. */
const HEAP_SHARE = 0.6;
