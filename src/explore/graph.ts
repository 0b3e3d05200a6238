/** All worlds that a program can reach, each stored once, and the steps between them. */

import { getHeapStatistics } from 'node:v8';
import type { World } from '../world/index.js';
import { Space } from './space.js';

/** Whole numbers that grow: a typed array that doubles. */
export class Numbers {
  private items = new Int32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.items.length) {
      const larger = new Int32Array(this.items.length * 2);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.length] = value;
    this.length += 1;
  }

  at(index: number): number {
    return this.items[index] as number;
  }

  /** A view of what is there now: not to be kept beyond the next push. */
  slice(from: number, to: number): Int32Array {
    return this.items.subarray(from, to);
  }
}

/** Rows by number, found by hashing: open addressing, whole rows compared, so that no two worlds are taken for one. */
class Rows {
  readonly offsets = new Numbers();
  private readonly cells = new Numbers();
  private table = new Int32Array(4096);

  get count(): number {
    return this.offsets.length;
  }

  row(index: number): Int32Array {
    const end = index + 1 < this.count ? this.offsets.at(index + 1) : this.cells.length;
    return this.cells.slice(this.offsets.at(index), end).slice();
  }

  /** The number of a row; a new one is stored. */
  number(row: Int32Array): number {
    if (this.count * 2 > this.table.length) this.grow();
    const mask = this.table.length - 1;
    for (let at = hash(row) & mask; ; at = (at + 1) & mask) {
      const found = (this.table[at] as number) - 1;
      if (found >= 0 && this.equals(found, row)) return found;
      if (found < 0) return this.insert(at, row);
    }
  }

  private insert(at: number, row: Int32Array): number {
    const index = this.count;
    this.table[at] = index + 1;
    this.offsets.push(this.cells.length);
    for (const cell of row) this.cells.push(cell);
    return index;
  }

  private equals(index: number, row: Int32Array): boolean {
    const start = this.offsets.at(index);
    const end = index + 1 < this.count ? this.offsets.at(index + 1) : this.cells.length;
    if (end - start !== row.length) return false;
    for (let slot = 0; slot < row.length; slot += 1)
      if (this.cells.at(start + slot) !== row[slot]) return false;
    return true;
  }

  private grow(): void {
    this.table = new Int32Array(this.table.length * 2);
    const mask = this.table.length - 1;
    for (let index = 0; index < this.count; index += 1) {
      let at = hash(this.row(index)) & mask;
      while (this.table[at] !== 0) at = (at + 1) & mask;
      this.table[at] = index + 1;
    }
  }
}

function hash(row: Int32Array): number {
  let value = 0x811c9dc5;
  for (const cell of row) {
    value = Math.imul(value ^ cell, 0x9e3779b1);
    value ^= value >>> 15;
  }
  return value >>> 0;
}

/** The graph, as far as it was built. State 0 is the first world. */
export interface Graph {
  readonly states: number;
  readonly transitions: number;
  /** All states were gone into. */
  readonly complete: boolean;
  /** States that were gone into: their steps are known. */
  readonly expanded: number;
  /** Edges of state s: from `first(s)` up to `first(s + 1)`, in the order of the world's transitions. */
  first(state: number): number;
  to(edge: number): number;
  /** The actor that steps; -1 for the clock and kills. */
  actor(edge: number): number;
  /** The text that the step prints. */
  output(edge: number): string;
  world(state: number): World;
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

/** States between two looks at the limits. */
const BATCH = 512;
/** Milliseconds after which it looks all the same: large states take long. */
const PAUSE = 100;

/** Builds the graph breadth first; yields now and then, so that the caller can show progress or stop. */
export function* build(first: World, limits: Limits): Generator<Progress, Graph, boolean | undefined> {
  const space = new Space(first);
  const rows = new Rows();
  const firsts = new Numbers();
  const targets = new Numbers();
  const actors = new Numbers();
  const outputs = new Numbers();
  const texts = new Texts();
  const began = Date.now();
  let told = began;
  rows.number(space.start);
  let state = 0;
  for (; state < rows.count; state += 1) {
    firsts.push(targets.length);
    for (const { row, output, actor } of space.successors(rows.row(state))) {
      targets.push(rows.number(row));
      actors.push(actor);
      outputs.push(texts.number(output));
    }
    if (state % BATCH !== BATCH - 1 && Date.now() - told < PAUSE) continue;
    told = Date.now();
    const stop = yield { states: rows.count, waiting: rows.count - state };
    if (
      stop ||
      rows.count > limits.maxStates ||
      Date.now() - began > limits.maxTime ||
      memory() > limits.maxMemory
    ) {
      state += 1;
      break;
    }
  }
  const expanded = state;
  for (let left = expanded; left <= rows.count; left += 1) firsts.push(targets.length);
  return {
    states: rows.count,
    transitions: targets.length,
    complete: expanded === rows.count,
    expanded,
    first: (index) => firsts.at(index),
    to: (edge) => targets.at(edge),
    actor: (edge) => actors.at(edge),
    output: (edge) => texts.items[outputs.at(edge)] as string,
    world: (index) => space.parts.world(rows.row(index)),
  };
}

/** Bytes in use; where the heap is nearly as large as Node lets it grow, more than any limit. */
function memory(): number {
  const { rss, heapUsed } = process.memoryUsage();
  return heapUsed > HEAP_SHARE * getHeapStatistics().heap_size_limit ? Number.POSITIVE_INFINITY : rss;
}

/** The rest is for what follows the search: components, odds, ways. */
const HEAP_SHARE = 0.6;

/** Texts by number. */
class Texts {
  readonly items: string[] = [];
  private readonly numbers = new Map<string, number>();

  number(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.items.length);
    return this.items.push(text) - 1;
  }
}
