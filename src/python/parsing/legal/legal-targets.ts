/** Targets and starred expressions that CPython refuses and the parser lets pass. */

import type { ExprNode } from 'py-ast';
import type { ReportNode } from '../problems.js';
import { childrenOf, literalOf, type NodeOf, nodesOf, type SyntaxNode } from '../syntax-tree.js';

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
export function targetProblems(node: SyntaxNode, report: ReportNode): void {
  switch (node.nodeType) {
    case 'For':
    case 'AsyncFor':
      return target(node.target, report);
    case 'Assign':
      for (const each of node.targets) assigned(each, report);
      return starred(node.value, report);
    case 'Expr':
    case 'Return':
      if (node.value) starred(node.value, report);
      return;
    case 'AnnAssign':
      return annotated(node, report);
    case 'NamedExpr':
      return named(node, report);
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
    case 'GeneratorExp':
      return comprehension(node, report);
    case 'Name':
      if (node.id === '__debug__' && node.ctx.nodeType === 'Store')
        report(node, 'cannot assign to __debug__', null);
  }
}

function named({ target: bound }: NodeOf<'NamedExpr'>, report: ReportNode): void {
  if (bound.nodeType === 'Name') return;
  const message = `cannot use assignment expressions with ${kindOf(bound)}`;
  report(bound, message, ':= takes a plain name.');
}

function starred(value: ExprNode, report: ReportNode): void {
  if (value.nodeType !== 'Starred') return;
  report(
    value,
    "can't use starred expression here",
    '* unpacks inside a call, a list or a tuple: write [*a], or (*a,) with its comma.',
  );
}

function assigned(node: ExprNode, report: ReportNode): void {
  if (node.nodeType === 'Starred') {
    report(node, 'starred assignment target must be in a list or tuple', 'Write *a, = … or a = list(…).');
  } else target(node, report);
}

/** The kinds that can be assigned to pass; of a tuple or list, only one element may be starred. */
function target(node: ExprNode, report: ReportNode): void {
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

function annotated({ target: annotatedTarget }: NodeOf<'AnnAssign'>, report: ReportNode): void {
  const kind = annotatedTarget.nodeType;
  if (kind === 'Starred') report(annotatedTarget, 'invalid syntax', 'Take the * out.');
  if (kind !== 'Tuple' && kind !== 'List') return;
  report(
    annotatedTarget,
    `only single target (not ${kindOf(annotatedTarget)}) can be annotated`,
    'Annotate each name on a line of its own.',
  );
}

function comprehension(
  node: NodeOf<'ListComp' | 'SetComp' | 'DictComp' | 'GeneratorExp'>,
  report: ReportNode,
): void {
  const bound = new Set<string>();
  for (const { target: each, iter } of node.generators) {
    target(each, report);
    for (const name of nodesOf(each)) if (name.nodeType === 'Name') bound.add(name.id);
    for (const inner of nodesOf(iter)) {
      if (inner.nodeType !== 'NamedExpr') continue;
      const message = 'assignment expression cannot be used in a comprehension iterable expression';
      report(inner.target, message, null);
    }
  }
  const iterables = new Set<SyntaxNode>(node.generators.map((generator) => generator.iter));
  for (const child of childrenOf(node)) rebinding(child, bound, iterables, report);
}

function rebinding(
  node: SyntaxNode,
  bound: ReadonlySet<string>,
  skip: ReadonlySet<SyntaxNode>,
  report: ReportNode,
): void {
  if (skip.has(node) || node.nodeType === 'Lambda') return;
  if (node.nodeType === 'NamedExpr' && node.target.nodeType === 'Name' && bound.has(node.target.id)) {
    const message = `assignment expression cannot rebind comprehension iteration variable '${node.target.id}'`;
    report(node.target, message, 'Take another name.');
  }
  for (const child of childrenOf(node)) rebinding(child, bound, skip, report);
}

/** What CPython's messages call an expression. */
function kindOf(node: ExprNode): string {
  if (node.nodeType !== 'Constant') return KINDS[node.nodeType] ?? 'expression';
  const value = literalOf(node);
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return typeof value === 'object' && value.t === 'builtin' ? 'ellipsis' : 'literal';
}
