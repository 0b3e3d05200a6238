/** What the parser lets pass that shows in the tokens of a line: `:=` as a statement, a lone `try`, mixed strings. */

import type { Problem } from '../../../program.js';
import { depthAt, type ParseFailure } from '../../mistakes/mistake.js';
import { keywords } from '../../reading/keywords.js';
import { spanBetween } from '../../reading/source-text.js';
import type { Token } from '../../reading/token.js';
import type { Tokens } from '../../reading/tokenizer.js';

interface Line {
  readonly tokens: readonly Token[];
  /** How many blocks it stands in. */
  readonly depth: number;
  readonly end: number;
}
type ReportTokens = (start: number, end: number, message: string, advice: string) => void;

/** The syntax errors left in `tokens`, whose text the parser accepted. */
export function lineProblems(tokens: Tokens): Problem[] {
  const problems: Problem[] = [];
  const report: ReportTokens = (start, end, message, advice) => {
    problems.push({ kind: 'syntax', span: spanBetween(tokens.source, start, end), message, advice });
  };
  const lines = linesOf(tokens);
  for (const line of lines) {
    walrus(line, report);
    mixedStrings(line, report);
    importLine(line, report);
    yieldExpression(line, report);
  }
  loneTries(lines, tokens.source.text, report);
  return problems;
}

/** A decorator without a function: the parser fails at the end of the file, CPython in the line below the decorator. */
export function undecorated(tokens: Tokens, failure: ParseFailure): ParseFailure {
  if (!/decorator/.test(failure.message)) return failure;
  const lines = linesOf(tokens);
  const wrong = lines.find(
    ({ tokens: line }, i) =>
      lines[i - 1]?.tokens[0]?.text === '@' && !['def', 'class', 'async', '@'].includes(line[0]?.text ?? ''),
  );
  const first = wrong?.tokens[0];
  return first ? { ...first, message: 'invalid syntax' } : failure;
}

function linesOf({ tokens }: Tokens): Line[] {
  const lines: Line[] = [];
  let depth = 0;
  let line: Token[] = [];
  for (const token of tokens) {
    if (token.type === 'indent') depth++;
    else if (token.type === 'dedent') depth--;
    else if (token.type !== 'newline' && token.type !== 'end') line.push(token);
    else if (line.length > 0) {
      lines.push({ tokens: line, depth, end: token.start });
      line = [];
    }
  }
  return lines;
}

/** Outside brackets, `:=` stands only in the head of an if, a while or a case. */
function walrus({ tokens }: Line, report: ReportTokens): void {
  const at = tokens.findIndex((token, i) => token.text === ':=' && depthAt(tokens, i) === 0);
  const token = tokens[at];
  if (!token) return;
  const colon = tokens.findIndex((each, i) => each.text === ':' && depthAt(tokens, i) === 0);
  const inHead = colon > at || colon < 0;
  if (inHead && ['if', 'elif', 'while', 'match', 'case', '@'].includes(tokens[0]?.text ?? '')) return;
  report(
    token.start,
    token.end,
    'invalid syntax',
    'A statement gives a value with =; := stands inside an expression.',
  );
}

function mixedStrings({ tokens }: Line, report: ReportTokens): void {
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    if (token.type !== 'string' || before?.type !== 'string' || isBytes(token) === isBytes(before)) continue;
    report(
      token.start,
      token.end,
      'cannot mix bytes and nonbytes literals',
      'Strings side by side are joined: make both str, or both bytes.',
    );
  }
}

function isBytes({ text }: Token): boolean {
  return /^r?b/i.test(text);
}

function importLine({ tokens, end }: Line, report: ReportTokens): void {
  if (tokens[0]?.text !== 'from') return;
  const [, word] = tokens;
  if (word?.text === 'import')
    report(word.start, word.end, 'invalid syntax', 'The name of the module is missing.');
  if (tokens.at(-1)?.text !== ',') return;
  report(
    end,
    end + 1,
    'trailing comma not allowed without surrounding parentheses',
    'Take the last comma out.',
  );
}

/** Other than as a statement or the whole right side, `yield` needs parentheses of its own. */
function yieldExpression({ tokens }: Line, report: ReportTokens): void {
  for (const [index, token] of tokens.entries()) {
    if (token.text !== 'yield') continue;
    const before = tokens[index - 1]?.text ?? '';
    const after = tokens[index + 1];
    if (after?.text === ',') report(after.start, after.end, 'invalid syntax', 'The first value is missing.');
    const called = tokens[index - 2];
    const call =
      before === '(' && called !== undefined && /[\w)\]]$/.test(called.text) && !keywords.has(called.text);
    if (!call && (before === '' || /^[:;(]$|=$/.test(before))) continue;
    report(token.start, token.end, 'invalid syntax', 'Put the yield into parentheses: (yield x).');
  }
}

function loneTries(lines: readonly Line[], text: string, report: ReportTokens): void {
  for (const [index, { tokens, depth }] of lines.entries()) {
    if (tokens[0]?.text !== 'try') continue;
    const next = lines.slice(index + 1).find((line) => line.depth <= depth);
    const first = next?.tokens[0];
    if (next?.depth === depth && (first?.text === 'except' || first?.text === 'finally')) continue;
    const end = text.trimEnd().length;
    const advice = 'A try needs an except or a finally after its block, with the same indentation as try.';
    report(first?.start ?? end, first?.end ?? end + 1, "expected 'except' or 'finally' block", advice);
  }
}
