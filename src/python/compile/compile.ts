/** Source text to a program: parse, check, find the scopes, emit the instructions. */

import type { FunctionDef, Module } from 'py-ast';
import type { Value } from '../../model.js';
import { type Code, Op, type Program } from '../../program.js';
import { constantValue, parse, span } from '../parsing/parse.js';
import { admit } from '../support/admit.js';
import { readsClock } from './clock.js';
import { expression } from './expressions.js';
import { classDefinition, functionCode } from './functions.js';
import { analyse, childrenOf, type Scope } from './scope.js';
import { sharedPlaces } from './shared-places.js';
import { statements } from './statements.js';
import { type Assembly, type Node, Unit } from './unit.js';

/**
 * Compiles a whole program.
 * `name` is what people call it, `file` what tracebacks call it. Throws ProgramError with all that is wrong.
 */
export function compile(source: string, name: string, file: string): Program {
  const module = admit(source);
  const scopes = analyse(module);
  const { codes, main } = assemble(module, scopes);
  const shared = sharedPlaces(module, scopes);
  return {
    name,
    file,
    source,
    lines: source.split('\n'),
    codes,
    main,
    shared,
    readsClock: readsClock(module),
  };
}

/** A top-level function or class of the prelude. */
export interface PreludePart {
  readonly name: string;
  /** A function's own code; for a class, code that returns it. */
  readonly code: Code;
  /** The code objects that it makes functions of, in no order. */
  readonly inner: readonly Code[];
  readonly defaults: readonly Value[];
  readonly keywordDefaults: readonly (readonly [string, Value])[];
  readonly kind: 'function' | 'class';
}

/** Compiles the Python part of a module of the library. */
export function compilePrelude(source: string, name: string): PreludePart[] {
  const module = parse(source);
  const scopes = analyse(module);
  const root = scopes.get(module) as Scope;
  const codes: (Code | null)[] = [];
  const assembly = assemblyOf(scopes, codes, name);
  return module.body.map((node) => {
    if (node.nodeType !== 'FunctionDef' && node.nodeType !== 'ClassDef')
      throw new Error(`${node.nodeType} in the prelude`);
    const from = codes.length;
    const unit = new Unit(assembly, root, { ...MODULE, name: node.name, qualname: node.name }, START);
    const { name } = node;
    if (node.nodeType === 'ClassDef') {
      classDefinition(unit, node);
      unit.emit(Op.RETURN);
      const code = { ...unit.finish(), kind: 'function' as const, id: codes.push(null) - 1 };
      return {
        name,
        code,
        inner: codes.slice(from).filter((each) => each !== null),
        defaults: [],
        keywordDefaults: [],
        kind: 'class',
      };
    }
    const code = functionCode(unit, node);
    const inner = codes.slice(from).filter((each) => each !== null && each.id !== code.id) as Code[];
    return { name, code, inner, ...constantDefaults(node), kind: 'function' };
  });
}

function constantDefaults({ args }: FunctionDef): Pick<PreludePart, 'defaults' | 'keywordDefaults'> {
  const value = (node: Node): Value => constantValue(node as never) as Value;
  const keywordOnly = (args.kwonlyargs ?? []).map(
    (arg, index) => [arg.arg, args.kw_defaults?.[index]] as const,
  );
  return {
    defaults: args.defaults.map(value),
    keywordDefaults: keywordOnly.flatMap(([name, node]) => (node ? [[name, value(node)] as const] : [])),
  };
}

const MODULE = { name: '<module>', qualname: '<module>', kind: 'module', line: 1, doc: null } as const;
const START = { line: 1, column: 0, endLine: 1, endColumn: 0 };

function assemblyOf(
  scopes: ReadonlyMap<Node, Scope>,
  codes: (Code | null)[],
  module: Code['module'],
): Assembly {
  const constant = (node: Node): Value => constantValue(node as never) as Value;
  const annotations = [...scopes.keys()].some(
    (node) => node.nodeType === 'Module' && asksForAnnotations(node),
  );
  return {
    scopes,
    codes,
    module,
    annotations,
    constantSets: new Map(),
    span,
    constant,
    expression,
    statements,
  };
}

function asksForAnnotations(node: Node): boolean {
  if (node.nodeType === 'Attribute' && node.attr === '__annotations__') return true;
  if (node.nodeType === 'Constant' && node.value === '__annotations__') return true;
  return childrenOf(node).some(asksForAnnotations);
}

function assemble(
  module: Module,
  scopes: ReadonlyMap<Node, Scope>,
): { readonly codes: readonly Code[]; readonly main: number } {
  const codes: (Code | null)[] = [];
  const unit = new Unit(assemblyOf(scopes, codes, 'main'), scopes.get(module) as Scope, MODULE, START);
  unit.statements(module.body);
  unit.constant(null);
  unit.emit(Op.RETURN);
  const main = codes.push(null) - 1;
  codes[main] = { ...unit.finish(), id: main };
  return { codes: codes as readonly Code[], main };
}
