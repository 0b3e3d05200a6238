/** How it came to this, in English. */

import type { Call, Cause, Did, Fate, Told } from '../../../model.js';
import type { CausesWords } from '../causes-words.js';

type Of<Kind extends Told['kind']> = Extract<Told, { readonly kind: Kind }>;
type MessageTold = Of<
  'took-last' | 'puts-no-more' | 'takes-no-more' | 'unread' | 'not-done' | 'no-room' | 'sentinels'
>;

const messages = (count: number): string =>
  count === 0 ? 'nothing' : `${count} message${count === 1 ? '' : 's'}`;

/** `, in transfer, called from clerk`; nothing where the name of the thread says it. */
function callText([inner, ...outer]: readonly Call[]): string {
  if (inner === undefined || outer.length === 0) return '';
  const from = outer.slice(0, 2).map((call) => `, called from ${call.function}`);
  return `, in ${inner.function}${from.join('')}`;
}

const KEPT: Readonly<Record<Fate, string>> = {
  ended: 'ends without letting it go',
  failed: 'an exception ends it before it lets it go',
  killed: 'is killed before it lets it go',
  'cut-off': 'is cut off before it lets it go',
  'code-done': 'has run all its code without letting it go',
  waits: 'still has it, while it waits itself',
  'goes-on': 'never lets it go',
};

const ENDS: Readonly<Record<Fate, string>> = {
  ended: 'ends',
  failed: 'is ended by an exception',
  killed: 'is killed',
  'cut-off': 'is a daemon, and is cut off here',
  'code-done': 'has run all its code',
  waits: 'waits too',
  'goes-on': 'goes on',
};

function didText({ kind, what, object }: Did): string {
  switch (kind) {
    case 'puts':
      return `puts ${what} into ${object}`;
    case 'takes':
      return `takes ${what} from ${object}`;
    case 'feeds':
      return `moves ${what} into the pipe of ${object}`;
    case 'writes':
      return `writes ${object} = ${what}`;
    case 'runs':
      return `runs ${what}`;
    case 'calls':
      return object === null ? `calls ${what}()` : `calls ${object}.${what}()`;
    case 'ends':
      return 'ends';
  }
}

function nowText({ question, now }: Of<'changes'>): string {
  return now === null || !/^(True|False|None|-?[0-9]+)$/.test(now)
    ? `that answer to ${question} is out of date`
    : `${question} would now give ${now}`;
}

function circle(who: string, { has, since, waitsFor, of, calls }: Of<'circle'>): string {
  const having =
    has === null || has.sort === 'actor' ? '' : `has ${has.name}${since ? ` (line ${since.line})` : ''} and `;
  const isEnd = waitsFor === null || waitsFor.sort === 'actor';
  if (!isEnd && of.name === who)
    return `${who} has ${waitsFor.name} already, and waits for itself to let it go${callText(calls)}`;
  const wanted = isEnd ? `${of.name} to end` : `${waitsFor.name}, which ${of.name} has`;
  return `${who} ${having}waits for ${wanted}${callText(calls)}`;
}

function sentence({ actor, told }: Cause): string {
  const who = actor?.name ?? '';
  switch (told.kind) {
    case 'circle':
      return circle(who, told);
    case 'keeps':
      return `${who} takes ${told.object.name}, and ${KEPT[told.fate]}`;
    case 'raises':
      return `${who} gets ${told.type}${told.message === '' ? '' : `: ${told.message}`}, and nothing catches it`;
    case 'violates':
      return `${who} ${didText(told.did)}: now "${told.property}" does not hold`;
    case 'waits':
      return `${who} waits here in ${told.call}()${callText(told.calls)}`;
    case 'goes-round':
      return told.calls.length === 0
        ? `${who} goes round here for ever`
        : `from here on ${who} goes round for ever: ${told.calls.join(', ')}`;
    case 'signals-early':
    case 'clears':
    case 'too-few':
    case 'never':
      return lackSentence(who, told);
    case 'asks':
      return `${who} ${askText(told)}${told.becomes === 'ends' ? '; so it ends' : ''}`;
    case 'changes':
      return `${who} ${didText(told.did)}${told.isAfter ? `: ${nowText(told)}` : ''}`;
    case 'end-open':
      return told.isCopy
        ? `${who} starts ${told.process.name}, which gets a copy of the write end of ${told.object.name}, and never closes it`
        : `the write end of ${told.object.name} stays open in ${told.process.name}, which made it`;
    case 'forks-printing':
      return `${who} starts ${told.process.name} while ${told.holder.name} is printing: the lock of standard output is copied locked`;
    default:
      return messageSentence(who, told);
  }
}

function askText({ question, answer, isRaised, isRead }: Of<'asks'>): string {
  if (isRead) return `reads ${question}${answer === '' ? '' : `: ${answer}`}`;
  return `asks ${question}, and gets ${isRaised ? 'the exception ' : ''}${answer}`;
}

const NEVER: Readonly<Record<string, string>> = {
  put: 'nothing is ever put into',
  get: 'nothing is ever taken from',
  notify: 'nobody ever notifies',
  set: 'nobody ever sets',
};

type LackTold = Of<'signals-early' | 'clears' | 'too-few' | 'never'>;

function lackSentence(who: string, told: LackTold): string {
  const object = told.object.name;
  switch (told.kind) {
    case 'signals-early':
      return `${who} calls ${object}.${told.call}(): that wakes only who waits already`;
    case 'clears':
      return `${who} clears ${object}: from now on it is not set`;
    case 'too-few':
      return told.missing === null
        ? `${who} comes to ${object}, which can never be full`
        : `${who} comes to ${object}, to which ${told.missing} more would have to come`;
    case 'never':
      return `${NEVER[told.call] ?? told.call} ${object}`;
  }
}

function messageSentence(who: string, told: MessageTold): string {
  const object = told.object.name;
  switch (told.kind) {
    case 'took-last':
      return `${who} takes ${told.message}, the last message of ${object}`;
    case 'puts-no-more':
      return `${who} ${ENDS[told.fate]}; it has put ${messages(told.count)} into ${object}`;
    case 'takes-no-more':
      return `${who} ${ENDS[told.fate]}; it has taken ${messages(told.count)} from ${object}`;
    case 'not-done':
      return `${who} takes ${told.message} from ${object}: task_done() is never called for it${told.more > 0 ? `, nor for ${told.more} more` : ''}`;
    case 'no-room':
      return `${who} puts ${told.message} into ${object}: the pipe has no room for it until somebody reads`;
    case 'sentinels':
      return `${told.takers} take messages from ${object} until they get ${told.message}, but it is put only ${told.count === 1 ? 'once' : `${told.count} times`}`;
    case 'unread':
      return `${who} puts ${told.message} into ${object}: nobody takes it${told.more > 0 ? `, nor the ${told.more === 1 ? 'one' : told.more} after it` : ''}`;
  }
}

export const causes: CausesWords = {
  heading: 'How it came to this:',
  title: 'how it came to this',
  at: (step, line) => {
    const parts = [...(step === null ? [] : [`step ${step}`]), ...(line === null ? [] : [`line ${line}`])];
    return parts.length === 0 ? '' : `${parts.join(', ')}: `;
  },
  stack: (actor, calls) =>
    `${actor} is in ${calls.map((call) => `${call.function} (line ${call.line})`).join(', called from ')}.`,
  sentence,
};
