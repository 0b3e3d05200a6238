/** The one way in: source text to a tree that can be compiled, or everything that is wrong with it at once. */

import { type Problem, ProgramError } from '../../program.js';
import { parse, parseMended } from '../parsing/parse.js';
import { bySpan } from '../parsing/problems.js';
import type { NodeOf } from '../parsing/syntax-tree.js';
import { check } from './check.js';
import { leaveOutUnused } from './unused-imports.js';

/**
 * Parses and checks a whole file. Throws ProgramError with all syntax errors and all that is not supported; where only
 * characters are wrong (a full-width colon, a bracket too many), also with what is wrong behind them.
 */
export function admit(source: string): NodeOf<'Module'> {
  let module: NodeOf<'Module'>;
  try {
    module = parse(source);
  } catch (error) {
    if (!(error instanceof ProgramError)) throw error;
    throw new ProgramError([...error.problems, ...problemsBehind(source)].sort(bySpan));
  }
  leaveOutUnused(module);
  const problems = check(module, source);
  if (problems.length > 0) throw new ProgramError(problems);
  return module;
}

function problemsBehind(source: string): readonly Problem[] {
  try {
    const mended = parseMended(source);
    return mended === null ? [] : check(mended.module, mended.text);
  } catch (error) {
    if (error instanceof ProgramError) return error.problems;
    throw error;
  }
}
