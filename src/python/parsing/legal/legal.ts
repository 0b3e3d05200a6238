/** What the parser lets pass and CPython 3.11 refuses before it runs anything: statements and expressions out of place. */

import type { ASTNode, ExprNode, Module, StmtNode } from 'py-ast';
import type { Problem } from '../../../program.js';
import { childrenOf, nodesOf } from '../normalise.js';
import type { Report } from '../problems.js';
import { spanOf } from '../span.js';
import { argumentProblems } from './legal-arguments.js';
import { patternProblems } from './legal-patterns.js';
import { scopeProblems } from './legal-scopes.js';
import { targetProblems } from './legal-targets.js';

/** What surrounds a node. */
interface Surroundings {
  readonly body: 'module' | 'class' | 'function' | 'async';
  readonly loop: boolean;
}
type AnyComprehension = Extract<ExprNode, { nodeType: 'ListComp' | 'SetComp' | 'DictComp' }>;

/** Every syntax error of `module` that is left after parsing. */
export function legalProblems(module: Module): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (node, message, advice) => {
    problems.push({ kind: 'syntax', span: spanOf(node), message, advice });
  };
  futureImports(module.body, report);
  visit(module, { body: 'module', loop: false }, report);
  for (const node of nodesOf(module)) {
    argumentProblems(node, report);
    targetProblems(node, report);
    patternProblems(node, report);
  }
  scopeProblems(module, report);
  return problems;
}

function visit(node: ASTNode, around: Surroundings, report: Report): void {
  place(node as StmtNode, around, report);
  for (const [child, inside] of partsOf(node as StmtNode, around)) visit(child, inside, report);
}

/** The nodes under `node`, each with what surrounds it. */
function partsOf(node: StmtNode, around: Surroundings): (readonly [ASTNode, Surroundings])[] {
  const kind = node.nodeType as string;
  const inBody = bodyOf(kind, around);
  if (inBody === null) return childrenOf(node).map((child) => [child, around] as const);
  const { body } = node as unknown as { body: ASTNode | ASTNode[] };
  const bodies = new Set(Array.isArray(body) ? body : [body]);
  return childrenOf(node).map((child) => [child, bodies.has(child) ? inBody : around] as const);
}

function bodyOf(kind: string, around: Surroundings): Surroundings | null {
  switch (kind) {
    case 'FunctionDef':
    case 'Lambda':
      return { body: 'function', loop: false };
    case 'AsyncFunctionDef':
      return { body: 'async', loop: false };
    case 'ClassDef':
      return { body: 'class', loop: false };
    case 'For':
    case 'AsyncFor':
    case 'While':
      return { ...around, loop: true };
    default:
      return null;
  }
}

function place(node: StmtNode | ASTNode, around: Surroundings, report: Report): void {
  const inFunction = around.body === 'function' || around.body === 'async';
  const ends = 'return leaves a function: indent it into one. To end the program, write sys.exit().';
  switch (node.nodeType) {
    case 'Break':
      if (!around.loop)
        report(node, "'break' outside loop", 'break leaves a for or while loop: indent it into one.');
      break;
    case 'Continue':
      if (!around.loop)
        report(
          node,
          "'continue' not properly in loop",
          'continue goes on with a for or while loop: indent it into one.',
        );
      break;
    case 'Return':
      if (!inFunction) report(node, "'return' outside function", ends);
      break;
    case 'Yield':
    case 'YieldFrom':
      if (!inFunction)
        report(node, "'yield' outside function", 'yield makes a function a generator: put it into one.');
      break;
    case 'Await':
    case 'AsyncFor':
    case 'AsyncWith':
      if (around.body !== 'async')
        report(
          node,
          asyncMessage(node.nodeType, inFunction),
          'async and await belong to asyncio: queue-demo runs threads and processes.',
        );
      break;
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
      asyncComprehension(node as AnyComprehension, around, report);
      break;
    case 'ImportFrom':
      starImport(node as StmtNode, around, report);
      break;
    case 'Try':
    case 'TryStar':
      tryStatement(node as StmtNode, report);
      break;
  }
}

function asyncComprehension(node: AnyComprehension, around: Surroundings, report: Report): void {
  if (around.body === 'async' || !node.generators.some((generator) => generator.is_async)) return;
  report(node, 'asynchronous comprehension outside of an asynchronous function', 'Write for, without async.');
}

function asyncMessage(kind: string, inFunction: boolean): string {
  if (kind === 'Await') return inFunction ? "'await' outside async function" : "'await' outside function";
  return `'${kind === 'AsyncFor' ? 'async for' : 'async with'}' outside async function`;
}

function starImport(node: StmtNode, around: Surroundings, report: Report): void {
  if (node.nodeType !== 'ImportFrom' || around.body === 'module') return;
  const star = node.names.find((alias) => alias.name === '*');
  if (star)
    report(
      star,
      'import * only allowed at module level',
      'Import the names that the function needs, or move the line to the top.',
    );
}

function tryStatement(node: StmtNode, report: Report): void {
  if (node.nodeType !== 'Try' && node.nodeType !== 'TryStar') return;
  const bare = node.handlers.findIndex((handler) => !handler.type);
  const handler = node.handlers[bare];
  if (handler && bare < node.handlers.length - 1) {
    report(handler, "default 'except:' must be last", 'It catches everything, so nothing gets past it.');
  }
}

const FEATURES = new Set([
  'nested_scopes',
  'generators',
  'division',
  'absolute_import',
  'with_statement',
  'print_function',
  'unicode_literals',
  'barry_as_FLUFL',
  'generator_stop',
  'annotations',
]);

function futureImports(body: readonly StmtNode[], report: Report): void {
  let atStart = true;
  for (const [index, node] of body.entries()) {
    const future = node.nodeType === 'ImportFrom' && node.module === '__future__';
    const docstring = index === 0 && node.nodeType === 'Expr' && node.value.nodeType === 'Constant';
    if (!future) atStart &&= docstring;
    else if (!atStart)
      report(
        node,
        'from __future__ imports must occur at the beginning of the file',
        'Move it to the first line.',
      );
    else
      for (const { name } of node.names) {
        if (!FEATURES.has(name)) report(node, `future feature ${name} is not defined`, 'Leave it out.');
      }
  }
}
