/**
 * What the source calls what a call makes, so that queues and locks get the names of their variables: `q = Queue()`, `self.lock = Lock()`,
 * `forks = [Lock() for _ in range(5)]`, `forks.append(Lock())`. Two things are only known once it runs: `.lock` is that of whoever it
 * is made for, and `forks[]` the next item of the list.
 */

import type { NodeOf, SyntaxNode } from '../parsing/syntax-tree.js';
import { pairs } from './pairs.js';

/** A call, and the name of what it makes. */
export type NamedCall = readonly [call: SyntaxNode, name: string];

const NEXT = '[]';

/** The calls within `node` that make what is called `name`, or is in it. */
export function namedCalls(node: SyntaxNode, name: string): readonly NamedCall[] {
  switch (node.nodeType) {
    case 'Call':
      return [[node, name]];
    case 'List':
    case 'Tuple':
      return node.elts.flatMap((each, index) => namedCalls(each, itemName(node, name, index)));
    case 'Set':
      return node.elts.flatMap((each) => namedCalls(each, name));
    case 'ListComp':
      return namedCalls(node.elt, name + NEXT);
    case 'GeneratorExp':
      return namedCalls(node.elt, name);
    case 'Dict':
      return node.values.flatMap((each, index) => namedCalls(each, name + keyText(node.keys[index])));
    case 'DictComp':
      return namedCalls(node.value, name);
    case 'IfExp':
      return [...namedCalls(node.body, name), ...namedCalls(node.orelse, name)];
    default:
      return [];
  }
}

/** `a, b = Queue(), Queue()` makes an a and a b. `self`: the first parameter of the function. */
export function namedByTargets(
  targets: readonly SyntaxNode[],
  value: SyntaxNode,
  self: string | undefined,
): readonly NamedCall[] {
  const [first] = targets;
  if (first?.nodeType === 'Tuple' && value.nodeType === 'Tuple' && first.elts.length === value.elts.length)
    return pairs(first.elts, value.elts).flatMap(([each, made]) => namedByTargets([each], made, self));
  const name = targets.map((each) => targetName(each, self)).find((each) => each !== null);
  return name ? namedCalls(value, name) : [];
}

/** What is put into a list by `append`. */
export function namedByAppend(
  { func, args }: NodeOf<'Call'>,
  self: string | undefined,
): readonly NamedCall[] {
  const [item] = args;
  if (func.nodeType !== 'Attribute' || func.attr !== 'append' || item === undefined) return [];
  const list = targetName(func.value, self);
  return list === null ? [] : namedCalls(item, list + NEXT);
}

/** The name that a reader would give to what is stored there. */
function targetName(target: SyntaxNode, self: string | undefined): string | null {
  switch (target.nodeType) {
    case 'Name':
      return target.id;
    case 'Attribute':
      return target.value.nodeType === 'Name' && target.value.id === self ? `.${target.attr}` : target.attr;
    case 'Subscript': {
      const name = targetName(target.value, self);
      return name === null ? null : name + keyText(target.slice);
    }
    case 'Tuple':
    case 'List': {
      const names = target.elts.map((each) => targetName(each, undefined));
      return names.every((name) => name !== null) ? names.join(',') : null;
    }
    default:
      return null;
  }
}

/** Behind `*more` nobody can count. */
function itemName({ elts }: NodeOf<'List' | 'Tuple'>, name: string, index: number): string {
  return elts.some(({ nodeType }) => nodeType === 'Starred') ? name : `${name}[${index}]`;
}

/** A key that the source gives; nothing where it is only known once it runs. */
function keyText(key: SyntaxNode | null | undefined): string {
  if (key?.nodeType !== 'Constant') return '';
  if (typeof key.value === 'number') return `[${key.value}]`;
  return typeof key.value === 'string' && /^[\w .-]+$/.test(key.value) ? `['${key.value}']` : '';
}
