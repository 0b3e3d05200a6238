/** What exploring a program showed as data for other programs: one JSON object. Its shape is a promise. */

import { json, outcomeData } from '../trace/jsonl.js';
import type { ExplorationReport } from './exploration.js';

/** `told` as one line of JSON, in the same words whatever the language. */
export function renderExplorationJson({ exploration, traces, codes }: ExplorationReport): string {
  const { program, timing, complete, states, transitions, clean, outcomes, outputs } = exploration;
  const data = {
    program,
    timing,
    complete,
    states,
    transitions,
    clean,
    outcomes: traces.map((trace, index) =>
      outcomeData(trace, outcomes[index]?.odds ?? null, outcomes[index]?.noReturn ?? null),
    ),
    ...(outputs === null ? {} : { outputs: outputsData(outputs, codes) }),
  };
  return `${json(data)}\n`;
}

function outputsData(
  { count, complete, list }: NonNullable<ExplorationReport['exploration']['outputs']>,
  codes: readonly string[],
): object {
  return { count, complete, list: list.map(({ text }, index) => ({ text, schedule: codes[index] })) };
}
