/** What CPython's compiler takes for a constant: literals, tuples of them, and arithmetic of numbers (`fold_binop`, 3.11). */

import type { ExprNode } from 'py-ast';
import { literalOf, type NodeOf } from '../parsing/syntax-tree.js';

/** Bits that a folded int may have. */
const MOST_BITS = 128;

/** A literal, or made of literals alone. */
export function isConstant(node: ExprNode): boolean {
  if (node.nodeType === 'UnaryOp') return node.op.nodeType !== 'Not' && isConstant(node.operand);
  if (node.nodeType === 'BinOp') return isFolded(node);
  return node.nodeType === 'Constant' || (node.nodeType === 'Tuple' && node.elts.every(isConstant));
}

function isFolded({ left, op, right }: NodeOf<'BinOp'>): boolean {
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a === undefined || b === undefined) return false;
  if (/Div|Mod/.test(op.nodeType)) return Number(b) !== 0;
  if (typeof a === 'object' || typeof b === 'object') return op.nodeType !== 'MatMult';
  return bitsOf(op.nodeType, a, b) <= MOST_BITS;
}

/** About how many bits the result of those operations has that can have too many. */
function bitsOf(operator: string, a: bigint, b: bigint): number {
  const bits = a.toString(2).length;
  if (operator === 'Pow') return bits * Number(b < 0n ? 0n : b);
  if (operator === 'LShift') return bits + Number(b);
  return operator === 'Mult' ? bits + b.toString(2).length : 0;
}

/** An int as a bigint, a float as an object; undefined for all else. */
function numberOf(node: ExprNode): bigint | { readonly t: 'float' } | undefined {
  if (node.nodeType !== 'Constant') return undefined;
  const value = literalOf(node);
  if (typeof value === 'number' || typeof value === 'bigint') return BigInt(value);
  return typeof value === 'object' && value?.t === 'float' ? value : undefined;
}

/**
 * Equal for sets of constants that CPython's compiler takes for the same (`_PyCode_ConstantKey`, 3.11). Arithmetic is
 * compared as it is written, not by its result.
 */
export function constantSetText(elements: readonly ExprNode[]): string {
  const first = new Map<string, string>();
  for (const element of elements) {
    const text = textOf(element);
    const equal = equalityOf(element) ?? text;
    if (!first.has(equal)) first.set(equal, text);
  }
  return [...first.values()].sort().join();
}

/** The same for numbers that are equal, whatever their types: a set keeps the first of them. */
function equalityOf(node: ExprNode): string | undefined {
  const value = node.nodeType === 'Constant' ? literalOf(node) : null;
  if (typeof value === 'boolean' || typeof value === 'number') return `= ${Number(value)}`;
  if (typeof value === 'bigint') return `= ${value}`;
  return typeof value === 'object' && value?.t === 'float' ? `= ${value.value}` : undefined;
}

function textOf(node: ExprNode): string {
  if (node.nodeType === 'UnaryOp') return `${node.op.nodeType}(${textOf(node.operand)})`;
  if (node.nodeType === 'BinOp') return `${node.op.nodeType}(${textOf(node.left)}, ${textOf(node.right)})`;
  if (node.nodeType === 'Tuple') return `(${node.elts.map(textOf).join(', ')})`;
  const value = node.nodeType === 'Constant' ? literalOf(node) : null;
  return `${typeof value} ${typeof value === 'bigint' ? value : JSON.stringify(value)}`;
}
