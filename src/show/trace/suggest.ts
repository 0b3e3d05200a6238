/**
 * The commands worth trying after a trace: a table of situations, the most telling first. A new command of the
 * program is one more row here, and one more word in the catalog.
 */

import type { Trace } from '../../model.js';
import { exploreCommand, isFixed, runCommand, sameRun } from '../command.js';
import { messageCount } from '../naming.js';
import type { Suggestions } from '../words/catalog.js';

export interface Suggestion {
  readonly command: string;
  readonly word: keyof Suggestions;
}

interface Situation {
  readonly trace: Trace;
  /** There is a mended version. */
  readonly hasFixed: boolean;
  readonly detail: boolean;
  /** It did not finish with everything received. */
  readonly bad: boolean;
}

interface TraceHint {
  readonly word: keyof Suggestions;
  readonly when: (situation: Situation) => boolean;
  readonly command: (situation: Situation) => string;
}

const MOST = 3;

const timing = (trace: Trace): readonly string[] => (trace.timing === 'any' ? ['--timing any'] : []);

const nextSeed = (trace: Trace): string =>
  trace.seed === null ? '--seed random' : `--seed ${trace.seed + 1}`;

const hasFeeder = (trace: Trace): boolean =>
  (trace.steps.at(-1)?.view ?? trace.start).actors.some((actor) => actor.kind === 'feeder');

const hints: readonly TraceHint[] = [
  {
    word: 'longer',
    when: ({ trace }) => trace.outcome.kind === 'cut' && !trace.outcome.limit && trace.seed !== null,
    command: ({ trace }) =>
      runCommand(trace, [...sameRun(trace), `--max-steps ${10 * Math.max(1, trace.steps.length)}`]),
  },
  {
    word: 'fixed',
    when: ({ trace, hasFixed, bad }) => bad && hasFixed && !isFixed(trace),
    command: ({ trace }) => runCommand(trace, [], true),
  },
  {
    word: 'explore',
    when: ({ trace }) => (trace.noReturn ?? null) === null,
    command: ({ trace }) => exploreCommand(trace, timing(trace)),
  },
  {
    word: 'otherSeed',
    when: () => true,
    command: ({ trace }) => runCommand(trace, [...timing(trace), nextSeed(trace)]),
  },
  {
    word: 'detailFeeders',
    when: ({ trace, detail, bad }) => bad && !detail && hasFeeder(trace),
    command: ({ trace }) => runCommand(trace, [...sameRun(trace), '--detail']),
  },
  {
    word: 'broken',
    when: ({ trace }) => isFixed(trace),
    command: ({ trace }) => runCommand(trace, [], false),
  },
  {
    word: 'anyTiming',
    when: ({ trace, bad }) => !bad && trace.timing === 'ideal' && hasClock(trace),
    command: ({ trace }) =>
      runCommand(trace, ['--timing any', ...(trace.seed === null ? [] : [`--seed ${trace.seed}`])]),
  },
  {
    word: 'detail',
    when: ({ trace, detail, bad }) => !detail && !(bad && hasFeeder(trace)),
    command: ({ trace }) => runCommand(trace, [...sameRun(trace), '--detail']),
  },
  {
    word: 'fixed',
    when: ({ trace, hasFixed, bad }) => !bad && hasFixed && !isFixed(trace),
    command: ({ trace }) => runCommand(trace, [], true),
  },
];

const hasClock = (trace: Trace): boolean => trace.steps.some((step) => step.transition.kind === 'clock');

/** Two or three commands worth trying after `trace`. */
export function suggestions(trace: Trace, hasFixed: boolean, detail: boolean): readonly Suggestion[] {
  const unread = messageCount(trace.outcome.unread) > 0;
  const situation = { trace, hasFixed, detail, bad: trace.outcome.kind !== 'finished' || unread };
  const fitting = hints.filter(({ when }) => when(situation));
  const commands = fitting.map(({ word, command }) => ({ word, command: command(situation) }));
  return commands.slice(0, MOST);
}
