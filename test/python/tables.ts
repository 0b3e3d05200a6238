/** Reads the tables of programs: cases that begin with `#!`, each with notes for the runner before its source. */

import { readFileSync } from 'node:fs';

export interface TableCase {
  /** What stands behind `#!`. */
  readonly head: string;
  /** What stands behind each `#=`, `#?`, …, by the sign. */
  readonly notes: Readonly<Record<string, readonly string[]>>;
  readonly source: string;
}

/** The cases of the table `tables/NAME.txt`. */
export function table(name: string): readonly TableCase[] {
  const text = readFileSync(new URL(`tables/${name}.txt`, import.meta.url), 'utf8');
  return text
    .split(/^(?=#! ?)/m)
    .filter((part) => part.startsWith('#!'))
    .map(readCase);
}

function readCase(part: string): TableCase {
  const lines = part.split('\n');
  const first = lines.findIndex((line) => !/^#[!=?]/.test(line));
  const notes: Record<string, string[]> = {};
  for (const line of lines.slice(1, first)) {
    const sign = line[1] ?? '';
    notes[sign] = [...(notes[sign] ?? []), line.slice(3)];
  }
  return { head: (lines[0] ?? '').slice(2).trim(), notes, source: lines.slice(first).join('\n') };
}
