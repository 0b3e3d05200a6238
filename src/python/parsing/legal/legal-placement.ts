/** Statements and expressions out of place: `break` outside a loop, `return` outside a function, … */

import type { ReportNode } from '../problems.js';
import { childrenOf, type NodeOf, type SyntaxNode } from '../syntax-tree.js';

/** What encloses a node. */
interface Enclosing {
  readonly body: 'module' | 'class' | 'function' | 'async';
  readonly loop: boolean;
}

/** Checks every node of `module`. */
export function placementProblems(module: NodeOf<'Module'>, report: ReportNode): void {
  visit(module, { body: 'module', loop: false }, report);
}

function visit(node: SyntaxNode, around: Enclosing, report: ReportNode): void {
  check(node, around, report);
  const { body, inside } = bodyOf(node, around);
  const enclosed = new Set(body);
  for (const child of childrenOf(node)) visit(child, enclosed.has(child) ? inside : around, report);
}

/** The nodes for which `node` changes what encloses them, and what then does. */
function bodyOf(
  node: SyntaxNode,
  around: Enclosing,
): { readonly body: readonly SyntaxNode[]; readonly inside: Enclosing } {
  switch (node.nodeType) {
    case 'FunctionDef':
      return { body: node.body, inside: { body: 'function', loop: false } };
    case 'Lambda':
      return { body: [node.body], inside: { body: 'function', loop: false } };
    case 'AsyncFunctionDef':
      return { body: node.body, inside: { body: 'async', loop: false } };
    case 'ClassDef':
      return { body: node.body, inside: { body: 'class', loop: false } };
    case 'For':
    case 'AsyncFor':
    case 'While':
      return { body: node.body, inside: { ...around, loop: true } };
    default:
      return { body: [], inside: around };
  }
}

function check(node: SyntaxNode, around: Enclosing, report: ReportNode): void {
  switch (node.nodeType) {
    case 'Break':
    case 'Continue':
      if (!around.loop) outsideLoop(node, report);
      break;
    case 'Return':
    case 'Yield':
    case 'YieldFrom':
      if (!inFunction(around)) outsideFunction(node, report);
      break;
    case 'Await':
    case 'AsyncFor':
    case 'AsyncWith':
      if (around.body !== 'async') outsideAsync(node, around, report);
      break;
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
      if (around.body !== 'async') asyncComprehension(node, report);
      break;
    case 'ImportFrom':
      if (around.body !== 'module') starImport(node, report);
      break;
    case 'Try':
    case 'TryStar':
      bareExcept(node, report);
      break;
  }
}

function inFunction({ body }: Enclosing): boolean {
  return body === 'function' || body === 'async';
}

function outsideLoop(node: NodeOf<'Break' | 'Continue'>, report: ReportNode): void {
  if (node.nodeType === 'Break')
    return report(node, "'break' outside loop", 'break leaves a for or while loop: indent it into one.');
  const advice = 'continue goes on with a for or while loop: indent it into one.';
  report(node, "'continue' not properly in loop", advice);
}

function outsideFunction(node: NodeOf<'Return' | 'Yield' | 'YieldFrom'>, report: ReportNode): void {
  if (node.nodeType !== 'Return')
    return report(node, "'yield' outside function", 'yield makes a function a generator: put it into one.');
  const advice = 'return leaves a function: indent it into one. To end the program, write sys.exit().';
  report(node, "'return' outside function", advice);
}

function outsideAsync(
  node: NodeOf<'Await' | 'AsyncFor' | 'AsyncWith'>,
  around: Enclosing,
  report: ReportNode,
): void {
  const advice = 'async and await belong to asyncio: queue-demo runs threads and processes.';
  if (node.nodeType === 'Await')
    return report(node, `'await' outside ${inFunction(around) ? 'async ' : ''}function`, advice);
  report(node, `'async ${node.nodeType === 'AsyncFor' ? 'for' : 'with'}' outside async function`, advice);
}

function asyncComprehension(node: NodeOf<'ListComp' | 'SetComp' | 'DictComp'>, report: ReportNode): void {
  if (!node.generators.some((generator) => generator.is_async)) return;
  report(node, 'asynchronous comprehension outside of an asynchronous function', 'Write for, without async.');
}

function starImport(node: NodeOf<'ImportFrom'>, report: ReportNode): void {
  const star = node.names.find((alias) => alias.name === '*');
  if (star)
    report(
      star,
      'import * only allowed at module level',
      'Import the names that the function needs, or move the line to the top.',
    );
}

function bareExcept({ handlers }: NodeOf<'Try' | 'TryStar'>, report: ReportNode): void {
  const bare = handlers.findIndex((handler) => !handler.type);
  const handler = handlers[bare];
  if (handler && bare < handlers.length - 1) {
    report(handler, "default 'except:' must be last", 'It catches everything, so nothing gets past it.');
  }
}
