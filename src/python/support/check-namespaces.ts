/**
 * `globals()`, and `locals()` and `vars()` outside functions: in Python they give the program's names themselves, here a copy of them.
 * Nobody can tell these apart where it is read at once; whatever else is done with it is refused.
 */

import type { ReportNode } from '../parsing/problems.js';
import { childrenOf, type NodeOf, nodesOf, type SyntaxNode } from '../parsing/syntax-tree.js';
import type { Bindings } from './bindings.js';

const NAMESPACES = new Set(['globals', 'locals', 'vars']);
/** Built-ins that look at all of what they are given before they come back. */
const READERS = new Set('dict frozenset len list print repr set sorted str tuple type'.split(' '));
const LOOKS = new Set(['get', 'copy', '__contains__', '__getitem__']);
const VIEWS = new Set(['keys', 'values', 'items']);

/** Reports each that is not read at once. */
export function namespaceProblems(module: NodeOf<'Module'>, names: Bindings, report: ReportNode): void {
  const asked = [...NAMESPACES].filter((name) => !names.bound.has(name));
  if (asked.length > 0) visit(module, [], new Set(asked), report);
}

/** `above`: what the node stands in, the outermost first. */
function visit(
  node: SyntaxNode,
  above: readonly SyntaxNode[],
  names: ReadonlySet<string>,
  report: ReportNode,
): void {
  if (node.nodeType === 'Name' && names.has(node.id) && !isHarmless(node, above)) {
    const message = `'${node.id}()' is not supported here: it gives a copy of the program's names, where Python gives the names themselves.`;
    report(
      node,
      message,
      `Read it at once: ${node.id}()['name'], 'name' in ${node.id}(), list(${node.id}()).`,
    );
  }
  const within = [...above, node];
  for (const child of childrenOf(node)) visit(child, within, names, report);
}

function isHarmless(name: NodeOf<'Name'>, above: readonly SyntaxNode[]): boolean {
  const call = above.at(-1);
  const isCalled = call?.nodeType === 'Call' && call.func === name;
  // `vars(x)` is another thing.
  if (name.id === 'vars' && (!isCalled || call.args.length > 0)) return true;
  if (!isCalled) return false;
  const isCopy = name.id !== 'globals' && scopeIn(above)?.nodeType === 'FunctionDef';
  return isCopy || isReadAtOnce(call, above.slice(0, -1));
}

/** The function, class or lambda that it stands in. */
const scopeIn = (above: readonly SyntaxNode[]): SyntaxNode | undefined =>
  above.findLast(({ nodeType }) => ['FunctionDef', 'Lambda', 'ClassDef'].includes(nodeType));

/** Before anybody else can go on. */
function isReadAtOnce(namespace: SyntaxNode, above: readonly SyntaxNode[]): boolean {
  const parent = above.at(-1);
  switch (parent?.nodeType) {
    case 'Subscript':
      return parent.value === namespace && parent.ctx.nodeType === 'Load' && callsNothing(parent.slice);
    case 'Compare':
      return parent.comparators.length === 1 && parent.comparators[0] === namespace && isIn(parent);
    case 'BinOp':
      // `'%(n)d' % globals()`
      return (
        parent.right === namespace && parent.op.nodeType === 'Mod' && parent.left.nodeType === 'Constant'
      );
    case 'Keyword':
      return parent.arg === undefined;
    case 'Call':
      return parent.func.nodeType === 'Name' && READERS.has(parent.func.id);
    case 'Attribute':
      return isLookedUp(parent, above.slice(0, -1));
    default:
      return false;
  }
}

const isIn = ({ ops }: NodeOf<'Compare'>): boolean =>
  ops.every(({ nodeType }) => nodeType === 'In' || nodeType === 'NotIn');

/** `globals().get('n')`, `list(globals().items())`. */
function isLookedUp(method: NodeOf<'Attribute'>, above: readonly SyntaxNode[]): boolean {
  const call = above.at(-1);
  if (call?.nodeType !== 'Call' || call.func !== method) return false;
  if (LOOKS.has(method.attr)) return call.args.every(callsNothing);
  return VIEWS.has(method.attr) && isReadAtOnce(call, above.slice(0, -1));
}

const callsNothing = (node: SyntaxNode): boolean =>
  [...nodesOf(node)].every(({ nodeType }) => nodeType !== 'Call');
