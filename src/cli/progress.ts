/** How far a search is, on a terminal: one line on standard error that is gone when it ends. */
import type { Ora } from 'ora';
import type { Progress } from '../explore/index.js';
import type { Lang } from '../trace/index.js';
import { explorationWordsFor } from '../trace/words/exploration.js';

/** How far it is, and which kinds of outcomes it has met, where that is known. */
interface Found extends Progress {
  readonly outcomes?: readonly string[];
}

export interface Meter {
  show(progress: Found): Promise<void>;
  end(): void;
}

/** Milliseconds: what is over sooner needs no progress. */
const PATIENCE = 300;

/** Shows nothing off a terminal, and nothing of what is over at once. */
export function meter(lang: Lang): Meter {
  const began = Date.now();
  const words = explorationWordsFor(lang);
  // A terminal that does not know its width says 0, and ora would clear infinitely many lines.
  const isShown = process.stderr.isTTY && process.stderr.columns > 0 && process.env.TERM !== 'dumb';
  let spinner: Ora | null = null;
  const show = async ({ states, waiting, outcomes = [] }: Found): Promise<void> => {
    const time = Date.now() - began;
    if (!isShown || time < PATIENCE) return;
    spinner ??= await start();
    spinner.text = words.progress(states, Math.round((states / time) * 10) * 100, waiting, outcomes);
  };
  return { show, end: () => spinner?.stop() };
}

/** It must not read the keyboard: a Ctrl-C would no longer be a signal. */
async function start(): Promise<Ora> {
  const { default: ora } = await import('ora');
  return ora({ spinner: 'line', discardStdin: false }).start();
}
