/** Parameters and arguments that CPython refuses: given twice, or in a wrong order. */

import type { Arg, Arguments, ASTNode, Call } from 'py-ast';
import type { Report } from '../problems.js';

/** Checks one node, where it is a parameter list or a call. */
export function argumentProblems(node: ASTNode, report: Report): void {
  if (node.nodeType === 'Arguments') parameters(node as Arguments, report);
  else if (node.nodeType === 'Call') call(node as Call, report);
}

function parameters({ posonlyargs, args, vararg, kwonlyargs, kwarg }: Arguments, report: Report): void {
  const seen = new Set<string>();
  const all = [...posonlyargs, ...args, ...kwonlyargs, vararg, kwarg].filter(
    (arg): arg is Arg => arg !== undefined && arg !== null,
  );
  for (const arg of all) {
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

function call({ func, args, keywords }: Call, report: Report): void {
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
function beginsAtEnd(node: ASTNode, before: ASTNode): boolean {
  return node.lineno === before.end_lineno && node.col_offset === before.end_col_offset;
}

function sameStart(one: ASTNode, other: ASTNode): boolean {
  return one.lineno === other.lineno && one.col_offset === other.col_offset;
}
