/** Source text to a program: parse, check, find the scopes, emit the instructions. */

import type { Module } from 'py-ast';
import type { Value } from '../model.js';
import { check } from './check.js';
import { expression } from './expressions.js';
import { constantValue, parse, span } from './parse.js';
import { type Code, Op, type Program, ProgramError } from './program.js';
import { analyse, childrenOf, type Scope } from './scope.js';
import { sharedPlaces } from './shared-places.js';
import { statements } from './statements.js';
import { type Assembly, type Node, Unit } from './unit.js';

const CLOCKS = new Set(['monotonic', 'perf_counter', 'time_ns', 'monotonic_ns', 'perf_counter_ns', 'process_time']);

/**
 * Compiles a whole program.
 * `name` is what people call it, `file` what tracebacks call it. Throws ProgramError with all that is wrong.
 */
export function compile(source: string, name: string, file: string): Program {
  const module = parse(source);
  const problems = check(module, source);
  if (problems.length > 0) throw new ProgramError(problems);
  const scopes = analyse(module);
  const { codes, main } = assemble(module, scopes, 'main');
  const shared = sharedPlaces(module, scopes);
  return { name, file, source, lines: source.split('\n'), codes, main, shared, readsClock: readsClock(module) };
}

/** Compiles a file of the prelude, which may use what programs may not. */
export function compilePrelude(source: string): { readonly codes: readonly Code[]; readonly main: number } {
  const module = parse(source);
  return assemble(module, analyse(module), 'prelude');
}

function assemble(
  module: Module,
  scopes: ReadonlyMap<Node, Scope>,
  kind: Code['module'],
): { readonly codes: readonly Code[]; readonly main: number } {
  const codes: (Code | null)[] = [];
  const constant = (node: Node): Value => constantValue(node as never) as Value;
  const assembly: Assembly = { scopes, codes, module: kind, span, constant, expression, statements };
  const identity = { name: '<module>', qualname: '<module>', kind: 'module', line: 1, doc: null } as const;
  const start = { line: 1, column: 0, endLine: 1, endColumn: 0 };
  const unit = new Unit(assembly, scopes.get(module) as Scope, identity, start);
  unit.statements(module.body);
  unit.constant(null);
  unit.emit(Op.RETURN);
  const main = codes.push(null) - 1;
  codes[main] = { ...unit.finish(), id: main };
  return { codes: codes as readonly Code[], main };
}

/** Does the program ask for the time anywhere? Then the time since the start is part of its state. */
function readsClock(node: Node): boolean {
  if (node.nodeType === 'Attribute' && CLOCKS.has(node.attr)) return true;
  if (node.nodeType === 'Attribute' && node.attr === 'time' && node.value.nodeType === 'Name') return true;
  if (node.nodeType === 'ImportFrom' && node.module === 'time') {
    return node.names.some(({ name }) => name === 'time' || name === '*' || CLOCKS.has(name));
  }
  return childrenOf(node).some(readsClock);
}
