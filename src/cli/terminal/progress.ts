/** How far a search is, on a terminal: one line on standard error that is gone when it ends. */
import type { Ora } from 'ora';
import type { Progress } from '../../explore/index.js';
import type { Lang } from '../../show/index.js';
import { explorationWordsFor } from '../../show/words/exploration-catalog.js';
import { supervised, tellStatus } from '../supervision/supervised.js';

/** How far it is, and which kinds of outcomes it has met, where that is known. */
interface ProgressSoFar extends Progress {
  readonly outcomes?: readonly string[];
}

/** One line that is written over and over. */
export interface Status {
  show(text: string): Promise<void>;
  end(): void;
}

export interface Meter {
  show(progress: ProgressSoFar): Promise<void>;
  end(): void;
}

/** Milliseconds: what is over sooner needs no progress. */
const PATIENCE = 300;

/** Shows nothing off a terminal, and nothing of what is over at once. */
export function status(): Status {
  if (supervised() !== null) return { show: async (text) => tellStatus(text), end: () => tellStatus(null) };
  const began = Date.now();
  // A terminal that does not know its width says 0, and ora would clear infinitely many lines.
  const isShown = process.stderr.isTTY && process.stderr.columns > 0 && process.env.TERM !== 'dumb';
  let spinner: Ora | null = null;
  const show = async (text: string): Promise<void> => {
    if (!isShown || Date.now() - began < PATIENCE) return;
    spinner ??= await start();
    spinner.text = text;
  };
  return { show, end: () => spinner?.stop() };
}

/** The status of a search: how many worlds, how fast. */
export function meter(lang: Lang): Meter {
  const began = Date.now();
  const words = explorationWordsFor(lang);
  const { show, end } = status();
  const rate = (states: number): number => Math.round((states / (Date.now() - began)) * 10) * 100;
  return {
    show: ({ states, waiting, outcomes = [] }) =>
      show(words.progress(states, rate(states), waiting, outcomes)),
    end,
  };
}

/** It must not read the keyboard: a Ctrl-C would no longer be a signal. */
async function start(): Promise<Ora> {
  const { default: ora } = await import('ora');
  return ora({ spinner: 'line', discardStdin: false }).start();
}
