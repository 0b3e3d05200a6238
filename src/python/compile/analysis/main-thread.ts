/** Functions of a module that only the main thread runs, and only once. */

import {
  childrenOf,
  isComprehension,
  type NodeOf,
  nodesOf,
  type SyntaxNode,
} from '../../parsing/syntax-tree.js';

/** Those that are called in one place only, by the main thread, in the order of the source. */
export function mainThreadFunctions(module: NodeOf<'Module'>): ReadonlyMap<string, NodeOf<'FunctionDef'>> {
  const functions = usedOnce(module);
  for (let size = -1; size !== functions.size; ) {
    size = functions.size;
    const called = callsFromMain(module, [...functions.values()]);
    for (const name of functions.keys()) if (!called.has(name)) functions.delete(name);
  }
  return functions;
}

function usedOnce(module: NodeOf<'Module'>): Map<string, NodeOf<'FunctionDef'>> {
  const uses = new Map<string, number>();
  for (const node of nodesOf(module)) {
    if (node.nodeType === 'Name' && node.ctx.nodeType === 'Load')
      uses.set(node.id, (uses.get(node.id) ?? 0) + 1);
  }
  const functions = new Map<string, NodeOf<'FunctionDef'>>();
  for (const node of module.body) {
    if (node.nodeType === 'FunctionDef' && uses.get(node.name) === 1 && isPlain(node)) {
      functions.set(node.name, node);
    }
  }
  return functions;
}

/** A generator runs wherever it is asked for items, and what decorates a function may keep it. */
function isPlain(node: NodeOf<'FunctionDef'>): boolean {
  const yields = [...nodesOf(node)].some(({ nodeType }) => nodeType === 'Yield' || nodeType === 'YieldFrom');
  return !yields && node.decorator_list.length === 0;
}

/** Names called straight from the module's statements or from `functions`, outside of loops. */
function callsFromMain(module: NodeOf<'Module'>, functions: readonly NodeOf<'FunctionDef'>[]): Set<string> {
  const called = new Set<string>();
  const visit = (node: SyntaxNode): void => {
    if (node.nodeType === 'Call' && node.func.nodeType === 'Name') called.add(node.func.id);
    if (!runsLaterOrAgain(node)) for (const child of childrenOf(node)) visit(child);
  };
  for (const { body } of [module, ...functions]) for (const node of body) visit(node);
  return called;
}

function runsLaterOrAgain(node: SyntaxNode): boolean {
  return (
    isComprehension(node) || ['FunctionDef', 'Lambda', 'ClassDef', 'For', 'While'].includes(node.nodeType)
  );
}
