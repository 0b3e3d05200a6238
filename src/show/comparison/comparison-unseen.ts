/** What the model says can happen, and no run may have shown. */

import type { Exploration } from '../../model.js';
import { shareOf } from '../chance.js';
import { runCommand, settingOf } from '../command.js';
import { factLines, titleOf } from '../exploration/outcome-table.js';
import { type ExplorationReport, type ShownOutcome, shownOutcomes } from '../exploration/report.js';
import { sanitize, wrap } from '../fitting-text.js';
import type { Ink } from '../paint.js';
import type { SummaryWords } from '../words/catalog.js';
import type { ComparisonWords } from '../words/comparison-catalog.js';
import type { ExplorationWords } from '../words/exploration-catalog.js';
import { type Comparison, mayHaveEnded } from './compared.js';

export interface UnseenStyle {
  readonly width: number;
  readonly strong: Ink;
  readonly words: ComparisonWords;
  readonly exploration: ExplorationWords;
  readonly summary: SummaryWords;
}

/** More outcomes than these are counted. */
const MOST = 6;

/** The outcomes that no run may have ended in; none where nobody asked. */
export function unseenOf({ outputs, everything }: Comparison): readonly ShownOutcome[] {
  if (everything === null) return [];
  return shownOutcomes(everything).filter(
    ({ outcome }) => !outputs.some((output) => mayHaveEnded(output, outcome)),
  );
}

/** The lines about them, and what is to be known about that; none where nobody asked. */
export function unseenLines(comparison: Comparison, style: UnseenStyle): readonly string[] {
  const { everything, runs } = comparison;
  if (everything === null) return [];
  const { words, width } = style;
  const unseen = unseenOf(comparison);
  const paragraph = (text: string): readonly string[] => wrap(text, width);
  const left = unseen.length - MOST;
  const blocks = [
    unseen.length > 0 ? paragraph(words.unseen(runs)).map(style.strong) : [],
    ...unseen.slice(0, MOST).map((each) => outcomeLines(everything.exploration, each, style)),
    left > 0 ? paragraph(words.moreUnseen(left)) : [],
    remarks(comparison, everything, words).flatMap(paragraph),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

function outcomeLines(exploration: Exploration, shown: ShownOutcome, style: UnseenStyle): readonly string[] {
  const { complete, outcomes, program } = exploration;
  const { outcome, trace, name } = shown;
  const { width, words, strong } = style;
  const share = outcome.odds === null ? null : shareOf(outcome.odds, complete && outcomes.length === 1);
  const how =
    complete && program !== '-'
      ? [...settingOf(exploration), `--outcome ${name}`]
      : ['--schedule', trace.schedule];
  const facts = factLines(shown, { words: style.exploration, summary: style.summary });
  return [
    ...wrap(words.notSeen(titleOf(outcome, style.exploration), share), width).map(strong),
    ...facts.flatMap((fact) => wrap(sanitize(fact), width - 2)).map((line) => `  ${line}`),
    `  ${runCommand(exploration, how)}`,
  ];
}

function remarks(
  comparison: Comparison,
  { exploration }: ExplorationReport,
  words: ComparisonWords,
): readonly string[] {
  const { outcomes, complete } = exploration;
  const unseen = unseenOf(comparison);
  const alike = comparison.outputs.some(
    (output) => output.hung && outcomes.filter((outcome) => mayHaveEnded(output, outcome)).length > 1,
  );
  return [
    ...(complete ? [] : [words.notSearched]),
    ...(complete && unseen.length === 0 ? [words.allSeen] : []),
    ...(complete && unseen.length > 0 ? [words.coin] : []),
    ...(alike ? [words.alike] : []),
    ...(outcomes.filter(({ kind }) => kind === 'finished').length > 1 ? [words.unreadByModel] : []),
  ];
}
