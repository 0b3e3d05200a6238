/** Lets a search run in slices, so that Ctrl-C is heard and progress can be shown meanwhile. */
import { setImmediate as breathe } from 'node:timers/promises';
import { getHeapStatistics } from 'node:v8';
import type { Limits, Progress } from '../../explore/index.js';
import type { Program } from '../../program.js';
import type { Lang } from '../../show/index.js';
import type { Stopped } from '../../show/words/exploration-catalog.js';
import { refused } from '../programs/laboratory.js';
import { Wish, wished } from '../supervision/supervised.js';
import { Deadline } from './deadline.js';
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

/** The share of its time that a search leaves for what follows it: the ways, the odds, the texts. */
const TO_TELL = 0.2;

/** The limits as a search takes them: bytes and milliseconds. `share` of the time that is left is for this search. */
export function limitsOf({ bounds, deadline }: Searching, share = 1): Limits {
  const { maxStates, maxMemory, maxTime } = bounds;
  const time = deadline.remaining - TO_TELL * maxTime;
  return { maxStates, maxMemory: maxMemory * 1e6, maxTime: Math.max(time, 0) * share * 1000 };
}

/** What a search may take, and whom it tells how far it is. */
export interface Searching {
  readonly bounds: Bounds;
  /** Of the whole command, which may search several times. */
  readonly deadline: Deadline;
  readonly lang: Lang;
}

/** The bounds of one command, from now on. */
export function searching(bounds: Bounds, lang: Lang): Searching {
  return { bounds, deadline: new Deadline(bounds.maxTime), lang };
}

/**
 * Runs the search to its end, to its limits, or to Ctrl-C; a second Ctrl-C ends the command.
 * @throws Refusal where the program asks too much
 */
export async function inSlices<T>(
  program: Program,
  search: SlicedSearch<T>,
  { bounds, deadline, lang }: Searching,
): Promise<SearchEnd<T>> {
  const shown = meter(lang);
  let interrupted = false;
  const interrupt = (): void => {
    if (interrupted) process.exit(Exit.interrupted);
    interrupted = true;
  };
  process.on('SIGINT', interrupt);
  try {
    return await follow(search, bounds, deadline, shown, () => interrupted || wished() !== Wish.nothing);
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
  deadline: Deadline,
  shown: Meter,
  isInterrupted: () => boolean,
): Promise<SearchEnd<T>> {
  let asked: Stopped | null = null;
  let states = 0;
  for (let slice = Date.now(); ; ) {
    const next = search.next(asked !== null);
    if (next.done) {
      asked ??= isInterrupted() && deadline.remaining > 0 ? { by: 'interrupt' } : null;
      return { result: next.value, stopped: asked ?? limitReached(states, deadline, bounds) };
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
function limitReached(states: number, { remaining }: Deadline, bounds: Bounds): Stopped {
  if (states > bounds.maxStates) return { by: 'states', limit: bounds.maxStates };
  if (remaining <= TO_TELL * bounds.maxTime) return { by: 'time', limit: bounds.maxTime };
  return { by: 'memory', limit: bounds.maxMemory };
}

/** V8 would end the process where its own heap is full, however much memory there is. */
function heapLimit(): Stopped | null {
  const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
  return used > FULL * limit ? { by: 'memory', limit: Math.round((FULL * limit) / 1e6) } : null;
}
