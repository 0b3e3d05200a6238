/**
 * How threads and processes end. CPython's main process waits for its threads, then for its children, then for
 * the feeders of its queues (Py_FinalizeEx, multiprocessing.util._exit_function); a child waits for its
 * children and feeders first, then for its threads (BaseProcess._bootstrap).
 */

import { type Ending, familyOf, type Reason } from '../../core/index.js';
import type { ObjectId, Operation } from '../../model.js';
import { unsupported } from '../../program.js';
import {
  type Actor,
  childrenOf,
  type ExitPhase,
  isAlive,
  objectAt,
  type Process,
  processOf,
  threadsOf,
  type World,
  withActor,
  withProcess,
} from '../world.js';

/** Whose lock a process that writes to standard output waits for. */
export function heldOutput({ outputHolder }: Process): Wait {
  const actors = outputHolder === null ? [] : [outputHolder];
  return { reason: 'output', actors, processes: [], objects: [], count: null };
}

const MAIN_PHASES: readonly ExitPhase[] = ['threads', 'children', 'feeders', 'end'];
const CHILD_PHASES: readonly ExitPhase[] = ['children', 'feeders', 'threads', 'end'];

function phasesOf(process: Process): readonly ExitPhase[] {
  return process.parent === null ? MAIN_PHASES : CHILD_PHASES;
}

/** `begin` stands for the first phase: the main program has just ended. */
function phaseOf(process: Process, operation: Operation): ExitPhase {
  const phase = operation.args[0] as ExitPhase | 'begin';
  return phase === 'begin' ? (phasesOf(process)[0] as ExitPhase) : phase;
}

/** Can the actor's end go on? */
export function canExit(world: World, actor: Actor): boolean {
  if (!actor.main) return true;
  const process = processOf(world, actor);
  const operation = actor.operation as Operation;
  const phase = phaseOf(process, operation);
  return (
    waitingFor(world, process, phase) === 0 || (tells(phase, operation) && lastWords(process, actor) !== '')
  );
}

/** Does an end wait for what core objects hold, rather than for who has ended? */
export function waitsForFeeders({ args }: Operation): boolean {
  const phase: ExitPhase = 'feeders';
  return args[0] === phase;
}

/** Why it ended is told before a process waits for its threads. */
const tells = (phase: ExitPhase, { args }: Operation): boolean =>
  phase === 'threads' && args[0] !== 'threads';

/** What an end puts on standard error: a traceback under CPython's header, or what `sys.exit` was given. */
function lastWords(process: Process, { error, main, name }: Actor): string {
  if (error === null) return '';
  const { exit, traceback } = error;
  if (exit) return main && exit.text !== null ? `${exit.text}\n` : '';
  if (!main) return `Exception in thread ${name.slice(name.indexOf('/') + 1)}:\n${traceback}`;
  return process.parent === null ? traceback : `Process ${process.name}:\n${traceback}`;
}

/** How many threads, children or messages this phase of the process's end still waits for. */
export function waitingFor(world: World, process: Process, phase: ExitPhase): number {
  if (phase === 'threads') return workersOf(world, process).length;
  if (phase === 'children') return childrenOf(world, process).length;
  if (phase === 'feeders') return unflushed(world, process).length;
  // What it has printed is flushed last of all.
  return process.outputHolder === null ? 0 : 1;
}

/** The threads that it waits for. */
function workersOf(world: World, process: Process): Actor[] {
  return threadsOf(world, process.id).filter(({ main, daemon }) => !main && !daemon);
}

/** The queues whose messages the process has still to write. */
function unflushed(world: World, process: Process): ObjectId[] {
  return world.shared.flatMap((state, index) => {
    const feeding = state && familyOf(state).feeding;
    return feeding && !feeding.isFlushed(state, process.id) ? [-index] : [];
  });
}

/** The messages in this queue that the process has still to write. */
function leftIn(world: World, process: Process, id: ObjectId): number {
  const state = objectAt(world, process, id);
  return familyOf(state).feeding?.left(state, process.id) ?? 0;
}

/** What an actor waits for that does nothing to a core object. */
export interface Wait extends Reason {
  /** Queues whose messages are not written. */
  readonly objects: readonly ObjectId[];
}

/** What an exiting actor waits for, by the phase that it stands before. */
export function exitWait(world: World, actor: Actor): Wait {
  const process = processOf(world, actor);
  const phase = phaseOf(process, actor.operation as Operation);
  const none = { reason: 'not-ended', actors: [], processes: [], objects: [], count: null } as const;
  if (phase === 'threads') return { ...none, actors: workersOf(world, process).map(({ id }) => id) };
  if (phase === 'children') return { ...none, processes: childrenOf(world, process).map(({ id }) => id) };
  if (phase === 'end') return heldOutput(process);
  const objects = unflushed(world, process);
  const count = objects.reduce((sum, id) => sum + leftIn(world, process, id), 0);
  return { ...none, reason: 'buffered', objects, count };
}

export interface Ended {
  readonly world: World;
  /** What was left in the process's line buffer. */
  readonly output: string;
  readonly errorOutput: string;
}

/** Lets an ending actor go on as far as it can. @throws ProgramError where it leaves a generator that has something to do yet */
export function exit(world: World, actor: Actor): Ended {
  const process = processOf(world, actor);
  if (!actor.main)
    return { world: endThread(world, actor), output: '', errorOutput: lastWords(process, actor) };
  const operation = actor.operation as Operation;
  const phases = phasesOf(process);
  let [next, errorOutput] = [world, ''];
  for (let index = phases.indexOf(phaseOf(process, operation)); ; index += 1) {
    const phase = phases[index] as ExitPhase;
    if (tells(phase, operation)) errorOutput = lastWords(process, actor);
    // Daemonic children are ended, not waited for.
    if (phase === 'children') next = terminateDaemons(next, process);
    if (waitingFor(next, process, phase) > 0) {
      return { world: standAt(next, actor, phase), output: '', errorOutput };
    }
    if (phase === 'end' && unfinishedIn(next, actor) > 0) throw unsupported(operation.span, UNFINISHED);
    if (phase === 'end') return { ...endProcess(next, process, 'exit', exitcodeOf(actor)), errorOutput };
  }
}

/** CPython counts who refers to it, and closes it when nobody does, or at the very end. */
const UNFINISHED = [
  "a generator that is left within 'try' or 'with' is not supported: Python closes it once nothing refers to it any more, which nobody counts here.",
  'Close it (`with contextlib.closing(…)`), or let its loop come to its end.',
] as const;

function standAt(world: World, actor: Actor, phase: ExitPhase): World {
  const operation: Operation = { ...(actor.operation as Operation), args: [phase] };
  return withActor(world, { ...actor, operation });
}

function unfinishedIn(world: World, actor: Actor): number {
  return processOf(world, actor).unfinished + (actor.thread?.unfinished ?? 0);
}

function endThread(before: World, actor: Actor): World {
  const status = actor.error ? 'failed' : 'ended';
  const world = withProcess(before, {
    ...processOf(before, actor),
    unfinished: unfinishedIn(before, actor),
  });
  return withActor(world, { ...actor, status, operation: null, timer: null, outerTimers: [], thread: null });
}

function terminateDaemons(world: World, process: Process): World {
  const daemons = childrenOf(world, process).filter(
    ({ daemon, pendingKill }) => daemon && pendingKill === null,
  );
  return daemons.reduce((next, child) => withProcess(next, { ...child, pendingKill: 15 }), world);
}

/** CPython's exit codes: 0, 1 after an exception, what `sys.exit` was given. */
function exitcodeOf({ error }: Actor): number {
  if (!error) return 0;
  if (!error.exit) return 1;
  const { code, text } = error.exit;
  if (text !== null) return 1;
  return code === null ? 0 : Number(code) & 255;
}

/** The process is over: its threads and feeders stop where they are, its ends close. */
export function endProcess(world: World, ended: Process, how: Ending, exitcode: number): Ended {
  const process = world.processes[ended.id] as Process;
  const actors = world.actors.map((actor) =>
    actor.process === process.id ? stopped(process, actor, how) : actor,
  );
  const shared = world.shared.map((state) => state && familyOf(state).endProcess(state, process.id, how));
  const status = how === 'killed' ? 'killed' : 'ended';
  const gone: Process = { ...process, status, exitcode, pendingKill: null, line: '', inherited: [] };
  const output = how === 'killed' ? '' : process.line;
  return { world: withProcess({ ...world, actors, shared }, gone), output, errorOutput: '' };
}

/** Who is stopped before its exception was told has ended without one. */
function stopped(process: Process, actor: Actor, how: Ending): Actor {
  if (!isAlive(actor)) return actor;
  const isOver = how === 'exit' && actor.main;
  const error = isOver || isTold(process, actor) ? actor.error : null;
  const status =
    how === 'killed' ? 'killed' : isOver && error !== null && error.exit === null ? 'failed' : 'ended';
  return { ...actor, status, error, operation: null, timer: null, outerTimers: [], thread: null };
}

/** Has a process that is ending put its exception on standard error already? It does so before it waits for its threads. */
function isTold(process: Process, { main, operation }: Actor): boolean {
  if (!main || operation?.op !== 'exit' || operation.args[0] === 'begin') return false;
  const phases = phasesOf(process);
  return phases.indexOf(phaseOf(process, operation)) >= phases.indexOf('threads');
}

/** A pending kill takes effect. */
export function kill(world: World, process: Process): World {
  return endProcess(world, process, 'killed', -(process.pendingKill ?? 15)).world;
}
