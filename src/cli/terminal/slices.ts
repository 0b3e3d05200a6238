/** Lets a search run in slices, so that Ctrl-C is heard and progress can be shown meanwhile. */
import { setImmediate as breathe } from 'node:timers/promises';
import { getHeapStatistics } from 'node:v8';
import type { Limits, Progress } from '../../explore/index.js';
import type { Program } from '../../program.js';
import type { Lang } from '../../show/index.js';
import type { Stopped } from '../../show/words/exploration-catalog.js';
import { refused } from '../programs/laboratory.js';
import { Exit } from './exit.js';
import { type Meter, meter } from './progress.js';

/** The limits of a search as the command line has them. */
export interface Bounds {
  readonly maxStates: number;
  /** Megabytes. */
  readonly maxMemory: number;
  /** Seconds. */
  readonly maxTime: number;
}

/** A search under way: it yields its progress, and `next(true)` makes it stop and return what it has. */
export type SlicedSearch<T> = Generator<Progress, T, boolean | undefined>;

export interface SearchEnd<T> {
  readonly result: T;
  /** What made it stop, if it was not at its end. */
  readonly stopped: Stopped;
}

/** Milliseconds between two looks at what the user wants. */
const SLICE = 50;
/** The share of V8's heap beyond which the search stops: what follows needs some too. */
const FULL = 0.75;

/** The limits as a search takes them: bytes and milliseconds. */
export function limitsOf({ maxStates, maxMemory, maxTime }: Bounds): Limits {
  return { maxStates, maxMemory: maxMemory * 1e6, maxTime: maxTime * 1000 };
}

/**
 * Runs the search to its end, to its limits, or to Ctrl-C; a second Ctrl-C ends the command.
 * @throws Refusal where the program asks too much
 */
export async function inSlices<T>(
  program: Program,
  search: SlicedSearch<T>,
  bounds: Bounds,
  lang: Lang,
): Promise<SearchEnd<T>> {
  const shown = meter(lang);
  let interrupted = false;
  const interrupt = (): void => {
    if (interrupted) process.exit(Exit.interrupted);
    interrupted = true;
  };
  process.on('SIGINT', interrupt);
  try {
    return await follow(search, bounds, shown, () => interrupted);
  } catch (error) {
    throw await refused(error, program.file, program.lines);
  } finally {
    shown.end();
    process.off('SIGINT', interrupt);
  }
}

async function follow<T>(
  search: SlicedSearch<T>,
  bounds: Bounds,
  shown: Meter,
  isInterrupted: () => boolean,
): Promise<SearchEnd<T>> {
  const began = Date.now();
  let asked: Stopped | null = null;
  let states = 0;
  for (let slice = began; ; ) {
    const time = Date.now();
    const next = search.next(asked !== null);
    if (next.done) {
      return { result: next.value, stopped: asked ?? limitReached(states, time - began, bounds) };
    }
    states = next.value.states;
    if (Date.now() - slice < SLICE) continue;
    await show(shown, next.value);
    slice = Date.now();
    asked = isInterrupted() ? { by: 'interrupt' } : heapLimit();
  }
}

async function show(shown: Meter, progress: Progress): Promise<void> {
  await shown.show(progress);
  await breathe();
}

/** Which of the limits ended the search. */
function limitReached(states: number, time: number, bounds: Bounds): Stopped {
  if (states > bounds.maxStates) return { by: 'states', limit: bounds.maxStates };
  if (time >= bounds.maxTime * 1000) return { by: 'time', limit: bounds.maxTime };
  return { by: 'memory', limit: bounds.maxMemory };
}

/** V8 would end the process where its own heap is full, however much memory there is. */
function heapLimit(): Stopped | null {
  const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
  return used > FULL * limit ? { by: 'memory', limit: Math.round((FULL * limit) / 1e6) } : null;
}
