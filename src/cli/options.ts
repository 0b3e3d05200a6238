/** The options that every command that runs a program takes, and what their values may be. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Timing } from '../model.js';
import type { Lang } from '../trace/index.js';

export interface RunOptions {
  readonly fixed?: boolean;
  readonly seed: number | 'random';
  readonly schedule?: string;
  readonly timing?: Timing;
  readonly maxSteps: number;
  readonly json?: boolean;
  readonly plain?: boolean;
  readonly detail?: boolean;
  readonly speed?: number;
  readonly lang?: Lang;
  readonly color: boolean;
  readonly width?: number;
}

/** The same for everyone, so that a class sees the same. */
const SEED = 1;

/** Adds the options of a run to a command. */
export function withRunOptions(command: Command): Command {
  return command
    .option('--fixed', 'the mended version of a demo')
    .addOption(
      new Option('--seed <N>', 'draw the order from seed N; `random` takes another one each time')
        .argParser(seed)
        .default(SEED)
        .conflicts('schedule'),
    )
    .option('--schedule <CODE>', 'replay the order that this code stands for', schedule)
    .addOption(
      new Option(
        '--timing <MODEL>',
        'ideal: steps take no time; any: every step may be delayed (default: ideal)',
      ).choices(['ideal', 'any']),
    )
    .option('--max-steps <N>', 'stop after N steps', wholeNumber(1, 1_000_000), 10_000)
    .option('--plain', 'one column, for narrow screens and for screen readers')
    .option('--detail', 'show every line, and the feeders of process queues')
    .addOption(
      new Option('--json', 'JSON Lines: an event a line, then the outcome').conflicts([
        'plain',
        'detail',
        'speed',
      ]),
    )
    .option('--speed <X>', 'play it on the terminal, X program seconds a second', positive)
    .addOption(langOption())
    .option('--no-color', 'no colours')
    .option(
      '--width <N>',
      'columns to fill (default: those of the terminal; 100 without one)',
      wholeNumber(20, 1000),
    );
}

export function langOption(): Option {
  return new Option('--lang <LANG>', 'en or zh (default: by LC_ALL or LANG)').choices(['en', 'zh']);
}

function seed(text: string): number | 'random' {
  return text === 'random' ? text : wholeNumber(0, 4_294_967_295)(text);
}

function schedule(text: string): string {
  const code = text.trim();
  if (code === '') throw new InvalidArgumentError('It is empty; a trace ends with the code of its schedule.');
  return code;
}

function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
  };
}

function positive(text: string): number {
  const value = /^(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
  if (value > 0) return value;
  throw new InvalidArgumentError('Give a number above 0, such as 1 or 0.5.');
}
