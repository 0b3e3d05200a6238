/** Which schedule printed a text, as data for other programs: one JSON object. Its shape is a promise. */

import { json } from '../trace/jsonl.js';
import type { ScheduleAnswer } from './explanation.js';

/** `answer` as one line of JSON, in the same words whatever the language. */
export function renderExplanationJson(answer: ScheduleAnswer): string {
  return `${json(dataOf(answer))}\n`;
}

function dataOf(answer: ScheduleAnswer): object {
  if (answer.kind === 'possible')
    return { possible: true, schedule: answer.trace.schedule, ideal: answer.ideal };
  const { matched } = answer;
  if (answer.kind === 'unknown') return { possible: null, matched };
  return { possible: false, matched, instead: answer.instead, hangs: answer.hangs };
}
