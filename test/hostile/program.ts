/** What a hostile program is: a text that asks too much of something, made by a family of them from a size. */

export interface Hostile {
  readonly name: string;
  readonly text: string | Uint8Array;
  /** The command, `PROGRAM` standing for the file. */
  readonly args: readonly string[];
  /** What it gets on standard input. */
  readonly input?: string;
}

/** A text for each size. */
export interface Family {
  readonly name: string;
  readonly sizes: readonly number[];
  /** For what is quick enough to be tried with every change. */
  readonly small: number;
  readonly make: (size: number) => string | Uint8Array;
  /** Run, unless something else is asked. */
  readonly args?: readonly string[];
  readonly input?: (size: number) => string;
}

export const RUN = ['run', 'PROGRAM'];
export const EXPLORE = ['explore', 'PROGRAM', '--max-time', '5'];
export const VERDICT = [...EXPLORE, '--timing', 'any', '--verdict'];
export const OUTPUTS = [...EXPLORE, '--outputs'];
export const EXPLAIN = ['explain', 'PROGRAM', '-', '--max-time', '5'];

/** The programs of a family. */
export function programs(family: Family, sizes = family.sizes): Hostile[] {
  const { name, make, args = RUN, input } = family;
  return sizes.map((size) => ({
    name: `${name} ${size}`,
    text: make(size),
    args,
    ...(input ? { input: input(size) } : {}),
  }));
}

export const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;
