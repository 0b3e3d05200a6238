/**
 * Equal for equal worlds, and for no others. Shared objects are named in the order in which the roots reach
 * them, so that worlds which differ only in when objects were made are equal. Time left on
 * sleeps and time-outs counts; the time since the start only in a program that reads the clock.
 */

import { hash53 } from '../../language/numbers/hash53.js';
import { outerTimersThatCount, timerThatCounts, timeThatCounts } from '../rules/time.js';
import type { Actor, World } from '../world.js';
import { normal } from './normal.js';

/** The world as a text: two worlds have the same one exactly if they are equal. */
export function canonical(world: World): string {
  const named = world.processes.reduce((so, { id }) => normal(so, id), world);
  const { processes, actors, shared, printing } = named;
  const parts = actors.map((actor) =>
    actorParts(actor, [timerThatCounts(world, actor), ...outerTimersThatCount(world, actor)]),
  );
  const expected = printing.length === 0 ? [] : [printing];
  return dataText([timeThatCounts(named), processes, parts, shared, ...expected]);
}

/** What counts of an actor: of an uncaught exception what an outcome tells, of its sleep or time-outs what is `left`. */
function actorParts(
  { error, timer: _, outerTimers: __, operation, ...rest }: Actor,
  left: Actor['outerTimers'],
): unknown {
  return {
    ...rest,
    operation: operationParts(operation),
    error: error && [error.type, error.message, error.line],
    left,
  };
}

function operationParts(operation: Actor['operation']): unknown {
  if (operation === null) return null;
  const { op, object, args, timeout, span, label } = operation;
  return [op, object, args, timeout, span.line, span.column, label];
}

/** A short stand-in for `canonical`: 106 bits. */
export function fingerprint(world: World): string {
  const text = canonical(world);
  return `${hash53(text).toString(36)}.${hash53(`${text}+`).toString(36)}`;
}

/** Immutable data as a text: equal for equal data, and for no other. Code objects stand by their number. */
export function dataText(data: unknown): string {
  return JSON.stringify(data, plain);
}

/** What JSON has no words for. */
function plain(key: string, value: unknown): unknown {
  // As objects, which no value of a program is written as: a text of a program could be any text.
  if (typeof value === 'bigint') return { big: String(value) };
  if (typeof value === 'number' && !(Number.isFinite(value) && !Object.is(value, -0)))
    return { number: Object.is(value, -0) ? '-0' : String(value) };
  if (value instanceof Map) return [...value];
  if (value instanceof Set) return [...value];
  if (value === undefined) return { undefined: true };
  if (key === 'code' && typeof value === 'object' && value !== null && 'instructions' in value) {
    const { module, id } = value as unknown as { module: string; id: number };
    return `${module}:${id}`;
  }
  return value;
}
