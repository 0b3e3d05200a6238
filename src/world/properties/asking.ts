/**
 * The value of an expression about a program, in one of its worlds, without being a step of anybody: the code runs in a thread that
 * nobody sees, as if the main process alone went on, and nothing of what it does is kept.
 */

import { Patience } from '../../budget.js';
import * as core from '../../core/index.js';
import type { Memory, Thread } from '../../heap/heap.js';
import type { Resumption } from '../../language/contract/vm.js';
import { WaitWithin } from '../../machine/call-within.js';
import { type Advance, advance, START, threadAt } from '../../machine/thread.js';
import { TRIAL } from '../../machine/trial.js';
import type { Operation, Value } from '../../model.js';
import type { Code } from '../../program.js';
import { same } from '../identity/same.js';
import { silentAnswer } from '../step/silent.js';
import { type Actor, actorAt, objectsOf, processAt, type World } from '../world.js';

/** Why an expression has no value that could be asked for. */
export class Unanswerable extends Error {}

export interface Answered {
  readonly value: Value;
  /** Its `repr`. */
  readonly text: string;
  /** It is all in the memory of the main process: no queue, lock, thread or process had to be asked. */
  readonly ofMemory: boolean;
}

/** Operations that it may ask for, one after the other. */
const MOST = 10_000;

/** Throws Unanswerable where it fails, waits, never ends, or would change anything. */
export function answered(world: World, code: Code): Answered {
  const { memory } = processAt(world, 0);
  let at = goOn(world, memory, threadAt(code), { kind: 'start' });
  for (let asked = 0; asked < MOST; asked += 1) {
    const { stop, thread, returned } = at;
    if (at.creations.length > 0 || at.memory !== memory) throw new Unanswerable('changes something');
    switch (stop.kind) {
      case 'returned':
        return { value: stop.value, text: returned ?? '', ofMemory: asked === 0 };
      case 'raised':
        throw new Unanswerable(`raises ${stop.error.type}${stop.error.message && `: ${stop.error.message}`}`);
      case 'operation':
        at = goOn(world, memory, thread, replyTo(world, thread, stop.operation));
        break;
      default:
        throw new Unanswerable('takes too long');
    }
  }
  throw new Unanswerable('takes too long');
}

function goOn({ program }: World, memory: Memory, thread: Thread, how: Resumption): Advance {
  const budget = new Patience();
  const looking = { program, alone: true, nextObject: NOWHERE, home: START, budget, limit: TRIAL };
  try {
    return advance(looking, thread, memory, how);
  } catch (error) {
    // There is no lot that it could draw from.
    if (error instanceof WaitWithin) throw new Unanswerable('does more than look');
    throw error;
  }
}

/** What would be made is thrown away. */
const NOWHERE = { local: 0, shared: 0 };

/** How the operation comes back, which must leave all as it is. */
function replyTo(world: World, thread: Thread, operation: Operation): Resumption {
  const process = processAt(world, 0);
  const actor: Actor = { ...actorAt(world, 0), status: 'running', thread, operation, timer: null };
  const silent = silentAnswer(world, actor, operation);
  if (silent) {
    if (!same(silent.world, world)) throw new Unanswerable('changes something');
    return { kind: 'value', value: silent.value };
  }
  return told(objectsOf(world, process), operation);
}

/** What an object tells of itself: as it is, even while somebody keeps others out. */
function told(objects: core.Objects, operation: Operation): Resumption {
  if (operation.object === null || !core.factsOf(operation.op).tells)
    throw new Unanswerable(`does more than look: ${operation.op}`);
  const who = { actor: 0, process: 0 };
  const isUp = operation.timeout !== null && operation.timeout <= 0;
  const waits = core.factsOf(operation.op).timeout !== undefined && !core.enabled(objects, operation, who);
  if (waits && !isUp) throw new Unanswerable('would have to wait');
  const done = (waits ? core.expire : core.perform)(objects, operation, who);
  if (done.changed.length > 0 || done.reply.kind === 'next') throw new Unanswerable('changes something');
  return done.reply;
}
