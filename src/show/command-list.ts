/** Commands with what each shows: beside it where there is room, else below. */

import { cut, displayWidth, pad } from './fitting-text.js';

export interface Advice {
  readonly command: string;
  /** A few words. */
  readonly shows: string;
}

/** The lines of the list. Commands are never cut or broken: they could not be pasted. */
export function commandList(all: readonly Advice[], width: number): readonly string[] {
  const widest = all.reduce((most, { command }) => Math.max(most, displayWidth(command)), 0);
  const beside = ({ command, shows }: Advice): string => `  ${pad(command, widest)}  ${shows}`;
  if (all.every((each) => displayWidth(beside(each)) <= width)) return all.map(beside);
  return all.flatMap(({ command, shows }) => [`  ${command}`, cut(`    ${shows}`, width)]);
}
