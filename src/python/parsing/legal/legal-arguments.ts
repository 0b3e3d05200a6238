/** Parameters and arguments that CPython refuses: given twice, or in a wrong order. */

import type { ReportNode } from '../problems.js';
import type { NodeOf, SyntaxNode } from '../syntax-tree.js';

/** Checks one node, where it is a parameter list or a call. */
export function argumentProblems(node: SyntaxNode, report: ReportNode): void {
  if (node.nodeType === 'Arguments') parameters(node, report);
  else if (node.nodeType === 'Call') call(node, report);
}

function parameters(
  { posonlyargs, args, vararg, kwonlyargs, kwarg }: NodeOf<'Arguments'>,
  report: ReportNode,
): void {
  const seen = new Set<string>();
  for (const arg of [...posonlyargs, ...args, ...kwonlyargs, vararg, kwarg]) {
    if (!arg) continue;
    if (seen.has(arg.arg))
      report(
        arg,
        `duplicate argument '${arg.arg}' in function definition`,
        'Each parameter needs a name of its own.',
      );
    seen.add(arg.arg);
    if (arg.arg === '__debug__') report(arg, 'cannot assign to __debug__', null);
  }
}

function call({ func, args, keywords }: NodeOf<'Call'>, report: ReportNode): void {
  const seen = new Set<string>();
  for (const keyword of keywords) {
    if (!keyword.arg) continue;
    if (seen.has(keyword.arg))
      report(keyword, `keyword argument repeated: ${keyword.arg}`, 'Give each parameter once.');
    seen.add(keyword.arg);
  }
  if (args.length + keywords.length < 2) return;
  for (const arg of args) {
    if (arg.nodeType !== 'GeneratorExp' || !(beginsAtEnd(arg, func) || sameStart(arg, arg.elt))) continue;
    const advice = 'Beside other arguments it needs parentheses of its own.';
    report(arg.elt, 'Generator expression must be parenthesized', advice);
  }
}

/** Without parentheses of its own, the first argument begins at the parenthesis of the call. */
function beginsAtEnd(node: SyntaxNode, before: SyntaxNode): boolean {
  return node.lineno === before.end_lineno && node.col_offset === before.end_col_offset;
}

function sameStart(one: SyntaxNode, other: SyntaxNode): boolean {
  return one.lineno === other.lineno && one.col_offset === other.col_offset;
}
