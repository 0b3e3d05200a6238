/** The parser's tree put right in place: columns in UTF-16 units, constants as values, names in normal form. */

import type { ASTNode, Constant, Module } from 'py-ast';
import { PyComplex } from 'py-ast';
import type { Value } from '../../model.js';
import { indexAt, type Text, utf16Column } from '../reading/text.js';
import { postpone, postponesAnnotations } from './postponed-annotations.js';

/** A complex number: the one kind of constant that no `Value` stands for. `check` refuses it. */
export interface Complex {
  readonly t: 'complex';
  readonly imaginary: number;
}

/** Puts every node of `module` right; `source` is the text that it was parsed from. */
export function normalise(module: Module, source: Text): void {
  for (const node of nodesOf(module)) {
    locate(node, source);
    if (node.nodeType === 'MatchValue' || node.nodeType === 'MatchMapping') markBytes(node, source);
    if (node.nodeType === 'Constant') setConstant(node as Constant, source);
    else normaliseNames(node as unknown as Record<string, unknown>);
  }
  if (postponesAnnotations(module)) for (const node of nodesOf(module)) postpone(node, source.lines);
}

/** Every node under `root`, itself first, in the order of the tree's fields, without recursion. */
export function* nodesOf(root: ASTNode): Generator<ASTNode> {
  const waiting: ASTNode[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    waiting.push(...childrenOf(node).reverse());
  }
}

/** The nodes right under `node`, in the order of its fields. */
export function childrenOf(node: ASTNode): ASTNode[] {
  const children: ASTNode[] = [];
  // Every pass over a program comes by here: no arrays on the way.
  for (const name in node) {
    const field: unknown = node[name as keyof ASTNode];
    if (isNode(field)) children.push(field);
    else if (Array.isArray(field)) for (const each of field) if (isNode(each)) children.push(each);
  }
  return children;
}

/** How many nodes stand inside one another at most; `limit + 1` as soon as it is more than `limit`. */
export function treeDepth(root: ASTNode, limit: number): number {
  let level = [root];
  let depth = 0;
  for (; level.length > 0 && depth <= limit; depth++) level = level.flatMap(childrenOf);
  return depth;
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'nodeType' in value;
}

function locate(node: ASTNode, { lines }: Text): void {
  const { lineno, col_offset, end_lineno, end_col_offset } = node;
  if (lineno !== undefined && col_offset !== undefined) {
    node.col_offset = utf16Column(lines[lineno - 1] ?? '', col_offset);
  }
  if (end_lineno !== undefined && end_col_offset !== undefined) {
    node.end_col_offset = utf16Column(lines[end_lineno - 1] ?? '', end_col_offset);
  }
}

/** In patterns, the parser doesn't tell bytes from strings. */
function markBytes(pattern: ASTNode, source: Text): void {
  for (const node of childrenOf(pattern)) {
    if (node.nodeType !== 'Constant') continue;
    const line = source.lines[(node.lineno ?? 1) - 1] ?? '';
    const start = utf16Column(line, node.col_offset ?? 0);
    if (/^(?:r?b|br)['"]/i.test(line.slice(start))) (node as Constant).quote_style = 'b';
  }
}

function setConstant(node: Constant, source: Text): void {
  node.value = constantOf(node, source);
}

function constantOf(node: Constant, source: Text): Value | Complex {
  const value: unknown = node.value;
  if (value instanceof PyComplex) return { t: 'complex', imaginary: value.imag };
  if (typeof value === 'number' || typeof value === 'bigint') return numberOf(node, value, source);
  if (typeof value !== 'string') return value as boolean | null;
  if (node.quote_style?.toLowerCase().includes('b')) return { t: 'bytes', data: value };
  if (value === '...' && textAt(node, source) === '...') return { t: 'builtin', name: 'Ellipsis' };
  return value;
}

function numberOf(node: Constant, value: number | bigint, source: Text): Value {
  const literal = textAt(node, source).replaceAll('_', '');
  if (/^[0-9]*\.|^[0-9]+e/i.test(literal)) return { t: 'float', value: Number(literal) };
  const integer = BigInt(/^0+$/.test(literal) ? 0 : literal || value);
  const small = Number(integer);
  return Number.isSafeInteger(small) ? small : integer;
}

function textAt(node: Constant, source: Text): string {
  const { lineno = 1, col_offset = 0, end_lineno = lineno, end_col_offset = col_offset } = node;
  return source.text.slice(indexAt(source, lineno, col_offset), indexAt(source, end_lineno, end_col_offset));
}

/** Identifiers are compared in the form NFKC (the language reference, 2.3). */
function normaliseNames(node: Record<string, unknown>): void {
  for (const key of ['id', 'attr', 'arg', 'name', 'asname', 'module', 'rest']) {
    const name = node[key];
    if (typeof name === 'string') node[key] = name.normalize('NFKC');
  }
}
