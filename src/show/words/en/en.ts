/** English. */

import type { Blocked, Operand, Why } from '../../../model.js';
import { keyIn, namesOf } from '../../naming.js';
import type { SummaryWords, TraceWords, Words } from '../words.js';
import { causes } from './causes-en.js';
import { amount } from './limits-en.js';

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

function list(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** No sentence lists more names than this. */
const MOST_NAMES = 4;

function few(names: readonly string[]): readonly string[] {
  const rest = names.length - MOST_NAMES + 1;
  return names.length <= MOST_NAMES ? names : [...names.slice(0, MOST_NAMES - 1), `${rest} more`];
}

const verb = (names: readonly string[], one: string, many: string): string =>
  `${list(names)} ${names.length === 1 ? one : many}`;

function reason(why: Why, object: string): string {
  const count = why.count ?? 0;
  const holders = namesOf(why.holders);
  switch (why.reason) {
    case 'empty':
    case 'empty-open':
      return `${object} is empty`;
    case 'torn':
      return 'half a message in the pipe';
    case 'full':
      return `${object} is full`;
    case 'locked':
      return holders.length === 0 ? `${object} is locked` : `${verb(holders, 'holds', 'hold')} ${object}`;
    case 'read-lock':
      return holders.length === 0 ? 'read lock is held' : `${verb(holders, 'has', 'have')} the read lock`;
    case 'no-permit':
      return `${object} is at 0`;
    case 'not-notified':
      return 'no notify yet';
    case 'not-set':
      return `${object} is not set`;
    case 'barrier':
      return why.count === null ? 'can never be full' : `${count} more must come`;
    case 'unfinished':
      return why.count === null ? 'tasks not done' : `${plural(count, 'task')} not done`;
    case 'not-ended':
      return `${list(holders) || object} not ended`;
    case 'output':
      return `${list(holders)} held standard output at the fork`;
    case 'buffered':
      return `${count} still in its buffer`;
    case 'sleeping':
      return 'sleeping';
  }
}

const trace: TraceWords = {
  step: 'step',
  time: 'time',
  line: 'line',
  actor: 'who',
  what: 'what happens',
  holds: 'holds',
  source: 'source',

  titled: (name, title, fixed) => `${name}${fixed ? ' (mended)' : ''}${title === null ? '' : `: ${title}`}`,
  lookFor: (text) => `Look for: ${text}`,
  mend: (text) => `The mend: ${text}`,
  seeded: (seed) => `Order: drawn with seed ${seed}; the same seed gives the same order.`,
  replayed: 'Order: replayed from a schedule.',
  simplest: 'Order: the simplest that ends so (the fewest switches, then the fewest steps).',
  timing: {
    ideal: 'Time: ideal. Steps take no time; the clock moves only when every thread waits or spins.',
    any: 'Time: any. Every step may be delayed, so a sleep or time-out may end at any moment.',
  },

  read: (place, value) => `read ${place}${value === null ? '' : ` -> ${value}`}`,
  write: (place, value) => `write ${place}${value === null ? '' : ` = ${value}`}`,
  raises: (type) => `raises ${type}`,
  over: 'over',
  ended: 'ended',
  codeDone: 'code done',
  endedBy: (error) => `ENDED by ${error}`,
  killed: 'KILLED',
  blocked: (operation, why) =>
    operation === null
      ? `waits to exit${why === null ? '' : `: ${why}`}`
      : `BLOCKED ${operation}${why === null ? '' : `: ${why}`}`,
  woken: 'woken',
  readLock: 'read lock',
  clock: (duration, awake, timedOut) => {
    const woken = awake.length === 0 ? [] : [`${verb(few(awake), 'wakes', 'wake')} up`];
    const late = timedOut.length === 0 ? [] : [`time is up for ${list(few(timedOut))}`];
    return [`${duration} later`, ...woken, ...late].join(', ');
  },
  onStderr: 'stderr',
  moreLines: (count) => `(${plural(count, 'more line')})`,
  buffer: 'buffer',
  empty: 'empty',
  full: 'FULL',
  reason,

  again: (steps, times) =>
    `(the same ${steps === 1 ? 'step' : `${steps} steps`} again, ${times === 1 ? 'once' : `${times} times`})`,
  certain: 'from here on this end was certain',
  cycleBegins: 'from here on it goes round in a circle',
  cycleCloses: (step) => `and again as from step ${step}, for ever`,
  end: {
    finished: 'finished',
    unread: 'finished, with messages unread',
    deadlock: 'DEADLOCK',
    violation: 'VIOLATION',
    livelock: 'LIVELOCK',
    error: 'ended with an error',
    cut: 'stopped at the limit of steps',
    limit: 'stopped at a limit',
    stopped: 'the schedule stops here',
  },
};

/** `the queue jobs`, `the pipe`; `lock` for what is neither. */
function named(target: Operand | null): string {
  if (target === null) return '';
  const { sort, name } = target;
  if (sort !== 'queue' && sort !== 'pipe') return name;
  return name === sort ? `the ${sort}` : `the ${sort} ${name}`;
}

const capital = (text: string): string => (text.startsWith('the ') ? `T${text.slice(1)}` : text);

/** What the operation hopes for. */
function hope({ why, object: target }: Blocked): string {
  const object = target?.name ?? '';
  switch (why?.reason) {
    case 'empty':
    case 'empty-open':
      return ' for a message';
    case 'torn':
      return ' for the rest of a message';
    case 'output':
      return ' for standard output';
    case 'full':
      return ' for room';
    case 'locked':
      return ` for ${object}`;
    case 'read-lock':
      return ' for its turn to read';
    case 'no-permit':
      return ` for a permit of ${object}`;
    case 'not-notified':
      return ' to be notified';
    case 'not-set':
      return ` for ${object} to be set`;
    case 'barrier':
      return ' for the others';
    case 'unfinished':
      return ' for every task to be done';
    case 'not-ended':
      return ` for ${list(namesOf(why.holders)) || object} to end`;
    case 'buffered':
      return ' to empty its buffer';
    default:
      return '';
  }
}

/** Where the copies of a write end are; its own comes last, because that is the surprise. */
function whereOpen({ process, why }: Blocked): string {
  const holders = why?.holders ?? [];
  const others = namesOf(holders.filter(({ key }) => key !== process.key));
  const told = keyIn(holders, process) ? [...others, `${process.name} itself`] : others;
  return told.length === 0 ? '' : ` in ${list(told)}`;
}

/** What is still to come, or to be done. */
function missing(
  reason: 'barrier' | 'unfinished' | 'buffered',
  known: number | null,
  object: string,
  never: (then: string) => string,
): string {
  const count = known ?? 0;
  switch (reason) {
    case 'barrier':
      return known === null
        ? `${object} can never be full: however many come, it waits on.`
        : `${count} more must come${never('nobody else will')}.`;
    case 'unfinished':
      return known === null
        ? 'Nobody calls task_done().'
        : `task_done() is still missing for ${plural(count, 'message')}.`;
    case 'buffered':
      return `The pipe is full: ${plural(count, 'message')} ${count === 1 ? 'waits' : 'wait'} in the buffer until somebody reads.`;
  }
}

/** What stands in the way, as a sentence. */
function obstacle(blocked: Blocked, forever: boolean): string {
  const { why } = blocked;
  if (why === null) return '';
  const holders = namesOf(why.holders);
  const object = capital(named(blocked.object));
  const never = (then: string): string => (forever ? `, and ${then}` : '');
  switch (why.reason) {
    case 'empty':
      return `${object} is empty${never('nobody is left to put anything in')}.`;
    case 'empty-open': {
      const end = forever ? ', and no EOF will come' : '';
      return `${object} is empty${end}: the write end is still open${whereOpen(blocked)}.`;
    }
    case 'torn':
      return 'Half of it lies in the pipe: whoever wrote it was ended in the middle.';
    case 'full':
      return `${object} is full${never('nobody is left to take anything out')}.`;
    case 'locked':
      return holders.length === 0 ? `${object} is locked.` : `${verb(holders, 'holds', 'hold')} it.`;
    case 'read-lock':
      return `The read lock of ${blocked.object?.name ?? 'it'} is held${holders.length === 0 ? '' : ` by ${list(holders)}`}.`;
    case 'no-permit':
      return `${object} stands at 0${never('nobody is left to release it')}.`;
    case 'not-notified':
      return forever ? 'Nobody is left to notify it.' : '';
    case 'not-set':
      return forever ? 'Nobody is left to set it.' : '';
    case 'output':
      return `${list(holders)} was printing when the process was forked: the copy of its lock stays locked.`;
    case 'barrier':
    case 'unfinished':
    case 'buffered':
      return missing(why.reason, why.count, object, never);
    case 'not-ended':
    case 'sleeping':
      return '';
  }
}

const summary: SummaryWords = {
  finished: (messages) =>
    `Finished: all threads and processes ended${messages ? ', and every message was received' : ''}.`,
  finishedUnread: (messages) =>
    `Finished, but ${plural(messages, 'message')} ${messages === 1 ? 'was' : 'were'} never received.`,
  deadlock: (actors) =>
    `Deadlock: nothing can happen any more, and ${verb(few(actors), 'has', 'have')} not ended.`,
  loops: (actor, line) =>
    `${actor} loops at line ${line}, and does nothing there that anyone else could see.`,
  limit: ({ actor, line, ...limit }) =>
    `Stopped: at line ${line} ${actor.name} came to the limit of ${amount(limit)}. It might have gone on, and ended in any way.`,
  violation: (property, line) =>
    `Violation: "${property}"${line === null ? '' : ` (line ${line})`} does not hold here.`,
  printed: ({ wrong, missing, inOrder }) => {
    const [next, ...more] = missing;
    const others = more.length === 0 ? '' : ` and ${plural(more.length, 'more line')}`;
    if (wrong === null) return `It ended without printing "${next}"${others}.`;
    if (!inOrder) return `It printed "${wrong}", which is none of the lines that were still expected.`;
    return next === undefined
      ? `It printed "${wrong}" after all that was expected.`
      : `It printed "${wrong}"; expected was "${next}"${others}.`;
  },
  saw: (values) => `${list(values.map(({ text, value }) => `${text} is ${value}`))}.`,
  livelock: (running) =>
    `Livelock: ${verb(few(running), 'goes', 'go')} on for ever, and nothing can end it any more.`,
  error: (actors) =>
    `Ended with an error: ${verb(few(actors), 'was', 'were')} stopped by an exception that nobody caught.`,
  cut: (steps) =>
    `Stopped after ${plural(steps, 'step')}, the limit. It might have gone on, and ended some other way.`,
  stopped: (steps) =>
    `The schedule stops after ${plural(steps, 'step')}. The program might have gone on, and ended in any way.`,
  certain: (step) =>
    step === 0
      ? 'This end was certain from the start, in any order.'
      : `After step ${step} this end was certain: no order of the steps that follow leads to another.`,
  cycle: (from, to) => `Steps ${from} to ${to} repeat for ever.`,
  waits: (blocked, forever) => {
    const { actor, op, call, line } = blocked;
    const where = op === 'exit' ? 'has run all its code, and waits' : `waits in ${call}() at line ${line}`;
    const operation = `${actor.name} ${where}${hope(blocked)}.`;
    return `${operation} ${obstacle(blocked, forever)}`.trim();
  },
  failed: (error) =>
    `${error.actor.name} ended at line ${error.line} by ${error.type}${error.message === '' ? '' : `: ${error.message}`}.`,
  unread: (object, messages) => `Never received from ${object}: ${messages}.`,
  more: (count) => `And ${count} more.`,
  replay: 'The same order again:',
  tryNext: 'Worth trying:',
  suggestions: {
    fixed: 'the mended version',
    broken: 'the version before it was mended',
    otherSeed: 'another order',
    detail: 'every line that runs',
    detailFeeders: 'every line that runs, and the feeders too',
    longer: 'go on for longer',
    explore: 'go through every order',
    anyTiming: 'what if any step may be delayed?',
  },
};

export const en: Words = { lang: 'en', trace, summary, causes };
