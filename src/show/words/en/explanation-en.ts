/** The words for an explanation in English. */

import { grouped } from '../../chance.js';
import type { ExplanationWords } from '../explanation-words.js';
import { whyStopped } from './exploration-en.js';

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : many}`;

const allLines = (count: number): string => {
  if (count === 0) return 'Printing nothing is possible';
  return count === 1 ? 'The line can be printed' : `All ${grouped(count)} lines can be printed`;
};

export const en: ExplanationWords = {
  possible: (switches, steps, prefix, simplest) => {
    const which = prefix ? 'whose output begins so' : 'that prints this';
    return `Possible. This is ${simplest ? 'the simplest' : 'an'} order ${which}: ${counted(switches, 'switch', 'switches')}, ${counted(steps, 'step')}.`;
  },
  noDelay: 'It is possible even if no step is late.',
  needsDelay: 'It is possible only if a step is late: where steps take no time, no order prints this.',
  heldUp: ({ who, isKill, after, until }, time) => {
    const from = after === 0 ? 'from the start' : `after step ${after}`;
    const then = until === null ? '' : `, and ${isKill ? 'was' : 'did'} in step ${until}`;
    if (isKill)
      return `The end of ${who} was held up for at least ${time}: it could be killed ${from}${then}.`;
    return `${who} was held up for at least ${time}: it could go on ${from}${then}.`;
  },
  moreHeld: (count) => `And ${counted(count, 'more delay')}.`,
  delayUnknown: (stopped) => `Whether a step has to be late for it is not known: ${whyStopped(stopped)}.`,
  hangsHere: 'It hangs where the text ends.',

  impossible: (program, prefix, ideal) =>
    `Impossible: no order of ${program ?? 'the program'} ${prefix ? 'has an output that begins so' : 'prints this'}${ideal ? ' without a delay' : ''}.`,
  upTo: (count) => {
    if (count === 0) return 'The very first line can not come:';
    const before = count === 1 ? 'Line 1 can' : `Lines 1 to ${grouped(count)} can`;
    return `${before} be printed so. Then line ${grouped(count + 1)} can not come:`;
  },
  wholeGoesOn: (count) => `${allLines(count)}, but the program does not end there. Next would come:`,
  wholeHangs: (count) => `${allLines(count)}, but a run that prints this never ends: it hangs there.`,
  couldCome: 'What could come there:',
  nothingMore: 'Nothing more could come there.',
  orNothingMore: '(or nothing more)',
  others: (count) => `(and ${grouped(count)} more)`,
  emptyLine: '(an empty line)',
  blanks: (line) => `Line ${grouped(line)} differs from one of these only in blanks.`,
  traceback: (line) =>
    `From line ${grouped(line)} on there is a traceback. Python writes those to standard error, and only standard output is compared: take them out.`,
  blocks:
    'Was this written to a file or a pipe? Then Python wrote the lines of each process in blocks, and they do not stand in the order in which they were printed. `queue-demo explain --help` says how to keep that order.',
  seeded: (seed) =>
    `The program draws random numbers, the large ones from seed ${seed}; with another seed it may be possible.`,

  unknown: (stopped) => `Not known: ${whyStopped(stopped)}.`,
  soFar: (lines) =>
    lines === 0
      ? 'No line was matched so far.'
      : `So far, an order was found that prints the first ${lines === 1 ? 'line' : `${grouped(lines)} lines`}.`,

  addPrefix: 'if it was still running, or killed',
  everyOutput: 'everything that it can print',
  further: 'search further',
};
