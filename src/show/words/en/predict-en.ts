/** The words for predictions in English. */

import type { AskedStep, PredictWords } from '../predict-words.js';

function asked(step: AskedStep): string {
  switch (step.kind) {
    case 'operation':
      return `Next, ${step.actor} does ${step.text} (line ${step.line}).`;
    case 'end':
      return `Next, ${step.actor} comes to its end.`;
    case 'feeds':
      return `Next, ${step.actor} moves a message into the pipe.`;
    case 'clock':
      return 'Next, the clock moves on.';
    case 'kill':
      return 'Next, the kill takes effect.';
  }
}

function list(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

export const en: PredictWords = {
  asked,
  who: 'Who can go on after that?',
  print: 'What does it print?',
  finish: 'After that, can everything still end well: no error, nothing unread?',
  actors: (names) => (names.length === 0 ? 'nobody' : names.length === 1 ? `only ${names[0]}` : list(names)),
  yes: 'yes, in some order',
  no: 'no, in none',
  keys: (count) => `Your prediction: 1 to ${count}; s skips.`,
  notAChoice: (key, count) => `${key} is not among the answers: 1 to ${count}, or s to skip.`,

  right: 'Right.',
  wrong: (choice) => `No. It is: ${choice}.`,
  skipped: (choice) => `It is: ${choice}.`,
  waits: (waiting) => waiting.map(({ actor, reason }) => `${actor}: ${reason}.`).join(' '),
  sleeps: 'sleeps',
  printedAt: (line) => `Line ${line} printed it.`,
  open: (outcomes) => `Still possible: ${outcomes.join('; ')}.`,
  certain: (outcome) => `In every order it now ends so: ${outcome}.`,
  score: (right, count) => `predicted ${right} of ${count}`,
  together: (sentences) => sentences.join(' '),
  hidden: 'hidden while you predict',
};
