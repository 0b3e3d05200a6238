/** The words for a comparison with real Python in English. */

import { grouped } from '../../chance.js';
import type { Excuse, PythonSetting, UncaughtError } from '../../comparison/compared.js';
import type { ComparisonWords } from '../comparison-words.js';

const counted = (count: number, one: string): string => `${grouped(count)} ${one}${count === 1 ? '' : 's'}`;

const runsOf = (count: number, runs: number): string =>
  count === runs
    ? runs === 1
      ? 'The run'
      : runs === 2
        ? 'Both runs'
        : `All ${grouped(runs)} runs`
    : `${grouped(count)} of ${counted(runs, 'run')}`;

function whichOf(count: number, runs: number): string {
  if (count < runs) return `${grouped(count)} of ${grouped(runs)} runs`;
  if (runs === 1) return 'the only run';
  return runs === 2 ? 'both runs' : `all ${grouped(runs)} runs`;
}

const EXCUSES: Readonly<Record<Excuse, string>> = {
  clock: 'reads the clock',
  pid: 'asks for the number of a process or thread',
  address: 'shows addresses in memory',
  random: 'draws random numbers from many',
  hash: 'uses sets, whose order may be another one in every run',
};

function setting({ python, runs, jobs, hog, switchInterval, scale }: PythonSetting): string {
  const how = [
    ...(jobs > 1 ? [`${jobs} at a time`] : []),
    ...(hog ? ['a core kept busy meanwhile'] : []),
    ...(switchInterval === null ? [] : [`threads switched every ${switchInterval} s`]),
    ...(scale === null ? [] : [`sleeps and time-outs multiplied by ${scale}`]),
  ];
  return `Python ${python}: ${[counted(runs, 'run'), ...how].join(', ')}.`;
}

const failed = (errors: readonly UncaughtError[]): string =>
  `ended by ${errors.map(({ type, line }) => `${type} at line ${line}`).join(', ')}`;

export const en: ComparisonWords = {
  setting,
  otherVersion:
    'The model follows Python 3.11. Where this one differs, the difference may be one between the versions.',
  interrupted: (runs, planned) => `Interrupted after ${grouped(runs)} of ${counted(planned, 'run')}.`,

  allPossible: (runs, distinct) =>
    runs === 1
      ? 'The model can explain the run.'
      : `The model can explain ${runs === 2 ? 'both' : `all ${grouped(runs)}`} runs; they gave ${distinct === 1 ? 'the same output' : counted(distinct, 'different output')}.`,
  impossible: (count, runs, sameVersion) =>
    `${runsOf(count, runs)} printed what the model can't print. ` +
    (sameVersion
      ? 'That is a mistake in queue-demo: please report it with the program and this output.'
      : 'That is a difference between the versions of Python, or a mistake in queue-demo: then please report it with the program and this output.'),
  unjudged: (count, runs, excuses) =>
    `${runsOf(count, runs)} printed what no schedule prints. That is not judged, because the program ${excuses
      .map((each) => EXCUSES[each])
      .join(' and ')}.`,
  unknown: (count, runs) =>
    `Of ${counted(count, 'run')} in ${grouped(runs)} it is not known whether the model can print the same: the search was not finished.`,

  outputs: (replays) =>
    replays
      ? 'What Python printed, and a schedule of the model that prints the same:'
      : 'What Python printed:',
  runs: (count, of, said) => [whichOf(count, of), ...said].join('; '),
  hung: (seconds) => `still running after ${seconds} s`,
  failed,
  ideal: 'possible even if no step is late',
  delayed: 'possible only if a step is late',
  isImpossible: 'IMPOSSIBLE in the model',
  isUnjudged: 'not judged',
  isUnknown: 'not known',
  asBefore: (lines, all) => `(${all ? 'only ' : ''}the first ${grouped(lines)} lines above)`,
  nothing: '(nothing)',
  moreLines: (lines) => `(${counted(lines, 'more line')})`,
  neverEnds: 'In the model, a run that prints this never ends. Here Python ended.',
  wrong: (lines, line) =>
    line === null
      ? `The model can print ${lines === 1 ? 'the line' : `all ${grouped(lines)} lines`}, but not end there.`
      : `${lines === 0 ? 'In the model' : `After ${counted(lines, 'line')}`}, this can't come: ${line}`,
  instead: (lines) => `It could go on with: ${lines.map((line) => line ?? '(the end)').join(' | ')}`,
  more: (outputs, least, most) => {
    const seen = least === most ? counted(least, 'run') : `${grouped(least)} to ${counted(most, 'run')}`;
    return `And ${counted(outputs, 'other output')}, ${seen} each: --outputs all lists them.`;
  },

  unseen: (runs) =>
    `What else can happen, and did not in ${runs === 1 ? 'this run' : `these ${grouped(runs)} runs`}:`,
  notSeen: (outcome, share) => {
    if (share === null) return `${outcome}, how likely is not known`;
    return share.kind === 'some'
      ? `${outcome}, ${counted(share.runs, 'run')} in ${grouped(share.of)}`
      : `${outcome}, ${share.kind}`;
  },
  coin: 'How likely: if chance picked who goes next at every step; rounded.',
  moreUnseen: (outcomes) => `And ${counted(outcomes, 'other outcome')}: --json has them all.`,
  allSeen: 'Nothing else can happen.',
  notSearched: 'The search for what else can happen was not finished: there may be more.',
  alike:
    'From outside a run that hangs looks the same in every deadlock and livelock: all that it may have been count as shown.',
  unreadByModel: 'What a run left unread is not seen from outside: it is taken from the schedule.',

  everyOrder: 'everything that can happen',
  underStress: 'more runs, under stress',
  faster: 'the same without the long sleeps',

  running: (ended, all, hung, distinct) =>
    `Python: ${grouped(ended)} of ${counted(all, 'run')}${hung > 0 ? `, ${grouped(hung)} hung` : ''}, ${counted(distinct, 'different output')}`,
  nothingYet: 'Interrupted before any run had ended.',
};
