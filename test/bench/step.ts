/**
 * How soon a key is answered on a walk through odd-even with nine messages, while a thread explores it: from the moment
 * at which the key is due until the next screen is made. `node .build/script.mjs test/bench/step.ts`, after `npm run build`.
 */
import { arch, cpus, loadavg, platform, release } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Background } from '../../src/cli/step/background.js';
import { type Input, reduce } from '../../src/cli/step/reduce.js';
import { beginSession, questionOf, type Session, screenOf } from '../../src/cli/step/session.js';
import { exploring } from '../../src/cli/step/worker/worker-background.js';
import type { Timing } from '../../src/model.js';
import { chance } from '../../src/schedule/chooser.js';
import { beginWalk } from '../../src/schedule/walk.js';
import { renderScreen } from '../../src/show/screen/render.js';
import { programFrom } from '../explore/judges/sampling.js';

/** Milliseconds that a key may take, nineteen times of twenty. */
const MOST = 50;
/** Keys after the exploration is over, and milliseconds from key to key: quicker than any hand. */
const AFTER = 300;
const BEAT = 15;
const KEYS = ['enter', 'enter', 'enter', 'enter', 'left', 'right', '0', '1', '2', '3', 'c', 'o', '?', 'esc'];
const SIZE = { width: 120, height: 40, color: 1, lang: 'en' } as const;

/** A walk with its background, as the command puts them together. */
class Walker {
  isOver = false;
  private asked = '';

  constructor(
    private session: Session,
    private readonly background: Background,
  ) {
    background.listen(
      (answer) => {
        this.isOver ||= answer.known.final;
        this.enter({ kind: 'answer', answer });
      },
      (error) => {
        throw error;
      },
    );
  }

  enter(input: Input): void {
    this.session = reduce(this.session, input);
    const question = questionOf(this.session);
    const text = JSON.stringify(question);
    if (question !== null && text !== this.asked) this.background.ask(question);
    this.asked = text;
    renderScreen(screenOf(this.session), SIZE);
  }
}

interface Times {
  readonly during: number[];
  readonly after: number[];
}

async function walked(timing: Timing): Promise<Times> {
  const program = programFrom('demo', 'odd-even');
  const limits = { maxStates: 5_000_000, maxMemory: 4e9, maxTime: 600_000 };
  const background = exploring({ program, timing, seed: 1, limits }, path.resolve('dist/cli/worker.cjs'));
  const walk = beginWalk(program, timing, 1);
  const walker = new Walker(beginSession(program, walk, 'livelock'), background);
  const times: Times = { during: [], after: [] };
  for (let count = 1; times.after.length < AFTER; count += 1) {
    const due = performance.now() + BEAT;
    await sleep(BEAT);
    const isOver = walker.isOver;
    walker.enter({ kind: 'key', key: KEYS[Math.floor(chance(1, count) * KEYS.length)] as string });
    (isOver ? times.after : times.during).push(performance.now() - due);
  }
  background.end();
  return times;
}

function share(times: readonly number[], part: number): number {
  return [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
}

console.log(
  `Node ${process.version}, ${platform()} ${release()} ${arch()}, ${cpus().length} x ${cpus()[0]?.model.trim()}`,
);
console.log(
  `Load ${loadavg()[0]?.toFixed(2)}; odd-even, 9 messages, goal livelock, a key every ${BEAT} ms\n`,
);
console.log(`${'milliseconds until a key is answered'.padEnd(40)}  keys  median    95 %    most`);
let isReached = true;
for (const timing of ['ideal', 'any'] as const) {
  for (const [when, times] of Object.entries(await walked(timing))) {
    const figures = [share(times, 0.5), share(times, 0.95), share(times, 1)];
    const text = figures.map((each) => each.toFixed(1).padStart(8)).join('');
    console.log(
      `${`${timing} time, ${when} the exploration`.padEnd(40)}${String(times.length).padStart(6)}${text}`,
    );
    isReached &&= (figures[1] as number) < MOST;
  }
}
console.log(`\n95 % within ${MOST} ms: ${isReached ? 'yes' : 'NO'}`);
process.exitCode = isReached ? 0 : 1;
