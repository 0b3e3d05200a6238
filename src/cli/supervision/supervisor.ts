/**
 * Does a command again in a thread of its own, and watches over it: so Ctrl-C and the limits hold at once, whatever it is in the
 * middle of. Who doesn't stop in time is ended, and where V8's heap is full the thread dies and not the process.
 */
import { getHeapStatistics } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { explorationWordsFor, type Stopped } from '../../show/words/exploration-catalog.js';
import { codeOf } from '../terminal/errors.js';
import { Exit } from '../terminal/exit.js';
import { status } from '../terminal/progress.js';
import { localeLang, terminalHeight, terminalWidth, write } from '../terminal/terminal.js';
import { type Supervised, type Supervision, THREAD, type Told, Wish } from './supervised.js';

/** Milliseconds after a wish to stop: by then it should tell what it has; by then it is ended. */
const PATIENCE = { end: 250, last: 430 } as const;

/** Does the command that this process was started with, and sets its exit code. */
export async function supervise(): Promise<void> {
  process.exitCode = await new Watched().ended;
}

class Watched {
  /** The exit code. */
  readonly ended: Promise<number>;
  private readonly wish = new Int32Array(new SharedArrayBuffer(4));
  private readonly worker: Worker;
  private readonly shown = status();
  private timers: NodeJS.Timeout[] = [];
  private readonly began = Date.now();
  private lang = localeLang(process.env);

  constructor() {
    this.worker = this.start();
    if (process.argv.includes('-')) process.stdin.pipe(this.worker.stdin as NodeJS.WritableStream);
    this.worker.on('message', (told: Told) => this.hear(told));
    process.on('SIGINT', this.interrupt);
    this.ended = new Promise<number>((resolve) => this.listen(resolve)).finally(() => this.leave());
  }

  private start(): Worker {
    const workerData: Supervised = {
      supervised: true,
      wish: this.wish,
      began: this.began,
      columns: terminalWidth(),
      rows: terminalHeight(),
      isWatched: process.stderr.isTTY,
    };
    const maxOldGenerationSizeMb = Math.round(getHeapStatistics().heap_size_limit / 2 ** 20);
    return new Worker(THREAD, {
      argv: process.argv.slice(2),
      stdin: true,
      workerData,
      resourceLimits: { maxOldGenerationSizeMb },
    });
  }

  private listen(resolve: (code: number) => void): void {
    this.worker.on('exit', resolve);
    this.worker.on('error', (error) => {
      if (codeOf(error) !== 'ERR_WORKER_OUT_OF_MEMORY') throw error;
      const limit = Math.round(getHeapStatistics().heap_size_limit / 1e6);
      resolve(this.giveUp({ by: 'memory', limit }));
    });
    this.giveUpLate = (stopped) => resolve(this.giveUp(stopped));
  }

  private giveUpLate: (stopped: Stopped) => void = () => {};

  private hear(told: Told): void {
    if ('supervision' in told) this.hold(told.supervision);
    else if ('answers' in told) this.leave();
    else if (told.status === null) this.shown.end();
    else void this.shown.show(told.status);
  }

  private hold({ maxTime, lang = this.lang }: Supervision): void {
    this.lang = lang;
    if (maxTime === undefined) return;
    // The thread looks at the time itself.
    const latest = this.began + maxTime * 1000 + PATIENCE.last;
    this.after(latest - Date.now(), () => this.giveUpLate({ by: 'time', limit: maxTime }));
  }

  private readonly interrupt = (): void => {
    if (this.wish[0] !== Wish.nothing) process.exit(Exit.interrupted);
    Atomics.store(this.wish, 0, Wish.stop);
    this.after(PATIENCE.end, () => Atomics.store(this.wish, 0, Wish.end));
    this.after(PATIENCE.last, () => this.giveUpLate({ by: 'interrupt' }));
  };

  private after(milliseconds: number, act: () => void): void {
    this.timers.push(setTimeout(act, milliseconds));
  }

  /** Nothing can be told. */
  private giveUp(stopped: Stopped): number {
    void this.worker.terminate();
    this.shown.end();
    write(2, `${explorationWordsFor(this.lang).nothingToTell(stopped)}\n`);
    return stopped.by === 'interrupt' ? Exit.interrupted : Exit.partial;
  }

  /** Writing takes as long as whoever reads; Ctrl-C ends that, as it ends any program. */
  private leave(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers = [];
    this.shown.end();
    process.off('SIGINT', this.interrupt);
    process.stdin.unref?.();
  }
}
