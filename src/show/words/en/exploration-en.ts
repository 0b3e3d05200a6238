/** The words for an exploration in English. */

import type { ExploredPrints } from '../../../model.js';
import { grouped } from '../../chance.js';
import type { ExplorationWords, Stopped, Timers } from '../exploration-words.js';
import { amount } from './limits-en.js';

const counted = (count: number, one: string): string => `${grouped(count)} ${one}${count === 1 ? '' : 's'}`;

function list(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Why a search ended, as a clause. */
export function whyStopped(stopped: Stopped): string {
  switch (stopped.by) {
    case 'states':
      return `the search stopped at its limit of ${counted(stopped.limit, 'world')}`;
    case 'memory':
      return `the search stopped at its limit of ${grouped(stopped.limit)} MB of memory`;
    case 'time':
      return `the search stopped at its limit of ${counted(stopped.limit, 'second')}`;
    case 'interrupt':
      return 'the search was interrupted';
    case 'program':
      return `at line ${stopped.limit.line} ${stopped.limit.actor.name} came to the limit of ${amount(stopped.limit)}`;
  }
}

/** `the sleep (line 61) and the time-outs (lines 54 and 73)`. */
function timersText({ sleeps, timeouts }: Timers): string {
  const text = (name: string, lines: readonly number[]): readonly string[] => {
    if (lines.length === 0) return [];
    const plural = lines.length === 1 ? '' : 's';
    return [`the ${name}${plural} (line${plural} ${list(lines.map(String))})`];
  };
  return list([...text('sleep', sleeps), ...text('time-out', timeouts)]);
}

/** What comes of being late. */
function delays({ sleeps, timeouts }: Timers, [oversleep, giveUp]: readonly [string, string]): string {
  const late = [
    ...(sleeps.length > 0 ? [`${oversleep} while others go on`] : []),
    ...(timeouts.length > 0 ? [`${giveUp} waiting although others are about to act`] : []),
  ];
  return late.join(', or ');
}

const size = (worlds: number, steps: number): string =>
  `${counted(worlds, 'world')}, ${counted(steps, 'step')} between them`;

function badEnds(bad: number, all: number): string {
  if (all === 1) return 'Not clean: every schedule ends in the same way, and not well.';
  if (bad === all) return `Not clean: it can end in ${all} ways, and none of them is good.`;
  return `Not clean: it can end in ${all} ways, and ${bad} of them ${bad === 1 ? 'is' : 'are'} bad.`;
}

function whatItPrints({ kind, texts, nothing }: ExploredPrints): string {
  if (nothing) return 'it prints nothing';
  if (kind === 'one text') return 'it prints the same text';
  if (kind === 'same lines')
    return `it prints the same lines, in ${texts === null ? '' : `${grouped(texts)} `}different orders`;
  return `it does not print the same lines${texts === null ? '' : ` (${grouped(texts)} different texts)`}`;
}

export const en: ExplorationWords = {
  proved: (timing, endless, prints) => {
    const scope = `every order${endless ? ' that comes to an end' : ''} (${timing === 'ideal' ? 'ideal time' : 'any delays'})`;
    const held = `${endless ? '' : 'it ends, '}no exception, nothing unread, no update lost`;
    return prints === null
      ? `Proved for ${scope}: ${held}. Not compared: what it prints.`
      : `Proved for ${scope}: ${held}; ${whatItPrints(prints)}.`;
  },
  prints: (prints) =>
    prints.kind === 'different lines'
      ? `What it prints depends on the order${prints.texts === null ? '' : `: ${grouped(prints.texts)} different texts`}. Lines that not every order prints:`
      : `In every order ${whatItPrints(prints)}.`,
  otherVariants: 'There are more: --outputs lists them.',
  noneOfThese: '(none of these lines)',
  notClean: (bad, all, lost) => {
    const updates = `updates of ${list(lost)} can be lost`;
    if (bad === 0)
      return `Not clean: ${updates}, although ${all === 1 ? 'every schedule ends' : 'all ends'} well.`;
    return lost.length === 0 ? badEnds(bad, all) : `${badEnds(bad, all)} And ${updates}.`;
  },
  partlyBad: (stopped) => `Not clean, and there may be more: ${whyStopped(stopped)}.`,
  partlyGood: (stopped) => `Nothing wrong so far, and nothing proved: ${whyStopped(stopped)}.`,

  outcome: 'outcome',
  odds: 'how often',
  steps: 'steps',
  switches: 'switches',
  certain: 'certain after',
  livelock: 'LIVELOCK',
  deadlock: 'DEADLOCK',
  error: (types) => `ERROR ${types.join(', ')}`,
  finished: (unread) => (unread === 0 ? 'finished' : `FINISHED, ${grouped(unread)} unread`),
  share: (share) => {
    if (share.kind !== 'some') return share.kind;
    return `${counted(share.runs, 'run')} in ${grouped(share.of)}`;
  },
  after: (step) => (step === 0 ? 'the start' : `step ${step}`),
  goesOn: (actors) => `${list(actors)} ${actors.length === 1 ? 'goes' : 'go'} on for ever.`,
  cycle: (from, to) => `Steps ${from} to ${to} go round in a circle.`,
  others: (count) => `And ${counted(count, 'other outcome')}: --json has them all.`,
  legend: (whole) => [
    ...(whole ? ['How often: if at every step a coin decided who goes on; rounded.'] : []),
    `Steps: of ${whole ? 'the simplest schedule that ends so' : 'a schedule that ends so; there may be a simpler one'}.`,
    'Switches: how often another thread or process goes on in it.',
    ...(whole ? ['Certain after: the step of it after which no other outcome was possible.'] : []),
  ],

  lostUpdate: (place) => `LOST UPDATE of ${place}`,
  lostAt: (step, line) => `step ${step}, line ${line}: `,
  lostRead: (who, value) => `${who} reads ${value ?? 'it'}`,
  lostBetween: (who, value) => `${who} writes ${value ?? 'it'}`,
  lostWrite: (who, value, read, whose) =>
    `${who} writes ${value ?? 'it'}, made from what it read in step ${read}: the update of ${whose} is lost`,
  otherLost: (count) => `And ${counted(count, 'other lost update')}: --json has them all.`,
  lostAdvice: 'To mend it: read and write within one `with lock:`, and everywhere with the same lock.',

  searchedAll: (worlds, steps) =>
    `Searched: ${size(worlds, steps)}. That is all: it can end in no other way.`,
  searchedSome: (worlds, steps) => `Searched: ${size(worlds, steps)}. There is more.`,
  partial: (outcomes) =>
    outcomes === 0
      ? 'No schedule has come to an end yet: how it can end is not known.'
      : 'Proved: what stands in the table can happen. Not proved: that nothing else can. How often, and what was certain when, only a whole search can tell.',
  onlyOutcomes:
    'With --verdict, only the outcomes were looked for: steps that nobody else could see were not told apart, and how often an outcome comes was not worked out. Lost updates were looked for; what it prints was not.',
  endless:
    'A schedule can also go round in circles for as long as it likes, and still end. That is no livelock: left to a coin, it ends sooner or later.',
  ideal: (timers) =>
    `Time is exact here, for ${timersText(timers)}: it passes only once nobody can do anything new. On a real machine any step may be late: somebody ${delays(timers, ['oversleeps', 'gives up'])}. Then more can happen: try --timing any.`,
  any: (timers) =>
    `Nothing need be on time here, not even ${timersText(timers)}: somebody may ${delays(timers, ['oversleep', 'give up'])}. With --timing ideal time is exact; an outcome that is missing there needs such a delay.`,
  random: (seed) =>
    `The program draws random numbers. Of small ones every choice was gone through; the others come from seed ${seed}, and the verdict holds for that seed.`,

  outputs: (count, shown) => {
    const all =
      count === '1' ? 'It always prints the same text:' : `It can print ${grouped(count)} different texts`;
    if (count === '1') return all;
    return count === String(shown) ? `${all}:` : `${all}. Here are ${shown}; --outputs all lists them all.`;
  },
  outputsInfinite:
    'It can print infinitely many different texts: something prints again and again, for ever.',
  outputsUnknown: (complete) =>
    complete
      ? 'How many different texts it can print is not known: they are too many to tell apart.'
      : 'How many different texts it can print is not known: the search was not finished.',
  nothing: '(nothing)',

  further: 'search further',
  smaller: (verdict) =>
    `To learn more: ${verdict ? '' : '--verdict, which asks only which outcomes there are; '}a higher limit; or a smaller program (fewer messages, fewer threads).`,
  verdict: 'only which outcomes there are: for big programs',
  whole: 'how often each comes, and the simplest schedule for it',
  listOutputs: 'everything that it can print',
  idealTiming: 'without delays',
  otherSeed: 'other random numbers',

  nothingToTell: (stopped) => `Nothing can be told: ${whyStopped(stopped)}.`,
  nothingYet: (worlds) =>
    `Interrupted after ${counted(worlds, 'world')}; no schedule had come to an end yet.`,
  progress: (worlds, perSecond, waiting, kinds) =>
    `${counted(worlds, 'world')}, ${grouped(perSecond)} a second, ${grouped(waiting)} waiting${kinds.length === 0 ? '' : `; so far: ${kinds.join(', ')}`}`,
};
