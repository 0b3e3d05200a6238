/** What exploring a program showed as data for other programs: one JSON object. Its shape is a promise. */

import type { ExploredOutputs } from '../../model.js';
import { json, outcomeData } from '../trace/jsonl.js';
import { locksIn } from './lost-update-lines.js';
import { type ExplorationReport, printedTexts, shownOutcomes } from './report.js';

/** `report` as one line of JSON, in the same words whatever the language. */
export function renderExplorationJson(report: ExplorationReport): string {
  const { program, timing, complete, states, transitions, clean, outputs } = report.exploration;
  const data = {
    program,
    timing,
    complete,
    states,
    transitions,
    clean,
    outcomes: shownOutcomes(report).map(({ outcome, trace }) => ({
      ...outcomeData(trace, outcome.odds, outcome.noReturn),
      ...(outcome.unreadRange ? { unreadRange: [outcome.unreadRange.least, outcome.unreadRange.most] } : {}),
    })),
    properties: report.exploration.properties,
    lostUpdates: lostData(report),
    prints: report.exploration.prints?.kind ?? null,
    ...(outputs === null ? {} : { outputs: outputsData(outputs, report) }),
  };
  return `${json(data)}\n`;
}

function lostData({ exploration: { lostUpdates }, lostTraces }: ExplorationReport): object[] | null {
  if (lostUpdates === null) return null;
  return lostUpdates.flatMap((update, index) =>
    lostTraces.slice(index, index + 1).map((trace) => {
      const { write, between } = locksIn(trace, update);
      return {
        place: update.place,
        lines: [write.line, between.line],
        actors: [update.write.actor.name, update.between.actor.name],
        locks: [write.locks, between.locks],
        schedule: trace.schedule,
      };
    }),
  );
}

function outputsData({ count, complete }: ExploredOutputs, report: ExplorationReport): object {
  return { count, complete, list: printedTexts(report).map(({ text, code }) => ({ text, schedule: code })) };
}
