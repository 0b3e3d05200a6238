/** Walks through a program with somebody at the keyboard, or along a script of keys. */

import { scoreJson, scoreOf } from '../../learn/predict-score.js';
import type { Transition } from '../../model.js';
import type { Program } from '../../program.js';
import { encode } from '../../schedule/index.js';
import { beginWalk, goTo, stepsOf, type Walk, withSteps } from '../../schedule/walk.js';
import { sameStep } from '../../show/command.js';
import { renderScreen, type ScreenOptions } from '../../show/screen/render.js';
import { predictWordsFor } from '../../show/words/predict-catalog.js';
import { drawn, LIMITS, type StepFlags } from '../options.js';
import { writeText } from '../programs/files.js';
import { load, observe } from '../programs/laboratory.js';
import { Exit, refusal } from '../terminal/exit.js';
import { limitsOf, searching } from '../terminal/slices.js';
import {
  canPlay,
  colorLevel,
  localeLang,
  terminalHeight,
  terminalWidth,
  write,
} from '../terminal/terminal.js';
import { scriptKeys } from './keys.js';
import { Live, type ScreenStyle } from './live.js';
import { follow } from './script.js';
import { beginSession, type Session, screenOf } from './session.js';
import { keyboardFor, Stage } from './stage.js';
import { exploring } from './worker/worker-background.js';

/** Lets somebody walk through the program, or prints the screen after the keys of a script. */
export async function step(name: string, options: StepFlags): Promise<void> {
  const { script, goal = null, speed, predict } = options;
  const hands = script === undefined ? stageFor(name) : scriptKeys(script);
  const program = await load(name, options);
  const session = beginSession(program, await walkFor(program, options), goal, speed, predict);
  // What can't be written is better known before anybody has predicted anything.
  keepScore(session, options);
  const { timing, seed } = session.walk;
  const style = styleOf(options);
  const background = exploring({ program, timing, seed, limits: limitsOf(searching(LIMITS, style.lang)) });
  if (hands instanceof Stage) {
    const last = await new Live(session, hands, background, style).run();
    keepScore(last, options);
    leave(last, style);
  } else {
    const last = await follow(session, hands, background);
    keepScore(last, options);
    const lines = renderScreen(screenOf(last), { ...style, ...sizeOf(options) });
    write(1, lines.map((line) => `${line.trimEnd()}\n`).join(''));
  }
}

/** @throws Refusal where there is no terminal to draw on */
function stageFor(name: string): Stage {
  const keyboard = keyboardFor(name === '-');
  if (keyboard === null || !canPlay(process.env)) throw noTerminal(name);
  return new Stage(keyboard);
}

/** Writes the score file, where one was asked for. */
function keepScore({ program, walk, predicted }: Session, { score }: StepFlags): void {
  if (score === undefined) return;
  const steps = stepsOf(walk).map(({ transition }) => transition);
  const { timing, seed } = walk;
  writeText(score, scoreJson(program, { timing, seed, steps }, predicted ?? []));
}

/** The walk where it is to begin, with the steps of a schedule ahead where one was given. */
async function walkFor(program: Program, options: StepFlags): Promise<Walk> {
  const walk = await wholeWalk(program, options);
  const { from = 0 } = options;
  const most = walk.places.length - 1;
  if (from <= most) return goTo(walk, from);
  throw refusal(
    `--from ${from} is beyond the last step, ${most}`,
    'Give the number of a step, or 0 for the start.',
  );
}

/** At its start. What is to begin further on goes along the run of its seed, where no other order is given. */
async function wholeWalk(program: Program, options: StepFlags): Promise<Walk> {
  const { schedule, outcome, timing = 'ideal', maxSteps, from } = options;
  const seed = drawn(options.seed);
  const isOpen = schedule === undefined && outcome === undefined;
  if (isOpen && from === undefined) return beginWalk(program, timing, seed);
  const { runTo } = await import('../commands/exploring.js');
  const trace = await (outcome === undefined
    ? observe(program, schedule === undefined ? { seed, timing, maxSteps } : { schedule, maxSteps })
    : runTo(program, outcome, options));
  const steps: readonly Transition[] = trace.steps.map(({ transition }) => transition);
  return withSteps(beginWalk(program, trace.timing, seed), steps);
}

function styleOf(options: StepFlags): ScreenStyle {
  return {
    lang: options.lang ?? localeLang(process.env),
    color: colorLevel(process.env, options.color),
  };
}

function sizeOf({ width, height }: StepFlags): Pick<ScreenOptions, 'width' | 'height'> {
  return { width: width ?? terminalWidth(), height: height ?? terminalHeight() };
}

/** What is left of the walk once the screen is gone: the command that takes it again. */
function leave({ program, walk, predicted, ended }: Session, { lang }: ScreenStyle): void {
  const steps = stepsOf(walk).map(({ transition }) => transition);
  if (steps.length > 0) {
    const code = encode(program, { timing: walk.timing, seed: walk.seed, steps });
    write(1, `${sameStep({ program: program.name }, code)}\n`);
  }
  if (predicted?.length) {
    const { right, asked } = scoreOf(predicted);
    write(1, `${predictWordsFor(lang).score(right, asked)}\n`);
  }
  if (ended === 'interrupt') process.exitCode = Exit.interrupted;
}

function noTerminal(name: string): Error {
  return refusal(
    'to step through a program takes a terminal, with a keyboard and a screen that can be drawn on',
    `\`queue-demo run ${name}\` shows a whole run; \`--script KEYS\` prints the screen after these keys.`,
  );
}
