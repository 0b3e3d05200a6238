/** A syntax error in CPython's words, with the cause behind it and its mend in words that a learner can act on. */

import type { Problem } from '../../program.js';
import { type SourceText, spanBetween } from '../reading/source-text.js';
import type { Token } from '../reading/token.js';
import { type MistakeRule, mistakeAt, type ParseFailure } from './mistake.js';
import { assignmentRules } from './rules/assignment-rules.js';
import { blockRules, lateBlockRules } from './rules/block-rules.js';
import { expressionRules, lastRules } from './rules/expression-rules.js';
import { foreignRules } from './rules/foreign-rules.js';
import { parserRules } from './rules/parser-rules.js';
import { pythonTwoRules } from './rules/python-two-rules.js';

/** In this order: the first that knows the mistake speaks. */
const RULES: readonly MistakeRule[] = [
  ...blockRules,
  ...pythonTwoRules,
  ...assignmentRules,
  ...parserRules,
  ...foreignRules,
  ...expressionRules,
  ...lateBlockRules,
  ...lastRules,
];

/** The problem with the statement that the parser failed in; `invalid syntax` where no rule knows more. */
export function syntaxProblem(source: SourceText, tokens: readonly Token[], failure: ParseFailure): Problem {
  const mistake = mistakeAt(source, tokens, failure);
  for (const rule of RULES) {
    const finding = rule(mistake);
    if (finding === null) continue;
    const { start, end, message, advice } = finding;
    return { kind: 'syntax', span: spanBetween(source, start, end), message, advice };
  }
  const failing = mistake.line[mistake.at];
  const start = failing?.start ?? mistake.end;
  const span = spanBetween(source, start, failing?.end ?? start + 1);
  return { kind: 'syntax', span, message: 'invalid syntax', advice: plainAdvice(failing) };
}

function plainAdvice(failing: Token | undefined): string {
  if (failing === undefined) return 'The line ends too early: something is missing here.';
  const word = failing.text.length > 20 ? 'This' : `'${failing.text}'`;
  return `${word} can't stand here: look at what is right before it.`;
}
