/** What came of comparing real Python with the model, as data for other programs: one JSON object. Its shape is a promise. */

import type { ShownOutcome } from '../exploration/report.js';
import { json, outcomeData } from '../trace/jsonl.js';
import { type Comparison, type Output, runsJudged } from './compared.js';
import { unseenOf } from './comparison-unseen.js';

/** `comparison` as one line of JSON, in the same words whatever the language. */
export function renderComparisonJson(comparison: Comparison): string {
  const { setting, runs, outputs, excuses, everything } = comparison;
  const data = {
    python: setting.python,
    runs,
    hung: outputs.reduce((sum, { hung, count }) => sum + (hung ? count : 0), 0),
    possible: runsJudged(comparison, 'possible'),
    distinct: outputs.length,
    outputs: outputs.map(outputData),
    unseen: everything === null ? null : unseenOf(comparison).map(unseenData),
    complete: everything?.exploration.complete ?? false,
    excuses,
  };
  return `${json(data)}\n`;
}

const POSSIBLE = { possible: true, impossible: false, unjudged: null, unknown: null } as const;

function outputData({ count, verdict, hung, errors, text }: Output): object {
  return {
    count,
    possible: POSSIBLE[verdict.kind],
    schedule: verdict.kind === 'possible' ? verdict.schedule : null,
    ideal: verdict.kind === 'possible' ? verdict.ideal : null,
    ...(verdict.kind === 'impossible' ? { matched: verdict.matched } : {}),
    hung,
    errors,
    text,
  };
}

const unseenData = ({ outcome, trace }: ShownOutcome): object =>
  outcomeData(trace, outcome.odds, outcome.noReturn);
