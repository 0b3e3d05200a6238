/** The options that every command that runs a program takes, and what their values may be. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { OutcomeKind, Timing } from '../model.js';
import type { Lang } from '../show/index.js';

/** How text looks. */
interface Appearance {
  readonly lang?: Lang;
  readonly color: boolean;
  readonly width?: number;
}

export type HelpFlags = Appearance;

/** What a search stops at. */
interface SearchLimits {
  readonly maxStates: number;
  /** Megabytes. */
  readonly maxMemory: number;
  /** Seconds. */
  readonly maxTime: number;
}

/** What running and exploring a program have in common. */
interface CommonFlags extends Appearance {
  readonly fixed?: boolean;
  readonly seed: number | 'random';
  readonly timing?: Timing;
  readonly json?: boolean;
}

/** What is stated of the program, by option. */
export interface StatedFlags {
  readonly always?: readonly string[];
  readonly never?: readonly string[];
  readonly finally?: readonly string[];
  readonly prints?: readonly string[];
  readonly printsLines?: readonly string[];
}

export interface RunFlags extends CommonFlags, StatedFlags, Partial<SearchLimits> {
  readonly schedule?: string;
  /** As `outcomeNames` has it. */
  readonly outcome?: string;
  readonly maxSteps: number;
  readonly plain?: boolean;
  readonly detail?: boolean;
  readonly speed?: number;
  readonly watch?: boolean;
}

export interface ExploreFlags extends CommonFlags, StatedFlags, SearchLimits {
  readonly legend?: boolean;
  readonly watch?: boolean;
  readonly outputs?: true | 'all';
  readonly verdict?: boolean;
}

export interface ExplainFlags extends CommonFlags, SearchLimits {
  readonly prefix?: boolean;
  readonly plain?: boolean;
  readonly detail?: boolean;
}

export interface CompareFlags extends CommonFlags, SearchLimits {
  readonly python: string;
  readonly runs: number;
  readonly jobs?: number;
  /** Seconds. */
  readonly timeout?: number;
  readonly hog?: boolean;
  /** Seconds. */
  readonly switch?: number;
  readonly scale?: number;
  readonly outputs?: 'all';
}

export interface StepFlags extends Omit<CommonFlags, 'json'>, StatedFlags {
  readonly schedule?: string;
  /** As `outcomeNames` has it, like `goal`. */
  readonly outcome?: string;
  readonly goal?: string;
  /** The step after which the walk begins. */
  readonly from?: number;
  readonly maxSteps: number;
  /** Steps a second. */
  readonly speed?: number;
  readonly script?: string;
  readonly predict?: boolean;
  readonly score?: string;
  readonly height?: number;
}

/** The limits of a search, where nobody says otherwise. */
export const LIMITS: SearchLimits = { maxStates: 5_000_000, maxMemory: 4000, maxTime: 600 };

/** Of each search of a comparison, of which there are many. */
const COMPARED: SearchLimits = { ...LIMITS, maxTime: 60 };

/** The same for everyone, so that a class sees the same. */
const SEED = 1;

/** Adds the options of a run to a command. */
export function withRunOptions(command: Command): Command {
  const seed = 'draw the order from seed N; `random` takes another one each time';
  command
    .option('--fixed', FIXED)
    .addOption(seedOption(seed).conflicts('schedule'))
    .option('--schedule <CODE>', 'replay the order that this code stands for', schedule)
    .addOption(
      new Option(
        '--outcome <KIND[:N]>',
        'the simplest order that ends so; N: the N-th such that explore tells',
      )
        .argParser(outcome)
        .conflicts('schedule'),
    )
    .addOption(timingOption())
    .option('--max-steps <N>', 'stop after N steps', wholeNumber(1, 1_000_000), 10_000)
    .option('--plain', PLAIN)
    .option('--detail', DETAIL)
    .addOption(
      new Option('--json', 'JSON Lines: an event a line, then the outcome').conflicts([
        'plain',
        'detail',
        'speed',
      ]),
    )
    .option('--speed <X>', 'play it on the terminal: 2X steps, or X program seconds, a second', positive);
  return withLooks(withStated(withLimits(command, 'end the search for --outcome')));
}

/** Adds the options of an exploration to a command. */
export function withExploreOptions(command: Command): Command {
  command
    .option('--fixed', FIXED)
    .addOption(timingOption())
    .addOption(seedOption(RANDOM))
    .addOption(
      new Option('--verdict', 'only which outcomes there are: for big programs').conflicts('outputs'),
    )
    .option('--watch', WATCH)
    .option('--legend', 'say how the table, its time and its rounds are to be read')
    .option('--outputs [all]', 'also count the texts that it can print, and list 20 of them, or all', allOnly)
    .option('--json', 'one JSON object');
  return withLooks(withStated(withLimits(command, 'stop', LIMITS)));
}

/** Adds the options of an explanation to a command. */
export function withExplainOptions(command: Command): Command {
  const timing = 'any: a step may be delayed, as on a real machine; ideal: only orders without a delay count';
  command
    .option('--fixed', FIXED)
    .option('--prefix', 'the program went on after this text: it hung, or was killed')
    .addOption(timingOption(`${timing} (default: any)`))
    .addOption(seedOption(RANDOM))
    .option('--plain', PLAIN)
    .option('--detail', DETAIL)
    .addOption(new Option('--json', 'one JSON object').conflicts(['plain', 'detail']));
  return withLooks(withLimits(command, 'stop', LIMITS));
}

/** Adds the options of a comparison with real Python to a command. */
export function withCompareOptions(command: Command): Command {
  const timeout = 'a run hangs after S seconds (default: 5 more than its sleeps and time-outs take)';
  command
    .option('--fixed', FIXED)
    .option('--python <EXE>', 'the Python to run', 'python3')
    .option('--runs <N>', 'how many runs', wholeNumber(1, 1_000_000), 20)
    .option('--jobs <N>', 'how many at a time (default: one for each core)', wholeNumber(1, 1000))
    .option('--timeout <S>', timeout, positive)
    .option('--hog', 'keep a core busy meanwhile')
    .option(
      '--switch <S>',
      "Python's switch interval: the seconds that a thread may run on (its own: 0.005)",
      positive,
    )
    .option('--scale <X>', 'multiply sleeps and time-outs by X in the real runs', positive)
    .option('--outputs <all>', 'list every output, not only the most frequent', allOnly)
    .addOption(seedOption(RANDOM));
  command.option('--json', 'one JSON object');
  return withLooks(withLimits(command, 'stop each search', COMPARED));
}

/** `stop`: what the limits do; without defaults it can be seen whether they were given. */
function withLimits(
  command: Command,
  stop: string,
  { maxStates, maxMemory, maxTime }: Partial<SearchLimits> = {},
): Command {
  return command
    .option('--max-states <N>', `${stop} after N states`, wholeNumber(1, 1e9), maxStates)
    .option('--max-memory <MB>', `${stop} at so many megabytes`, wholeNumber(1, 1e6), maxMemory)
    .option('--max-time <S>', `${stop} after S seconds`, wholeNumber(1, 1e6), maxTime);
}

/** What the program should do, beside what its comments say: each may be given several times. */
function withStated(command: Command): Command {
  const more = (text: string, before: readonly string[] = []): readonly string[] => [...before, text];
  const option = (flags: string, description: string): Option =>
    new Option(flags, description).argParser(more);
  return command
    .addOption(option('--always <EXPR>', 'this holds between all steps; EXPR: Python, over global names'))
    .addOption(option('--never <EXPR>', 'this is true between no steps'))
    .addOption(option('--finally <EXPR>', 'this holds once all threads and processes have ended'))
    .addOption(option('--prints <TEXT>', 'it prints this text and no other; @FILE: the text in a file'))
    .addOption(option('--prints-lines <TEXT>', 'it prints these lines, in any order'));
}

export const WATCH = 'run it again whenever its file is saved';
const PLAIN = 'one column, for narrow screens and for screen readers';
const DETAIL = 'show every line, and the feeders of process queues';
const RANDOM = 'what random floats and large random numbers are drawn from; or `random`';
/** Adds the options of a walk to a command. */
export function withStepOptions(command: Command): Command {
  const ahead = 'with the simplest order that ends so ahead: -> goes along it';
  command
    .option('--fixed', FIXED)
    .addOption(
      seedOption('what Enter draws from; `random` takes another seed each time').conflicts('schedule'),
    )
    .option('--schedule <CODE>', 'with the order that this code stands for ahead', schedule)
    .addOption(new Option('--outcome <KIND[:N]>', ahead).argParser(outcome).conflicts(['schedule', 'goal']))
    .option(
      '--from <N>',
      'begin after step N of that order, or of the run of the seed',
      wholeNumber(0, 1_000_000),
    )
    .addOption(new Option('--goal <KIND[:N]>', 'a game: reach this end; h gives a hint').argParser(outcome))
    .addOption(timingOption())
    .addOption(new Option('--max-steps <N>').argParser(wholeNumber(1, 1_000_000)).default(10_000).hideHelp())
    .option('--speed <X>', 'play X steps a second (default: 2)', positive)
    .option('--predict', 'ask what a step will do before it is shown')
    .addOption(new Option('--score <FILE>', 'write what was predicted, as JSON').implies({ predict: true }))
    .option('--script <KEYS>', 'press these keys, and print the last screen')
    .option(
      '--height <N>',
      'rows to fill (default: those of the terminal; 24 without one)',
      wholeNumber(5, 500),
    );
  return withLooks(withStated(command));
}

export const FIXED = 'the mended version of a demo';

/** Adds the options of how text looks. */
export function withLooks(command: Command): Command {
  return command
    .addOption(langOption())
    .option('--no-color', 'no colours')
    .option(
      '--width <N>',
      'columns to fill (default: those of the terminal; 100 without one)',
      wholeNumber(20, 1000),
    );
}

function seedOption(description: string): Option {
  return new Option('--seed <N>', description).argParser(seed).default(SEED);
}

function timingOption(
  description = 'ideal: steps take no time; any: every step may be delayed (default: ideal)',
): Option {
  return new Option('--timing <MODEL>', description).choices(['ideal', 'any']);
}

export function langOption(): Option {
  return new Option('--lang <LANG>', 'en or zh (default: by LC_ALL or LANG)').choices(['en', 'zh']);
}

function seed(text: string): number | 'random' {
  return text === 'random' ? text : wholeNumber(0, 4_294_967_295)(text);
}

/** The seed itself; for `random` one that is short enough to be read out. */
export function drawn(seed: number | 'random'): number {
  return seed === 'random' ? Math.floor(Math.random() * 1_000_000) : seed;
}

const KINDS: readonly OutcomeKind[] = ['violation', 'livelock', 'deadlock', 'error', 'finished'];

function outcome(text: string): string {
  const [kind = '', number = '1', ...more] = text.split(':');
  const known = KINDS.some((each) => each === kind) && /^[1-9]\d*$/.test(number) && more.length === 0;
  if (known) return number === '1' ? kind : `${kind}:${number}`;
  throw new InvalidArgumentError(`Give ${KINDS.join(', ')}, or for the second of a kind finished:2.`);
}

function allOnly(text: string): 'all' {
  if (text === 'all') return text;
  throw new InvalidArgumentError('Give `all`, or nothing for the first 20.');
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
