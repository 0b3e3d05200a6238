/** Names of Python after 3.11 that programs may use; in all else the model follows 3.11. */

import { type Code, Op, type Program } from '../../program.js';

/** A name that is new, the Python that has it, and the first line where the program uses it. */
export interface Newer {
  readonly name: string;
  readonly since: readonly [major: number, minor: number];
  readonly line: number;
}

const SINCE = [3, 13] as const;
/** Of the module `queue`. */
const MEMBERS = ['ShutDown'];
/** Of its queues: only where the program has nothing else of that name. */
const ATTRIBUTES = ['shutdown', 'is_shutdown'];
const LOADS: readonly number[] = [Op.LOAD_ATTR, Op.IMPORT_FROM];

/** Each once, in the order of their names; none in most programs. */
export function newerParts({ codes }: Program): readonly Newer[] {
  const own = codes.filter(({ module }) => module === 'main');
  const wanted = [...MEMBERS, ...ATTRIBUTES.filter((name) => !own.some((code) => isMadeIn(code, name)))];
  return wanted.flatMap((name) => {
    const lines = own.flatMap((code) => linesOf(code, name, LOADS));
    return lines.length === 0 ? [] : [{ name, since: SINCE, line: Math.min(...lines) }];
  });
}

/** Is there a function or an attribute of this name in the program itself? */
function isMadeIn(code: Code, name: string): boolean {
  return code.name === name || linesOf(code, name, [Op.STORE_ATTR]).length > 0;
}

function linesOf({ names, instructions, spans }: Code, name: string, ops: readonly number[]): number[] {
  const argument = names.indexOf(name);
  if (argument < 0) return [];
  return spans.flatMap(({ line }, at) =>
    ops.includes(instructions[2 * at] ?? -1) && instructions[2 * at + 1] === argument ? [line] : [],
  );
}
