/** Operations on no object: when each may go, and what it does. */

import type { OperationsThat } from '../../core/index.js';
import type { Operation, OperationName, PlainOperation, Span, Value } from '../../model.js';
import { unsupported } from '../../program.js';
import { type Actor, processOf, type World, withProcess } from '../world.js';
import type { Effect } from './effect.js';
import { canExit, endProcess, exit, exitWait, heldOutput, type Wait } from './ending.js';

/** What can always go. */
interface Going {
  /** `branch` says how a random choice falls. */
  perform(world: World, actor: Actor, operation: Operation, branch: number): Effect;
}

/** What may have to wait. */
interface Waiting extends Going {
  /** May it go now? What is about its actor alone looks at nothing else of the world but how time passes. */
  enabled(world: World, actor: Actor): boolean;
  /** Why it can't; null where there is nothing to wait for. */
  why(world: World, actor: Actor): Wait | null;
}

export type PlainRule = Going & Partial<Waiting>;

type PlainRules = {
  readonly [Name in PlainOperation]: Name extends OperationsThat<'waits'> ? Going | Waiting : Going;
};

const rules: PlainRules = {
  print: {
    enabled: (world, actor) => !writes(actor) || processOf(world, actor).outputHolder === null,
    why: (world, actor) => heldOutput(processOf(world, actor)),
    perform: print,
  },
  sleep: {
    enabled: ({ timing }, { timer }) => timing === 'any' || timer === 0,
    why: () => ({ reason: 'sleeping', actors: [], processes: [], objects: [], count: null }),
    perform: (world) => answer(world, null),
  },
  random: { perform: (world, _, __, branch) => answer(world, branch) },
  clock: { perform: (world, _, { args, span }) => answer(world, timeAs(world, String(args[0]), span)) },
  read: { perform: leave },
  write: { perform: leave },
  exit: {
    enabled: canExit,
    why: exitWait,
    perform: (world, actor) => {
      const { world: next, output, errorOutput } = exit(world, actor);
      return { world: next, reply: null, output, errorOutput };
    },
  },
  _exit: { perform: endAtOnce },
  loop: never('what goes round for ever'),
  limit: never('what was cut off'),
};

function never(who: string): Waiting {
  return {
    enabled: () => false,
    why: () => null,
    perform: () => {
      throw new Error(`${who} takes no step`);
    },
  };
}

/** The rule of an operation on no object. */
export function plainRule(op: OperationName): PlainRule {
  if (!isPlain(op)) throw new Error(`'${op}' names no object`);
  return rules[op];
}

function isPlain(op: OperationName): op is PlainOperation {
  return Object.hasOwn(rules, op);
}

function answer(world: World, value: Value, more: Partial<Effect> = {}): Effect {
  return { world, reply: { kind: 'value', value }, ...more };
}

/** Does it write to standard output? */
const writes = ({ operation }: Actor): boolean => operation?.args[1] !== 'stderr';

/** A contended place: the machine itself reads or writes it when it goes on. */
function leave(world: World): Effect {
  return { world, reply: null };
}

/**
 * What has been written waits in the process's line buffer until something with a newline or a carriage return in it is
 * written, or until a flush: then all goes out (`_io_TextIOWrapper_write_impl`, 3.11).
 */
function print(world: World, actor: Actor, { args }: Operation): Effect {
  const [text, stream, flush] = args as [string, string, boolean];
  if (stream === 'stderr') return answer(world, null, { errorOutput: text });
  const process = processOf(world, actor);
  const buffered = process.line + text;
  const isFlushed = flush || goesOut(text);
  const next = withProcess(world, { ...process, line: isFlushed ? '' : buffered });
  return answer(next, null, { output: isFlushed ? buffered : '' });
}

/** Does it bring out all that was written before it? */
export const goesOut = (text: string): boolean => /[\n\r]/.test(text);

/** `os._exit` */
function endAtOnce(world: World, actor: Actor, { args }: Operation): Effect {
  const ended = endProcess(world, processOf(world, actor), 'killed', Number(args[0]) & 255);
  return { world: ended.world, reply: null };
}

const HIDDEN_CLOCK = [
  'the time is asked for by a name that only the run makes.',
  'Write time.time(), or the function of the module time that is meant, where it is called.',
] as const;

/** 15 December 2017, 13:52:41 UTC: when programs believe that they started, in seconds since 1970. */
const EPOCH = 1_513_345_961;

function timeAs({ now, program }: World, what: string, span: Span): Value {
  // Time is no part of the states of a program that can't be seen to ask for it.
  if (!program.readsClock) throw unsupported(span, HIDDEN_CLOCK);
  if (what === 'time') return { t: 'float', value: EPOCH + now / 1e9 };
  if (what === 'monotonic') return { t: 'float', value: now / 1e9 };
  return what === 'time_ns' ? BigInt(EPOCH) * 1_000_000_000n + BigInt(now) : now;
}
