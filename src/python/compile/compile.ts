/** Source text to a program: parse, check, make the scopes, emit the instructions. */

import { type Code, MAIN, Op, type Program } from '../../program.js';
import type { NodeOf } from '../parsing/syntax-tree.js';
import { statedIn } from '../reading/stated-comments.js';
import { admit } from '../support/admit.js';
import { readsClock } from './analysis/clock.js';
import { countsTasks } from './analysis/counting.js';
import { sharedPlaces } from './analysis/shared-places.js';
import { assemblyOf, moduleUnit } from './assembly.js';
import { stating } from './properties.js';
import type { Scopes } from './scopes/scope.js';
import { symbolTable } from './scopes/symbol-table.js';

/**
 * Compiles a whole program, with what its comments state of it.
 * `name` is what people call it, `file` what tracebacks call it. Throws ProgramError with all that is wrong.
 */
export function compile(source: string, name: string, file: string): Program {
  return stating(compiled(source, name, file), statedIn(source));
}

function compiled(source: string, name: string, file: string): Program {
  const module = admit(source);
  const scopes = symbolTable(module);
  return {
    name,
    file,
    source,
    lines: source.split('\n'),
    ...assemble(module, scopes),
    shared: sharedPlaces(module, scopes),
    readsClock: readsClock(module),
    countsTasks: countsTasks(module),
    properties: [],
    expected: [],
  };
}

function assemble(module: NodeOf<'Module'>, scopes: Scopes): Pick<Program, 'codes' | 'main'> {
  const assembly = assemblyOf(module, scopes, MAIN);
  const unit = moduleUnit(assembly, module);
  unit.statements(module.body);
  unit.constant(null);
  unit.emit(Op.RETURN);
  const codes: Code[] = assembly.codes.filter((code) => code !== null);
  return { codes: [...codes, { ...unit.finish(), id: codes.length }], main: codes.length };
}
