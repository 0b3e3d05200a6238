/** What changes containers in place, by name, and what makes names at run time. */

import { literalOf, type SyntaxNode } from '../../parsing/syntax-tree.js';
import { mentioned } from './starters.js';

export const ANY_CONTAINER = ['list', 'dict', 'set', 'deque'] as const;

const LIST = 'append extend insert remove pop clear sort reverse';
const DEQUE = 'append appendleft clear extend extendleft insert pop popleft remove reverse rotate';
const DICT = 'clear pop popitem setdefault update subtract move_to_end defaultdict __missing__';
const SET =
  'add clear discard pop remove update intersection_update difference_update symmetric_difference_update';
/** Functions of the library that change a list that they are given. */
const OF_LISTS = 'heappush heappop heapify heapreplace heappushpop insort insort_left insort_right shuffle';
/** Operators by name: whatever stands on their left. */
const OF_ANY =
  'setitem delitem iadd iand iconcat ior isub ixor imul __setitem__ __delitem__ __iadd__ __iand__ __ior__ __isub__ __ixor__ __imul__';

/** Methods and functions that change a container in place, and the kinds of container that they change. */
export const MUTATORS: Readonly<Record<string, readonly string[]>> = table([
  ['list', LIST],
  ['list', OF_LISTS],
  ['deque', DEQUE],
  ['dict', DICT],
  ['set', SET],
  ...ANY_CONTAINER.map((kind) => [kind, OF_ANY] as const),
]);

function table(rows: readonly (readonly [kind: string, names: string])[]): Record<string, readonly string[]> {
  const kinds: Record<string, readonly string[]> = Object.create(null);
  for (const [kind, names] of rows)
    for (const name of names.split(' ')) kinds[name] = [...(kinds[name] ?? []), kind];
  return kinds;
}

/** Takes attributes by names that only the run knows, or all of them at once; or writes attributes where they are read. */
const DYNAMIC: ReadonlySet<string> = new Set([
  ...['attrgetter', 'methodcaller', 'vars', '__dict__', 'globals', 'locals', 'exec', 'eval'],
  ...['__getattribute__', '__import__', 'import_module', 'cached_property'],
]);

/** What gives all global names to whoever calls it. */
export const isNamespace = (node: SyntaxNode): boolean =>
  ['globals', 'locals', 'vars', '__globals__'].includes(mentioned(node));

/** Does it reach attributes by names that are not in the source? `getattr` with a text that is there does not. */
export function isDynamic(node: SyntaxNode): boolean {
  if (DYNAMIC.has(mentioned(node))) return true;
  if (node.nodeType !== 'Call' || mentioned(node.func) !== 'getattr') return false;
  const name = node.args[1];
  return name?.nodeType !== 'Constant' || typeof literalOf(name) !== 'string';
}
