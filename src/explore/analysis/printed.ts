/**
 * Whether every schedule prints the same: one text, the same lines in other orders, or different lines. What was printed
 * on the way to a state is a number; where two ways to it print different things, so do two schedules, since
 * whatever follows can follow both.
 */

import type { Graph } from '../graph/state-graph.js';
import { itemAt, Pairs } from '../graph/tables.js';
import type { Bottoms } from './bottom-components.js';
import { busyTime } from './busy-time.js';

export interface Printed {
  readonly kind: 'one text' | 'same lines' | 'different lines';
  /** Where lines differ: some of what can be printed, each with the edges of a schedule. */
  readonly variants: readonly Variant[];
  /** There are no others. */
  readonly complete: boolean;
}

export interface Variant {
  /** Those of its lines that not all others have, in their order. */
  readonly lines: readonly string[];
  readonly edges: readonly number[];
}

/** What was printed: lines, however often each, and what follows the last newline. */
interface Lines {
  readonly counts: ReadonlyMap<string, number>;
  readonly rest: string;
}

/** States between two looks at the time. */
const LOOKS = 1 << 12;
/** So many different ones are shown. */
const MOST_VARIANTS = 3;
/** States, each with what was printed, that are gone through for them. */
const MOST_NODES = 200_000;
const UNKNOWN = -1;

/** Of a graph that is complete and tells texts apart; null where it is not known by `deadline`, or something prints for ever. */
export function printed(graph: Graph, parts: Bottoms, deadline: number): Printed | null {
  const ends = endsOf(graph, parts);
  if (ends === null) return null;
  const one = sameOnAllWays(graph, ends, new Texts(), deadline);
  if (one === null) return null;
  if (one === 'same') return { kind: 'one text', variants: [], complete: true };
  const numbers = new Multisets();
  const lines = sameOnAllWays(graph, ends, numbers, deadline);
  if (lines === null) return null;
  if (lines === 'same') return { kind: 'same lines', variants: [], complete: true };
  return differing(graph, ends, numbers, deadline);
}

/** The states in which nothing is printed any more; null where one prints for ever. */
function endsOf(graph: Graph, parts: Bottoms): Set<number> | null {
  const ends = new Set<number>();
  for (const component of parts.bottom) {
    for (const state of parts.members(component)) {
      for (let edge = graph.first(state); edge < graph.first(state + 1); edge += 1)
        if (graph.output(edge) !== '') return null;
      ends.add(state);
    }
  }
  return ends;
}

/** Numbers for what was printed; 0 is nothing. */
interface Numbering {
  after(number: number, text: string): number;
  /** May the same come of both, once the same has been printed after them? */
  mayMeet(a: number, b: number): boolean;
}

/** Whole texts. */
class Texts implements Numbering {
  private readonly known: Map<string, number>[] = [new Map()];

  after(number: number, text: string): number {
    const next = itemAt(this.known, number);
    const found = next.get(text);
    if (found !== undefined) return found;
    next.set(text, this.known.push(new Map()) - 1);
    return this.known.length - 1;
  }

  mayMeet(): boolean {
    return false;
  }
}

/** Lines in any order. */
class Multisets implements Numbering {
  readonly items: Lines[] = [{ counts: new Map(), rest: '' }];
  private readonly numbers = new Map<string, number>([[keyOf({ counts: new Map(), rest: '' }), 0]]);
  private readonly known: Map<string, number>[] = [new Map()];

  after(number: number, text: string): number {
    const next = itemAt(this.known, number);
    const found = next.get(text);
    if (found !== undefined) return found;
    const made = this.number(withText(itemAt(this.items, number), text));
    next.set(text, made);
    return made;
  }

  /** Different beginnings of one line may make up for different lines before. */
  mayMeet(a: number, b: number): boolean {
    return itemAt(this.items, a).rest !== itemAt(this.items, b).rest;
  }

  private number(lines: Lines): number {
    const key = keyOf(lines);
    const found = this.numbers.get(key);
    if (found !== undefined) return found;
    this.numbers.set(key, this.items.push(lines) - 1);
    this.known.push(new Map());
    return this.items.length - 1;
  }
}

function keyOf({ counts, rest }: Lines): string {
  return JSON.stringify([rest, [...counts].sort(([a], [b]) => (a < b ? -1 : 1))]);
}

function withText({ counts, rest }: Lines, text: string): Lines {
  const parts = (rest + text).split('\n');
  const last = parts.pop() ?? '';
  const more = new Map(counts);
  for (const line of parts) more.set(line, (more.get(line) ?? 0) + 1);
  return { counts: more, rest: last };
}

/** Is the same printed on all ways? null where that is not known. */
function sameOnAllWays(
  graph: Graph,
  ends: ReadonlySet<number>,
  numbering: Numbering,
  deadline: number,
): 'same' | 'other' | null {
  const numbers = new Int32Array(graph.states).fill(UNKNOWN);
  numbers[0] = 0;
  // Breadth first is how the states are numbered: whoever comes to one comes from one before it, at least once.
  for (let state = 0; state < graph.states; state += 1) {
    if (state % LOOKS === 0 && busyTime() > deadline) return null;
    const number = itemAt(numbers, state);
    for (let edge = graph.first(state); edge < graph.first(state + 1); edge += 1) {
      const text = graph.output(edge);
      const after = text === '' ? number : numbering.after(number, text);
      const to = graph.to(edge);
      const known = itemAt(numbers, to);
      if (known === UNKNOWN) numbers[to] = after;
      else if (known !== after) return numbering.mayMeet(known, after) ? null : 'other';
    }
  }
  const last = new Set([...ends].map((state) => itemAt(numbers, state)));
  return last.size === 1 ? 'same' : 'other';
}

/** Some of the different lines that can be printed, breadth first. */
function differing(graph: Graph, ends: ReadonlySet<number>, numbers: Multisets, deadline: number): Printed {
  const nodes = new Pairs(4);
  nodes.number(0, 0);
  nodes.set(0, 2, UNKNOWN);
  const found = new Map<number, number>();
  let node = 0;
  for (; node < nodes.count && found.size <= MOST_VARIANTS; node += 1) {
    if (node > MOST_NODES || (node % LOOKS === 0 && busyTime() > deadline)) break;
    const [state, number] = [nodes.at(node, 0), nodes.at(node, 1)];
    if (ends.has(state) && !found.has(number)) found.set(number, node);
    for (let edge = graph.first(state); edge < graph.first(state + 1); edge += 1) {
      const text = graph.output(edge);
      const known = nodes.count;
      const next = nodes.number(graph.to(edge), text === '' ? number : numbers.after(number, text));
      if (next < known) continue;
      nodes.set(next, 2, node);
      nodes.set(next, 3, edge);
    }
  }
  const shown = [...found].slice(0, MOST_VARIANTS);
  const all = shown.map(([number]) => itemAt(numbers.items, number));
  const variants = shown.map(([number, at]) => ({
    lines: own(itemAt(numbers.items, number), all),
    edges: edgesTo(nodes, at),
  }));
  return { kind: 'different lines', variants, complete: node === nodes.count && found.size === shown.length };
}

/** Its lines without those that all have, each as often as all have it. */
function own(lines: Lines, all: readonly Lines[]): string[] {
  const withRest = ({ counts, rest }: Lines): ReadonlyMap<string, number> =>
    rest === '' ? counts : new Map([...counts, [rest, (counts.get(rest) ?? 0) + 1]]);
  return [...withRest(lines)].flatMap(([line, count]) => {
    const common = Math.min(...all.map((each) => withRest(each).get(line) ?? 0));
    return new Array<string>(count - common).fill(line);
  });
}

function edgesTo(nodes: Pairs, end: number): number[] {
  const edges: number[] = [];
  for (let node = end; nodes.at(node, 2) !== UNKNOWN; node = nodes.at(node, 2)) edges.push(nodes.at(node, 3));
  return edges.reverse();
}
