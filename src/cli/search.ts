/** Goes through every schedule in slices, so that Ctrl-C is heard and progress can be shown meanwhile. */
import { setImmediate as breathe } from 'node:timers/promises';
import { getHeapStatistics } from 'node:v8';
import { explore, type Progress } from '../explore/index.js';
import type { Exploration, ExploredOutcome, Timing, Trace } from '../model.js';
import type { Program } from '../python/program.js';
import { encode, trace } from '../schedule/index.js';
import type { Lang } from '../trace/index.js';
import type { Stopped } from '../trace/words/exploration.js';
import { Exit } from './exit.js';
import { refused } from './laboratory.js';
import { type Meter, meter } from './progress.js';

export interface SearchOptions {
  readonly timing?: Timing;
  readonly seed: number;
  readonly maxStates: number;
  /** Megabytes. */
  readonly maxMemory: number;
  /** Seconds. */
  readonly maxTime: number;
  /** How many output texts to list. */
  readonly outputs?: number;
  /** Of the progress. */
  readonly lang: Lang;
}

export interface Found {
  readonly exploration: Exploration;
  /** Why it is not complete. */
  readonly stopped: Stopped | null;
}

/** Milliseconds between two looks at what the user wants. */
const SLICE = 50;
/** The share of V8's heap beyond which the search stops: what follows needs some too. */
const FULL = 0.75;

/**
 * Everything that can happen, or as much as the limits and the user allow; a second Ctrl-C ends the command.
 * @throws Refusal where the program asks too much
 */
export async function search(program: Program, options: SearchOptions): Promise<Found> {
  const shown = meter(options.lang);
  let interrupted = false;
  const interrupt = (): void => {
    if (interrupted) process.exit(Exit.interrupted);
    interrupted = true;
  };
  process.on('SIGINT', interrupt);
  try {
    return await inSlices(program, options, shown, () => interrupted);
  } catch (error) {
    throw await refused(error, program.file, program.lines);
  } finally {
    shown.end();
    process.off('SIGINT', interrupt);
  }
}

async function inSlices(
  program: Program,
  options: SearchOptions,
  shown: Meter,
  isInterrupted: () => boolean,
): Promise<Found> {
  const { timing, seed, outputs, maxStates, maxMemory, maxTime } = options;
  const began = Date.now();
  const steps = explore(program, {
    seed,
    ...(timing === undefined ? {} : { timing }),
    ...(outputs === undefined ? {} : { outputs }),
    limits: { maxStates, maxMemory: maxMemory * 1e6, maxTime: maxTime * 1000 },
  });
  let asked: Stopped | null = null;
  for (let slice = began; ; ) {
    const time = Date.now();
    const result = steps.next(asked !== null);
    if (result.done) {
      const { complete, states } = result.value;
      const stopped = asked ?? limitReached(states, time - began, options);
      return { exploration: result.value, stopped: complete ? null : stopped };
    }
    if (Date.now() - slice < SLICE) continue;
    await show(shown, result.value);
    slice = Date.now();
    asked = isInterrupted() ? { by: 'interrupt' } : heapLimit();
  }
}

async function show(shown: Meter, progress: Progress): Promise<void> {
  await shown.show(progress);
  await breathe();
}

/** Which of the limits ended the search. */
function limitReached(states: number, time: number, options: SearchOptions): Stopped {
  if (states > options.maxStates) return { by: 'states', limit: options.maxStates };
  if (time >= options.maxTime * 1000) return { by: 'time', limit: options.maxTime };
  return { by: 'memory', limit: options.maxMemory };
}

/** V8 would end the process where its own heap is full, however much memory there is. */
function heapLimit(): Stopped | null {
  const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
  return used > FULL * limit ? { by: 'memory', limit: Math.round((FULL * limit) / 1e6) } : null;
}

/** The schedule that was found for an outcome, run again: what it shows, with what the search knows of it. */
export function retrace(program: Program, outcome: ExploredOutcome): Trace {
  const { kind, running, blocked, errors, unread, cycleStart, noReturn } = outcome;
  const run = trace(program, { schedule: encode(program, outcome.schedule) });
  return { ...run, outcome: { kind, running, blocked, errors, unread }, cycleStart, noReturn };
}
