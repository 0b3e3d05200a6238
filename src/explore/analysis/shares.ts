/**
 * How likely each step from a state is: first who goes, each who can equally likely, then what falls, each way in which that
 * step can go equally likely. The clock, and each pending kill, is one of those who can.
 */

import { NOBODY } from '../../world/index.js';
import type { Graph } from '../graph/state-graph.js';

export class Shares {
  /** Of the state that was read last, by edge, from its first on. */
  of = new Float64Array(64);
  /** No step can go in several ways. */
  private readonly isPlain: boolean;

  constructor(private readonly graph: Graph) {
    this.isPlain = hasOneWayEach(graph);
  }

  read(state: number): void {
    const { graph } = this;
    const [from, to] = [graph.first(state), graph.first(state + 1)];
    if (to - from > this.of.length) this.of = new Float64Array(2 * (to - from));
    if (this.isPlain) this.share(0, to - from, 1 / (to - from));
    else this.readWays(from, to);
  }

  /** A loop: most states have two or three edges, and `fill` takes longer for these. */
  private share(from: number, to: number, value: number): void {
    const { of } = this;
    for (let at = from; at < to; at += 1) of[at] = value;
  }

  /** The ways of one actor stand together. */
  private readWays(from: number, to: number): void {
    const { graph } = this;
    let candidates = 0;
    for (let edge = from; edge < to; edge += 1) if (!isSameStep(graph, edge, from)) candidates += 1;
    for (let edge = from; edge < to; ) {
      let end = edge + 1;
      while (end < to && isSameStep(graph, end, from)) end += 1;
      this.share(edge - from, end - from, 1 / candidates / (end - edge));
      edge = end;
    }
  }
}

/** Is it another way of the step before it? */
function isSameStep(graph: Graph, edge: number, from: number): boolean {
  return edge > from && graph.actor(edge) !== NOBODY && graph.actor(edge) === graph.actor(edge - 1);
}

function hasOneWayEach(graph: Graph): boolean {
  for (let state = 0; state < graph.states; state += 1) {
    const [from, to] = [graph.first(state), graph.first(state + 1)];
    for (let edge = from + 1; edge < to; edge += 1) if (isSameStep(graph, edge, from)) return false;
  }
  return true;
}
