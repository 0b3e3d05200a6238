/** Expressions to instructions: each leaves one value on the stack. */

import type { ExprNode } from 'py-ast';
import { Op } from '../../../program.js';
import { isComplex, literalOf, type NodeOf, type SyntaxNode } from '../../parsing/syntax-tree.js';
import { comprehension } from '../definitions/comprehensions.js';
import { lambda } from '../definitions/functions.js';
import { dictionary, display } from '../displays.js';
import { storeTarget } from '../targets.js';
import type { Unit } from '../unit.js';
import { call } from './calls.js';
import { binary, comparison, logical, unary } from './operators.js';

/** What is left where `check` has taken out what can't run; a star stands only inside others. */
type ExpressionKind = Exclude<ExprNode['nodeType'], 'Await' | 'Interpolation' | 'TemplateStr' | 'Starred'>;

/** Compiles any expression. */
export function expression(unit: Unit, node: SyntaxNode): void {
  unit.at(node);
  if (!isExpression(node)) throw new Error(`${node.nodeType} can't be compiled as an expression`);
  emit(unit, node.nodeType, node);
}

function isExpression(node: SyntaxNode): node is NodeOf<ExpressionKind> {
  return node.nodeType in EMITTERS;
}

function emit<Kind extends ExpressionKind>(unit: Unit, kind: Kind, node: NodeOf<Kind>): void {
  EMITTERS[kind](unit, node);
}

const EMITTERS: { readonly [Kind in ExpressionKind]: (unit: Unit, node: NodeOf<Kind>) => void } = {
  Constant: constant,
  Name: (unit, node) => unit.load(node.id),
  Attribute: (unit, node) => {
    unit.expression(node.value);
    unit.emit(Op.LOAD_ATTR, unit.name(unit.mangled(node.attr)));
  },
  Subscript: (unit, node) => {
    unit.expression(node.value);
    unit.expression(node.slice);
    unit.emit(Op.GET_ITEM);
  },
  Slice: (unit, node) => {
    for (const part of [node.lower, node.upper, node.step]) optional(unit, part);
    unit.emit(Op.BUILD_SLICE);
  },
  BinOp: binary,
  UnaryOp: unary,
  BoolOp: logical,
  Compare: comparison,
  IfExp: conditional,
  NamedExpr: (unit, node) => {
    unit.expression(node.value);
    unit.emit(Op.COPY, 1);
    storeTarget(unit, node.target);
  },
  List: (unit, node) => display(unit, node.elts, 'list'),
  Set: (unit, node) => display(unit, node.elts, 'set'),
  Tuple: (unit, node) => display(unit, node.elts, 'tuple'),
  Dict: dictionary,
  JoinedStr: (unit, node) => {
    for (const part of node.values) unit.expression(part);
    unit.emit(Op.BUILD_STRING, node.values.length);
  },
  FormattedValue: (unit, node) => {
    unit.expression(node.value);
    if (node.format_spec) unit.expression(node.format_spec);
    const conversion = { 115: 1, 114: 2, 97: 3 }[node.conversion] ?? 0;
    unit.emit(Op.FORMAT, conversion | (node.format_spec ? 4 : 0));
  },
  Call: call,
  Lambda: lambda,
  ListComp: comprehension,
  SetComp: comprehension,
  DictComp: comprehension,
  GeneratorExp: comprehension,
  Yield: (unit, node) => {
    optional(unit, node.value);
    unit.emit(Op.YIELD);
  },
  YieldFrom: (unit, node) => {
    unit.expression(node.value);
    unit.emit(Op.GET_YIELD_FROM);
    unit.constant(null);
    unit.emit(Op.YIELD_FROM);
  },
};

function constant(unit: Unit, node: NodeOf<'Constant'>): void {
  const literal = literalOf(node);
  if (isComplex(literal)) throw new Error('complex numbers are refused before');
  unit.constant(literal);
}

function optional(unit: Unit, node: ExprNode | undefined): void {
  if (node) unit.expression(node);
  else unit.constant(null);
}

/** `body if test else orelse`. */
function conditional(unit: Unit, node: NodeOf<'IfExp'>): void {
  const [otherwise, end] = [unit.label(), unit.label()];
  unit.expression(node.test);
  unit.jump(Op.JUMP_IF_FALSE, otherwise);
  unit.expression(node.body);
  unit.jump(Op.JUMP, end);
  unit.place(otherwise);
  unit.expression(node.orelse);
  unit.place(end);
}
