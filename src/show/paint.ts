/**
 * Colour, as functions from text to text. Every actor has a look of its own. Where there are 256 colours, they are four that can be read
 * on white and on black alike (4.5:1, WCAG 2.1's contrast); else five of the terminal's 16, which its theme decides. Those who come
 * after are underlined. Red is never used: beside green it is lost on one man in twelve. Whatever a colour says, a word says too.
 */

import { Chalk } from 'chalk';

/** Whether, and how, to colour: chalk's levels, 0 for none at all. */
export type ColorLevel = 0 | 1 | 2 | 3;

export type Ink = (text: string) => string;

export const noInk: Ink = (text) => text;

/** What a cell is about; its look follows from it. */
export type Tone = 'operation' | 'print' | 'blocked' | 'woken' | 'alarm' | 'local';

export interface Paint {
  /** What the actor in this lane (from 0) says, in this tone. */
  actor(lane: number, tone: Tone): Ink;
  /** Titles, and what changed. */
  readonly strong: Ink;
}

/** Of xterm's 256 colours: a blue, a magenta, a green, a violet. */
export const READABLE = [63, 163, 29, 98] as const;

/** All inks for one level of colour. Level 0 gives the text itself, exactly. */
export function paint(level: ColorLevel): Paint {
  const chalk = new Chalk({ level });
  const plain =
    level < 2
      ? [chalk.cyan, chalk.magenta, chalk.blue, chalk.green, chalk.yellow]
      : READABLE.map((number) => chalk.ansi256(number));
  const lanes = [...plain, ...plain.map((colour) => colour.underline)];
  const actor = (lane: number, tone: Tone): Ink => {
    const colour = lanes[Math.max(0, lane) % lanes.length] ?? chalk;
    if (tone === 'alarm') return colour.inverse;
    return tone === 'print' || tone === 'blocked' ? colour.bold : colour;
  };
  return { actor, strong: (text) => chalk.bold(text) };
}
