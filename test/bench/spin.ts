/** The same search by Spin: it generates a C program from odd-even.pml, gcc compiles it, and it goes through all states. */
import path from 'node:path';
import { isThere, type Measured, measured } from './measure.js';

export interface Size {
  readonly messages: number;
  readonly consumers: number;
}

export interface Searched {
  readonly states: number;
  /** Milliseconds, all that has to run included. */
  readonly whole: number;
  /** Milliseconds of it for the search alone, where it is a process of its own. */
  readonly search: number | null;
  readonly memory: number | null;
}

/** As it stands here: scripts are bundled elsewhere. */
const MODEL = path.resolve('test/bench/odd-even.pml');
/** Steps of the longest way that it may follow. */
const DEPTH = 2_000_000;

/** Why Spin can't be measured, or null. */
export function whyNoSpin(): string | null {
  const missing = [...(isThere('spin', ['-V']) ? [] : ['spin']), ...(isThere('gcc', ['-v']) ? [] : ['gcc'])];
  return missing.length === 0 ? null : `Not beside Spin: ${missing.join(' and ')} not found.`;
}

/** Spin's and gcc's versions, in a word each. */
export function versions(): string {
  const spin = measured(['spin', '-V']).stdout.match(/\d[\d.]+/)?.[0];
  return `Spin ${spin}, gcc ${measured(['gcc', '-dumpfullversion']).stdout.trim()}`;
}

/**
 * Generates, compiles and searches in `folder`; `reduced`: with its partial-order reduction, as it does by itself.
 * @throws Error where the search was not finished
 */
export function spin({ messages, consumers }: Size, reduced: boolean, folder: string): Searched {
  const generate = measured(['spin', '-a', `-DN=${messages}`, `-DNC=${consumers}`, MODEL], folder);
  const compile = measured(['gcc', '-O2', ...(reduced ? [] : ['-DNOREDUCE']), '-o', 'pan', 'pan.c'], folder);
  const search = measured(['./pan', `-m${DEPTH}`], folder);
  return {
    states: statesOf(search),
    whole: generate.time + compile.time + search.time,
    search: search.time,
    memory: search.memory,
  };
}

function statesOf({ stdout }: Measured): number {
  const states = stdout.match(/^ *(\d+) states, stored/m)?.[1];
  if (states === undefined || /too small|not completed|errors: [1-9]/.test(stdout))
    throw new Error(`Spin's search was not finished:\n${stdout}`);
  return Number(states);
}
