/**
 * Whether a program asks for the time anywhere: then the time since the start is part of its state. Most of the module
 * `time` asks for it; so do `wait_for` with a time-out, and a Barrier with an action, which waits in that. To mention one of
 * these is enough, as a name or as a text, unless it is seen that nothing is asked. What reaches them otherwise, by a
 * name that only the run makes, is refused when it does.
 */

import { type NodeOf, nodesOf, type SyntaxNode } from '../../parsing/syntax-tree.js';
import { calledName } from './called-name.js';
import { mentioned } from './starters.js';

/** Of the module `time`, what asks for nothing. */
const TIMELESS = new Set(['sleep', 'timezone', 'altzone', 'daylight', 'tzname', 'mktime', 'struct_time']);

/** Does the program ask for the time? */
export function readsClock(module: NodeOf<'Module'>): boolean {
  const modules = new Set<string>();
  const harmless = new Set<SyntaxNode>();
  for (const node of nodesOf(module)) {
    if (node.nodeType === 'Import')
      for (const { name, asname } of node.names) if (name === 'time') modules.add(asname ?? name);
  }
  for (const node of nodesOf(module)) {
    if (harmless.has(node)) continue;
    for (const each of harmlessIn(node, modules)) harmless.add(each);
    if (asks(node, modules)) return true;
  }
  return false;
}

/** The nodes under this one that ask for nothing, although they are of a kind that does. */
function harmlessIn(node: SyntaxNode, modules: ReadonlySet<string>): readonly SyntaxNode[] {
  if (node.nodeType === 'Attribute' && isModule(node.value, modules) && TIMELESS.has(node.attr))
    return [node.value];
  // What is imported under its own name is seen where that name is used.
  if (node.nodeType === 'ImportFrom')
    return node.names.filter(({ asname, name }) => (asname ?? name) === name);
  if (node.nodeType === 'Call' && (isUntimedWaitFor(node) || isPlainBarrier(node))) return [node.func];
  return [];
}

const isModule = (node: SyntaxNode, modules: ReadonlySet<string>): boolean =>
  node.nodeType === 'Name' && modules.has(node.id);

function asks(node: SyntaxNode, modules: ReadonlySet<string>): boolean {
  if (node.nodeType === 'ImportFrom' && node.module === 'time')
    return node.names.some(({ name }) => !TIMELESS.has(name));
  if (node.nodeType === 'Alias' && node.asname == null) return false;
  return isModule(node, modules) ? isRead(node) : ['wait_for', 'Barrier'].includes(mentioned(node));
}

const isRead = (node: SyntaxNode): boolean => node.nodeType === 'Name' && node.ctx.nodeType === 'Load';

function isUntimedWaitFor({ func, args, keywords }: NodeOf<'Call'>): boolean {
  const isGiven = args.length === 1 && args[0]?.nodeType !== 'Starred' && keywords.length === 0;
  return isGiven && func.nodeType === 'Attribute' && func.attr === 'wait_for';
}

/** One without an action. */
function isPlainBarrier({ func, args, keywords }: NodeOf<'Call'>): boolean {
  const isGiven = args.length === 1 && args[0]?.nodeType !== 'Starred';
  return isGiven && calledName(func) === 'Barrier' && keywords.every(({ arg }) => arg && arg !== 'action');
}
