/** Programs that go through the library, run here and by the real Python: the same output. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Patience } from '../../src/budget.js';
import type { Resumption } from '../../src/language/contract/vm.js';
import { advance, emptyMemory, mainThread, START } from '../../src/machine/thread.js';
import { compile } from '../../src/python/index.js';
import { answerOf, hasCPython } from '../cpython.js';

const FOLDER = new URL('programs/', import.meta.url);

/** What a program without other threads prints; its traceback where it fails. */
function outputOf(file: string): string {
  const program = compile(readFileSync(new URL(file, FOLDER), 'utf8'), file, file);
  const nextObject = { local: 1, shared: 1 };
  const surroundings = { program, alone: true, nextObject, home: START, budget: new Patience() };
  let [thread, memory, output] = [mainThread(program), emptyMemory(), ''];
  let how: Resumption = { kind: 'start' };
  for (;;) {
    const after = advance(surroundings, thread, memory, how);
    ({ thread, memory } = after);
    if (after.stop.kind === 'raised') return output + after.stop.error.traceback;
    if (after.stop.kind !== 'operation') return output;
    const { op, args } = after.stop.operation;
    if (op !== 'print') throw new Error(`${file} does more than print: ${op}`);
    output += String(args[0]);
    how = { kind: 'value', value: null };
  }
}

describe.skipIf(!hasCPython)('the library prints what CPython 3.11 prints', () => {
  test.each(readdirSync(FOLDER).filter((name) => name.endsWith('.py')))('%s', (file) => {
    const path = new URL(file, FOLDER).pathname;
    const stdout = answerOf(['-W', 'ignore', path]);
    expect(outputOf(file).split('\n')).toEqual(stdout.split('\n'));
  });
});
