/** Mistakes that the parser names itself, in CPython's words and at CPython's place. */

import type { Token } from '../../reading/token.js';
import { findingAt, type Mistake, type MistakeRule, operandStart } from '../mistake.js';

interface ParserMessage {
  readonly pattern: RegExp;
  /** CPython's message; `$&` stands for the parser's. */
  readonly message: string;
  readonly advice: string;
  readonly where: (mistake: Mistake) => Token | undefined;
}

const here = ({ line, at }: Mistake) => line[at];
const before = ({ line, at }: Mistake) => line[at - 1];
const star = ({ line, at }: Mistake) => line.findLast((token, i) => i < at && token.text === '*');
const element = ({ line, at }: Mistake) => line[operandStart(line, at, new Set())];

const PARSER_MESSAGES: readonly ParserMessage[] = [
  {
    pattern: /^(positional argument follows|iterable argument unpacking follows).*/,
    message: '$&',
    advice: 'Arguments without a name come first, then the ones with name=.',
    where: here,
  },
  {
    pattern: /^parameter without a default.*/,
    message: 'non-default argument follows default argument',
    advice: 'Parameters with a default value come last.',
    where: before,
  },
  {
    pattern: /^named arguments must follow bare \*/,
    message: '$&',
    advice: 'A * alone says that only named parameters follow: name one, or leave it out.',
    where: star,
  },
  {
    pattern: /^arguments cannot follow var-keyword argument/,
    message: '$&',
    advice: '**kwargs comes last.',
    where: here,
  },
  {
    pattern: /^.*(may appear only once|must be ahead of \*)/,
    message: '$&',
    advice: 'The order of parameters is: a, /, b, *args, c, **kwargs.',
    where: before,
  },
  {
    pattern: /^cannot have both 'except' and 'except\*' on the same 'try'/,
    message: '$&',
    advice: 'Write except everywhere.',
    where: ({ line }) => line[0],
  },
  {
    pattern: /^cannot use '_' as a target/,
    message: '$&',
    advice: '_ keeps no value: leave the as out, or take another name.',
    where: here,
  },
  {
    pattern: /^f-string: valid expression required.*/,
    message: 'f-string: empty expression not allowed',
    advice: 'Put a name or an expression between the braces, or write {{}} for braces as text.',
    where: here,
  },
  {
    pattern: /^f-string: invalid syntax.*/,
    message: 'f-string: invalid syntax',
    advice:
      'Between the braces stands one expression: {name}, {x + 1}, {x!r}, {x:>5}. Text with braces needs {{ and }}.',
    where: here,
  },
];

const parserMessage: MistakeRule = (mistake) => {
  const { message } = mistake.failure;
  const known = PARSER_MESSAGES.find(({ pattern }) => pattern.test(message));
  if (known === undefined) return null;
  return findingAt(
    mistake,
    known.where(mistake),
    message.replace(known.pattern, known.message),
    known.advice,
  );
};

/** `[*a for a in b]`, `[x, y for x in z]`: a comprehension whose element can't be one. */
const comprehension: MistakeRule = (mistake) => {
  const { line, at } = mistake;
  const first = element(mistake);
  if (line[at]?.text !== 'for' || first === undefined || first === line[0] || first === line[at]) return null;
  if (first.text === '*')
    return findingAt(
      mistake,
      first,
      'iterable unpacking cannot be used in comprehension',
      'Leave the * out, or write two for.',
    );
  if (first.text === '**')
    return findingAt(
      mistake,
      first,
      'dict unpacking cannot be used in dict comprehension',
      'Write {key: value for key, value in …}.',
    );
  return findingAt(
    mistake,
    first,
    'did you forget parentheses around the comprehension target?',
    'A pair needs parentheses: [(x, y) for x in z].',
  );
};

export const parserRules: readonly MistakeRule[] = [parserMessage, comprehension];
