/** Expressions to instructions: each leaves one value on the stack. */

import type { Call, ExprNode } from 'py-ast';
import type { Value } from '../../model.js';
import { BINARY_OPERATORS, COMPARISONS, callOf, Op, UNARY_OPERATORS } from '../../program.js';
import { constantSetText, isConstant } from './constant-folding.js';
import { comprehension, lambda } from './functions.js';
import { storeTarget } from './targets.js';
import type { Node, Unit } from './unit.js';

const BINARY: Record<string, (typeof BINARY_OPERATORS)[number]> = {
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
const UNARY: Record<string, (typeof UNARY_OPERATORS)[number]> = { USub: '-', UAdd: '+', Invert: '~' };
const COMPARE: Record<string, (typeof COMPARISONS)[number]> = {
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

/** The argument of BINARY and INPLACE for py-ast's name of an operator. */
export function binaryIndex(operator: string): number {
  return BINARY_OPERATORS.indexOf(BINARY[operator] as '+');
}

/** Compiles any expression. */
export function expression(unit: Unit, node: Node): void {
  unit.at(node);
  const rule = rules[node.nodeType];
  if (!rule) throw new Error(`no rule for ${node.nodeType}`);
  rule(unit, node as never);
}

type Rule<T extends string> = (unit: Unit, node: Extract<Node, { nodeType: T }>) => void;
type Rules = { [T in ExprNode['nodeType']]?: Rule<T> };

const rules: Rules & Record<string, ((unit: Unit, node: never) => void) | undefined> = {
  Constant: (unit, node) => unit.constant(unit.assembly.constant(node)),
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
    for (const part of [node.lower, node.upper, node.step]) {
      if (part) unit.expression(part);
      else unit.constant(null);
    }
    unit.emit(Op.BUILD_SLICE);
  },
  BinOp: (unit, node) => {
    unit.expression(node.left);
    unit.expression(node.right);
    unit.emit(Op.BINARY, binaryIndex(node.op.nodeType));
  },
  UnaryOp: (unit, node) => {
    unit.expression(node.operand);
    if (node.op.nodeType === 'Not') unit.emit(Op.NOT);
    else unit.emit(Op.UNARY, UNARY_OPERATORS.indexOf(UNARY[node.op.nodeType] as '-'));
  },
  BoolOp: (unit, node) => {
    const end = unit.label();
    const op = node.op.nodeType === 'And' ? Op.JUMP_IF_FALSE_OR_POP : Op.JUMP_IF_TRUE_OR_POP;
    node.values.forEach((value, index) => {
      unit.expression(value);
      if (index < node.values.length - 1) unit.jump(op, end);
    });
    unit.place(end);
  },
  Compare: (unit, node) => compare(unit, node),
  IfExp: (unit, node) => {
    const [otherwise, end] = [unit.label(), unit.label()];
    unit.expression(node.test);
    unit.jump(Op.JUMP_IF_FALSE, otherwise);
    unit.expression(node.body);
    unit.jump(Op.JUMP, end);
    unit.place(otherwise);
    unit.expression(node.orelse);
    unit.place(end);
  },
  NamedExpr: (unit, node) => {
    unit.expression(node.value);
    unit.emit(Op.COPY, 1);
    storeTarget(unit, node.target);
  },
  List: (unit, node) => display(unit, node.elts, 'list'),
  Set: (unit, node) => display(unit, node.elts, 'set'),
  Tuple: (unit, node) => display(unit, node.elts, 'tuple'),
  Dict: (unit, node) => dictionary(unit, node),
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
  Call: (unit, node) => call(unit, node),
  Lambda: (unit, node) => lambda(unit, node),
  ListComp: (unit, node) => comprehension(unit, node),
  SetComp: (unit, node) => comprehension(unit, node),
  DictComp: (unit, node) => comprehension(unit, node),
  GeneratorExp: (unit, node) => comprehension(unit, node),
  Yield: (unit, node) => {
    if (node.value) unit.expression(node.value);
    else unit.constant(null);
    unit.emit(Op.YIELD);
  },
  YieldFrom: (unit, node) => {
    unit.expression(node.value);
    unit.emit(Op.GET_YIELD_FROM);
    unit.constant(null);
    unit.emit(Op.YIELD_FROM);
  },
};

/** `a < b < c`: `b` is evaluated once, and `c` only where `a < b`. */
function compare(unit: Unit, node: Extract<Node, { nodeType: 'Compare' }>): void {
  const [stop, end] = [unit.label(), unit.label()];
  const operator = (index: number): number =>
    COMPARISONS.indexOf(COMPARE[node.ops[index]?.nodeType ?? ''] as '<');
  unit.expression(node.left);
  const final = node.comparators.length - 1;
  node.comparators.forEach((right, index) => {
    unit.expression(right);
    if (index < final) {
      unit.emit(Op.SWAP, 2);
      unit.emit(Op.COPY, 2);
    }
    unit.emit(Op.COMPARE, operator(index));
    if (index < final) unit.jump(Op.JUMP_IF_FALSE_OR_POP, stop);
  });
  if (final === 0) return;
  unit.jump(Op.JUMP, end);
  unit.place(stop);
  unit.emit(Op.SWAP, 2);
  unit.emit(Op.POP);
  unit.place(end);
}

const BUILD = { list: Op.BUILD_LIST, set: Op.BUILD_SET, tuple: Op.BUILD_TUPLE } as const;

/** `[a, *b, c]`, also as the arguments of a call. */
export function display(
  unit: Unit,
  elements: readonly ExprNode[],
  kind: 'list' | 'set' | 'tuple',
  call = false,
): void {
  if (kind === 'set' && elements.length > 2 && elements.every(isConstant)) return constantSet(unit, elements);
  if (!elements.some((element) => element.nodeType === 'Starred')) {
    for (const element of elements) unit.expression(element);
    unit.emit(BUILD[kind], elements.length);
    return;
  }
  const set = kind === 'set';
  unit.emit(set ? Op.BUILD_SET : Op.BUILD_LIST, 0);
  for (const element of elements) {
    if (element.nodeType === 'Starred') {
      unit.expression(element.value);
      unit.emit(set ? Op.SET_UPDATE : Op.LIST_EXTEND, call && elements.length === 1 ? 1 : 0);
    } else {
      unit.expression(element);
      unit.emit(set ? Op.SET_ADD : Op.LIST_APPEND, 1);
    }
  }
  if (kind === 'tuple') unit.emit(Op.LIST_TO_TUPLE);
}

/**
 * CPython's compiler makes a frozenset of three constants or more, makes it anew from its own elements when it keeps
 * the constant, and the program makes the set from that (3.11): the way decides the order. Of equal sets it keeps the
 * first (`merge_const_one`).
 */
function constantSet(unit: Unit, elements: readonly ExprNode[]): void {
  const { constantSets } = unit.assembly;
  const text = constantSetText(elements);
  const kept = constantSets.get(text) ?? elements;
  constantSets.set(text, kept);
  unit.emit(Op.BUILD_SET, 0);
  unit.emit(Op.BUILD_SET, 0);
  unit.emit(Op.BUILD_LIST, 0);
  for (const element of kept) unit.expression(element);
  unit.emit(Op.BUILD_SET, kept.length);
  unit.emit(Op.LIST_EXTEND);
  unit.emit(Op.SET_UPDATE);
  unit.emit(Op.SET_UPDATE);
}

/** Pairs that are made before any of them is put in (`STACK_USE_GUIDELINE`, 3.11). */
const AT_ONCE = 15;

function dictionary(unit: Unit, node: Extract<Node, { nodeType: 'Dict' }>): void {
  if (node.values.length <= AT_ONCE && node.keys.every((key) => key !== null && key !== undefined)) {
    node.values.forEach((value, index) => {
      unit.expression(node.keys[index] as ExprNode);
      unit.expression(value);
    });
    unit.emit(Op.BUILD_DICT, node.values.length);
    return;
  }
  unit.emit(Op.BUILD_DICT, 0);
  node.values.forEach((value, index) => {
    const key = node.keys[index];
    if (key) unit.expression(key);
    unit.expression(value);
    if (key) unit.emit(Op.DICT_ADD, 1);
    else unit.emit(Op.DICT_UPDATE);
  });
}

/** A call; zero-argument `super()` gets the class and the first parameter, as CPython's compiler arranges. */
function call(unit: Unit, node: Call): void {
  unit.expression(node.func);
  const isSuper = node.func.nodeType === 'Name' && node.func.id === 'super' && node.args.length === 0;
  const first = unit.scope.parameters[0];
  if (isSuper && first !== undefined && unit.scope.access('__class__') === 'cell') {
    unit.load('__class__');
    unit.load(first);
    unit.emit(Op.CALL, callOf(2));
    return;
  }
  for (const keyword of node.keywords) {
    if (keyword.arg && !unit.hintFor(keyword.value)) unit.hint(keyword.value, keyword.arg);
  }
  const starred =
    node.args.some((arg) => arg.nodeType === 'Starred') || node.keywords.some((keyword) => !keyword.arg);
  if (starred || node.args.length + node.keywords.length > 255) starredCall(unit, node);
  else plainCall(unit, node);
}

function plainCall(unit: Unit, node: Call): void {
  for (const arg of node.args) unit.expression(arg);
  for (const keyword of node.keywords) unit.expression(keyword.value);
  const count = node.args.length + node.keywords.length;
  unit.markCall(node);
  const argument = callOf(count, isMethodCall(node));
  if (node.keywords.length === 0) return unit.emit(Op.CALL, argument);
  const names: Value = { t: 'tuple', items: node.keywords.map((keyword) => keyword.arg as string) };
  unit.emit(Op.CALL_KW, (unit.constantIndex(names) << 9) | argument);
}

/** `object.name(…)`: CPython finds the method for the call, and makes no bound method of it (`LOAD_METHOD`, 3.11). */
function isMethodCall({ func }: Call): boolean {
  if (func.nodeType !== 'Attribute') return false;
  const { value } = func;
  return !(value.nodeType === 'Call' && value.func.nodeType === 'Name' && value.func.id === 'super');
}

function starredCall(unit: Unit, node: Call): void {
  display(unit, node.args, 'tuple', true);
  unit.emit(Op.BUILD_DICT, 0);
  for (const keyword of node.keywords) {
    if (keyword.arg) unit.constant(keyword.arg);
    unit.expression(keyword.value);
    if (keyword.arg) unit.emit(Op.BUILD_DICT, 1);
    unit.emit(Op.DICT_MERGE);
  }
  unit.markCall(node);
  unit.emit(Op.CALL_EX);
}
