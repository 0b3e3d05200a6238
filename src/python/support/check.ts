/** What a program uses that can't run here, all places at once, each with the reason and what to use instead. */

import type { ASTNode, ExprNode, Module, StmtNode } from 'py-ast';
import type { Problem } from '../../program.js';
import { childrenOf } from '../parsing/normalise.js';
import { bySpan, type Report } from '../parsing/problems.js';
import { spanOf } from '../parsing/span.js';
import { spanBetween } from '../reading/text.js';
import { tokenize } from '../reading/tokenizer.js';
import { type Bindings, bindings } from './bindings.js';
import { importProblems } from './check-imports.js';
import { undefinedNames } from './check-names.js';
import { GONE_METHODS } from './gone-names.js';

const PURPOSE = 'queue-demo runs threads and processes';

const STATEMENTS: Readonly<Record<string, readonly [what: string, why: string, advice: string]>> = {
  AsyncFunctionDef: ["'async def'", PURPOSE, 'Write def, and start it by threading.Thread(target=…).'],
  AsyncFor: ["'async for'", PURPOSE, 'Write for.'],
  AsyncWith: ["'async with'", PURPOSE, 'Write with.'],
  Await: ["'await'", PURPOSE, 'Call the function directly, or run it in a thread and join it.'],
  TryStar: ["'except*'", 'groups of exceptions come from tasks, which are not run here', 'Write except.'],
  TypeAlias: [
    "the 'type' statement",
    'it says nothing that changes a run',
    'Leave it out, or write Name = int.',
  ],
  TemplateStr: ['a template string', 'it came after Python 3.11', 'Write an f-string.'],
};

const NO_FILES = 'no files are read or written: a run must give the same every time';
const NO_CODE = 'the whole program is compiled before it runs';
const NO_TASKS = 'asyncio is not run here';
const NO_PROMPT = 'it is for the prompt of Python';
const FUNCTIONS: Readonly<Record<string, readonly [why: string, advice: string]>> = {
  open: [NO_FILES, 'Keep the data in the program, and print what comes out.'],
  input: ['nobody types while every order is tried', 'Write the value into the program.'],
  exec: [NO_CODE, 'Write the code where it is to run.'],
  eval: [NO_CODE, 'Write the expression itself.'],
  compile: [NO_CODE, 'Write the code itself.'],
  __import__: [NO_CODE, 'Write an import statement.'],
  breakpoint: ['there is no Python debugger behind it', 'Use queue-demo step to walk through the program.'],
  memoryview: ['memory is not shared byte by byte', 'Use bytes.'],
  help: ['it opens a pager', 'Leave it out.'],
  bytearray: ['bytes that change in place are not made here', 'Use bytes, or a list of numbers.'],
  complex: ['complex numbers are not supported', 'Use two floats.'],
  ExceptionGroup: ['groups of exceptions come from tasks, which are not run here', 'Raise one exception.'],
  BaseExceptionGroup: [
    'groups of exceptions come from tasks, which are not run here',
    'Raise one exception.',
  ],
  aiter: [NO_TASKS, 'Use iter.'],
  anext: [NO_TASKS, 'Use next.'],
  copyright: [NO_PROMPT, 'Leave it out.'],
  credits: [NO_PROMPT, 'Leave it out.'],
  license: [NO_PROMPT, 'Leave it out.'],
};

/** Everything in `module` (which was parsed from `source`) that is not supported, in the order of the source. */
export function check(module: Module, source: string): Problem[] {
  const problems = namedCharacters(source);
  const report: Report = (node, message, advice) => {
    problems.push({ kind: 'unsupported', span: spanOf(node), message, advice });
  };
  const names = bindings(module);
  visit(module, false, names, report);
  importProblems(module, names, report);
  undefinedNames(module, names, report);
  return problems.sort(bySpan);
}

/** Within an async function, which is refused as a whole, its awaits go without saying. */
function visit(node: ASTNode, inAsync: boolean, names: Bindings, report: Report): void {
  const kind = node.nodeType;
  const unsupported = STATEMENTS[kind];
  if (unsupported && !(inAsync && kind.startsWith('A') && kind !== 'AsyncFunctionDef')) {
    report(node, `${unsupported[0]} is not supported: ${unsupported[1]}.`, unsupported[2]);
  } else inspect(node as StmtNode | ExprNode, names, report);
  const inside = kind === 'AsyncFunctionDef' || (inAsync && kind !== 'FunctionDef' && kind !== 'Lambda');
  for (const child of childrenOf(node)) visit(child, inside, names, report);
}

function inspect(node: StmtNode | ExprNode, names: Bindings, report: Report): void {
  switch (node.nodeType) {
    case 'ClassDef':
      for (const keyword of node.keywords) classKeyword(keyword, report);
      typeParameters(node, report);
      break;
    case 'FunctionDef':
      typeParameters(node, report);
      break;
    case 'Name':
      builtinFunction(node, names, report);
      break;
    case 'Attribute':
      goneMethod(node, names, report);
      break;
    case 'BinOp':
      printChevron(node, report);
      break;
    case 'Constant':
      complexNumber(node, report);
      break;
  }
}

function classKeyword(keyword: ASTNode & { arg?: string; value: ExprNode }, report: Report): void {
  if (keyword.arg !== 'metaclass') return;
  if (keyword.value.nodeType === 'Name' && keyword.value.id === 'ABCMeta') return;
  report(
    keyword,
    'a metaclass is not supported: classes here are made by type alone.',
    'Use a base class, or a class decorator.',
  );
}

function typeParameters(
  node: ASTNode & { name: string; type_params?: readonly ASTNode[] },
  report: Report,
): void {
  const first = node.type_params?.[0];
  if (first)
    report(
      first,
      `type parameters are not supported: they came after Python 3.11.`,
      `Leave them out: ${node.name}.`,
    );
}

function builtinFunction(
  node: Extract<ExprNode, { nodeType: 'Name' }>,
  names: Bindings,
  report: Report,
): void {
  const known = Object.hasOwn(FUNCTIONS, node.id) ? FUNCTIONS[node.id] : undefined;
  if (!known || node.ctx.nodeType !== 'Load' || names.bound.has(node.id)) return;
  report(node, `'${node.id}' is not supported: ${known[0]}.`, known[1]);
}

function goneMethod(
  node: Extract<ExprNode, { nodeType: 'Attribute' }>,
  names: Bindings,
  report: Report,
): void {
  const now = Object.hasOwn(GONE_METHODS, node.attr) ? GONE_METHODS[node.attr] : undefined;
  if (now === undefined || names.bound.has(node.attr)) return;
  report(node, `'${node.attr}' is gone since Python 3: no dict has it.`, `Write ${now}.`);
}

/** `print >>f, x` is an expression in Python 3, and always a TypeError. */
function printChevron(node: Extract<ExprNode, { nodeType: 'BinOp' }>, report: Report): void {
  if (node.op.nodeType !== 'RShift' || node.left.nodeType !== 'Name' || node.left.id !== 'print') return;
  report(
    node,
    "'print >>' is Python 2: in Python 3 print is a function.",
    'Write print(…), or print(…, file=sys.stderr).',
  );
}

function complexNumber(node: Extract<ExprNode, { nodeType: 'Constant' }>, report: Report): void {
  const value: unknown = node.value;
  const complex = typeof value === 'object' && value !== null && 't' in value && value.t === 'complex';
  if (complex)
    report(
      node,
      'complex numbers are not supported: programs of queues and threads have no use for them.',
      'Use two floats.',
    );
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
