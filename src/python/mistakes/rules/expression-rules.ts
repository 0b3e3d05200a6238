/** Mistakes inside a statement: a forgotten comma, operator, quote or `else`, words that are no code. */

import { keywords } from '../../reading/keywords.js';
import type { Token } from '../../reading/token.js';
import { depthAt, findingAt, invalidSyntax, type MistakeRule, operandStart } from '../mistake.js';
import { equalSign } from './equal-sign-rule.js';
import { beginsExpression, endsExpression } from './expression-tokens.js';

const ELEMENT_STOPS = new Set([
  ',',
  '=',
  ':',
  ':=',
  ';',
  'if',
  'else',
  'for',
  'lambda',
  'return',
  'yield',
  'in',
  'print',
]);
const SOFT_STOPS = new Set([...ELEMENT_STOPS].filter((word) => word !== 'in' && word !== 'print'));
/** Two expressions side by side between brackets. */
const missingComma: MistakeRule = (mistake) => {
  const { line, at } = mistake;
  const [previous, failing] = [line[at - 1], line[at]];
  if (
    !failing ||
    !previous ||
    depthAt(line, at) === 0 ||
    !beginsExpression(failing) ||
    !endsExpression(previous)
  )
    return null;
  const quotes = previous.type === 'string' || failing.type === 'string';
  const advice = quotes
    ? `Between '${brief(previous)}' and '${brief(failing)}' a comma is missing, or a + , or a quote closes the string too early.`
    : `Between '${brief(previous)}' and '${brief(failing)}' a comma is missing, or an operator.`;
  const first = operandStart(line, at, SOFT_STOPS);
  const start = line[first] ?? failing;
  const prefix = start.type === 'name' && line[first + 1]?.type === 'string';
  if (prefix || line[0]?.text === 'def') return invalidSyntax(mistake, failing, advice);
  return {
    start: start.start,
    end: failing.end,
    message: 'invalid syntax. Perhaps you forgot a comma?',
    advice,
  };
};

const missingElse: MistakeRule = (mistake) => {
  const { line, at } = mistake;
  if (!/Expected 'else'/.test(mistake.failure.message)) return null;
  const word = line.findLastIndex((token, i) => i < at && token.text === 'if');
  const start = line[operandStart(line, word, ELEMENT_STOPS)];
  const advice = 'a if condition else b needs its else; a statement begins with if.';
  return {
    ...findingAt(mistake, start, "expected 'else' after 'if' expression", advice),
    end: line[at]?.start ?? line.at(-1)?.end ?? 0,
  };
};

const dictionary: MistakeRule = (mistake) => {
  const { line, at, failure } = mistake;
  if (/Expected ':' in dictionary/.test(failure.message)) {
    const key = line[at - 1];
    return findingAt(mistake, key, "':' expected after dictionary key", 'Write {key: value}.');
  }
  const colon = line[at - 1];
  if (colon?.text === ':' && line[at]?.text === '*' && line.some((token) => token.text === '{')) {
    return findingAt(
      mistake,
      line[at],
      'cannot use a starred expression in a dictionary value',
      'Write [*a].',
    );
  }
  if (colon?.text !== ':' || !['}', ','].includes(line[at]?.text ?? '') || depthAt(line, at) === 0)
    return null;
  return findingAt(
    mistake,
    colon,
    "expression expected after dictionary key and ':'",
    'The value is missing.',
  );
};

const parameters: MistakeRule = (mistake) => {
  const { line, at } = mistake;
  if (line[at]?.text === '(' && line[0]?.text === 'def' && depthAt(line, at) === 1) {
    return findingAt(
      mistake,
      line[at],
      'Function parameters cannot be parenthesized',
      'Take one parameter and unpack it in the body.',
    );
  }
  if (line[at]?.text === '(' && line[at - 1]?.text === 'lambda') {
    return findingAt(
      mistake,
      line[at],
      'Lambda expression parameters cannot be parenthesized',
      'Write lambda a, b: …',
    );
  }
  if (line[at - 1]?.text !== '=' || ![')', ','].includes(line[at]?.text ?? '') || line[0]?.text !== 'def')
    return null;
  return findingAt(
    mistake,
    line[at - 1],
    'expected default value expression',
    'Write the value behind the =, or leave the = out.',
  );
};

const keywordAsName: MistakeRule = (mistake) => {
  const { line, at } = mistake;
  const failing = line[at];
  const before = line[at - 1];
  if (failing?.text === '=' && before && keywords.has(before.text) && at === 1) {
    return invalidSyntax(mistake, failing, `'${before.text}' is a word of the language: take another name.`);
  }
  if (!failing || !keywords.has(failing.text)) return null;
  if (!['.', 'def', 'class', 'import', 'as', '(', ',', '='].includes(before?.text ?? '')) return null;
  return invalidSyntax(mistake, failing, `'${failing.text}' is a word of the language: it can't be a name.`);
};

/** `foo bar`: prose, or an operator, comma or line end forgotten. */
const bareWords: MistakeRule = (mistake) => {
  const { line, at } = mistake;
  const [previous, failing] = [line[at - 1], line[at]];
  if (!failing || !previous || !beginsExpression(failing) || !endsExpression(previous)) return null;
  if (line[at + 1]?.text === '=' && depthAt(line, at) === 0) {
    return invalidSyntax(mistake, failing, 'Each statement stands on a line of its own.');
  }
  if (line[0]?.text === 'from' || line[0]?.text === 'import') {
    return invalidSyntax(mistake, failing, 'Commas stand between the names.');
  }
  const words = line.every((token) => token.type === 'name');
  const advice = words
    ? 'Words in a row are no code: a comment begins with #, a string stands in quotes.'
    : `Between '${brief(previous)}' and '${brief(failing)}' an operator is missing, or a quote closes the string too early.`;
  return invalidSyntax(mistake, failing, advice);
};

/** In this order: the first that knows the mistake speaks. */
export const expressionRules: readonly MistakeRule[] = [
  keywordAsName,
  equalSign,
  missingElse,
  dictionary,
  parameters,
  missingComma,
];

/** For what no other rule knows. */
export const lastRules: readonly MistakeRule[] = [bareWords];

function brief({ text }: Token): string {
  return text.length > 20 ? `${text.slice(0, 19)}…` : text;
}
