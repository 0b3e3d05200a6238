/** Lets one actor run its own code up to the next visible operation, and puts the outcome into the world. */

import { LOCAL_LIMIT } from '../../budget.js';
import { create, familyOf } from '../../core/index.js';
import type { Resumption, Stop } from '../../language/contract/vm.js';
import type { RanInstruction } from '../../machine/place.js';
import { advance, atEnd, START } from '../../machine/thread.js';
import type { ActorId, Creation, Limit, Operation, OperationName, Span, Value } from '../../model.js';
import { same } from '../identity/same.js';
import { isAlone } from '../rules/alone.js';
import { lotOf } from '../rules/chance.js';
import {
  type Actor,
  actorAt,
  type Process,
  processOf,
  type World,
  withActor,
  withProcess,
} from '../world.js';
import { silentAnswer, type Told } from './silent.js';
import { standing } from './standing.js';

/** What running on told, for events. */
export interface Ran {
  readonly world: World;
  readonly lines: readonly number[];
  readonly touched: string | null;
  /** What came out of the line buffer at the end of the main program. */
  readonly output: string;
  /** How an operation came back that code of the program ran for. */
  readonly told: Told | null;
}

/** Goes on with an actor; operations that nobody else can see are answered on the way. Who comes round to where he was goes on for ever (Brent 1980). */
export function runOn(world: World, id: ActorId, how: Resumption): Ran {
  let { ran, stop } = runUp(world, id, how);
  let marked = ran.world;
  for (let answers = 1; ; answers += 1) {
    const asked = stop.kind === 'operation' ? stop.operation : null;
    const answer = asked && silentAnswer(ran.world, actorAt(ran.world, id), asked);
    if (asked === null || answer === null) return settled(ran, id, stop);
    const after = runUp(answer.world, id, { kind: 'value', value: answer.value });
    ran = join({ ...ran, told: ran.told ?? answer.told ?? null }, after.ran);
    const end = same(ran.world, marked) ? ({ kind: 'loop' } as const) : tooMany(world, answers);
    stop = end ? { ...end, span: asked.span } : after.stop;
    if ((answers & (answers - 1)) === 0) marked = ran.world;
  }
}

/**
 * Where the actor stands now. What the main program has printed is flushed as soon as its last line has run (`flush_io` in
 * `pythonrun.c`, 3.11), whatever it waits for then.
 */
function settled(ran: Ran, id: ActorId, stop: Stop): Ran {
  const world = settle(ran.world, id, stop);
  const process = processOf(world, actorAt(world, id));
  const isOver = (stop.kind === 'returned' || stop.kind === 'raised') && actorAt(world, id).main;
  if (!isOver || process.parent !== null) return { ...ran, world };
  return { ...ran, world: withProcess(world, { ...process, line: '' }), output: process.line };
}

/** An answer counts as so many instructions. */
const ANSWER = 3000;
/** More lines of one step nobody reads. */
const MOST_LINES = 1000;

/** Has who asks and asks had all that there is to take? */
function tooMany({ budget }: World, answers: number): Omit<Stop & { kind: 'limit' }, 'span'> | null {
  const isTooMuch = answers * ANSWER > LOCAL_LIMIT || budget.left <= 0;
  budget.spend(ANSWER);
  return isTooMuch ? { kind: 'limit', by: 'instructions', limit: LOCAL_LIMIT } : null;
}

/** The same up to the next operation of any kind. */
function runUp(world: World, id: ActorId, how: Resumption): { readonly ran: Ran; readonly stop: Stop } {
  const actor = actorAt(world, id);
  const process = processOf(world, actor);
  if (!actor.thread) throw new Error(`${actor.name} has no code to run`);
  const nextObject = { local: process.objects.length, shared: Math.max(world.shared.length, 1) };
  const home = actor.operation?.span ?? START;
  const { program, budget } = world;
  const alone = isAlone(world.actors, process.id);
  const record: RanInstruction[] | undefined = world.record && [];
  const surroundings = { program, budget, alone, nextObject, home, lot: lotOf(world, actor), record };
  const { thread, memory, stop, creations, lines, touched } = advance(
    surroundings,
    actor.thread,
    process.memory,
    how,
  );
  world.record?.push(...(record ?? []));
  let next = withProcess(world, { ...process, memory });
  next = withCreations(next, process.id, creations);
  next = withActor(next, { ...actor, thread });
  return { ran: { world: next, lines, touched, output: '', told: null }, stop };
}

function join(before: Ran, after: Ran): Ran {
  return {
    world: after.world,
    lines: before.lines.length < MOST_LINES ? [...before.lines, ...after.lines] : before.lines,
    touched: before.touched ?? after.touched,
    output: before.output + after.output,
    told: before.told ?? after.told,
  };
}

/** Where the actor stands now. */
function settle(world: World, id: ActorId, stop: Stop): World {
  const actor = actorAt(world, id);
  if (stop.kind === 'operation') return withActor(world, standing(world, actor, stop.operation));
  if (stop.kind === 'loop') return withActor(world, standing(world, actor, before('loop', [], stop.span)));
  if (stop.kind === 'limit') return cutOff(world, actor, stop, stop.span);
  const error = stop.kind === 'raised' ? stop.error : null;
  const line = error?.line ?? actor.operation?.span.line ?? 1;
  const span = { line, column: 0, endLine: line, endColumn: 0 };
  const phase = actor.main ? 'begin' : 'end';
  const exit = before('exit', [phase], span);
  // What the frames referred to is let go of, as CPython does before the interpreter ends.
  const thread = actor.thread && atEnd(actor.thread);
  return withActor(world, {
    ...standing(world, actor, exit),
    thread,
    error: error?.exit && !actor.main ? null : error,
  });
}

/** An operation about no object. */
function before(op: OperationName, args: readonly Value[], span: Span): Operation {
  return { op, object: null, args, timeout: null, span };
}

/** The world in which the actor came to a limit of the model's own: nothing that comes after it is known. */
export function cutOff(world: World, actor: Actor, { by, limit }: Limit, span: Operation['span']): World {
  return withActor(world, standing(world, actor, before('limit', [by, limit], span)));
}

// ── new core objects ──

function withCreations(world: World, process: number, creations: readonly Creation[]): World {
  if (creations.length === 0) return world;
  const owner = world.processes[process] as Process;
  // Number 0 is nobody's.
  const objects = owner.objects.length === 0 ? [undefined] : owner.objects.slice();
  const shared = world.shared.length === 0 ? [undefined] : world.shared.slice();
  const { countsTasks } = world.program;
  const names = new ObjectNames(world);
  for (const creation of creations) {
    const name = names.unique(creation.name ?? familyOf(creation).nameFor(creation.kind));
    for (const [id, state] of create(creation, { name, process, countsTasks })) {
      (id > 0 ? objects : shared)[Math.abs(id)] = state;
      names.take(state.name);
    }
  }
  return { ...withProcess(world, { ...owner, objects }), shared };
}

/** The names of all core objects: `q`, and `q#2` for the next of that name. */
class ObjectNames {
  private readonly taken: Set<string | undefined>;
  /** The first numbers that may be free; names only come. */
  private readonly next = new Map<string, number>();

  constructor({ shared, processes }: World) {
    const everyone = [shared, ...processes.map(({ objects }) => objects)];
    this.taken = new Set(everyone.flatMap((states) => states.map((state) => state?.name)));
  }

  take(name: string): void {
    this.taken.add(name);
  }

  unique(base: string): string {
    if (!this.taken.has(base)) return base;
    let number = this.next.get(base) ?? 2;
    while (this.taken.has(`${base}#${number}`)) number += 1;
    this.next.set(base, number);
    return `${base}#${number}`;
  }
}
