/** The commands worth trying after an exploration: a table of situations, the most telling first. */

import type { Exploration } from '../../model.js';
import { exploreCommand, isFixed, settingOf } from '../command.js';
import type { Advice } from '../command-list.js';
import type { Suggestions } from '../words/catalog.js';
import type { ExplorationWords, Stopped } from '../words/exploration-catalog.js';

export interface Findings {
  readonly exploration: Exploration;
  readonly stopped: Stopped | null;
  /** It was asked for the outcomes alone. */
  readonly verdict: boolean;
  /** There is a mended version. */
  readonly hasFixed: boolean;
  /** Some outcome is bad. */
  readonly bad: boolean;
  /** Somebody sleeps, or waits with a time-out. */
  readonly timed: boolean;
  readonly random: boolean;
  readonly prints: boolean;
}

interface ExplorationHint {
  readonly when: (findings: Findings) => boolean;
  readonly command: (findings: Findings) => string;
  readonly shows: (words: ExplorationWords, shared: Suggestions) => string;
}

const MOST = 3;

/** The same exploration with other or more options. */
function again(findings: Findings, change: Partial<Exploration>, ...more: readonly string[]): string {
  const { exploration } = findings;
  return exploreCommand(exploration, [
    ...settingOf({ ...exploration, ...change }),
    ...verdictOf(findings),
    ...more,
  ]);
}

const verdictOf = ({ verdict }: Findings): readonly string[] => (verdict ? ['--verdict'] : []);

/** The same of the mended version, or of the other. */
function version(findings: Findings, fixed: boolean): string {
  const { exploration } = findings;
  return exploreCommand(exploration, [...settingOf(exploration), ...verdictOf(findings)], fixed);
}

const hints: readonly ExplorationHint[] = [
  {
    when: ({ stopped, verdict }) => stopped !== null && stopped.by !== 'program' && !verdict,
    command: (findings) => again(findings, {}, '--verdict'),
    shows: ({ verdict }) => verdict,
  },
  {
    when: ({ stopped }) => stopped !== null && stopped.by !== 'program',
    command: (findings) =>
      again(findings, {}, ...(findings.stopped === null ? [] : higher(findings.stopped))),
    shows: ({ further }) => further,
  },
  {
    when: ({ bad, hasFixed, exploration }) => bad && hasFixed && !isFixed(exploration),
    command: (findings) => version(findings, true),
    shows: (_, { fixed }) => fixed,
  },
  {
    when: ({ timed, exploration }) => timed && exploration.timing === 'ideal',
    command: (findings) => again(findings, { timing: 'any' }),
    shows: (_, { anyTiming }) => anyTiming,
  },
  {
    when: ({ timed, exploration }) => timed && exploration.timing === 'any',
    command: (findings) => again(findings, { timing: 'ideal' }),
    shows: ({ idealTiming }) => idealTiming,
  },
  {
    when: ({ verdict, stopped }) => verdict && stopped === null,
    command: (findings) => again({ ...findings, verdict: false }, {}),
    shows: ({ whole }) => whole,
  },
  {
    when: ({ random }) => random,
    command: (findings) => again(findings, { seed: findings.exploration.seed + 1 }),
    shows: ({ otherSeed }) => otherSeed,
  },
  {
    when: ({ prints, stopped, verdict, exploration }) =>
      prints && stopped === null && !verdict && exploration.outputs === null,
    command: (findings) => again(findings, {}, '--outputs'),
    shows: ({ listOutputs }) => listOutputs,
  },
  {
    when: ({ exploration }) => isFixed(exploration),
    command: (findings) => version(findings, false),
    shows: (_, { broken }) => broken,
  },
];

/** At most three commands worth trying. */
export function exploreSuggestions(
  findings: Findings,
  words: ExplorationWords,
  shared: Suggestions,
): readonly Advice[] {
  const fitting = hints.filter(({ when }) => when(findings)).slice(0, MOST);
  return fitting.map(({ command, shows }) => ({ command: command(findings), shows: shows(words, shared) }));
}

/** Well beyond the limit that was reached. */
export function higher(stopped: Stopped): readonly string[] {
  if (stopped.by === 'interrupt' || stopped.by === 'program') return [];
  if (stopped.by === 'memory') return [`--max-memory ${2 * stopped.limit}`];
  return [`--max-${stopped.by} ${10 * stopped.limit}`];
}
