/** Targets that can't be assigned to or deleted: the parser stops behind them, CPython points at them. */

import type { Token } from '../../reading/token.js';
import { depthAt, type Finding, type Mistake, type MistakeRule } from '../mistake.js';

interface BadTarget {
  readonly tokens: readonly Token[];
  readonly kind: string;
  /** It stands inside a tuple or list in brackets. */
  readonly nested: boolean;
}

const AUGMENTED = /^(?:\+|-|\*|\/|\/\/|%|@|&|\||\^|>>|<<|\*\*)=$/;
const CONSTANTS = new Set(['None', 'True', 'False']);

const assignment: MistakeRule = (mistake) => {
  const { line, failure } = mistake;
  if (!/^cannot assign|illegal expression/.test(failure.message)) return null;
  if (line[0]?.text === 'del') return deletion(line.slice(1), mistake);
  const augmented = line.findIndex((token, i) => AUGMENTED.test(token.text) && depthAt(line, i) === 0);
  if (augmented > 0) return inPlace(line.slice(0, augmented), mistake);
  const colon = line.findIndex((token, i) => token.text === ':' && depthAt(line, i) === 0);
  if (line[0]?.text === 'with') return withTargets(line, mistake);
  if (colon > 0 && line[0]?.text !== 'lambda') return annotation(line.slice(0, colon), mistake);
  return plain(line, mistake);
};

export const assignmentRules: readonly MistakeRule[] = [assignment];

function plain(line: readonly Token[], mistake: Mistake): Finding | null {
  const parts = split(line, '=').slice(0, -1);
  for (const [index, part] of parts.entries()) {
    const bad = badTarget(part, false);
    if (bad === null) continue;
    const meant = index === 0 && !bad.nested && !CONSTANTS.has(bad.kind) && bad.kind !== 'lambda';
    const hint = meant ? " here. Maybe you meant '==' instead of '='?" : '';
    return findingOn(bad, `cannot assign to ${bad.kind}${hint}`, adviceOn(bad.kind), mistake);
  }
  return null;
}

function deletion(targets: readonly Token[], mistake: Mistake): Finding | null {
  const bad = badTarget(targets, false);
  return (
    bad &&
    findingOn(
      bad,
      `cannot delete ${bad.kind}`,
      'del takes names, attributes and items: del x, del a.b, del a[0].',
      mistake,
    )
  );
}

function inPlace(target: readonly Token[], mistake: Mistake): Finding | null {
  const inner = target[0]?.text;
  const kind = inner === '(' ? 'tuple' : inner === '[' ? 'list' : (badTarget(target, false)?.kind ?? 'tuple');
  const bad = { tokens: target, kind, nested: false };
  const message = `'${kind}' is an illegal expression for augmented assignment`;
  return findingOn(bad, message, 'The left side must be one name, attribute or item.', mistake);
}

function annotation(target: readonly Token[], mistake: Mistake): Finding {
  const bad = { tokens: target, kind: '', nested: false };
  return findingOn(
    bad,
    'illegal target for annotation',
    'Only a name, attribute or item can be given a type: x: int = 1.',
    mistake,
  );
}

function withTargets(line: readonly Token[], mistake: Mistake): Finding | null {
  for (const item of split(line.slice(1, -1), ',')) {
    const as = item.findIndex((token) => token.text === 'as');
    const end = item.findIndex((token) => token.text === ':');
    const bad = as < 0 ? null : badTarget(item.slice(as + 1, end < 0 ? undefined : end), false);
    if (bad) return findingOn(bad, `cannot assign to ${bad.kind}`, adviceOn(bad.kind), mistake);
  }
  return null;
}

function adviceOn(kind: string): string {
  if (CONSTANTS.has(kind)) return `${kind} always means the same: take another name.`;
  if (kind === 'function call')
    return 'The result of a call has no place to store into; swap the sides, or compare with ==.';
  return 'On the left of = stands what gets the value: a name, an attribute or an item. To compare, write ==.';
}

function findingOn({ tokens }: BadTarget, message: string, advice: string, { failure }: Mistake): Finding {
  return {
    start: tokens[0]?.start ?? failure.start,
    end: tokens.at(-1)?.end ?? failure.end,
    message,
    advice,
  };
}

function badTarget(tokens: readonly Token[], nested: boolean): BadTarget | null {
  const parts = split(tokens, ',').filter((part) => part.length > 0);
  if (parts.length !== 1) return first(parts.map((part) => badTarget(part, nested)));
  const [part = []] = parts;
  if (part[0]?.text === '*') return badTarget(part.slice(1), nested);
  const kind = targetKind(part);
  if (kind === 'brackets')
    return badTarget(part.slice(1, -1), nested || part.some((token) => token.text === ','));
  return kind === null ? null : { tokens: part, kind, nested };
}

function first(targets: readonly (BadTarget | null)[]): BadTarget | null {
  return targets.find((bad) => bad !== null) ?? null;
}

/** The kind of an expression in the words of CPython's messages; null where it can be assigned to. */
function targetKind(part: readonly Token[]): string | null {
  const top = part.filter((_, i) => depthAt(part, i) === 0).map((token) => token.text);
  const [head] = part;
  const last = part.at(-1);
  if (head === undefined || last === undefined) return null;
  if (head.text === 'lambda') return 'lambda';
  if (head.text === 'yield') return 'yield expression';
  if (head.text === 'await') return 'await expression';
  if (top.includes(':=')) return 'named expression';
  if (top.includes('if')) return 'conditional expression';
  if (top.some((text) => ['and', 'or', 'not'].includes(text))) return 'expression';
  if (top.some((text) => ['<', '>', '==', '!=', '<=', '>=', 'in', 'is'].includes(text))) return 'comparison';
  if (top.some((text) => /^(?:[-+~@%&|^]|\*\*?|\/\/?|<<|>>)$/.test(text))) return 'expression';
  return part.length === 1 ? atomKind(head) : compoundKind(part);
}

function atomKind({ type, text }: Token): string | null {
  if (CONSTANTS.has(text)) return text;
  if (text === '...') return 'ellipsis';
  if (type === 'string') return /^[rR]?[fF]/.test(text) ? 'f-string expression' : 'literal';
  return type === 'name' ? null : 'literal';
}

function compoundKind(part: readonly Token[]): string | null {
  const head = part[0];
  const closes = part.findIndex((_, i) => i > 0 && depthAt(part, i + 1) === 0);
  const whole = closes === part.length - 1;
  const comprehension = part.some((token, i) => token.text === 'for' && depthAt(part, i) === 1);
  if (whole && head?.text === '{') return comprehension ? 'set comprehension' : braceKind(part);
  if (whole && comprehension) return head?.text === '(' ? 'generator expression' : 'list comprehension';
  if (whole && (head?.text === '(' || head?.text === '[')) return 'brackets';
  if (part.every((token) => token.type === 'string')) return 'literal';
  return part.at(-1)?.text === ')' ? 'function call' : null;
}

function braceKind(part: readonly Token[]): string {
  const dict = part.length === 2 || part.some((token, i) => token.text === ':' && depthAt(part, i) === 1);
  return dict ? 'dict literal' : 'set display';
}

function split(tokens: readonly Token[], separator: string): Token[][] {
  const parts: Token[][] = [[]];
  for (const [index, token] of tokens.entries()) {
    if (token.text === separator && depthAt(tokens, index) === 0) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}
