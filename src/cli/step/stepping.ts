/** Walks through a program with somebody at the keyboard, or along a script of keys. */

import { scoreJson, scoreOf } from '../../learn/predict-score.js';
import type { Transition } from '../../model.js';
import type { Program } from '../../program.js';
import { encode } from '../../schedule/index.js';
import { beginWalk, stepsOf, type Walk, withSteps } from '../../schedule/walk.js';
import { sameStep } from '../../show/command.js';
import { renderScreen, type ScreenOptions } from '../../show/screen/render.js';
import { predictWordsFor } from '../../show/words/predict-catalog.js';
import { drawn, LIMITS, type StepFlags } from '../options.js';
import { writeText } from '../programs/files.js';
import { load, observe } from '../programs/laboratory.js';
import { Exit, refusal } from '../terminal/exit.js';
import { type Pace, pace } from '../terminal/playback.js';
import {
  canPlay,
  localeLang,
  terminalHeight,
  terminalWidth,
  wantsColor,
  write,
} from '../terminal/terminal.js';
import type { Background } from './background.js';
import { scriptKeys } from './keys.js';
import { delayOf } from './player.js';
import { type Input, reduce } from './reduce.js';
import { follow } from './script.js';
import { beginSession, questionOf, type Session, screenOf } from './session.js';
import { keyboardFor, Stage } from './stage.js';
import { exploring } from './worker/worker-background.js';

/** Lets somebody walk through the program, or prints the screen after the keys of a script. */
export async function step(name: string, options: StepFlags): Promise<void> {
  const keyboard = options.script === undefined ? keyboardFor(name === '-') : null;
  if (options.script === undefined && (keyboard === null || !canPlay(process.env))) throw noTerminal(name);
  const keys = options.script === undefined ? null : scriptKeys(options.script);
  const program = await load(name, options);
  const session = beginSession(
    program,
    await walkFor(program, options),
    options.goal ?? null,
    options.speed,
    options.predict,
  );
  // What can't be written is better known before anybody has predicted anything.
  keepScore(session, options);
  const { timing, seed } = session.walk;
  const background = exploring({ program, timing, seed, limits: limitsOf() });
  const looks = looksOf(options);
  if (keys !== null) {
    const last = await follow(session, keys, background);
    keepScore(last, options);
    const lines = renderScreen(screenOf(last), { ...looks, ...sizeOf(options) });
    return write(1, lines.map((line) => `${line.trimEnd()}\n`).join(''));
  }
  const stage = new Stage(keyboard as NonNullable<typeof keyboard>);
  const last = await perform(session, stage, background, looks);
  keepScore(last, options);
  leave(last, looks);
}

/** Writes the score file, where one was asked for. */
function keepScore({ program, walk, predicted }: Session, { score }: StepFlags): void {
  if (score === undefined) return;
  const steps = stepsOf(walk).map(({ transition }) => transition);
  const { timing, seed } = walk;
  writeText(score, scoreJson(program, { timing, seed, steps }, predicted ?? []));
}

/** The walk at its start, with the steps of a schedule ahead where one was given. */
async function walkFor(program: Program, options: StepFlags): Promise<Walk> {
  const { schedule, outcome, timing = 'ideal', maxSteps } = options;
  const seed = drawn(options.seed);
  if (schedule === undefined && outcome === undefined) return beginWalk(program, timing, seed);
  const { runTo } = await import('../commands/exploring.js');
  const trace = await (outcome === undefined
    ? observe(program, schedule === undefined ? { maxSteps } : { schedule, maxSteps })
    : runTo(program, outcome, options));
  const steps: readonly Transition[] = trace.steps.map(({ transition }) => transition);
  return withSteps(beginWalk(program, trace.timing, seed), steps);
}

/** As far as `explore` goes, in its units. */
const limitsOf = () => ({
  maxStates: LIMITS.maxStates,
  maxMemory: LIMITS.maxMemory * 1e6,
  maxTime: LIMITS.maxTime * 1000,
});

type ScreenStyle = Pick<ScreenOptions, 'color' | 'lang'>;

function looksOf(options: StepFlags): ScreenStyle {
  return {
    lang: options.lang ?? localeLang(process.env),
    color: options.color && wantsColor(process.env) ? 1 : 0,
  };
}

function sizeOf({ width, height }: StepFlags): Pick<ScreenOptions, 'width' | 'height'> {
  return { width: width ?? terminalWidth(), height: height ?? terminalHeight() };
}

/** Until somebody ends it: inputs come in, the session goes on, and the screen shows it. */
function perform(first: Session, stage: Stage, background: Background, looks: ScreenStyle): Promise<Session> {
  return new Promise((resolve, reject) => {
    let session = first;
    let asked = '';
    let ticking: { readonly pace: Pace; readonly delay: number } | null = null;
    const finish = (end: () => void): void => {
      ticking?.pace.stop();
      background.end();
      stage.close();
      end();
    };
    const show = (): void => stage.draw(renderScreen(screenOf(session), { ...looks, ...stage.size }));
    const ask = (): void => {
      const question = questionOf(session);
      const text = JSON.stringify(question);
      if (text === asked) return;
      asked = text;
      if (question !== null) background.ask(question);
    };
    const beat = (): void => {
      const delay = delayOf(session);
      if (delay === ticking?.delay) return;
      ticking?.pace.stop();
      ticking = delay === null ? null : { delay, pace: pace(delay, tick) };
    };
    const enter = (input: Input): void => {
      try {
        session = reduce(session, input);
        if (session.ended !== null) return finish(() => resolve(session));
        ask();
        show();
        beat();
      } catch (error) {
        finish(() => reject(error));
      }
    };
    const tick = (): number | null => {
      enter({ kind: 'tick' });
      return session.ended === null ? delayOf(session) : null;
    };
    background.listen(
      (answer) => enter({ kind: 'answer', answer }),
      (error) => finish(() => reject(error)),
    );
    stage.open((key) => enter({ kind: 'key', key }), show);
    ask();
    show();
  });
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
