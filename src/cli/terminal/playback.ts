/** The player: what is shown little by little, each piece at its time. */
import type { DueText } from '../../show/index.js';
import { Exit } from './exit.js';
import { write } from './terminal.js';

/** Something that goes on by itself until it has nothing more to show. */
export interface Pace {
  stop(): void;
}

/** Calls `next` after that many milliseconds, and again after as many as it then says; null ends it. */
export function pace(delay: number, next: () => number | null): Pace {
  let timer = setTimeout(function tick() {
    const after = next();
    if (after !== null) timer = setTimeout(tick, after);
  }, delay);
  return { stop: () => clearTimeout(timer) };
}

/**
 * Prints each frame at its time, `speed` times as fast; Ctrl-C ends it. It only ever adds lines, so there is nothing
 * to put back then.
 */
export async function play(frames: readonly DueText[], speed: number): Promise<void> {
  process.once('SIGINT', () => process.exit(Exit.interrupted));
  let shown = 0;
  const delay = (now: number): number => ((frames[shown]?.at ?? now) - now) / 1e6 / speed;
  await new Promise<void>((resolve) => {
    pace(delay(0), () => {
      const now = frames[shown]?.at ?? 0;
      for (; frames[shown]?.at === now; shown += 1) write(1, frames[shown]?.text ?? '');
      if (shown < frames.length) return delay(now);
      resolve();
      return null;
    });
  });
}
