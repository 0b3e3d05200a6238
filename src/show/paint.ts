/**
 * Colour, as functions from text to text. Every actor has a colour of its own out of the terminal's 16, so that themes,
 * light or dark, decide how they look. Red is never used: beside green it is lost on one man in twelve. Whatever a
 * colour says, a word says too.
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

/** All inks for one level of colour. Level 0 gives the text itself, exactly. */
export function paint(level: ColorLevel): Paint {
  const chalk = new Chalk({ level });
  const lanes = [chalk.cyan, chalk.magenta, chalk.blue, chalk.green, chalk.yellow];
  const actor = (lane: number, tone: Tone): Ink => {
    const colour = lanes[Math.max(0, lane) % lanes.length] ?? chalk;
    if (tone === 'alarm') return colour.inverse;
    return tone === 'print' || tone === 'blocked' ? colour.bold : colour;
  };
  return { actor, strong: (text) => chalk.bold(text) };
}
