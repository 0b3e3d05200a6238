/** What a program uses that can't run here, all places at once, each with the reason and what to use instead. */

import type { Problem } from '../../program.js';
import { bySpan, type ReportNode } from '../parsing/problems.js';
import { spanOf } from '../parsing/span.js';
import { childrenOf, isComplex, literalOf, type NodeOf, type SyntaxNode } from '../parsing/syntax-tree.js';
import { entryOf } from '../reading/name-tables.js';
import { spanBetween } from '../reading/source-text.js';
import { tokenize } from '../reading/tokenizer.js';
import { type Bindings, bindings } from './bindings.js';
import { importProblems } from './check-imports.js';
import { undefinedNames } from './check-names.js';
import { namespaceProblems } from './check-namespaces.js';
import { GONE_METHODS } from './gone-names.js';
import { FUNCTIONS, STATEMENTS } from './unsupported.js';

/** Everything in `module` (which was parsed from `source`) that is not supported, in the order of the source. */
export function check(module: NodeOf<'Module'>, source: string): Problem[] {
  const problems = namedCharacters(source);
  const report: ReportNode = (node, message, advice) => {
    problems.push({ kind: 'unsupported', span: spanOf(node), message, advice });
  };
  const names = bindings(module);
  visit(module, false, names, report);
  importProblems(module, names, report);
  undefinedNames(module, names, report);
  namespaceProblems(module, names, report);
  return problems.sort(bySpan);
}

/** Within an async function, which is refused as a whole, its awaits go without saying. */
function visit(node: SyntaxNode, inAsync: boolean, names: Bindings, report: ReportNode): void {
  const kind = node.nodeType;
  const unsupported = STATEMENTS[kind];
  if (unsupported && !(inAsync && kind.startsWith('A') && kind !== 'AsyncFunctionDef')) {
    report(node, `${unsupported.what} is not supported: ${unsupported.why}.`, unsupported.advice);
  } else inspect(node, names, report);
  const inside = kind === 'AsyncFunctionDef' || (inAsync && kind !== 'FunctionDef' && kind !== 'Lambda');
  for (const child of childrenOf(node)) visit(child, inside, names, report);
}

function inspect(node: SyntaxNode, names: Bindings, report: ReportNode): void {
  switch (node.nodeType) {
    case 'ClassDef':
      for (const keyword of node.keywords) classKeyword(keyword, report);
      return typeParameters(node, report);
    case 'FunctionDef':
      return typeParameters(node, report);
    case 'Name':
      return builtinFunction(node, names, report);
    case 'Attribute':
      return goneMethod(node, names, report);
    case 'BinOp':
      return printChevron(node, report);
    case 'Constant':
      return complexNumber(node, report);
  }
}

function classKeyword(keyword: NodeOf<'Keyword'>, report: ReportNode): void {
  if (keyword.arg !== 'metaclass') return;
  if (keyword.value.nodeType === 'Name' && keyword.value.id === 'ABCMeta') return;
  report(
    keyword,
    'a metaclass is not supported: classes here are made by type alone.',
    'Use a base class, or a class decorator.',
  );
}

function typeParameters(
  { name, type_params: [first] }: NodeOf<'ClassDef' | 'FunctionDef'>,
  report: ReportNode,
): void {
  if (!first) return;
  const message = 'type parameters are not supported: they came after Python 3.11.';
  report(first, message, `Leave them out: ${name}.`);
}

function builtinFunction(node: NodeOf<'Name'>, names: Bindings, report: ReportNode): void {
  const unsupported = entryOf(FUNCTIONS, node.id);
  if (!unsupported || node.ctx.nodeType !== 'Load' || names.bound.has(node.id)) return;
  report(node, `'${node.id}' is not supported: ${unsupported.why}.`, unsupported.advice);
}

function goneMethod(node: NodeOf<'Attribute'>, names: Bindings, report: ReportNode): void {
  const now = entryOf(GONE_METHODS, node.attr);
  if (now === undefined || names.bound.has(node.attr)) return;
  report(node, `'${node.attr}' is gone since Python 3: no dict has it.`, `Write ${now}.`);
}

/** `print >>f, x` is an expression in Python 3, and always a TypeError. */
function printChevron(node: NodeOf<'BinOp'>, report: ReportNode): void {
  if (node.op.nodeType !== 'RShift' || node.left.nodeType !== 'Name' || node.left.id !== 'print') return;
  report(
    node,
    "'print >>' is Python 2: in Python 3 print is a function.",
    'Write print(…), or print(…, file=sys.stderr).',
  );
}

function complexNumber(node: NodeOf<'Constant'>, report: ReportNode): void {
  if (!isComplex(literalOf(node))) return;
  const message = 'complex numbers are not supported: programs of queues and threads have no use for them.';
  report(node, message, 'Use two floats.');
}

/** The names of Unicode's characters would be a list far larger than the program itself. */
function namedCharacters(source: string): Problem[] {
  if (!source.includes('\\N{')) return [];
  const { tokens, source: text } = tokenize(source);
  const strings = tokens.filter(
    ({ type, text: literal }) => type === 'string' && /^[uf]?['"]/i.test(literal),
  );
  return strings.flatMap((token) =>
    [...token.text.matchAll(/\\(?:N\{[^}]*\}|[^N])/g)]
      .filter(([sequence]) => sequence.startsWith('\\N'))
      .map(({ 0: sequence, index }) => ({
        kind: 'unsupported' as const,
        span: spanBetween(text, token.start + index, token.start + index + sequence.length),
        message: `the escape ${sequence} is not supported: characters are not known by name.`,
        advice: 'Write the character itself, or its number: \\u2022.',
      })),
  );
}
