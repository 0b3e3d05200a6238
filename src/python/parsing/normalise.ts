/** The parser's tree put right in place: columns in UTF-16 units, constants as values, names in normal form. */

import { PyComplex } from 'py-ast';
import type { Value } from '../../model.js';
import { indexAt, type SourceText, utf16Column } from '../reading/source-text.js';
import { postpone, postponesAnnotations } from './postponed-annotations.js';
import { placeOf } from './span.js';
import { type Complex, childrenOf, type NodeOf, nodesOf, type SyntaxNode } from './syntax-tree.js';

/** Puts every node of `module` right; `source` is the text that it was parsed from. */
export function normalise(module: NodeOf<'Module'>, source: SourceText): void {
  for (const node of nodesOf(module)) {
    locate(node, source);
    if (node.nodeType === 'Subscript') unpackInSubscript(node);
    if (node.nodeType === 'MatchValue' || node.nodeType === 'MatchMapping') markBytes(node, source);
    if (node.nodeType === 'Constant') node.value = constantOf(node, source);
    else normaliseNames(node);
  }
  if (postponesAnnotations(module)) for (const node of nodesOf(module)) postpone(node, source.lines);
}

function locate(node: SyntaxNode, { lines }: SourceText): void {
  const { lineno, col_offset, end_lineno, end_col_offset } = node;
  if (lineno !== undefined && col_offset !== undefined) {
    node.col_offset = utf16Column(lines[lineno - 1] ?? '', col_offset);
  }
  if (end_lineno !== undefined && end_col_offset !== undefined) {
    node.end_col_offset = utf16Column(lines[end_lineno - 1] ?? '', end_col_offset);
  }
}

/** `a[*b]` is `a[(*b,)]` (PEP 646), which the parser leaves to the star. */
function unpackInSubscript(node: NodeOf<'Subscript'>): void {
  if (node.slice.nodeType !== 'Starred') return;
  node.slice = { nodeType: 'Tuple', elts: [node.slice], ctx: { nodeType: 'Load' }, ...placeOf(node.slice) };
}

/** In patterns, the parser takes bytes for strings. */
function markBytes(pattern: SyntaxNode, source: SourceText): void {
  for (const node of childrenOf(pattern)) {
    if (node.nodeType !== 'Constant') continue;
    const line = source.lines[node.lineno - 1] ?? '';
    const start = utf16Column(line, node.col_offset);
    if (/^(?:r?b|br)['"]/i.test(line.slice(start))) node.quote_style = 'b';
  }
}

function constantOf(node: NodeOf<'Constant'>, source: SourceText): Value | Complex {
  const parsed: string | number | bigint | boolean | null | PyComplex = node.value;
  if (parsed instanceof PyComplex) return { t: 'complex', imaginary: parsed.imag };
  if (typeof parsed === 'number' || typeof parsed === 'bigint') return numberOf(node, parsed, source);
  if (typeof parsed !== 'string') return parsed;
  if (node.quote_style?.toLowerCase().includes('b')) return { t: 'bytes', data: parsed };
  if (parsed === '...' && textAt(node, source) === '...') return { t: 'builtin', name: 'Ellipsis' };
  return parsed;
}

function numberOf(node: NodeOf<'Constant'>, value: number | bigint, source: SourceText): Value {
  const literal = textAt(node, source).replaceAll('_', '');
  if (/^[0-9]*\.|^[0-9]+e/i.test(literal)) return { t: 'float', value: Number(literal) };
  const integer = BigInt(/^0+$/.test(literal) ? 0 : literal || value);
  const small = Number(integer);
  return Number.isSafeInteger(small) ? small : integer;
}

function textAt(node: NodeOf<'Constant'>, source: SourceText): string {
  const { lineno, col_offset, end_lineno = lineno, end_col_offset = col_offset } = node;
  return source.text.slice(indexAt(source, lineno, col_offset), indexAt(source, end_lineno, end_col_offset));
}

/** Identifiers are compared in the form NFKC (the language reference, 2.3). */
function normaliseNames(node: SyntaxNode): void {
  switch (node.nodeType) {
    case 'Name':
      node.id = normalForm(node.id);
      break;
    case 'Attribute':
      node.attr = normalForm(node.attr);
      break;
    case 'Arg':
    case 'Keyword':
      if (node.arg) node.arg = normalForm(node.arg);
      break;
    case 'Alias':
      node.name = normalForm(node.name);
      if (node.asname) node.asname = normalForm(node.asname);
      break;
    case 'ImportFrom':
      if (node.module) node.module = normalForm(node.module);
      break;
    case 'MatchMapping':
      if (node.rest) node.rest = normalForm(node.rest);
      break;
    default:
      if ('name' in node && typeof node.name === 'string') node.name = normalForm(node.name);
  }
}

function normalForm(name: string): string {
  return name.normalize('NFKC');
}
