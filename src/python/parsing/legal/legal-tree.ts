/** What the parser lets pass and CPython 3.11 refuses before it runs anything, by the tree. */

import type { Problem } from '../../../program.js';
import type { ReportNode } from '../problems.js';
import { spanOf } from '../span.js';
import { type NodeOf, nodesOf } from '../syntax-tree.js';
import { argumentProblems } from './legal-arguments.js';
import { futureImportProblems } from './legal-future.js';
import { patternProblems } from './legal-patterns.js';
import { placementProblems } from './legal-placement.js';
import { scopeProblems } from './legal-scopes.js';
import { targetProblems } from './legal-targets.js';

/** Every syntax error of `module` that is left after parsing. */
export function treeProblems(module: NodeOf<'Module'>): Problem[] {
  const problems: Problem[] = [];
  const report: ReportNode = (node, message, advice) => {
    problems.push({ kind: 'syntax', span: spanOf(node), message, advice });
  };
  futureImportProblems(module.body, report);
  placementProblems(module, report);
  for (const node of nodesOf(module)) {
    argumentProblems(node, report);
    targetProblems(node, report);
    patternProblems(node, report);
  }
  scopeProblems(module, report);
  return problems;
}
