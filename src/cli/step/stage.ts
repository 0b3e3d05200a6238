/**
 * The terminal as a stage: a screen of its own, keys as they are pressed, and on every way out the terminal as it was.
 * Between, nothing else may write to the terminal.
 */
import { openSync, writeSync } from 'node:fs';
import { ReadStream } from 'node:tty';
import { codeOf } from '../terminal/errors.js';
import { Exit } from '../terminal/exit.js';
import { type KeyPress, keysOf } from './keys.js';

/** Another screen, no cursor, no new line where a line is full; and what takes that back. */
const ENTER = '\x1b[?1049h\x1b[?25l\x1b[?7l';
const LEAVE = '\x1b[?7h\x1b[?25h\x1b[?1049l';
const HOME = '\x1b[H';

/** Milliseconds between two looks at what else was typed. */
const SLICE = 50;

/** The signals that end a program, with their exit codes. */
const SIGNALS = { SIGINT: Exit.interrupted, SIGTERM: 143, SIGHUP: 129, SIGQUIT: 131 } as const;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export class Stage {
  private isOpen = false;
  /** The terminal has gone away. */
  private isGone = false;
  private shown = '';
  private readonly endings = new Map<string, () => void>();

  /** `keyboard` is where keys come from. */
  constructor(private readonly keyboard: ReadStream) {}

  /** Takes the terminal. `pressed` gets each key; `resized` is called where all has to be drawn again. */
  open(pressed: (key: KeyPress) => void, resized: () => void): void {
    process.on('exit', this.close);
    for (const [signal, code] of Object.entries(SIGNALS)) {
      const end = (): void => this.end(code);
      this.endings.set(signal, end);
      process.on(signal, end);
    }
    process.on('SIGCONT', this.resume);
    process.stdout.on('resize', resized);
    this.keyboard.setEncoding('utf8');
    this.keyboard.on('data', (sent) => this.take(keysOf(String(sent)), pressed));
    // The terminal has gone away: Linux says so by an error.
    for (const event of ['end', 'error']) this.keyboard.on(event, () => this.end(SIGNALS.SIGHUP));
    this.resized = resized;
    this.enter();
  }

  private resized: () => void = () => {};
  /** Thousands may come at once, where somebody pastes. */
  private waiting: KeyPress[] = [];

  /** Takes keys in turn, and looks between them for Ctrl-C, which waits for none. */
  private take(keys: readonly KeyPress[], pressed: (key: KeyPress) => void): void {
    if (keys.includes('ctrl-c')) {
      this.waiting = [];
      return pressed('ctrl-c');
    }
    const isUnderWay = this.waiting.length > 0;
    this.waiting.push(...keys);
    if (!isUnderWay) this.goOn(pressed);
  }

  private goOn(pressed: (key: KeyPress) => void): void {
    const until = Date.now() + SLICE;
    while (this.waiting.length > 0 && Date.now() < until) {
      const [key] = this.waiting;
      if (key === 'ctrl-z') this.suspend();
      else if (this.isOpen && key !== undefined) pressed(key);
      this.waiting.shift();
    }
    if (this.waiting.length > 0) setImmediate(() => this.goOn(pressed));
  }

  get size(): Size {
    const { columns, rows } = process.stdout;
    return { width: columns > 0 ? columns : 80, height: rows > 0 ? rows : 24 };
  }

  /** Draws the whole screen at once; nothing where it is what is there already. */
  draw(lines: readonly string[]): void {
    const picture = HOME + lines.join('\r\n');
    if (!this.isOpen || picture === this.shown) return;
    this.shown = picture;
    this.write(picture);
  }

  /** Gives the terminal back as it was. */
  readonly close = (): void => {
    if (!this.isOpen) return;
    this.leave();
    process.off('exit', this.close);
    for (const [signal, end] of this.endings) process.off(signal, end);
    process.off('SIGCONT', this.resume);
    process.stdout.off('resize', this.resized);
    this.keyboard.removeAllListeners('data');
    this.keyboard.pause();
    this.keyboard.unref();
  };

  /** Node aborts where it can't put a terminal back that has gone away: then nothing of it may run any more. */
  private end(code: number): void {
    this.close();
    // Whoever started it may have it ignore the first.
    if (this.isGone) for (const signal of ['SIGHUP', 'SIGKILL']) process.kill(process.pid, signal);
    process.exit(code);
  }

  private enter(): void {
    this.isOpen = true;
    this.shown = '';
    this.keyboard.setRawMode(true);
    this.write(ENTER);
  }

  private leave(): void {
    this.isOpen = false;
    this.write(LEAVE);
    try {
      if (!this.keyboard.destroyed) this.keyboard.setRawMode(false);
    } catch {
      this.isGone = true;
    }
  }

  /** Ctrl-Z: the shell gets its terminal until it sends us on. */
  private suspend(): void {
    this.leave();
    process.kill(process.pid, 'SIGTSTP');
  }

  private readonly resume = (): void => {
    if (!this.isOpen) this.enter();
    this.resized();
  };

  /** A terminal that has gone away takes nothing any more, and needs nothing put back. */
  private write(text: string): void {
    for (let rest = Buffer.from(text); rest.length > 0; ) {
      try {
        rest = rest.subarray(writeSync(1, rest));
      } catch (error) {
        if (codeOf(error) === 'EIO') this.isGone = true;
        if (codeOf(error) !== 'EAGAIN') return;
      }
    }
  }
}

/** Where keys come from: standard input, or the terminal itself where the program comes from there. Null without any. */
export function keyboardFor(isInputTaken: boolean): ReadStream | null {
  if (!isInputTaken) return process.stdin.isTTY ? process.stdin : null;
  try {
    return new ReadStream(openSync('/dev/tty', 'r'));
  } catch {
    return null;
  }
}
