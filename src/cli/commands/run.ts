/** `queue-demo run PROGRAM`: one schedule, as a trace. */
import type { Command } from 'commander';
import type { Trace } from '../../model.js';
import type { Program } from '../../program.js';
import { frames, renderJson, renderTrace, type TraceOptions } from '../../show/index.js';
import { drawn, type RunFlags, WATCH, withRunOptions } from '../options.js';
import { demoText, findDemo } from '../programs/demos.js';
import { type Conditions, load, observe } from '../programs/laboratory.js';
import { refusal } from '../terminal/exit.js';
import { canPlay, colorLevel, localeLang, terminalWidth, write } from '../terminal/terminal.js';

const EXAMPLES = `
PROGRAM is the name of a demo, the path of a Python file, or - for standard input.

Examples:
  queue-demo run odd-even --seed 7
  queue-demo run odd-even --outcome livelock
  queue-demo run ./program.py --timing any --seed random
  queue-demo run ./program.py --watch
  queue-demo run ./program.py --json | head -1
  cat program.py | queue-demo run - --plain`;

export function addRun(program: Command): void {
  withRunOptions(
    program.command('run').argument('<PROGRAM>').description('run a program once and show the trace'),
  )
    .option('--watch', WATCH)
    .addHelpText('after', EXAMPLES)
    .action(async (name: string, options: RunFlags) => {
      if (!options.watch) return run(name, options);
      const { watchFile } = await import('../supervision/watching.js');
      watchFile(name, options.lang);
    });
}

/** Runs the program and shows who did what in which order. */
export async function run(name: string, options: RunFlags): Promise<void> {
  const program = await load(name, options);
  const { outcome } = options;
  checkLimits(options);
  const trace = await (outcome === undefined
    ? observe(program, conditions(options)).then((run) => explained(program, run))
    : ending(program, outcome, options));
  checkTiming(trace, options);
  if (!options.json) return show(trace, style(trace, name, options), options.speed);
  if (options.seed === 'random' && trace.seed !== null) write(2, `seed ${trace.seed}\n`);
  write(1, renderJson(trace));
}

function conditions({ seed, schedule, timing = 'ideal', maxSteps }: RunFlags): Conditions {
  if (schedule !== undefined) return { schedule, maxSteps };
  return { seed: drawn(seed), timing, maxSteps };
}

/** With its causes, where it ended badly. What finds them is read only then: it would slow every other run down. */
async function explained(program: Program, run: Trace): Promise<Trace> {
  if (run.outcome.kind === 'finished' && run.outcome.unread.length === 0) return run;
  const { withCauses } = await import('../../causes/index.js');
  return withCauses(program, run);
}

/** The simplest run that ends so. What searches is read only now: it would slow every other run down. */
async function ending(program: Program, outcome: string, options: RunFlags): Promise<Trace> {
  const { runTo } = await import('./exploring.js');
  return runTo(program, outcome, options);
}

function checkLimits({ outcome, maxStates, maxMemory, maxTime }: RunFlags): void {
  if (outcome !== undefined || (maxStates ?? maxMemory ?? maxTime) === undefined) return;
  throw refusal(
    '--max-states, --max-memory and --max-time limit the search for an --outcome',
    'One run has --max-steps.',
  );
}

function checkTiming(trace: Trace, { timing = trace.timing }: RunFlags): void {
  if (timing === trace.timing) return;
  throw refusal(
    `that schedule is of --timing ${trace.timing}`,
    'Leave out --timing: a schedule brings its own.',
  );
}

function style(trace: Trace, name: string, options: RunFlags): TraceOptions {
  const lang = options.lang ?? localeLang(process.env);
  const demo = findDemo(name);
  return {
    lang,
    width: options.width ?? terminalWidth(),
    color: colorLevel(process.env, options.color),
    plain: options.plain ?? false,
    detail: options.detail ?? false,
    ...(demo ? { header: demoText(demo, trace.lines, lang) } : {}),
  };
}

/** Prints the trace, or plays it where there is a terminal to play it on. */
async function show(trace: Trace, options: TraceOptions, speed: number | undefined): Promise<void> {
  if (speed !== undefined && canPlay(process.env)) {
    const { play } = await import('../terminal/playback.js');
    return play(frames(trace, options), speed);
  }
  if (speed !== undefined) write(2, 'Only a terminal can play a trace: here it is as a whole.\n');
  write(1, renderTrace(trace, options));
}
