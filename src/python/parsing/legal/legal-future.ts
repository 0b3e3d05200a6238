/** `from __future__ import …`: only at the beginning of a file, and only features that CPython knows. */

import type { StmtNode } from 'py-ast';
import type { ReportNode } from '../problems.js';

const FEATURES = new Set([
  'nested_scopes',
  'generators',
  'division',
  'absolute_import',
  'with_statement',
  'print_function',
  'unicode_literals',
  'barry_as_FLUFL',
  'generator_stop',
  'annotations',
]);

/** Checks the statements of a module. */
export function futureImportProblems(body: readonly StmtNode[], report: ReportNode): void {
  let atStart = true;
  for (const [index, node] of body.entries()) {
    const future = node.nodeType === 'ImportFrom' && node.module === '__future__';
    const docstring = index === 0 && node.nodeType === 'Expr' && node.value.nodeType === 'Constant';
    if (!future) atStart &&= docstring;
    else if (!atStart)
      report(
        node,
        'from __future__ imports must occur at the beginning of the file',
        'Move it to the first line.',
      );
    else
      for (const { name } of node.names) {
        if (!FEATURES.has(name)) report(node, `future feature ${name} is not defined`, 'Leave it out.');
      }
  }
}
