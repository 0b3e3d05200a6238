/** Patterns of match statements that CPython refuses and the parser lets pass. */

import type { ASTNode, StmtNode } from 'py-ast';
import { nodesOf } from '../normalise.js';
import type { Report } from '../problems.js';

type Match = Extract<StmtNode, { nodeType: 'Match' }>;
type PatternNode = Match['cases'][number]['pattern'];

/** Checks one node, where it is a match statement or a pattern. */
export function patternProblems(node: ASTNode, report: Report): void {
  if (node.nodeType === 'Match') cases(node as Match, report);
  else if (node.nodeType === 'MatchSequence') sequence(node as PatternNode, report);
  else if (node.nodeType === 'MatchClass') attributes(node as PatternNode, report);
  else if (node.nodeType === 'MatchOr') alternatives(node as PatternNode, report);
  else if (node.nodeType === 'MatchMapping') keys(node as PatternNode, report);
}

function cases({ cases: all }: Match, report: Report): void {
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

function boundTwice(pattern: PatternNode, report: Report): void {
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
function captures(pattern: PatternNode): ASTNode[] {
  const skipped = new Set<ASTNode>();
  const found: ASTNode[] = [];
  for (const node of nodesOf(pattern)) {
    if (node.nodeType === 'MatchOr') {
      for (const other of (node as ASTNode & { patterns: PatternNode[] }).patterns.slice(1)) {
        for (const inner of nodesOf(other)) skipped.add(inner);
      }
    }
    if (!skipped.has(node) && nameOf(node) !== '' && node.nodeType.startsWith('Match')) found.push(node);
  }
  return found;
}

function nameOf(node: ASTNode): string {
  const { name, rest } = node as ASTNode & { name?: string | null; rest?: string | null };
  return name ?? rest ?? '';
}

function sequence(node: PatternNode, report: Report): void {
  if (node.nodeType !== 'MatchSequence') return;
  if (node.patterns.filter((each) => each.nodeType === 'MatchStar').length > 1) {
    report(node, 'multiple starred names in sequence pattern', 'Only one * can take the rest.');
  }
}

function keys(node: PatternNode, report: Report): void {
  if (node.nodeType !== 'MatchMapping') return;
  const seen = new Set<unknown>();
  for (const key of node.keys) {
    const value: unknown = key.nodeType === 'Constant' ? key.value : key;
    const text = typeof value === 'string' ? `'${value}'` : String(value);
    if (seen.has(value))
      report(node, `mapping pattern checks duplicate key (${text})`, 'Each key may stand once.');
    seen.add(value);
  }
}

function attributes(node: PatternNode, report: Report): void {
  if (node.nodeType !== 'MatchClass') return;
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

function isBefore(one: ASTNode, other: ASTNode): boolean {
  const [line, otherLine] = [one.lineno ?? 0, other.lineno ?? 0];
  return line < otherLine || (line === otherLine && (one.col_offset ?? 0) < (other.col_offset ?? 0));
}

function alternatives(node: PatternNode, report: Report): void {
  if (node.nodeType !== 'MatchOr') return;
  const names = node.patterns.map((each) => captures(each).map(nameOf).sort().join(' '));
  const odd = names.findIndex((each) => each !== names[0]);
  const pattern = node.patterns[odd];
  if (pattern)
    report(pattern, 'alternative patterns bind different names', 'Each side of | must give the same names.');
}
