/** Lists, sets, tuples and dicts as they are written out. */

import type { ExprNode } from 'py-ast';
import { Op } from '../../program.js';
import type { NodeOf } from '../parsing/syntax-tree.js';
import { constantSetText, isConstant } from './constant-folding.js';
import { pairs } from './pairs.js';
import type { Unit } from './unit.js';

const BUILD = { list: Op.BUILD_LIST, set: Op.BUILD_SET, tuple: Op.BUILD_TUPLE } as const;

/** `[a, *b, c]`, also as the arguments of a call. */
export function display(
  unit: Unit,
  elements: readonly ExprNode[],
  kind: 'list' | 'set' | 'tuple',
  call = false,
): void {
  if (kind === 'set' && elements.length > 2 && elements.every(isConstant)) return constantSet(unit, elements);
  if (!elements.some((element) => element.nodeType === 'Starred')) {
    for (const element of elements) unit.expression(element);
    unit.emit(BUILD[kind], elements.length);
    return;
  }
  const set = kind === 'set';
  unit.emit(set ? Op.BUILD_SET : Op.BUILD_LIST, 0);
  for (const element of elements) {
    if (element.nodeType === 'Starred') {
      unit.expression(element.value);
      unit.emit(set ? Op.SET_UPDATE : Op.LIST_EXTEND, call && elements.length === 1 ? 1 : 0);
    } else {
      unit.expression(element);
      unit.emit(set ? Op.SET_ADD : Op.LIST_APPEND, 1);
    }
  }
  if (kind === 'tuple') unit.emit(Op.LIST_TO_TUPLE);
}

/**
 * Of three constants or more CPython's compiler makes a frozenset; when it keeps that, it makes it again from its own
 * elements; and the program makes the set from the result (3.11). Each step may change the order of the elements. Of
 * equal sets the compiler keeps the first (`merge_const_one`).
 */
function constantSet(unit: Unit, elements: readonly ExprNode[]): void {
  const { constantSets } = unit.assembly;
  const text = constantSetText(elements);
  const kept = constantSets.get(text) ?? elements;
  constantSets.set(text, kept);
  unit.emit(Op.BUILD_SET, 0);
  unit.emit(Op.BUILD_SET, 0);
  unit.emit(Op.BUILD_LIST, 0);
  for (const element of kept) unit.expression(element);
  unit.emit(Op.BUILD_SET, kept.length);
  unit.emit(Op.LIST_EXTEND);
  unit.emit(Op.SET_UPDATE);
  unit.emit(Op.SET_UPDATE);
}

/** Pairs that are made before any of them is put in (`STACK_USE_GUIDELINE`, 3.11). */
const AT_ONCE = 15;

/** `{key: value, **other}`. */
export function dictionary(unit: Unit, node: NodeOf<'Dict'>): void {
  const entries = pairs(node.keys, node.values);
  if (entries.length <= AT_ONCE && entries.every(([key]) => key)) {
    for (const part of entries.flat()) if (part) unit.expression(part);
    unit.emit(Op.BUILD_DICT, entries.length);
    return;
  }
  unit.emit(Op.BUILD_DICT, 0);
  for (const [key, value] of entries) {
    if (key) unit.expression(key);
    unit.expression(value);
    if (key) unit.emit(Op.DICT_ADD, 1);
    else unit.emit(Op.DICT_UPDATE);
  }
}

/** `name=value, **others`: leaves a dict. */
export function keywordDictionary(unit: Unit, keywords: readonly NodeOf<'Keyword'>[]): void {
  const star = keywords.findIndex(({ arg }) => !arg);
  const first = star < 0 ? keywords.length : star;
  for (const keyword of keywords.slice(0, first)) pair(unit, keyword);
  unit.emit(Op.BUILD_DICT, first);
  for (const keyword of keywords.slice(first)) {
    pair(unit, keyword);
    if (keyword.arg) unit.emit(Op.BUILD_DICT, 1);
    unit.emit(Op.DICT_MERGE);
  }
}

/** The name, where there is one, and the value. */
function pair(unit: Unit, { arg, value }: NodeOf<'Keyword'>): void {
  if (arg) unit.constant(arg);
  unit.expression(value);
}
