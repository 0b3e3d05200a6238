/**
 * Whether a program asks for the time anywhere: then the time since the start is part of its state. What the library
 * runs as Python code asks for it too, where it waits with a time-out. In doubt the answer is yes.
 */

import { childrenOf, type NodeOf, type SyntaxNode } from '../../parsing/syntax-tree.js';
import { calledName } from './called-name.js';

const CLOCKS = new Set([
  'monotonic',
  'perf_counter',
  'time_ns',
  'monotonic_ns',
  'perf_counter_ns',
  'process_time',
]);

/** Does `node`, or a node under it, ask for the time? */
export function readsClock(node: SyntaxNode): boolean {
  // An untimed wait_for asks for nothing itself: its object and its predicate may.
  if (node.nodeType === 'Call' && isUntimedWaitFor(node))
    return [...childrenOf(node.func), ...node.args].some(readsClock);
  return asks(node) || childrenOf(node).some(readsClock);
}

function asks(node: SyntaxNode): boolean {
  switch (node.nodeType) {
    case 'Attribute':
      return asksByName(node.attr) || (node.attr === 'time' && node.value.nodeType === 'Name');
    case 'ImportFrom':
      return importsClock(node);
    case 'Call':
      return makesBarrier(node);
    default:
      return false;
  }
}

const asksByName = (name: string): boolean => CLOCKS.has(name) || name === 'wait_for';

function importsClock({ module, names }: NodeOf<'ImportFrom'>): boolean {
  return module === 'time' && names.some(({ name }) => name === 'time' || name === '*' || CLOCKS.has(name));
}

function isUntimedWaitFor({ func, args, keywords }: NodeOf<'Call'>): boolean {
  return (
    func.nodeType === 'Attribute' &&
    func.attr === 'wait_for' &&
    args.length === 1 &&
    args[0]?.nodeType !== 'Starred' &&
    keywords.length === 0
  );
}

/** One with an action. */
function makesBarrier({ func, args, keywords }: NodeOf<'Call'>): boolean {
  return calledName(func) === 'Barrier' && (args.length > 1 || keywords.some(({ arg }) => arg === 'action'));
}
