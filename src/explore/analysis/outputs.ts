/**
 * How many different texts a program can print, counted without listing them: the graph, read as an automaton whose
 * letters are lines, is made deterministic (each text has one way then), and the ways are counted.
 */

import type { Graph } from '../graph/state-graph.js';
import { itemAt } from '../graph/tables.js';
import { busyTime } from './busy-time.js';

export interface Outputs {
  /** The number of different texts as decimal digits; `infinite` where a loop prints for ever; null where it was not found. */
  readonly count: string | null;
  /** Some of the texts, each with the edges of a schedule that prints it. */
  readonly list: readonly { readonly text: string; readonly edges: readonly number[] }[];
  /** All of them are listed. */
  readonly complete: boolean;
}

/** A set of states that one text leads to, closed under steps that print nothing. */
interface Node {
  readonly states: readonly number[];
  /** By letter: the node that it leads to. */
  readonly next: Map<string, number>;
  /** A schedule can stop here for good (an end, or a circle that prints nothing). */
  readonly final: boolean;
}

/** Counts the texts, and lists up to `most` of them, as far as there is time. Only for a graph that is complete. */
export function outputs(
  graph: Graph,
  isFinal: (state: number) => boolean,
  most: number,
  deadline = Number.POSITIVE_INFINITY,
): Outputs {
  const nodes = determinize(graph, isFinal, deadline);
  if (nodes === null) return { count: null, list: [], complete: false };
  const counts = countTexts(nodes);
  if (counts === null) return { count: 'infinite', list: [], complete: false };
  const texts = listTexts(nodes, counts, most);
  const list = texts.map((letters) => ({
    text: letters.join(''),
    edges: scheduleFor(graph, isFinal, letters),
  }));
  return { count: String(counts[0]), list, complete: BigInt(list.length) === counts[0] };
}

/** Sets of states that are looked at, at most. */
const MOST_NODES = 300_000;
/** States in all these sets together, at most: they take the memory. */
const MOST_MEMBERS = 30_000_000;

/** Lines, where every step prints whole ones; else single characters. */
function lettersOf(graph: Graph): (text: string) => string[] {
  let whole = true;
  for (let edge = 0; edge < graph.transitions && whole; edge += 1) {
    const text = graph.output(edge);
    whole = text === '' || text.endsWith('\n');
  }
  return whole ? (text) => text.split(/(?<=\n)/) : (text) => [...text];
}

/** A position in the graph: a state, or within the text of an edge (`edge`, `letter`). */
class Positions {
  /** For each edge with several letters, the numbers of the places between them begin here. */
  private readonly inner = new Map<number, { readonly edge: number; readonly letter: number }>();
  private next: number;
  private readonly numbers = new Map<string, number>();
  private readonly split: (text: string) => string[];

  constructor(private readonly graph: Graph) {
    this.next = graph.states;
    this.split = lettersOf(graph);
  }

  /** Steps that print nothing, and steps by one letter, from a position. */
  *steps(position: number): Generator<{ readonly letter: string; readonly to: number }> {
    const inside = this.inner.get(position);
    if (inside) {
      yield this.step(inside.edge, inside.letter);
      return;
    }
    for (let edge = this.graph.first(position); edge < this.graph.first(position + 1); edge += 1)
      yield this.step(edge, 0);
  }

  private step(edge: number, letter: number): { letter: string; to: number } {
    const text = this.graph.output(edge);
    if (text === '') return { letter: '', to: this.graph.to(edge) };
    const letters = this.split(text);
    const last = letter === letters.length - 1;
    return {
      letter: itemAt(letters, letter),
      to: last ? this.graph.to(edge) : this.place(edge, letter + 1),
    };
  }

  private place(edge: number, letter: number): number {
    const key = `${edge} ${letter}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.next;
    this.next += 1;
    this.numbers.set(key, number);
    this.inner.set(number, { edge, letter });
    return number;
  }
}

/** The subset construction (Rabin and Scott, 1959); null where it grows too large. */
function determinize(graph: Graph, isFinal: (state: number) => boolean, deadline: number): Node[] | null {
  const positions = new Positions(graph);
  const nodes: Node[] = [];
  const numbers = new Map<string, number>();
  let members = 0;
  const enter = (states: readonly number[]): number => {
    const closed = closure(positions, states);
    const key = closed.join(' ');
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, nodes.length);
    members += closed.length;
    const final = closed.some((state) => state < graph.states && isFinal(state));
    return nodes.push({ states: closed, next: new Map(), final }) - 1;
  };
  enter([0]);
  for (let at = 0; at < nodes.length; at += 1) {
    if (nodes.length > MOST_NODES || members > MOST_MEMBERS || busyTime() > deadline) return null;
    graph.spend();
    const { states, next } = itemAt(nodes, at);
    for (const [letter, targets] of byLetter(positions, states)) next.set(letter, enter([...targets]));
  }
  return nodes;
}

function byLetter(positions: Positions, states: readonly number[]): Map<string, Set<number>> {
  const targets = new Map<string, Set<number>>();
  for (const state of states) {
    for (const { letter, to } of positions.steps(state)) {
      if (letter === '') continue;
      const known = targets.get(letter);
      if (known) known.add(to);
      else targets.set(letter, new Set([to]));
    }
  }
  return targets;
}

/** All positions that these lead to without printing, in order. */
function closure(positions: Positions, states: readonly number[]): number[] {
  const found = new Set(states);
  const waiting = [...states];
  for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
    for (const { letter, to } of positions.steps(state)) {
      if (letter !== '' || found.has(to)) continue;
      found.add(to);
      waiting.push(to);
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** For each node the number of texts that go on from it; null where there is no end to them. */
function countTexts(nodes: readonly Node[]): bigint[] | null {
  const counts: (bigint | undefined)[] = new Array(nodes.length);
  const open = new Set<number>();
  const path = [{ node: 0, targets: [...itemAt(nodes, 0).next.values()] }];
  open.add(0);
  while (path.length > 0) {
    const { node, targets } = itemAt(path, path.length - 1);
    const target = targets.pop();
    if (target === undefined) {
      const { final, next } = itemAt(nodes, node);
      counts[node] = [...next.values()].reduce(
        (sum, each) => sum + (counts[each] as bigint),
        final ? 1n : 0n,
      );
      open.delete(node);
      path.pop();
    } else if (open.has(target)) return null;
    else if (counts[target] === undefined) {
      open.add(target);
      path.push({ node: target, targets: [...itemAt(nodes, target).next.values()] });
    }
  }
  return counts as bigint[];
}

/** The first texts, in the order of their letters; without recursion, as texts may have many. */
function listTexts(nodes: readonly Node[], counts: readonly bigint[], most: number): string[][] {
  const texts: string[][] = [];
  const before: string[] = [];
  const path = [visitOf(itemAt(nodes, 0))];
  while (path.length > 0 && texts.length < most) {
    const visit = itemAt(path, path.length - 1);
    if (visit.final) texts.push([...before]);
    visit.final = false;
    const letter = visit.letters.pop();
    if (letter === undefined) {
      path.pop();
      before.pop();
      continue;
    }
    const to = visit.node.next.get(letter) as number;
    if (counts[to] === 0n) continue;
    before.push(letter);
    path.push(visitOf(itemAt(nodes, to)));
  }
  return texts;
}

interface Visit {
  readonly node: Node;
  /** Those that are still to be gone along, the next one last. */
  readonly letters: string[];
  /** A text ends here, and was not listed yet. */
  final: boolean;
}

const visitOf = (node: Node): Visit => ({
  node,
  letters: [...node.next.keys()].sort().reverse(),
  final: node.final,
});

/** A schedule that prints exactly these letters: breadth first over (state, letters printed). */
function scheduleFor(
  graph: Graph,
  isFinal: (state: number) => boolean,
  letters: readonly string[],
): number[] {
  const text = letters.join('');
  const came = new Map<string, { readonly from: string; readonly edge: number }>();
  const seen = new Set(['0 0']);
  const waiting = [{ state: 0, printed: 0 }];
  for (let at = 0; at < waiting.length; at += 1) {
    const { state, printed } = waiting[at] as { state: number; printed: number };
    graph.spend();
    const key = `${state} ${printed}`;
    if (printed === text.length && isFinal(state)) return edgesTo(key, came);
    for (let edge = graph.first(state); edge < graph.first(state + 1); edge += 1) {
      const output = graph.output(edge);
      if (!text.startsWith(output, printed)) continue;
      const next = { state: graph.to(edge), printed: printed + output.length };
      const nextKey = `${next.state} ${next.printed}`;
      if (seen.has(nextKey)) continue;
      seen.add(nextKey);
      came.set(nextKey, { from: key, edge });
      waiting.push(next);
    }
  }
  throw new Error('no schedule prints a text that the automaton has');
}

function edgesTo(
  end: string,
  came: ReadonlyMap<string, { readonly from: string; readonly edge: number }>,
): number[] {
  const edges: number[] = [];
  for (let step = came.get(end); step; step = came.get(step.from)) edges.push(step.edge);
  return edges.reverse();
}
