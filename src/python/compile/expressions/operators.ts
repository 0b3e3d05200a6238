/** The machine's numbers for Python's operators, and expressions made of operators. */

import type { CmpOpNode, OperatorNode, UnaryOpNode } from 'py-ast';
import { BINARY_OPERATORS, COMPARISONS, Op, UNARY_OPERATORS } from '../../../program.js';
import type { NodeOf } from '../../parsing/syntax-tree.js';
import { pairs } from '../pairs.js';
import type { Unit } from '../unit.js';

type Sign<Kind extends string, Signs extends readonly string[]> = Readonly<Record<Kind, Signs[number]>>;

const BINARY: Sign<OperatorNode['nodeType'], typeof BINARY_OPERATORS> = {
  Add: '+',
  Sub: '-',
  Mult: '*',
  Div: '/',
  FloorDiv: '//',
  Mod: '%',
  Pow: '**',
  LShift: '<<',
  RShift: '>>',
  BitAnd: '&',
  BitOr: '|',
  BitXor: '^',
  MatMult: '@',
};
const UNARY: Sign<Exclude<UnaryOpNode['nodeType'], 'Not'>, typeof UNARY_OPERATORS> = {
  USub: '-',
  UAdd: '+',
  Invert: '~',
};
const COMPARE: Sign<CmpOpNode['nodeType'], typeof COMPARISONS> = {
  Lt: '<',
  LtE: '<=',
  Eq: '==',
  NotEq: '!=',
  Gt: '>',
  GtE: '>=',
  In: 'in',
  NotIn: 'not in',
  Is: 'is',
  IsNot: 'is not',
};

/** The argument of BINARY and INPLACE. */
export function binaryIndex({ nodeType }: OperatorNode): number {
  return BINARY_OPERATORS.indexOf(BINARY[nodeType]);
}

/** `left op right`. */
export function binary(unit: Unit, node: NodeOf<'BinOp'>): void {
  unit.expression(node.left);
  unit.expression(node.right);
  unit.emit(Op.BINARY, binaryIndex(node.op));
}

/** `-x`, `not x`. */
export function unary(unit: Unit, node: NodeOf<'UnaryOp'>): void {
  const { nodeType } = node.op;
  unit.expression(node.operand);
  if (nodeType === 'Not') unit.emit(Op.NOT);
  else unit.emit(Op.UNARY, UNARY_OPERATORS.indexOf(UNARY[nodeType]));
}

/** `a and b and c`. */
export function logical(unit: Unit, node: NodeOf<'BoolOp'>): void {
  const end = unit.label();
  const op = node.op.nodeType === 'And' ? Op.JUMP_IF_FALSE_OR_POP : Op.JUMP_IF_TRUE_OR_POP;
  node.values.forEach((value, index) => {
    unit.expression(value);
    if (index < node.values.length - 1) unit.jump(op, end);
  });
  unit.place(end);
}

/** `a < b < c`: `b` is evaluated once, and `c` only where `a < b`. */
export function comparison(unit: Unit, node: NodeOf<'Compare'>): void {
  const [stop, end] = [unit.label(), unit.label()];
  unit.expression(node.left);
  const final = node.comparators.length - 1;
  for (const [index, [operator, right]] of pairs(node.ops, node.comparators).entries()) {
    unit.expression(right);
    if (index < final) {
      unit.emit(Op.SWAP, 2);
      unit.emit(Op.COPY, 2);
    }
    unit.emit(Op.COMPARE, COMPARISONS.indexOf(COMPARE[operator.nodeType]));
    if (index < final) unit.jump(Op.JUMP_IF_FALSE_OR_POP, stop);
  }
  if (final === 0) return;
  unit.jump(Op.JUMP, end);
  unit.place(stop);
  unit.emit(Op.SWAP, 2);
  unit.emit(Op.POP);
  unit.place(end);
}
