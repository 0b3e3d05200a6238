/** The words for a walk in English. */

import { grouped } from '../../chance.js';
import { type Details, named, type StepWords } from '../step-words.js';

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : many}`;

function list(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

const details: Details = {
  unfinished: (value) => (value === 0 ? '' : `${counted(Number(value), 'task')} not done`),
  shutDown: (value) => (value ? 'shut down' : ''),
  locked: (value) => (value ? 'locked' : 'free'),
  holder: named((names) => `by ${list(names)}`),
  depth: (value) => (Number(value) > 1 ? `${value} times` : ''),
  permits: (value) => counted(Number(value), 'permit'),
  set: (value) => (value ? 'set' : 'not set'),
  inside: (value) => `${value} there`,
  parties: (value) => `for ${value}`,
  broken: (value) => (value ? 'broken' : ''),
  stuck: (value) => (value ? 'stuck: a message was torn' : ''),
  reader: named((names) => `read lock: ${list(names)}`),
  buffered: (value) => `<- ${value} still in a buffer`,
  closed: named((names) => `closed in ${list(names)}`),
  values: (value) => String(value),
};

export const en: StepWords = {
  step: (step, ahead) => (ahead === 0 ? `step ${step}` : `step ${step} of ${step + ahead}`),
  time: (time) => `time ${time}`,
  timing: { ideal: 'ideal time', any: 'any step may be delayed' },
  playing: (rate, back) => `${back ? 'GOING BACK' : 'PLAYING'} ${rate} steps a second`,

  panes: {
    source: 'source: the number of who stands there',
    actors: 'who, and what comes next: [ ] can go now',
    objects: 'what they share',
    printed: 'printed so far',
    steps: 'last steps',
    help: 'keys',
    outcomes: 'how it can end, and how likely from here',
    ways: 'which one?',
  },
  nothingPrinted: '(nothing)',
  noObjects: '(nothing yet)',
  noSteps: '(none yet)',

  line: (line) => `line ${line}: `,
  ending: 'comes to its end',
  feeds: (object) => `moves a message into ${object}`,
  goesOn: (call) => `${call}: take the message (it has the read lock)`,
  cutOff: 'cut off at a limit',
  loops: 'loops for ever',
  sleeping: (until) => (until === null ? 'sleeps' : `sleeps until ${until}`),
  timeOut: (until) => `(until ${until})`,
  gone: {
    ended: (actors) => `ended: ${actors.join(', ')}`,
    failed: (actors) => `ended by an ERROR: ${actors.join(', ')}`,
    killed: (actors) => `KILLED: ${actors.join(', ')}`,
  },
  clock: 'the clock',
  clockTo: (time) => `moves on to ${time}`,
  kill: (process) => `kill of ${process}`,
  takesEffect: 'takes effect',
  more: (count) => `(and ${count} more)`,
  branch: (value) => `the random choice falls on number ${value}`,
  found: (value) =>
    value === '0'
      ? 'nobody else is in the middle of anything'
      : `others are in the middle of a print or a wait, or have left locks behind: case ${value}`,

  waiting: (actors) => `${list(actors)} ${actors.length === 1 ? 'waits' : 'wait'}`,
  details,

  possible: (shares) => `Still possible: ${shares}`,
  possibleSoFar: (shares) => `Still possible, as far as is known: ${shares}`,
  exploring: (worlds) =>
    worlds === 0 ? 'exploring ...' : `exploring: ${counted(worlds, 'world')} so far ...`,
  limited: 'too large to be explored whole',
  notKnown: 'not known',
  noEndYet: 'no end found yet',
  certain: (outcome) => `CERTAIN from here, in any order: ${outcome}`,
  odds: (outcome, odds) => (odds === null ? outcome : `${outcome} ${odds}`),
  closed: (outcomes) => `This step made impossible: ${outcomes}.`,
  closes: (outcomes) => `closes: ${outcomes}`,
  makesCertain: (outcome) => `makes certain: ${outcome}`,
  kinds: {
    violation: 'VIOLATION',
    livelock: 'LIVELOCK',
    deadlock: 'DEADLOCK',
    error: 'ERROR',
    unread: 'messages unread',
    finished: 'finished',
    cut: 'stopped',
  },
  error: (types) => `ERROR ${types.join(', ')}`,
  unread: (count) => `finished, ${grouped(count)} unread`,
  separator: ', ',

  goal: (outcome) => `Goal: ${outcome}`,
  noSuchEnd: (goal, ends) => `It cannot end as ${goal}. Possible ends: ${ends.join(', ')}.`,
  leading: (outcome) => `Led to: ${outcome}`,
  walked: (steps, switches, hints) =>
    `you: ${counted(steps, 'step')}, ${counted(switches, 'switch', 'switches')}${hints === 0 ? '' : `, ${counted(hints, 'hint')}`}`,
  fewest: (steps, switches) => `simplest: ${grouped(steps)} and ${grouped(switches)}`,
  reached: (outcome) => `REACHED: ${outcome}.`,
  compared: ({ steps, switches, hints }) => {
    const price = switches + hints;
    const asked = hints === 0 ? '' : ` (each of ${counted(hints, 'hint')} counts as one)`;
    const longer = steps <= 0 ? '' : ` and ${counted(steps, 'step')} longer`;
    if (price <= 0 && steps <= 0) return 'No way is simpler than yours.';
    return price <= 0
      ? `As few switches as possible;${longer.replace(' and', '')} than the simplest way.`
      : `${counted(price, 'switch', 'switches')} more than needed${asked}${longer}. Home takes you back to try again.`;
  },

  welcome:
    'Nothing has happened yet. Press a number in [ ] to let that one take a step, or Enter to let chance decide.',
  again: (step) => `The same as after step ${step}: since then it went round in a circle.`,
  message: (message) => {
    switch (message.kind) {
      case 'sleeps':
        return `${message.actor} sleeps: the clock moves once all the others wait, too.`;
      case 'ended':
        return message.status === 'killed'
          ? `${message.actor} was killed.`
          : `${message.actor} has ended${message.status === 'failed' ? ', by an error' : ''}.`;
      case 'limit':
        return `${message.actor} came to a limit of the model at line ${message.line}: what comes after that is not known.`;
      case 'loops':
        return `${message.actor} loops at line ${message.line}, and does nothing there that another thread could see.`;
      case 'nobody':
        return `There is no number ${message.number}: so far they go from 0 to ${message.most}.`;
      case 'clock':
        return message.waiting
          ? 'The clock stands: it moves only when every thread waits or spins.'
          : 'The clock stands: nobody sleeps or waits with a time-out.';
      case 'hint':
        return `Hint: press ${message.key} (${message.who}).${message.free ? '' : ' It counts as one switch more.'}`;
      case 'led':
        return `This is the simplest way to: ${message.outcome}. Space goes on by itself, Enter takes one step.`;
      case 'impossible':
        return `From here that can't be reached any more: ${message.outcome}. b takes you back to where the last way was closed.`;
      case 'reached':
        return `You are there already: ${message.outcome}.`;
      case 'unknown-key':
        return `${message.key} does nothing here. ? shows all keys.`;
      case 'rate':
        return `${message.rate} steps a second.`;
      case 'turned':
        return `Step ${message.step} was the point of no return. Before it, this was still possible: ${message.closed.join(', ')}.`;
    }
  },
  remarks: {
    over: 'It is over: nothing can happen any more. Left or Home takes you back, q ends.',
    first: 'This is the start: there is nothing to go back to.',
    last: 'Nothing lies ahead yet: press a number in [ ], or Enter.',
    'no-kill': 'Nobody is about to be killed.',
    'no-goal': 'A hint leads to a goal: choose one with o.',
    'not-known': 'That is not known yet: it is still being explored. Try again in a moment.',
    'never-known': 'That is not known: the program is too large to be explored whole.',
    'nothing-closed': 'No step so far has closed anything: all that could happen at the start still can.',
    paused: 'Paused. Space goes on.',
  },
  waits: (sentence, until) => (until === null ? sentence : `${sentence} It waits until ${until} at most.`),
  keys: {
    let: { key: '0-9', short: 'let it go', long: 'let the one with this number take its step' },
    any: { key: 'Enter', short: 'any', long: 'let chance decide who goes (the same chance for each seed)' },
    history: { key: '<- ->', short: 'back, forth', long: 'back and forth through the steps taken; u is <-' },
    play: { key: 'Space', short: 'play', long: 'go on by itself; again to pause' },
    lead: { key: 'o', short: 'outcome', long: 'choose how it should end, and be led there' },
    turn: { key: 'b', short: 'turning point', long: 'back to before the last point of no return' },
    clock: { key: 'c k', short: 'clock, kill', long: 'let the clock move, or a kill take effect' },
    next: { key: 'n', short: 'next switch', long: 'go on until another one goes on' },
    choice: { key: 'f', short: 'next choice', long: 'go on for as long as only one step can be taken' },
    hint: { key: 'h', short: 'hint', long: 'who should go next on the way to the goal' },
    ends: { key: 'Home End', short: 'first, last', long: 'to the start; to the last step taken' },
    speed: { key: '+ -', short: 'faster, slower', long: 'play faster, slower' },
    number: { key: '#', short: 'number', long: 'type a number above 9' },
    help: { key: '?', short: 'help', long: 'this help' },
    quit: { key: 'q', short: 'quit', long: 'end; the steps taken are printed as a command' },
  },
  legend: [
    'Between two steps everybody stands before something that others can see: a put, a get, a print, a lock. One step does it, and goes on to the next such place. BLOCKED can\'t go now, and says why. The percentages are how likely each end is if chance picks who goes next; "! closes" is an end that this step makes impossible.',
  ],
  open: 'possible',
  closedNow: 'not any more',
  chooseOutcome: 'Press the number of the end that you want to see; any other key leaves.',
  chooseWay: 'Press the number of the one that should happen; any other key leaves.',
  typeNumber: (typed) => `Number of the one to go: ${typed}_   (Enter: let it go; Esc: never mind)`,
  anyKey: 'Any key takes you back.',
};
