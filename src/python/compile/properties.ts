/** What is stated of a program, compiled: each expression becomes code that sees the program's global names. */

import {
  type Code,
  EXPECTED_KINDS,
  type ExpectedKind,
  type ExpectedText,
  MAIN,
  Op,
  PROPERTY_KINDS,
  type Problem,
  type Program,
  ProgramError,
  type Property,
  type PropertyKind,
} from '../../program.js';
import { nearestOf } from '../mistakes/nearest-name.js';
import { parse } from '../parsing/parse.js';
import { spanOf } from '../parsing/span.js';
import { childrenOf, type NodeOf, nodesOf, type SyntaxNode } from '../parsing/syntax-tree.js';
import type { Stated } from '../reading/stated-comments.js';
import { admit } from '../support/admit.js';
import { builtins } from '../support/builtin-names.js';
import { countsTasks } from './analysis/counting.js';
import { assemblyOf, moduleUnit } from './assembly.js';
import { lambdaCode } from './definitions/functions.js';
import { symbolTable } from './scopes/symbol-table.js';

/** The program, with what is stated of it. Throws ProgramError with all of it that can't be asked. */
export function stating(program: Program, stated: readonly Stated[]): Program {
  const codes = [...program.codes];
  const globals = globalsOf(program);
  const asked = stated.flatMap((each) => (isQuestion(each) ? [each] : []));
  const results = asked.map((each) => compiledOrNot(each, codes, globals));
  const problems = results.flatMap((result) => ('problems' in result ? result.problems : []));
  if (problems.length > 0) throw new ProgramError(problems);
  const made = results.flatMap((result) => ('property' in result ? [result] : []));
  const beside = stated.flatMap(({ kind, text, place }) => (place === null ? [[kind, text] as const] : []));
  return {
    ...program,
    codes,
    countsTasks: program.countsTasks || made.some(({ counts }) => counts),
    properties: [...program.properties, ...made.map(({ property }) => property)],
    expected: [...program.expected, ...EXPECTED_KINDS.flatMap((kind) => expectedText(stated, kind))],
    ...(beside.length > 0 ? { beside } : {}),
  };
}

interface Question extends Stated {
  readonly kind: PropertyKind;
}

function isQuestion(stated: Stated): stated is Question {
  return PROPERTY_KINDS.some((kind) => kind === stated.kind);
}

/** The lines of one kind together. */
function expectedText(stated: readonly Stated[], kind: ExpectedKind): ExpectedText[] {
  const all = stated.filter((each) => each.kind === kind);
  if (all.length === 0) return [];
  const [first] = all;
  // A single empty text is none at all.
  const isNothing = all.length === 1 && first?.text === '';
  const lines = isNothing ? [] : all.flatMap(({ text }) => text.replace(/\n$/, '').split('\n'));
  return [{ kind, lines, line: first?.place?.line ?? null }];
}

type Result =
  | { readonly property: Property; readonly counts: boolean }
  | { readonly problems: readonly Problem[] };

function compiledOrNot(stated: Question, codes: Code[], globals: ReadonlySet<string> | null): Result {
  try {
    const node = expressionOf(stated);
    return { property: compiled(node, stated, codes, globals), counts: countsTasks(node) };
  } catch (error) {
    if (!(error instanceof ProgramError)) throw error;
    return { problems: error.problems };
  }
}

function expressionOf(stated: Question): SyntaxNode {
  const [first, ...more] = bodyOf(stated);
  if (first?.nodeType === 'Expr' && more.length === 0) return first.value;
  throw refused(stated, 'is no expression.', WANTED);
}

function bodyOf(stated: Question): readonly SyntaxNode[] {
  try {
    const text = stated.text.trim();
    const own = [...nodesOf(parse(text))].flatMap((node) => (node.nodeType === 'Name' ? [node.id] : []));
    const names = own.filter((name) => !builtins.has(name));
    if (names.length === 0) return admit(text).body;
    // Whether the program has them is seen later.
    return admit(`${text}\n${names.join(' = ')} = 0`).body.slice(0, -1);
  } catch (error) {
    if (!(error instanceof ProgramError)) throw error;
    const [problem] = error.problems;
    throw refused(stated, `can't be read: ${problem?.message ?? ''}`, problem?.advice ?? WANTED);
  }
}

const WANTED =
  "Write a Python expression over the program's global names, such as `counter == 4`; if it is a note for the reader, use another word before the colon.";

function compiled(
  node: SyntaxNode,
  stated: Question,
  codes: Code[],
  globals: ReadonlySet<string> | null,
): Property {
  const { kind, place } = stated;
  const text = stated.text.trim();
  const first = codes.length;
  const isFalse = codeOf(`not (${textAt(text, node)})`, codes);
  const names = namesIn(codes.slice(first), globals);
  for (const name of names) if (globals !== null && !globals.has(name)) throw unknown(stated, name, globals);
  const texts = [...new Set(partsOf(node).map((part) => textAt(text, part)))];
  const parts = texts.map((each) => ({ text: onOneLine(each), code: codeOf(each, codes) }));
  return { kind, text: onOneLine(text), line: place?.line ?? null, isFalse, names, parts };
}

const onOneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ');

/** Compiles a function without parameters, and gives its number. */
function codeOf(text: string, codes: Code[]): number {
  const module = parse(`lambda: (${text})`);
  const assembly = assemblyOf(module, symbolTable(module), MAIN, codes);
  const [statement] = module.body;
  const { id } = lambdaCode(
    moduleUnit(assembly, module),
    (statement as NodeOf<'Expr'>).value as NodeOf<'Lambda'>,
  );
  codes.push(...assembly.codes.slice(codes.length).filter((code) => code !== null));
  return id;
}

const OPERATORS: ReadonlySet<string> = new Set([
  'BoolOp',
  'BinOp',
  'UnaryOp',
  'Compare',
  'IfExp',
  'Tuple',
  'List',
]);

/** What stands between the operators: names, attributes, items, calls. None alone has a value where names are made on the way. */
function partsOf(node: SyntaxNode): SyntaxNode[] {
  return [...nodesOf(node)].some(({ nodeType }) => nodeType === 'NamedExpr') ? [] : operandsOf(node);
}

function operandsOf(node: SyntaxNode): SyntaxNode[] {
  if (node.nodeType === 'Constant') return [];
  if (OPERATORS.has(node.nodeType)) return childrenOf(node).flatMap(operandsOf);
  return 'lineno' in node && node.nodeType !== 'Starred' ? [node] : [];
}

function textAt(text: string, node: SyntaxNode): string {
  const { line, column, endLine, endColumn } = spanOf(node);
  const lines = text.split('\n').slice(line - 1, endLine);
  return [...lines.slice(0, -1), (lines.at(-1) ?? '').slice(0, endColumn)].join('\n').slice(column);
}

/** The names that these codes look for among the program's own, of which one may be called as a built-in is. */
function namesIn(codes: readonly Code[], globals: ReadonlySet<string> | null): string[] {
  const loaded = codes.flatMap((code) => namesOf(code, [Op.LOAD_GLOBAL]));
  return [...new Set(loaded)].filter((name) => globals?.has(name) || !builtins.has(name));
}

/** The global names of a program; null where it takes all names of some module. */
function globalsOf({ codes }: Program): ReadonlySet<string> | null {
  const own = codes.filter(({ module }) => module === MAIN);
  if (own.some(({ instructions }) => instructions.some((op, at) => at % 2 === 0 && op === Op.IMPORT_STAR)))
    return null;
  return new Set(own.flatMap((code) => namesOf(code, [Op.STORE_GLOBAL])));
}

function namesOf({ instructions, names }: Code, ops: readonly number[]): string[] {
  return instructions.flatMap((op, at) =>
    at % 2 === 0 && ops.includes(op) ? [names[instructions[at + 1] ?? 0] ?? ''] : [],
  );
}

// ── what can't be asked ──

function unknown(stated: Stated, name: string, globals: ReadonlySet<string>): ProgramError {
  const near = nearestOf(name, [...globals]);
  const hint = near === null ? `It has: ${[...globals].sort().join(', ')}.` : `Did you mean '${near}'?`;
  return refused(stated, `asks for '${name}', which is no global name of the program.`, hint);
}

function refused({ kind, text, place }: Stated, why: string, advice: string): ProgramError {
  const span = place && { ...place, endLine: place.line, endColumn: place.column + text.length };
  return new ProgramError([
    { kind: 'unsupported', span, message: `what is stated (${kind}: ${text}) ${why}`, advice },
  ]);
}
