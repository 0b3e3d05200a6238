/** Mistakes inside a statement: `=` for `==`, a forgotten comma, operator, quote or `else`, words that are no code. */

import { keywords } from '../../reading/keywords.js';
import type { Token } from '../../reading/token.js';
import { depthAt, findingAt, type Mistake, operandStart, type Rule } from '../mistake.js';

const OPERAND_STOPS = new Set([
  'if',
  'elif',
  'while',
  'and',
  'or',
  'not',
  'in',
  'is',
  'else',
  ',',
  ';',
  '=',
  ':',
  ':=',
  '==',
  '!=',
  '<',
  '>',
  '<=',
  '>=',
  'return',
  'assert',
  'lambda',
  'for',
]);
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
const LITERALS = new Set(['None', 'True', 'False']);

/** `if x = 1:`, `f(a.b=1)`, `{"a" = 1}`. */
const equalSign: Rule = (mistake) => {
  const { line, at } = mistake;
  const failing = line[at];
  if (failing?.text !== '=' || at === 0) return null;
  const condition = ['if', 'elif', 'while', 'assert', 'for'].includes(line[0]?.text ?? '');
  const bracket = depthAt(line, at) > 0;
  if (!condition && !bracket) return null;
  const start = operandStart(line, at, OPERAND_STOPS);
  const operand = line.slice(start, at);
  return bracket && isCallBracket(line, at)
    ? keywordArgument(mistake, operand)
    : comparison(mistake, operand, line);
};

function comparison(mistake: Mistake, operand: readonly Token[], line: readonly Token[]) {
  const inBraces = line.some((token) => token.text === '{') && depthAt(line, mistake.at) > 0;
  const advice = inBraces
    ? 'In a dict, a colon stands between key and value: {"a": 1}.'
    : 'A single = gives a name a value; == compares.';
  const kind = operandKind(operand);
  const message =
    kind === 'name'
      ? "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"
      : `cannot assign to ${kind} here. Maybe you meant '==' instead of '='?`;
  return range(operand, mistake, message, advice);
}

function keywordArgument(mistake: Mistake, operand: readonly Token[]) {
  const only = operand.length === 1 ? operand[0]?.text : undefined;
  const message =
    only !== undefined && LITERALS.has(only)
      ? `cannot assign to ${only}`
      : 'expression cannot contain assignment, perhaps you meant "=="?';
  return range(
    operand,
    mistake,
    message,
    'The left side of = in a call is the name of a parameter; == compares.',
  );
}

/** The kind of an expression, as CPython's messages name it. */
function operandKind(operand: readonly Token[]): string {
  const [first] = operand;
  const last = operand.at(-1);
  if (operand.length === 1 && first) {
    if (LITERALS.has(first.text)) return first.text;
    if (first.type === 'name') return 'name';
    return first.type === 'string' && /^\w*f/i.test(first.text) ? 'f-string expression' : 'literal';
  }
  if (
    operand.some(
      (token, i) => token.type === 'op' && depthAt(operand, i) === 0 && /^[-+*/%@&|^~<>]+$/.test(token.text),
    )
  ) {
    return 'expression';
  }
  if (last?.text === ')') return first?.text === '(' ? 'expression' : 'function call';
  return last?.text === ']' ? 'subscript' : 'attribute';
}

/** Two expressions side by side between brackets. */
const missingComma: Rule = (mistake) => {
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
  if (prefix || line[0]?.text === 'def') return findingAt(mistake, failing, 'invalid syntax', advice);
  return {
    start: start.start,
    end: failing.end,
    message: 'invalid syntax. Perhaps you forgot a comma?',
    advice,
  };
};

const missingElse: Rule = (mistake) => {
  const { line, at } = mistake;
  if (!/Expected 'else'/.test(mistake.place.message)) return null;
  const word = line.findLastIndex((token, i) => i < at && token.text === 'if');
  const start = line[operandStart(line, word, ELEMENT_STOPS)];
  const advice = 'a if condition else b needs its else; a statement begins with if.';
  return {
    ...findingAt(mistake, start, "expected 'else' after 'if' expression", advice),
    end: line[at]?.start ?? line.at(-1)?.end ?? 0,
  };
};

const dictionary: Rule = (mistake) => {
  const { line, at, place } = mistake;
  if (/Expected ':' in dictionary/.test(place.message)) {
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

const parameters: Rule = (mistake) => {
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

const keywordAsName: Rule = (mistake) => {
  const { line, at } = mistake;
  const failing = line[at];
  const before = line[at - 1];
  if (failing?.text === '=' && before && keywords.has(before.text) && at === 1) {
    return findingAt(
      mistake,
      failing,
      'invalid syntax',
      `'${before.text}' is a word of the language: take another name.`,
    );
  }
  if (!failing || !keywords.has(failing.text)) return null;
  if (!['.', 'def', 'class', 'import', 'as', '(', ',', '='].includes(before?.text ?? '')) return null;
  return findingAt(
    mistake,
    failing,
    'invalid syntax',
    `'${failing.text}' is a word of the language: it can't be a name.`,
  );
};

/** `foo bar`: prose, or an operator, comma or line end forgotten. */
const bareWords: Rule = (mistake) => {
  const { line, at } = mistake;
  const [previous, failing] = [line[at - 1], line[at]];
  if (!failing || !previous || !beginsExpression(failing) || !endsExpression(previous)) return null;
  if (line[at + 1]?.text === '=' && depthAt(line, at) === 0) {
    return findingAt(mistake, failing, 'invalid syntax', 'Each statement stands on a line of its own.');
  }
  if (line[0]?.text === 'from' || line[0]?.text === 'import') {
    return findingAt(mistake, failing, 'invalid syntax', 'Commas stand between the names.');
  }
  const words = line.every((token) => token.type === 'name');
  const advice = words
    ? 'Words in a row are no code: a comment begins with #, a string stands in quotes.'
    : `Between '${brief(previous)}' and '${brief(failing)}' an operator is missing, or a quote closes the string too early.`;
  return findingAt(mistake, failing, 'invalid syntax', advice);
};

export const expressionRules: readonly Rule[] = [
  keywordAsName,
  equalSign,
  missingElse,
  dictionary,
  parameters,
  missingComma,
];

/** For what no other rule knows. */
export const lastRules: readonly Rule[] = [bareWords];

function range(operand: readonly Token[], mistake: Mistake, message: string, advice: string) {
  return {
    start: operand[0]?.start ?? mistake.place.start,
    end: operand.at(-1)?.end ?? mistake.place.end,
    message,
    advice,
  };
}

/** Is the innermost bracket around the token at `index` that of a call? */
function isCallBracket(line: readonly Token[], index: number): boolean {
  const first = operandStart(line, index, new Set());
  const bracket = line[first - 1];
  const before = line[first - 2];
  return bracket?.text === '(' && before !== undefined && endsExpression(before);
}

function beginsExpression({ type, text }: Token): boolean {
  if (type === 'name')
    return !keywords.has(text) || LITERALS.has(text) || text === 'not' || text === 'lambda';
  return type === 'number' || type === 'string' || text === '{' || text === '~';
}

function endsExpression({ type, text }: Token): boolean {
  if (type === 'name') return !keywords.has(text) || LITERALS.has(text);
  return type === 'number' || type === 'string' || (type === 'op' && ')]}'.includes(text));
}

function brief({ text }: Token): string {
  return text.length > 20 ? `${text.slice(0, 19)}…` : text;
}
