/** A module of the library that is written in Python, as code: each function and class of it by itself. */

import type { ClassDef, ExprNode, FunctionDef } from 'py-ast';
import type { Value } from '../../model.js';
import { type Code, Op } from '../../program.js';
import { parse } from '../parsing/parse.js';
import { isComplex, literalOf } from '../parsing/syntax-tree.js';
import { assemblyOf, moduleUnit } from './assembly.js';
import { classDefinition } from './definitions/classes.js';
import { register } from './definitions/code-objects.js';
import { functionCode } from './definitions/functions.js';
import { keywordDefaults } from './scopes/parameters.js';
import { symbolTable } from './scopes/symbol-table.js';
import type { Unit } from './unit.js';

/** A top-level function or class. */
export interface LibraryPart {
  readonly name: string;
  /** A function's own code; for a class, code that returns it. */
  readonly code: Code;
  /** The code objects that it makes functions of, in no order. */
  readonly inner: readonly Code[];
  readonly defaults: readonly Value[];
  readonly keywordDefaults: readonly (readonly [string, Value])[];
  readonly kind: 'function' | 'class';
}

/** Compiles the module `name`. */
export function compileLibrary(source: string, name: string): LibraryPart[] {
  const module = parse(source);
  const assembly = assemblyOf(module, symbolTable(module), name);
  return module.body.map((node) => {
    if (node.nodeType !== 'FunctionDef' && node.nodeType !== 'ClassDef')
      throw new Error(`${node.nodeType} in the library`);
    const before = assembly.codes.length;
    const unit = moduleUnit(assembly, module, node.name);
    const part = node.nodeType === 'ClassDef' ? classPart(unit, node) : functionPart(unit, node);
    const made = assembly.codes.slice(before).filter((code) => code !== null);
    return { name: node.name, ...part, inner: made.filter(({ id }) => id !== part.code.id) };
  });
}

type OwnPart = Omit<LibraryPart, 'name' | 'inner'>;

function classPart(unit: Unit, node: ClassDef): OwnPart {
  classDefinition(unit, node);
  unit.emit(Op.RETURN);
  const code: Code = { ...register(unit, unit), kind: 'function' };
  return { code, defaults: [], keywordDefaults: [], kind: 'class' };
}

function functionPart(unit: Unit, node: FunctionDef): OwnPart {
  return {
    code: functionCode(unit, node),
    defaults: node.args.defaults.map(constant),
    keywordDefaults: keywordDefaults(node.args).map(({ name, value }) => [name, constant(value)]),
    kind: 'function',
  };
}

/** Default values of the library are literals: there is nobody to evaluate them. */
function constant(node: ExprNode): Value {
  const literal = node.nodeType === 'Constant' ? literalOf(node) : null;
  if (node.nodeType !== 'Constant' || isComplex(literal))
    throw new Error(`${node.nodeType} as a default value`);
  return literal;
}
