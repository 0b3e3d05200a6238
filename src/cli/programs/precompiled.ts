/** Compiled programs as text, so that a demo runs without the parser being read. */
import type { Program } from '../../program.js';

/** The program as JSON, with a tag for what JSON has no word for. */
export function store(program: Program): string {
  return JSON.stringify(program, (_key, value: unknown) => {
    if (typeof value === 'bigint') return { $bigint: String(value) };
    if (value instanceof Set) return { $set: [...value] };
    if (typeof value === 'number' && !isJson(value))
      return { $number: Object.is(value, -0) ? '-0' : String(value) };
    return value;
  });
}

/** The program that was stored, or null where it was compiled from another source than this. */
export function restore(text: string, source: string): Program | null {
  const program = JSON.parse(text, (_key, value: unknown) => untagged(value)) as Program;
  return program.source === source ? program : null;
}

function isJson(value: number): boolean {
  return Number.isFinite(value) && !Object.is(value, -0);
}

function untagged(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('$bigint' in value) return BigInt(value.$bigint as string);
  if ('$set' in value) return new Set(value.$set as unknown[]);
  if ('$number' in value) return Number(value.$number);
  return value;
}
