/** How well somebody has foreseen what happened: counted, and as the JSON that a teacher collects. */

import type { Predicted, Schedule } from '../model.js';
import type { Program } from '../program.js';
import { encode } from '../schedule/run.js';
import { namesOf } from '../show/naming.js';

export interface Score {
  readonly asked: number;
  readonly right: number;
}

export const isRight = ({ prediction, answer }: Predicted): boolean => answer === prediction.right;

/** A question that was skipped counts as asked. */
export function scoreOf(answers: readonly Predicted[]): Score {
  return { asked: answers.length, right: answers.filter(isRight).length };
}

/** The score file: one JSON object, an answer a line. `schedule` is the walk's, so that what was asked can be looked at again. */
export function scoreJson(program: Program, schedule: Schedule, answers: readonly Predicted[]): string {
  const head = {
    program: program.name,
    timing: schedule.timing,
    seed: schedule.seed,
    schedule: encode(program, schedule),
    ...scoreOf(answers),
  };
  const lines = answers.map((each) => `\n  ${JSON.stringify(answerJson(each))}`);
  return `${JSON.stringify(head).slice(0, -1)},"answers":[${lines.join(',')}]}\n`;
}

function answerJson({ prediction, answer }: Predicted): object {
  const { step, kind, by, right } = prediction;
  const choices = prediction.kind === 'who' ? prediction.choices.map(namesOf) : prediction.choices;
  return { step, kind, actor: by?.name ?? null, line: by?.next?.line ?? null, choices, right, answer };
}
