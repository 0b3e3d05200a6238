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

/** The signals that end a program, with their exit codes. */
const SIGNALS = { SIGINT: Exit.interrupted, SIGTERM: 143, SIGHUP: 129, SIGQUIT: 131 } as const;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export class Stage {
  private isOpen = false;
  private shown = '';
  private readonly endings = new Map<string, () => void>();

  /** `keyboard` is where keys come from. */
  constructor(private readonly keyboard: ReadStream) {}

  /** Takes the terminal. `pressed` gets each key; `resized` is called where all has to be drawn again. */
  open(pressed: (key: KeyPress) => void, resized: () => void): void {
    process.on('exit', this.close);
    for (const [signal, code] of Object.entries(SIGNALS)) {
      const end = (): void => process.exit(code);
      this.endings.set(signal, end);
      process.on(signal, end);
    }
    process.on('SIGCONT', this.resume);
    process.stdout.on('resize', resized);
    this.keyboard.setEncoding('utf8');
    this.keyboard.on('data', (sent) => {
      for (const key of keysOf(String(sent))) {
        if (key === 'ctrl-z') this.suspend();
        else if (this.isOpen) pressed(key);
      }
    });
    this.keyboard.on('end', () => process.exit(SIGNALS.SIGHUP));
    this.resized = resized;
    this.enter();
  }

  private resized: () => void = () => {};

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

  private enter(): void {
    this.isOpen = true;
    this.shown = '';
    this.keyboard.setRawMode(true);
    this.write(ENTER);
  }

  private leave(): void {
    this.isOpen = false;
    this.write(LEAVE);
    // The terminal may be gone already.
    if (!this.keyboard.destroyed) this.keyboard.setRawMode(false);
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
