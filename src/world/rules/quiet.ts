/** Steps that nobody else can tell were taken, as long as they change no core object. */

import { factsOf } from '../../core/index.js';
import type { Program } from '../../program.js';
import type { Actor } from '../world.js';
import { mayFork } from './forking.js';

/** Is the next step of this actor one? `isAlone` tells whether its thread is the only one of its process. */
export function isQuiet(program: Program, { operation, timer }: Actor, isAlone: () => boolean): boolean {
  switch (operation && factsOf(operation.op).quiet) {
    case 'always':
      return true;
    case 'untimed':
      return timer === null;
    case 'alone':
      return isAlone();
    case 'uncaught':
      return !mayFork(program) || isAlone();
    default:
      return false;
  }
}
