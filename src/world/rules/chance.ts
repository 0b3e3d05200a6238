/** What is random and a step: a choice among a few values, with a branch for each. All else the machine draws from the seed. */

import { factsOf } from '../../core/index.js';
import type { Operation } from '../../model.js';
import type { Actor, World } from '../world.js';

/** The ways in which an operation can go. */
export function branchesOf({ op, args }: Operation): number {
  return factsOf(op).chooses ? Number(args[0]) : 1;
}

/** What an actor's draws come from: the same for everybody who runs the program from this seed. */
export function lotOf({ seed }: World, { name }: Actor): string {
  return `${seed}/${name}`;
}
