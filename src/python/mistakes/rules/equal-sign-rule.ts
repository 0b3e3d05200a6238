/** `=` where an expression goes on: meant as `==`, as `:=`, or as the colon of a dict. */

import type { Token } from '../../reading/token.js';
import { depthAt, type Finding, type Mistake, type MistakeRule, operandStart } from '../mistake.js';
import { endsExpression, LITERALS } from './expression-tokens.js';

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
/** `if x = 1:`, `f(a.b=1)`, `{"a" = 1}`. */
export const equalSign: MistakeRule = (mistake) => {
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

function comparison(mistake: Mistake, operand: readonly Token[], line: readonly Token[]): Finding {
  const inBraces = line.some((token) => token.text === '{') && depthAt(line, mistake.at) > 0;
  const advice = inBraces
    ? 'In a dict, a colon stands between key and value: {"a": 1}.'
    : 'A single = gives a name a value; == compares.';
  const kind = operandKind(operand);
  const message =
    kind === 'name'
      ? "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"
      : `cannot assign to ${kind} here. Maybe you meant '==' instead of '='?`;
  return findingOn(operand, mistake, message, advice);
}

function keywordArgument(mistake: Mistake, operand: readonly Token[]): Finding {
  const only = operand.length === 1 ? operand[0]?.text : undefined;
  const message =
    only !== undefined && LITERALS.has(only)
      ? `cannot assign to ${only}`
      : 'expression cannot contain assignment, perhaps you meant "=="?';
  return findingOn(
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

function findingOn(operand: readonly Token[], mistake: Mistake, message: string, advice: string): Finding {
  return {
    start: operand[0]?.start ?? mistake.failure.start,
    end: operand.at(-1)?.end ?? mistake.failure.end,
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
