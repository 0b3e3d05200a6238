/** The updates that get lost in some schedule, each kind with the simplest schedule that shows it. */

import type { LostUpdate, Touch } from '../../model.js';
import { identifyActor, isSwitch, lastAfter, NOBODY, placeName, type Setting } from '../../world/index.js';
import { Heap } from '../analysis/binary-heap.js';
import { simplest } from '../analysis/paths-forward.js';
import type { Graph } from '../graph/state-graph.js';
import { itemAt, Pairs } from '../graph/tables.js';
import { stepsAlong } from '../graph/unmerge.js';
import { mayLose } from './candidates.js';
import { Following, NO_FACT, type Writer } from './following.js';

/** Facts between two looks at whether anybody still waits. */
const LOOKS = 1024;

/**
 * All kinds of lost updates: by the place as the source names it, and by the two lines at which it is written. `isEnd` says
 * where a schedule may stop for good.
 */
export function lostUpdates(
  graph: Graph,
  isEnd: (state: number) => boolean,
  setting: Setting,
): readonly LostUpdate[] {
  if (!graph.hasCells && !mayLose(graph.start().program)) return [];
  const following = new Following(graph);
  const kinds = kindsOf(graph, following);
  if (kinds.size === 0) return [];
  const search = new Search(graph, following);
  return search.ways(kinds).map((way) => tell(graph, isEnd, following, way, setting));
}

/** Goes through all facts in all states, each once, and so through every schedule. */
function kindsOf(graph: Graph, following: Following): Set<string> {
  const reached = new Pairs();
  const kinds = new Set<string>();
  for (let state = 0; state < graph.expanded; state += 1) {
    if (state % LOOKS === 0) graph.spend();
    for (let edge = graph.first(state); edge < graph.first(state + 1); edge += 1)
      for (const fact of following.begun(state, edge)) reached.number(graph.to(edge), fact);
  }
  for (let place = 0; place < reached.count; place += 1) {
    if (place % LOOKS === 0) graph.spend();
    const [state, fact] = [reached.at(place, 0), reached.at(place, 1)];
    for (let edge = graph.first(state); edge < graph.first(state + 1); edge += 1) {
      if (following.isLoss(fact, state, edge)) kinds.add(kindOf(graph, following, state, fact));
      for (const next of following.after(fact, state, edge)) reached.number(graph.to(edge), next);
    }
  }
  return kinds;
}

/** Who writes first over whom makes no other kind. */
function kindOf(graph: Graph, following: Following, state: number, number: number): string {
  const { actor, since } = itemAt(following.facts, number);
  const writing = graph.scene(state).actor(actor);
  const lines = [writing.operation?.span.line ?? 0, since?.line ?? 0].sort((a, b) => a - b);
  return `${placeName(graph.start().program, writing)} ${lines.join()}`;
}

/** A schedule's edges up to the write that loses an update, and the facts after each of them. */
interface Way {
  readonly edges: readonly number[];
  readonly facts: readonly number[];
  readonly from: number;
  /** Who stepped last. */
  readonly last: number;
}

/** A state as a schedule comes to it: who stepped last, and what is known of one actor. */
interface Node {
  readonly state: number;
  readonly last: number;
  readonly fact: number;
  readonly from: Node | null;
  readonly edge: number;
}

/** One switch costs more than all steps of a way. */
const SWITCH = 2 ** 32;

/** Fewest switches first, then fewest steps (Dijkstra). */
class Search {
  private readonly heap = new Heap();
  private readonly nodes: Node[] = [];
  private readonly settled = new Set<string>();

  constructor(
    private readonly graph: Graph,
    private readonly following: Following,
  ) {}

  /** The simplest way to each of these kinds. */
  ways(kinds: Set<string>): Way[] {
    const found: Way[] = [];
    const missing = new Set(kinds);
    this.push(0, { state: 0, last: NOBODY, fact: NO_FACT, from: null, edge: NO_FACT });
    for (let next = this.heap.pop(); next !== undefined && missing.size > 0; next = this.heap.pop()) {
      const node = itemAt(this.nodes, next.key);
      const key = `${node.state} ${node.last} ${node.fact}`;
      if (this.settled.has(key)) continue;
      this.settled.add(key);
      if (this.settled.size % LOOKS === 0) this.graph.spend();
      this.goOn(node, next.cost, missing, found);
    }
    return found;
  }

  private goOn(node: Node, cost: number, missing: Set<string>, found: Way[]): void {
    const { graph, following } = this;
    const { state, last, fact } = node;
    for (let edge = graph.first(state); edge < graph.first(state + 1); edge += 1) {
      const actor = graph.actor(edge);
      const dearer = cost + 1 + (isSwitch(last, actor) ? SWITCH : 0);
      const to = { state: graph.to(edge), last: lastAfter(last, actor), from: node, edge };
      if (fact === NO_FACT) {
        this.push(dearer, { ...to, fact });
        for (const next of following.begun(state, edge)) this.push(dearer, { ...to, fact: next });
        continue;
      }
      if (following.isLoss(fact, state, edge)) this.find(node, edge, to.last, missing, found);
      for (const next of following.after(fact, state, edge)) this.push(dearer, { ...to, fact: next });
    }
  }

  private find(node: Node, edge: number, last: number, missing: Set<string>, found: Way[]): void {
    if (!missing.delete(kindOf(this.graph, this.following, node.state, node.fact))) return;
    const path: Node[] = [];
    for (let each: Node | null = node; each !== null; each = each.from) path.push(each);
    path.reverse();
    found.push({
      edges: [...path.slice(1).map((each) => each.edge), edge],
      facts: path.slice(1).map((each) => each.fact),
      from: node.state,
      last,
    });
  }

  private push(cost: number, node: Node): void {
    this.heap.push(cost, this.nodes.push(node) - 1);
  }
}

// ── telling ──

function tell(
  graph: Graph,
  isEnd: (state: number) => boolean,
  following: Following,
  way: Way,
  setting: Setting,
): LostUpdate {
  const { edges, facts, last } = way;
  const written = edges.length - 1;
  const begun = facts.findIndex((fact) => fact !== NO_FACT);
  const sinces = facts.map((fact) => (fact === NO_FACT ? null : itemAt(following.facts, fact).since));
  const [end] = simplest(graph, graph.to(itemAt(edges, written)), last, (state) => (isEnd(state) ? 0 : -1));
  const steps = stepsAlong(graph, [...edges, ...(end?.edges ?? [])], null);
  const numbers = steps.flatMap(({ isMerged }, index) => (isMerged ? [] : [index + 1]));
  const between = lastChange(sinces);
  const states = [0, ...edges.map((edge) => graph.to(edge))];
  const touch = (at: number): Touch => {
    const actor = graph.scene(itemAt(states, at)).actor(graph.actor(itemAt(edges, at)));
    return { step: itemAt(numbers, at), actor: identifyActor(actor), line: actor.operation?.span.line ?? 0 };
  };
  const writing = graph.scene(way.from).actor(graph.actor(itemAt(edges, written)));
  return {
    place: placeName(graph.start().program, writing),
    read: touch(begun),
    between: touch(between),
    write: touch(written),
    schedule: { ...setting, steps: steps.map(({ transition }) => transition) },
  };
}

/** The step since which the place is told to be changed by whom it was changed last. */
function lastChange(sinces: readonly (Writer | null)[]): number {
  return sinces.findLastIndex((since, at) => {
    const before = sinces[at - 1];
    return since !== null && (since.actor !== before?.actor || since.line !== before.line);
  });
}
