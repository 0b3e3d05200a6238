/** The words for an exploration in English. */

import type { ExploredPrints } from '../../../model.js';
import { grouped } from '../../chance.js';
import type { ExplorationWords, Stopped, Timers, UpdateAt } from '../exploration-words.js';
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
      return `the search stopped at its limit of ${counted(stopped.limit, 'state')}`;
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
    ...(sleeps.length > 0 ? [`${oversleep}, while others have gone on`] : []),
    ...(timeouts.length > 0 ? [`${giveUp}, although others are about to act`] : []),
  ];
  return late.join('; or ');
}

const size = (states: number, transitions: number): string =>
  `${counted(states, 'state')}, ${counted(transitions, 'transition')}`;

function badEnds(bad: number, all: number): string {
  if (all === 1) return 'Problem found: every schedule ends in the same way, and not well.';
  if (bad === all) return `Problems found: all ${all} of its possible ends are bad.`;
  return `${bad === 1 ? 'Problem' : 'Problems'} found: ${bad} of its ${all} possible ends ${bad === 1 ? 'is' : 'are'} bad.`;
}

function whatItPrints({ kind, texts, nothing }: ExploredPrints): string {
  if (nothing) return 'it prints nothing';
  if (kind === 'one text') return 'it prints the same text';
  if (kind === 'same lines')
    return `it prints the same lines, in ${texts === null ? '' : `${grouped(texts)} `}different orders`;
  return `it does not print the same lines${texts === null ? '' : ` (${grouped(texts)} different texts)`}`;
}

function whatHolds(stated: readonly string[]): string {
  if (stated.length === 0) return '';
  if (stated.length === 1) return `, and "${stated[0]}" holds`;
  return `, and all ${stated.length} properties that are stated hold`;
}

export const en: ExplorationWords = {
  proved: (timing, endless, stated, prints) => {
    const scope = `every order${endless ? ' that comes to an end' : ''} (${timing === 'ideal' ? 'ideal time' : 'any delays'})`;
    const held = `${endless ? '' : 'it ends, '}no exception, nothing unread, no update lost while others run${whatHolds(stated)}`;
    return prints === null
      ? `Proved for ${scope}: ${held}. Not compared: what it prints.`
      : `Proved for ${scope}: ${held}; ${whatItPrints(prints)}.`;
  },
  prints: (prints) =>
    prints.kind === 'different lines'
      ? `What it prints depends on the order${prints.texts === null ? '' : `: ${grouped(prints.texts)} different texts`}. Lines that not every order prints:`
      : `In every order ${whatItPrints(prints)}.`,
  printsOther: ({ texts }) =>
    `What it prints depends on the order${texts === null ? '' : `: ${grouped(texts)} different texts`} (--outputs).`,
  otherVariants: 'There are more: --outputs lists them.',
  noneOfThese: '(none of these lines)',
  notClean: (bad, all, lost) => {
    const updates = `updates of ${list(lost)} can be lost`;
    if (bad === 0)
      return `Problem found: ${updates}, although ${all === 1 ? 'every schedule ends' : 'all ends'} well.`;
    return lost.length === 0 ? badEnds(bad, all) : `${badEnds(bad, all)} And ${updates}.`;
  },
  neverAsked: (stated) =>
    `Not proved: ${list(stated.map((each) => `"${each}"`))} ${stated.length === 1 ? 'was' : 'were'} never asked, in no order: there is no state in which all of its names have values.`,
  partlyBad: (stopped) => `Problems found, and there may be more: ${whyStopped(stopped)}.`,
  partlyGood: (stopped) => `Nothing wrong so far, and nothing proved: ${whyStopped(stopped)}.`,

  outcome: 'outcome',
  odds: 'how likely',
  steps: 'steps',
  switches: 'switches',
  certain: 'certain after',
  violation: 'VIOLATION',
  violated: (property, line) => `"${property}"${line === null ? '' : ` (line ${line})`} does not hold.`,
  livelock: 'LIVELOCK',
  deadlock: 'DEADLOCK',
  error: (types) => `ERROR ${types.join(', ')}`,
  finished: (unread) => (unread === 0 ? 'finished' : `FINISHED, ${grouped(unread)} unread`),
  finishedRange: ({ least, most }) => `FINISHED, ${grouped(least)}-${grouped(most)} unread`,
  unreadRange: ({ least, most }) =>
    `From ${grouped(least)} to ${counted(most, 'message')} can be left unread; this is the simplest schedule of them all.`,
  share: (share) => {
    if (share.kind !== 'some') return share.kind;
    return `${counted(share.runs, 'run')} in ${grouped(share.of)}`;
  },
  after: (step) => (step === 0 ? 'the start' : `step ${step}`),
  goesOn: (actors) => `${list(actors)} ${actors.length === 1 ? 'goes' : 'go'} on for ever.`,
  cycle: (from, to) => `Steps ${from} to ${to} go round in a circle.`,
  others: (count) => `And ${counted(count, 'other outcome')}: --json has them all.`,
  legend: (whole) => [
    ...(whole ? ['How likely: if chance picked who goes next at every step; rounded.'] : []),
    `Steps: of ${whole ? 'the simplest schedule that ends so' : 'a schedule that ends so; there may be a simpler one'}.`,
    'Switches: how often it changes from one thread or process to another.',
    ...(whole ? ['Certain after: from this step on, no other end was possible.'] : []),
  ],

  lostUpdate: (place) => `LOST UPDATE of ${place}`,
  lostAt: (step, line) => `step ${step}, line ${line}: `,
  lostRead: (who, value) => `${who} reads ${value ?? 'it'}`,
  lostBetween: (who, value) => `${who} writes ${value ?? 'it'}`,
  lostWrite: (who, value, read, whose) =>
    `${who} writes ${value ?? 'it'}, made from what it read in step ${read}: the update of ${whose} is lost`,
  locksAt: (place, { read, between, write }) => {
    const common = write.locks.filter((lock) => between.locks.includes(lock));
    const kept = common.filter((lock) => read.locks.includes(lock));
    if (kept.length > 0)
      return `${list(kept)} is let go between the read at line ${read.line} and the write at line ${write.line}`;
    const under = (at: UpdateAt): string =>
      `${at.locks.length === 0 ? 'none' : list(at.locks)} at line ${at.line}`;
    const isPlain = [read, between, write].every(({ locks }) => locks.length === 0);
    const lines = [...new Set([read.line, write.line, between.line])];
    const where = isPlain
      ? `line${lines.length === 1 ? '' : 's'} ${list(lines.map(String))}`
      : `${under(write)}, ${under(between)}`;
    return `${place} is read and written with no lock in common: ${where}`;
  },
  otherLost: (count) => `And ${counted(count, 'other lost update')}: --json has them all.`,
  lostAdvice: 'To mend it: read and write within one `with lock:`, the same lock everywhere.',

  searchedAll: (worlds, steps, legend) =>
    `Searched: ${size(worlds, steps)}. It can end in no other way.${legend ? ' (--legend: what the columns mean.)' : ''}`,
  searchedSome: (worlds, steps) => `Searched: ${size(worlds, steps)}. There is more.`,
  partial: (outcomes) =>
    outcomes === 0
      ? 'No schedule has come to an end yet: how it can end is not known.'
      : 'Proved: what stands in the table can happen. Not proved: that nothing else can. How likely it is, and what was certain when, only a whole search can tell.',
  onlyOutcomes:
    'With --verdict, only the outcomes were looked for: steps that no other thread could see were not told apart, and how likely an outcome is was not worked out. Lost updates were looked for; what it prints was not.',
  endless:
    'A schedule can also go round in circles for as long as it likes, and still end. That is no livelock: left to chance, it ends sooner or later.',
  ideal: (timers) =>
    `Time is exact here, for ${timersText(timers)}: it passes only when every thread waits or spins. On a real machine any step may be late: ${delays(timers, ['a sleep may end late', 'a time-out may fire'])}. Then more can happen: try --timing any.`,
  any: (timers) =>
    `Nothing need be on time here, not even ${timersText(timers)}: ${delays(timers, ['a sleep may end late', 'a time-out may fire'])}. With --timing ideal time is exact; an outcome that is missing there needs such a delay.`,
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
  whole: 'how likely each is, and the simplest schedule for it',
  listOutputs: 'everything that it can print',
  idealTiming: 'without delays',
  otherSeed: 'other random numbers',

  nothingToTell: (stopped) => `Nothing can be told: ${whyStopped(stopped)}.`,
  nothingYet: (worlds) =>
    `Interrupted after ${counted(worlds, 'state')}; no schedule had come to an end yet.`,
  progress: (worlds, perSecond, waiting, kinds) =>
    `${counted(worlds, 'state')}, ${grouped(perSecond)} a second, ${grouped(waiting)} waiting${kinds.length === 0 ? '' : `; so far: ${kinds.join(', ')}`}`,
};
