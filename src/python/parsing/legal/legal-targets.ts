/** Targets and starred expressions that CPython refuses and the parser lets pass. */

import type { ASTNode, ExprNode, StmtNode } from 'py-ast';
import { childrenOf, nodesOf } from '../normalise.js';
import type { Report } from '../problems.js';

type AnnAssign = Extract<StmtNode, { nodeType: 'AnnAssign' }>;
type Comprehension = Extract<ExprNode, { nodeType: 'ListComp' | 'SetComp' | 'DictComp' | 'GeneratorExp' }>;

const KINDS: Readonly<Record<string, string>> = {
  Call: 'function call',
  BinOp: 'expression',
  UnaryOp: 'expression',
  BoolOp: 'expression',
  Compare: 'comparison',
  JoinedStr: 'f-string expression',
  Lambda: 'lambda',
  IfExp: 'conditional expression',
  Dict: 'dict literal',
  Set: 'set display',
  ListComp: 'list comprehension',
  SetComp: 'set comprehension',
  DictComp: 'dict comprehension',
  GeneratorExp: 'generator expression',
  Yield: 'yield expression',
  YieldFrom: 'yield expression',
  Await: 'await expression',
  NamedExpr: 'named expression',
  Attribute: 'attribute',
  Subscript: 'subscript',
  Tuple: 'tuple',
  List: 'list',
};

/** Checks one node: the targets that it stores into, the places in it where a `*` may stand. */
export function targetProblems(node: ASTNode, report: Report): void {
  const statement = node as StmtNode | ExprNode;
  switch (statement.nodeType) {
    case 'For':
    case 'AsyncFor':
      target(statement.target, report);
      break;
    case 'Assign':
      for (const each of statement.targets) assigned(each, report);
      starred(statement.value, report);
      break;
    case 'Expr':
    case 'Return':
      if (statement.value) starred(statement.value, report);
      break;
    case 'AnnAssign':
      annotated(statement, report);
      break;
    case 'NamedExpr':
      if (statement.target.nodeType !== 'Name') {
        report(
          statement.target,
          `cannot use assignment expressions with ${kindOf(statement.target)}`,
          ':= takes a plain name.',
        );
      }
      break;
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
    case 'GeneratorExp':
      comprehension(statement, report);
      break;
    case 'Name':
      if (statement.id === '__debug__' && statement.ctx.nodeType === 'Store')
        report(statement, 'cannot assign to __debug__', null);
      break;
  }
}

function starred(value: ExprNode, report: Report): void {
  if (value.nodeType !== 'Starred') return;
  report(
    value,
    "can't use starred expression here",
    '* unpacks inside a call, a list or a tuple: write [*a], or (*a,) with its comma.',
  );
}

function assigned(node: ExprNode, report: Report): void {
  if (node.nodeType === 'Starred') {
    report(node, 'starred assignment target must be in a list or tuple', 'Write *a, = … or a = list(…).');
  } else target(node, report);
}

/** The kinds that can be assigned to pass; of a tuple or list, only one element may be starred. */
function target(node: ExprNode, report: Report): void {
  if (node.nodeType === 'Tuple' || node.nodeType === 'List') {
    if (node.elts.filter((each) => each.nodeType === 'Starred').length > 1) {
      report(node, 'multiple starred expressions in assignment', 'Only one * can take the rest.');
    }
    for (const each of node.elts) target(each.nodeType === 'Starred' ? each.value : each, report);
  } else if (!['Name', 'Attribute', 'Subscript', 'Starred'].includes(node.nodeType)) {
    report(
      node,
      `cannot assign to ${kindOf(node)}`,
      'A name, an attribute or an item can be given a value here.',
    );
  }
}

function annotated({ target: annotatedTarget }: AnnAssign, report: Report): void {
  const kind = annotatedTarget.nodeType;
  if (kind === 'Starred') report(annotatedTarget, 'invalid syntax', 'Take the * out.');
  if (kind !== 'Tuple' && kind !== 'List') return;
  report(
    annotatedTarget,
    `only single target (not ${kindOf(annotatedTarget)}) can be annotated`,
    'Annotate each name on a line of its own.',
  );
}

function comprehension(node: Comprehension, report: Report): void {
  const bound = new Set<string>();
  for (const { target: each, iter } of node.generators) {
    target(each, report);
    for (const name of nodesOf(each))
      if (name.nodeType === 'Name') bound.add((name as ASTNode & { id: string }).id);
    for (const inner of nodesOf(iter)) {
      if (inner.nodeType === 'NamedExpr') {
        report(
          (inner as ASTNode & { target: ASTNode }).target,
          'assignment expression cannot be used in a comprehension iterable expression',
          null,
        );
      }
    }
  }
  const iterables = new Set<ASTNode>(node.generators.map((generator) => generator.iter));
  for (const child of childrenOf(node)) rebinding(child, bound, iterables, report);
}

function rebinding(
  node: ASTNode,
  bound: ReadonlySet<string>,
  skip: ReadonlySet<ASTNode>,
  report: Report,
): void {
  if (skip.has(node) || node.nodeType === 'Lambda') return;
  if (node.nodeType === 'NamedExpr') {
    const name = (node as ASTNode & { target: ASTNode & { id?: string } }).target;
    if (name.id !== undefined && bound.has(name.id)) {
      const message = `assignment expression cannot rebind comprehension iteration variable '${name.id}'`;
      report(name, message, 'Take another name.');
    }
  }
  for (const child of childrenOf(node)) rebinding(child, bound, skip, report);
}

function kindOf(node: ExprNode): string {
  if (node.nodeType !== 'Constant') return KINDS[node.nodeType] ?? 'expression';
  const value: unknown = node.value;
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return typeof value === 'object' && 'name' in value ? 'ellipsis' : 'literal';
}
