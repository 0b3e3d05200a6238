/**
 * What a fork finds the other threads of its process in the middle of. The child gets a copy of that, and none of the threads:
 * the lock of standard output stays held by one that was printing (`_bufferedwriter_raw_write` lets others run meanwhile), and
 * who waited on a condition stays in line there. Each such case is a way in which the step can go.
 */

import { enabled as canGo, familyOf, needs } from '../../core/index.js';
import type { ActorId, ObjectId, Operation, OperationName } from '../../model.js';
import type { Program } from '../../program.js';
import { type Actor, isAlive, objectsOf, processOf, type World } from '../world.js';

/** What the child inherits that nobody there will let go of. */
export interface Caught {
  /** Who was printing. */
  readonly printing: ActorId | null;
  /** The calls on objects of the process in which somebody waited. */
  readonly asleep: ReadonlyMap<ObjectId, readonly OperationName[]>;
}

/** More ways than these are not told apart. */
const MOST = 16;

/** All that a fork by this actor may find, first that it finds nobody in the middle of anything; null where its operation is no fork. */
export function caughtBy(world: World, forker: Actor): readonly Caught[] | null {
  if (!isFork(world, forker)) return null;
  const others = world.actors.filter((each) => isOther(each, forker));
  // Whoever holds the lock of the output, nobody gets it: one will do.
  const [printer] = others.filter((each) => isPrinting(each)).map(({ id }) => id);
  const ways = subsets(sleepersAmong(world, others), printer === undefined ? MOST : MOST / 2);
  const holders = printer === undefined ? [null] : [null, printer];
  return holders.flatMap((printing) => ways.map((asleep) => ({ printing, asleep })));
}

/** Does the actor stand before starting a process? */
export function isFork(world: World, actor: Actor): boolean {
  const { operation } = actor;
  if (operation?.op !== 'start' || operation.object === null) return false;
  return needs(objectsOf(world, processOf(world, actor)), operation) === 'process';
}

const isOther = (actor: Actor, forker: Actor): boolean =>
  actor.process === forker.process && actor.id !== forker.id && actor.kind === 'thread' && isAlive(actor);

const isPrinting = ({ operation }: Actor): boolean =>
  operation?.op === 'print' && operation.args[1] !== 'stderr';

/** A call on an object of the process in which somebody may be waiting. */
interface Sleeper {
  readonly object: ObjectId;
  readonly call: OperationName;
  readonly count: number;
}

function sleepersAmong(world: World, others: readonly Actor[]): readonly Sleeper[] {
  const found = new Map<string, Sleeper>();
  for (const actor of others) {
    const { operation } = actor;
    if (operation === null || !isInLine(world, actor, operation)) continue;
    const [object, call] = [operation.object as ObjectId, operation.op];
    const key = `${object} ${call}`;
    found.set(key, { object, call, count: (found.get(key)?.count ?? 0) + 1 });
  }
  return [...found.values()];
}

/** Who can't go may wait in line by now, or be about to look. */
function isInLine(world: World, actor: Actor, operation: Operation): boolean {
  const { object, op } = operation;
  if (object === null || object < 0) return false;
  const process = processOf(world, actor);
  const objects = objectsOf(world, process);
  const rule = familyOf(objects.get(object)).rules[op];
  return rule?.queues === true && !canGo(objects, operation, { actor: actor.id, process: process.id });
}

/** All ways to say how many wait in each call; where there are too many, all or none of them. */
function subsets(sleepers: readonly Sleeper[], most: number): Caught['asleep'][] {
  const all = sleepers.reduce((product, { count }) => product * (count + 1), 1);
  let ways: Caught['asleep'][] = [new Map()];
  for (const { object, call, count } of sleepers) {
    const counts = all > most ? [0, count] : Array.from({ length: count + 1 }, (_, n) => n);
    ways = counts.flatMap((n) => ways.map((way) => withSleepers(way, object, call, n)));
  }
  return ways.length > most ? [new Map(), ways[ways.length - 1] as Caught['asleep']] : ways;
}

function withSleepers(
  way: Caught['asleep'],
  object: ObjectId,
  call: OperationName,
  count: number,
): Caught['asleep'] {
  if (count === 0) return way;
  const calls = new Array<OperationName>(count).fill(call);
  return new Map(way).set(object, [...(way.get(object) ?? []), ...calls]);
}

const known = new WeakMap<Program, boolean>();

/** May the program ever start a process? */
export function mayFork(program: Program): boolean {
  const answer = known.get(program) ?? program.codes.some(({ names }) => names.some(isOfProcesses));
  known.set(program, answer);
  return answer;
}

const isOfProcesses = (name: string): boolean => name.startsWith('multiprocessing');
