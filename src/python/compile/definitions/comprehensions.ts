/** Comprehensions and generator expressions. */

import { callOf, Op } from '../../../program.js';
import { type ComprehensionNode, type NodeOf, nodesOf } from '../../parsing/syntax-tree.js';
import { storeTarget } from '../targets.js';
import type { Unit } from '../unit.js';
import { makeFunction, openUnit } from './code-objects.js';

const COMPREHENSIONS = {
  ListComp: { name: '<listcomp>', build: Op.BUILD_LIST, add: Op.LIST_APPEND },
  SetComp: { name: '<setcomp>', build: Op.BUILD_SET, add: Op.SET_ADD },
  DictComp: { name: '<dictcomp>', build: Op.BUILD_DICT, add: Op.DICT_ADD },
  GeneratorExp: { name: '<genexpr>', build: null, add: Op.YIELD },
} as const;

/** A comprehension is a function of its first iterator, called at once (as in CPython 3.11). */
export function comprehension(unit: Unit, node: ComprehensionNode): void {
  const { name, build, add } = COMPREHENSIONS[node.nodeType];
  const inner = openUnit(unit, node, name, 'comprehension', null);
  const results = node.nodeType === 'DictComp' ? [node.key, node.value] : [node.elt];
  for (const made of results.flatMap((result) => [...nodesOf(result)])) {
    const name = unit.hintFor(made);
    if (name) inner.nameNew([[made, name]]);
  }
  if (build !== null) inner.emit(build, 0);
  loops(inner, node.generators, 0, () => {
    for (const result of results) inner.expression(result);
    inner.emit(add, node.generators.length + 1);
    if (node.nodeType === 'GeneratorExp') inner.emit(Op.POP);
  });
  if (build === null) inner.constant(null);
  inner.emit(Op.RETURN);
  makeFunction(unit, inner, 0);
  const [first] = node.generators;
  if (first) unit.expression(first.iter);
  unit.emit(Op.GET_ITER);
  unit.emit(Op.CALL, callOf(1));
}

function loops(
  unit: Unit,
  generators: readonly NodeOf<'Comprehension'>[],
  index: number,
  innermost: () => void,
): void {
  const generator = generators[index];
  if (!generator) return innermost();
  const [start, end] = [unit.label(), unit.label()];
  if (index === 0) unit.emit(Op.LOAD_FAST, 0);
  else {
    unit.expression(generator.iter);
    unit.emit(Op.GET_ITER);
  }
  unit.place(start);
  unit.at(generator.iter);
  unit.jump(Op.FOR_ITER, end);
  storeTarget(unit, generator.target);
  for (const condition of generator.ifs) {
    unit.expression(condition);
    unit.jump(Op.JUMP_IF_FALSE, start);
  }
  loops(unit, generators, index + 1, innermost);
  unit.jump(Op.JUMP, start);
  unit.place(end);
}
