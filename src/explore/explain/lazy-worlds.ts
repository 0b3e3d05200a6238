/**
 * The worlds of a program by number, gone into only as far as somebody asks. They are kept while the program is: whoever
 * explains one of its outputs will often explain another, and most of the work is the same.
 */

import { type Budget, Patience } from '../../budget.js';
import type { ActorLimit, Timing } from '../../model.js';
import { begin, finalOutcome, type Program, type World } from '../../world/index.js';
import { Space } from '../graph/successors.js';
import { itemAt, Pairs } from '../graph/tables.js';

/** One step, in the order of the world's transitions. */
export interface Edge {
  readonly to: number;
  /** The text that it prints. */
  readonly output: string;
  /** The actor that steps; -1 for the clock and kills. */
  readonly actor: number;
}

export class Worlds {
  private readonly space: Space;
  private readonly pairs = new Pairs();
  private readonly known: (readonly Edge[] | undefined)[] = [];
  /** The world in which nothing has happened yet. */
  readonly start: number;
  /** A limit of the model's own that somebody came to in a world that was gone into. */
  limit: ActorLimit | null = null;

  constructor(
    first: World,
    readonly budget: Lent,
  ) {
    this.space = new Space(first);
    this.start = this.pairs.number(...this.space.start());
  }

  get count(): number {
    return this.pairs.count;
  }

  edges(number: number): readonly Edge[] {
    const known = this.known[number];
    if (known !== undefined) return known;
    const { space, pairs } = this;
    space.expand(pairs.at(number, 0), pairs.at(number, 1));
    if (space.isCutOff(pairs.at(number, 0))) this.limit ??= finalOutcome(this.world(number)).limit ?? null;
    const edges = Array.from({ length: space.count }, (_, at) => ({
      to: pairs.number(itemAt(space.controls, at), itemAt(space.data, at)),
      output: itemAt(space.texts.items, itemAt(space.outputs, at)),
      actor: itemAt(space.actors, at),
    }));
    this.known[number] = edges;
    return edges;
  }

  world(number: number): World {
    return this.space.parts.world(this.pairs.at(number, 0), this.pairs.at(number, 1));
  }

  number(world: World): number {
    return this.pairs.number(...this.space.parts.pair(world));
  }
}

const kept = new WeakMap<Program, Map<string, Worlds>>();
/** More are not kept from one text to the next. */
const MOST = 300_000;

/** Whoever was interrupted leaves its tables half filled: nobody else may use them. */
export function forgetWorlds(program: Program): void {
  kept.delete(program);
}

/** Who asks last lends the budget. */
class Lent implements Budget {
  constructor(private lender: Budget) {}

  lend(budget: Budget): void {
    this.lender = budget;
  }

  get left(): number {
    return this.lender.left;
  }

  spend(instructions: number): void {
    this.lender.spend(instructions);
  }
}

/** The worlds of a program under these conditions. */
export function worldsOf(
  program: Program,
  timing: Timing,
  seed: number,
  budget: Budget = new Patience(),
): Worlds {
  const known = kept.get(program) ?? new Map<string, Worlds>();
  kept.set(program, known);
  const key = `${timing} ${seed}`;
  const found = known.get(key);
  found?.budget.lend(budget);
  if (found && found.count <= MOST) return found;
  const lent = new Lent(budget);
  const worlds = new Worlds(begin(program, { timing, seed, budget: lent }), lent);
  known.set(key, worlds);
  return worlds;
}
