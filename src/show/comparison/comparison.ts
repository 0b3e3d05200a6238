/**
 * What real Python printed beside what the model can print: the verdict first, then the outputs, whatever is impossible before
 * all others, what can happen and was not seen, and what to try next.
 */

import { isFixed, programName } from '../command.js';
import { commandList } from '../command-list.js';
import { sanitize, wrap } from '../fitting-text.js';
import { type ColorLevel, noInk, paint } from '../paint.js';
import type { DemoText } from '../trace/header.js';
import { type Lang, wordsFor } from '../words/catalog.js';
import { comparisonWordsFor } from '../words/comparison-catalog.js';
import { explanationWordsFor } from '../words/explanation-catalog.js';
import { explorationWordsFor } from '../words/exploration-catalog.js';
import type { Comparison } from './compared.js';
import { followed, outputLines, verdictTexts } from './comparison-outputs.js';
import { comparisonSuggestions } from './comparison-suggest.js';
import { unseenLines } from './comparison-unseen.js';

export interface ComparisonOptions {
  /** No line is wider, but for commands: cut or broken they could not be pasted. */
  readonly width: number;
  readonly color: ColorLevel;
  readonly lang: Lang;
  readonly header?: DemoText | undefined;
  /** Every output is listed, however many there are. */
  readonly all: boolean;
}

/** The whole of it as text, each line ended by a newline. */
export function renderComparison(comparison: Comparison, options: ComparisonOptions): string {
  const { width, lang, all } = options;
  const words = comparisonWordsFor(lang);
  const { summary } = wordsFor(lang);
  const { strong } = paint(options.color);
  const paragraphs = (texts: readonly string[], ink = noInk): readonly string[] =>
    texts.flatMap((text) => wrap(sanitize(text), width)).map((line) => ink(line));
  const advice = comparisonSuggestions(comparison, words);
  const sections = [
    [...paragraphs([titleOf(comparison, options)], strong), ...paragraphs(aboutRuns(comparison, options))],
    paragraphs(verdictTexts(comparison, words), strong),
    outputLines(comparison, { width, strong, words, explanation: explanationWordsFor(lang), all }),
    unseenLines(comparison, { width, strong, words, exploration: explorationWordsFor(lang), summary }),
    [...wrap(summary.tryNext, width), ...commandList(advice, width)],
  ];
  const lines = sections.filter((each) => each.length > 0).flatMap((each) => ['', ...each]);
  return lines
    .slice(1)
    .map((line) => `${line}\n`)
    .join('');
}

function titleOf(comparison: Comparison, { header, lang }: ComparisonOptions): string {
  return wordsFor(lang).trace.titled(programName(comparison), header?.title ?? null, isFixed(comparison));
}

function aboutRuns({ runs, setting }: Comparison, { lang }: ComparisonOptions): readonly string[] {
  const words = comparisonWordsFor(lang);
  return [
    words.setting(setting),
    ...(followed(setting.python) ? [] : [words.otherVersion]),
    ...(runs < setting.runs ? [words.interrupted(runs, setting.runs)] : []),
  ];
}
