/** `--watch`: the same command again at each save of the program's file, in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import { type Lang, sanitize } from '../../show/index.js';
import { watchingWordsFor } from '../../show/words/watching.js';
import { refusal } from '../terminal/exit.js';
import { canPlay, localeLang, write } from '../terminal/terminal.js';
import { COMMAND } from './supervised.js';

/** Milliseconds of quiet after which a file is saved: editors write more than once. */
const QUIET = 100;
/** Clears the screen and what has scrolled away, and begins at its top. */
const CLEAR = '\x1b[2J\x1b[3J\x1b[H';

/**
 * Runs the command that this process was started with, without `--watch`, now and whenever the file is saved. It goes on until
 * the process is ended.
 * @throws Refusal where there is no such file to watch
 */
export function watchFile(file: string, lang: Lang = localeLang(process.env)): void {
  if (!existsSync(file)) {
    throw refusal(
      `--watch needs a file that can change, and ${file} is none`,
      'Give the path of a program of yours, such as ./program.py; `queue-demo show NAME > mine.py` makes one of a demo.',
    );
  }
  const args = process.argv.slice(2).filter((arg) => arg !== '--watch');
  let running: ChildProcess | null = null;
  const again = (): void => {
    running?.removeAllListeners();
    running?.kill();
    if (canPlay(process.env)) write(1, CLEAR);
    running = spawn(process.execPath, [COMMAND, ...args], { stdio: ['ignore', 'inherit', 'inherit'] });
    running.on('close', () => write(2, `${sanitize(watchingWordsFor(lang).waiting(file))}\n`));
  };
  let timer: NodeJS.Timeout | undefined;
  // The folder, not the file: editors put a new file in the place of the old one.
  watch(dirname(file), (_, name) => {
    if (name !== basename(file) || !existsSync(file)) return;
    clearTimeout(timer);
    timer = setTimeout(again, QUIET);
  });
  again();
}
