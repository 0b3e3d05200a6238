/** Patterns of match statements that CPython refuses and the parser lets pass. */

import type { ReportNode } from '../problems.js';
import { type NodeOf, nodesOf, type SyntaxNode } from '../syntax-tree.js';

type PatternNode = NodeOf<'MatchCase'>['pattern'];

/** Checks one node, where it is a match statement or a pattern. */
export function patternProblems(node: SyntaxNode, report: ReportNode): void {
  if (node.nodeType === 'Match') cases(node, report);
  else if (node.nodeType === 'MatchSequence') sequence(node, report);
  else if (node.nodeType === 'MatchClass') attributes(node, report);
  else if (node.nodeType === 'MatchOr') alternatives(node, report);
  else if (node.nodeType === 'MatchMapping') keys(node, report);
}

function cases({ cases: all }: NodeOf<'Match'>, report: ReportNode): void {
  for (const [index, { pattern, guard }] of all.entries()) {
    boundTwice(pattern, report);
    if (index < all.length - 1 && !guard && pattern.nodeType === 'MatchAs' && !pattern.pattern) {
      const what = pattern.name ? `name capture '${pattern.name}'` : 'wildcard';
      report(
        pattern,
        `${what} makes remaining patterns unreachable`,
        'A plain name matches everything: make it the last case, or compare with a dotted name or a value.',
      );
    }
  }
}

function boundTwice(pattern: PatternNode, report: ReportNode): void {
  const seen = new Set<string>();
  for (const node of captures(pattern)) {
    const name = nameOf(node);
    if (seen.has(name))
      report(
        node,
        `multiple assignments to name '${name}' in pattern`,
        'Each name may stand once in a pattern.',
      );
    seen.add(name);
  }
}

/** The nodes that give a name a value; of alternatives, those of the first, since all give the same names. */
function captures(pattern: PatternNode): SyntaxNode[] {
  const skipped = new Set<SyntaxNode>();
  const capturing: SyntaxNode[] = [];
  for (const node of nodesOf(pattern)) {
    if (node.nodeType === 'MatchOr') {
      for (const other of node.patterns.slice(1)) for (const inner of nodesOf(other)) skipped.add(inner);
    }
    if (!skipped.has(node) && nameOf(node) !== '') capturing.push(node);
  }
  return capturing;
}

/** The name that a node of a pattern gives a value; empty where none. */
function nameOf(node: SyntaxNode): string {
  if (node.nodeType === 'MatchAs' || node.nodeType === 'MatchStar') return node.name ?? '';
  return node.nodeType === 'MatchMapping' ? (node.rest ?? '') : '';
}

function sequence(node: NodeOf<'MatchSequence'>, report: ReportNode): void {
  if (node.patterns.filter((each) => each.nodeType === 'MatchStar').length > 1) {
    report(node, 'multiple starred names in sequence pattern', 'Only one * can take the rest.');
  }
}

function keys(node: NodeOf<'MatchMapping'>, report: ReportNode): void {
  const seen = new Set<unknown>();
  for (const key of node.keys) {
    const value: unknown = key.nodeType === 'Constant' ? key.value : key;
    const text = typeof value === 'string' ? `'${value}'` : String(value);
    if (seen.has(value))
      report(node, `mapping pattern checks duplicate key (${text})`, 'Each key may stand once.');
    seen.add(value);
  }
}

function attributes(node: NodeOf<'MatchClass'>, report: ReportNode): void {
  for (const [index, name] of node.kwd_attrs.entries()) {
    const pattern = node.kwd_patterns[index];
    if (pattern && node.kwd_attrs.indexOf(name) < index)
      report(pattern, `attribute name repeated in class pattern: ${name}`, null);
  }
  const keyword = node.kwd_patterns[0];
  const late = node.patterns.find((each) => keyword && isBefore(keyword, each));
  if (late)
    report(late, 'positional patterns follow keyword patterns', 'Patterns without a name come first.');
}

function isBefore(one: PatternNode, other: PatternNode): boolean {
  return one.lineno < other.lineno || (one.lineno === other.lineno && one.col_offset < other.col_offset);
}

function alternatives(node: NodeOf<'MatchOr'>, report: ReportNode): void {
  const names = node.patterns.map((each) => captures(each).map(nameOf).sort().join(' '));
  const odd = names.findIndex((each) => each !== names[0]);
  const pattern = node.patterns[odd];
  if (pattern)
    report(pattern, 'alternative patterns bind different names', 'Each side of | must give the same names.');
}
