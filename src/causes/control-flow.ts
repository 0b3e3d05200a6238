/** Which instructions of one function may come after which: reachability, and what can be got round (Ferrante, Ottenstein, Warren 1987). */

import { type Code, Op } from '../program.js';

const LEAPS: ReadonlySet<number> = new Set([
  Op.JUMP_IF_FALSE,
  Op.JUMP_IF_TRUE,
  Op.JUMP_IF_FALSE_OR_POP,
  Op.JUMP_IF_TRUE_OR_POP,
  Op.FOR_ITER,
]);
const ENDS: ReadonlySet<number> = new Set([Op.RETURN, Op.RAISE, Op.RERAISE]);

/** Those that may come next, but for exceptions. */
export function successors({ instructions }: Code, at: number): readonly number[] {
  const [op = Op.RETURN, arg = 0] = instructions.slice(2 * at, 2 * at + 2);
  if (ENDS.has(op)) return [];
  if (op === Op.JUMP) return [arg];
  return LEAPS.has(op) ? [at + 1, arg] : [at + 1];
}

/** All that may come from there on; what lies behind `wall` is not gone into. */
export function reachable(code: Code, from: number, wall?: number): ReadonlySet<number> {
  const seen = new Set<number>();
  const waiting = [from];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (seen.has(at) || at === wall) continue;
    seen.add(at);
    const handler = code.handlers.find(({ from: first, to }) => first <= (at ?? 0) && (at ?? 0) < to);
    waiting.push(...successors(code, at), ...(handler ? [handler.target] : []));
  }
  return seen;
}

/** May it go on from there without ever coming to `goal`: to the function's end, or back to `branch`? Exceptions aside. */
export function avoids(code: Code, from: number, goal: number, branch: number): boolean {
  const seen = new Set<number>();
  const waiting = [from];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (seen.has(at) || at === goal) continue;
    const next = successors(code, at);
    if (at === branch || next.length === 0) return true;
    seen.add(at);
    waiting.push(...next);
  }
  return false;
}
