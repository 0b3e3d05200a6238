/** Plays a trace against the clock. It only ever adds lines, so there is nothing to put back when it is interrupted. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Frame } from '../trace/index.js';
import { Exit } from './exit.js';
import { write } from './terminal.js';

/** Prints each frame at its time, `speed` program seconds a second; Ctrl-C ends it. */
export async function play(frames: Iterable<Frame>, speed: number): Promise<void> {
  process.once('SIGINT', () => process.exit(Exit.interrupted));
  let now = 0;
  for (const { at, text } of frames) {
    if (at > now) await sleep((at - now) / 1e6 / speed);
    now = at;
    write(1, text);
  }
}
