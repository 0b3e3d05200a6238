/**
 * What a thread that does the work knows of the one that watches over it. Only that one hears Ctrl-C, and only while it does nothing
 * else: so whatever may take long is done in a thread of its own (see supervisor.ts), which asks here what is wished by now.
 */
import { join } from 'node:path';
import type { Lang } from '../../show/index.js';
import { FOLDER } from '../folder.js';

/** The executable, beside the command once it is built. */
export const COMMAND = join(FOLDER, '..', 'bin', 'queue-demo.cjs');
/** What does it in a thread (see thread.ts). */
export const THREAD = join(FOLDER, 'thread.cjs');

/** What the user wishes by now: each more than the one before. */
export const Wish = { nothing: 0, stop: 1, end: 2 } as const;

/** What the thread is given. */
export interface Supervised {
  readonly supervised: true;
  /** One of `Wish`. */
  readonly wish: Int32Array;
  /** When the command began, by the clock. */
  readonly began: number;
  /** Of the terminal on standard output, where it is one. */
  readonly columns: number;
  readonly rows: number;
  /** Progress can be shown. */
  readonly isWatched: boolean;
}

/** What the command says of itself, once it has read its options. */
export interface Supervision {
  /** Seconds; left out, as long as it takes. */
  readonly maxTime?: number;
  readonly lang?: Lang;
}

/** What the thread tells. */
export type Told =
  | { readonly supervision: Supervision }
  | { readonly status: string | null }
  | { readonly answers: true };

function given(data: unknown): Supervised | null {
  return typeof data === 'object' && data !== null && 'supervised' in data ? (data as Supervised) : null;
}

/** Node takes milliseconds to load its threads: most commands end without any. */
const threads = () => process.getBuiltinModule('node:worker_threads');
let known: Supervised | null | undefined;

/** Null in the main thread. */
export function supervised(): Supervised | null {
  if (known === undefined) known = threads().isMainThread ? null : given(threads().workerData);
  return known;
}

/** What is wished by now: in the main thread, nothing that could be known here. */
export function wished(): number {
  const given = supervised();
  return given === null ? Wish.nothing : Atomics.load(given.wish, 0);
}

/** From here on its limits hold. */
export function tellSupervision({ maxTime, lang }: Supervision): void {
  tell({ supervision: { ...(maxTime && { maxTime }), ...(lang && { lang }) } });
}

/** One line that says how far it is; null for none. */
export function tellStatus(status: string | null): void {
  if (supervised()?.isWatched) tell({ status });
}

/** From here on it only writes what it has: that takes as long as whoever reads it. */
export function tellAnswers(): void {
  if (supervised() !== null) tell({ answers: true });
}

function tell(told: Told): void {
  threads().parentPort?.postMessage(told);
}
