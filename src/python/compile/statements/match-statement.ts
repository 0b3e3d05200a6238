/** `match` statements (PEP 634). */

import { Op } from '../../../program.js';
import type { NodeOf, SyntaxNode } from '../../parsing/syntax-tree.js';
import type { Label, Unit } from '../unit.js';

/** The subject stays on the stack while the cases are tried; names are bound as the pattern goes. */
export function matchStatement(unit: Unit, node: NodeOf<'Match'>): void {
  const end = unit.label();
  unit.expression(node.subject);
  for (const each of node.cases) {
    const next = unit.label();
    unit.at(each.pattern);
    pattern(unit, each.pattern, next);
    if (each.guard) {
      unit.expression(each.guard);
      unit.jump(Op.JUMP_IF_FALSE, next);
    }
    unit.emit(Op.POP);
    unit.statements(each.body);
    unit.jump(Op.JUMP, end);
    unit.place(next);
  }
  unit.emit(Op.POP);
  unit.place(end);
}

/** subject → subject: jumps to `failed`, the subject still on top, where it does not match. */
function pattern(unit: Unit, node: SyntaxNode, failed: Label): void {
  switch (node.nodeType) {
    case 'MatchValue':
      unit.emit(Op.COPY, 1);
      unit.expression(node.value);
      unit.emit(Op.COMPARE, 2);
      return unit.jump(Op.JUMP_IF_FALSE, failed);
    case 'MatchSingleton':
      unit.emit(Op.COPY, 1);
      unit.constant(node.value);
      unit.emit(Op.COMPARE, 8);
      return unit.jump(Op.JUMP_IF_FALSE, failed);
    case 'MatchAs':
      if (node.pattern) pattern(unit, node.pattern, failed);
      return bind(unit, node.name ?? null);
    case 'MatchOr':
      return alternatives(unit, node, failed);
    case 'MatchSequence':
      return sequence(unit, node, failed);
    case 'MatchMapping':
      return mapping(unit, node, failed);
    case 'MatchClass':
      return classPattern(unit, node, failed);
    default:
      throw new Error(`${node.nodeType} is no pattern`);
  }
}

function bind(unit: Unit, name: string | null): void {
  if (name === null) return;
  unit.emit(Op.COPY, 1);
  unit.store(name);
}

function alternatives(unit: Unit, node: NodeOf<'MatchOr'>, failed: Label): void {
  const matched = unit.label();
  node.patterns.forEach((each, index) => {
    const isLast = index === node.patterns.length - 1;
    const next = isLast ? failed : unit.label();
    pattern(unit, each, next);
    if (isLast) return;
    unit.jump(Op.JUMP, matched);
    unit.place(next);
  });
  unit.place(matched);
}

/** Matches the value on top of the stack, which belongs to the pattern alone, and takes it off either way. */
function part(unit: Unit, node: SyntaxNode, failed: Label): void {
  const [bad, good] = [unit.label(), unit.label()];
  pattern(unit, node, bad);
  unit.emit(Op.POP);
  unit.jump(Op.JUMP, good);
  unit.place(bad);
  unit.emit(Op.POP);
  unit.jump(Op.JUMP, failed);
  unit.place(good);
}

function item(unit: Unit, key: number): void {
  unit.emit(Op.COPY, 1);
  unit.constant(key);
  unit.emit(Op.GET_ITEM);
}

function sequence(unit: Unit, node: NodeOf<'MatchSequence'>, failed: Label): void {
  unit.emit(Op.MATCH_SEQUENCE);
  unit.jump(Op.JUMP_IF_FALSE, failed);
  const star = node.patterns.findIndex((each) => each.nodeType === 'MatchStar');
  const count = star < 0 ? node.patterns.length : node.patterns.length - 1;
  unit.emit(Op.MATCH_LENGTH, (count << 1) | (star < 0 ? 0 : 1));
  unit.jump(Op.JUMP_IF_FALSE, failed);
  node.patterns.forEach((each, index) => {
    if (each.nodeType === 'MatchStar') starPart(unit, each.name ?? null, index, count - index);
    else {
      item(unit, star >= 0 && index > star ? index - node.patterns.length : index);
      part(unit, each, failed);
    }
  });
}

function starPart(unit: Unit, name: string | null, before: number, after: number): void {
  if (name === null) return;
  unit.emit(Op.BUILD_LIST, 0);
  unit.emit(Op.COPY, 2);
  // Not every sequence takes slices.
  unit.emit(Op.LIST_EXTEND);
  unit.constant(before);
  unit.constant(after > 0 ? -after : null);
  unit.constant(null);
  unit.emit(Op.BUILD_SLICE);
  unit.emit(Op.GET_ITEM);
  unit.store(name);
}

function mapping(unit: Unit, node: NodeOf<'MatchMapping'>, failed: Label): void {
  unit.emit(Op.MATCH_MAPPING);
  unit.jump(Op.JUMP_IF_FALSE, failed);
  for (const key of node.keys) unit.expression(key);
  unit.emit(Op.BUILD_TUPLE, node.keys.length);
  unit.emit(Op.COPY, 2);
  unit.emit(Op.SWAP, 2);
  unit.emit(Op.MATCH_KEYS);
  values(unit, node.patterns, failed);
  if (!node.rest) return;
  unit.emit(Op.COPY, 1);
  unit.emit(Op.BUILD_DICT, 0);
  unit.emit(Op.SWAP, 2);
  unit.emit(Op.DICT_UPDATE);
  for (const key of node.keys) {
    unit.emit(Op.COPY, 1);
    unit.expression(key);
    unit.emit(Op.DELETE_ITEM);
  }
  unit.store(node.rest);
}

function classPattern(unit: Unit, node: NodeOf<'MatchClass'>, failed: Label): void {
  unit.emit(Op.COPY, 1);
  unit.expression(node.cls);
  unit.constant({ t: 'tuple', items: node.kwd_attrs });
  unit.emit(Op.MATCH_CLASS, node.patterns.length);
  values(unit, [...node.patterns, ...node.kwd_patterns], failed);
}

/** subject, (…, tuple or None) → subject: None fails, else each pattern takes its element. */
function values(unit: Unit, patterns: readonly SyntaxNode[], failed: Label): void {
  const [missing, bad, good] = [unit.label(), unit.label(), unit.label()];
  unit.emit(Op.COPY, 1);
  unit.constant(null);
  unit.emit(Op.COMPARE, 8);
  unit.jump(Op.JUMP_IF_TRUE, missing);
  patterns.forEach((each, index) => {
    item(unit, index);
    part(unit, each, bad);
  });
  unit.emit(Op.POP);
  unit.jump(Op.JUMP, good);
  unit.place(missing);
  unit.place(bad);
  unit.emit(Op.POP);
  unit.jump(Op.JUMP, failed);
  unit.place(good);
}
