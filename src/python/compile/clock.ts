/**
 * Whether a program asks for the time anywhere: then the time since the start is part of its state. What the prelude
 * runs as Python code asks for it too, where it waits with a time-out. In doubt the answer is yes.
 */

import type { Call, ClassDef } from 'py-ast';
import { childrenOf } from './scope.js';
import type { Node } from './unit.js';

const CLOCKS = new Set([
  'monotonic',
  'perf_counter',
  'time_ns',
  'monotonic_ns',
  'perf_counter_ns',
  'process_time',
]);

export function readsClock(node: Node): boolean {
  // An untimed wait_for: only what it is done to, and its predicate, are left to look at.
  if (node.nodeType === 'Call' && isUntimedWaitFor(node))
    return [...childrenOf(node.func as Node), ...(node.args as Node[])].some(readsClock);
  return asks(node) || childrenOf(node).some(readsClock);
}

function asks(node: Node): boolean {
  switch (node.nodeType) {
    case 'Attribute':
      return asksByName(node.attr) || (node.attr === 'time' && node.value.nodeType === 'Name');
    case 'ImportFrom':
      return importsClock(node);
    case 'Call':
      return makesBarrier(node) || node.keywords.some(({ arg }) => arg === 'order');
    case 'FunctionDef':
      return COMPARISONS.has(node.name);
    case 'Assign':
      return node.targets.some(isComparison);
    case 'ClassDef':
      return extendsQueue(node);
    default:
      return false;
  }
}

/** A priority queue of objects that compare themselves runs as Python code. */
const COMPARISONS = new Set(['__lt__', '__gt__']);

const isComparison = (target: Node): boolean =>
  (target.nodeType === 'Name' && COMPARISONS.has(target.id)) ||
  (target.nodeType === 'Attribute' && COMPARISONS.has(target.attr));

const asksByName = (name: string): boolean => CLOCKS.has(name) || name === 'wait_for';

function importsClock({ module, names }: Extract<Node, { nodeType: 'ImportFrom' }>): boolean {
  if (module === 'time') return names.some(({ name }) => name === 'time' || name === '*' || CLOCKS.has(name));
  // A queue by another name may be extended by that name.
  return module === 'queue' && names.some(({ name, asname }) => asname != null && name.endsWith('Queue'));
}

function isUntimedWaitFor({ func, args, keywords }: Call): boolean {
  return (
    func.nodeType === 'Attribute' &&
    func.attr === 'wait_for' &&
    args.length === 1 &&
    args[0]?.nodeType !== 'Starred' &&
    keywords.length === 0
  );
}

/** One with an action. */
function makesBarrier({ func, args, keywords }: Call): boolean {
  return nameOf(func) === 'Barrier' && (args.length > 1 || keywords.some(({ arg }) => arg === 'action'));
}

const extendsQueue = ({ bases }: ClassDef): boolean => bases.some((base) => nameOf(base).endsWith('Queue'));

function nameOf(node: Node): string {
  if (node.nodeType === 'Name') return node.id;
  return node.nodeType === 'Attribute' ? node.attr : '';
}
