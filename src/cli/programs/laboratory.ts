/** Loads a program and lets it run: where the command meets the rooms that do the work. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Timing, Trace } from '../../model.js';
import { EXPECTED_KINDS, PROPERTY_KINDS, type Program, ProgramError } from '../../program.js';
import type { Stated } from '../../python/index.js';
import { ScheduleMismatch, trace } from '../../schedule/index.js';
import type { Lang } from '../../show/index.js';
import { FOLDER } from '../folder.js';
import type { StatedFlags } from '../options.js';
import { Refusal, refusal } from '../terminal/exit.js';
import { type Demo, demoName, demoSource, demos, findDemo } from './demos.js';
import { readOutput, readProgram } from './files.js';
import { nearest } from './nearest-name.js';
import { restore } from './precompiled.js';
import { noteVersion } from './versions.js';

/** Under what a program runs: drawn from a seed, or replayed from the code of a schedule. */
export interface Conditions {
  readonly seed?: number;
  readonly schedule?: string | undefined;
  readonly timing?: Timing;
  readonly maxSteps: number;
}

/**
 * The program that a demo's name, a path or `-` stands for, compiled. Where it needs a newer Python than the model
 * follows, standard error says so.
 * @throws Refusal where there is none, or none that can run
 */
export async function load(name: string, options: Loading): Promise<Program> {
  const { fixed = false, lang } = options;
  const program = await withStated(await find(name, fixed), options);
  await noteVersion(program, lang);
  return program;
}

/** The same, where nothing is asked that is stated of the program: real Python goes on where it is false. */
export async function loadPlain(name: string, options: Omit<Loading, keyof StatedFlags>): Promise<Program> {
  return { ...(await load(name, options)), properties: [], expected: [] };
}

/** What the command line states of it, too. */
async function withStated(program: Program, flags: StatedFlags): Promise<Program> {
  const given = await statedBy(flags);
  if (given.length === 0) return program;
  const { stating } = await import('../../python/index.js');
  try {
    return stating(program, given);
  } catch (error) {
    throw await refused(error, program.file, program.lines);
  }
}

async function statedBy({
  always,
  never,
  finally: last,
  prints,
  printsLines,
}: StatedFlags): Promise<Stated[]> {
  const expressions = { always, never, finally: last };
  const texts = { prints, 'prints-lines': printsLines };
  const stated = (kind: Stated['kind'], text: string): Stated => ({ kind, text, place: null });
  const asked = PROPERTY_KINDS.flatMap((kind) => (expressions[kind] ?? []).map((text) => stated(kind, text)));
  const expected = EXPECTED_KINDS.flatMap((kind) => (texts[kind] ?? []).map((text) => ({ kind, text })));
  const read = expected.map(async ({ kind, text }) => stated(kind, await textOf(text)));
  return [...asked, ...(await Promise.all(read))];
}

/** `@FILE` stands for what is in it. */
async function textOf(given: string): Promise<string> {
  return given.startsWith('@') ? readOutput(given.slice(1)) : given;
}

interface Loading extends StatedFlags {
  readonly fixed?: boolean;
  readonly lang?: Lang;
}

async function find(name: string, fixed: boolean): Promise<Program> {
  const demo = findDemo(name);
  if (demo) return loadDemo(demo, fixed);
  if (fixed)
    throw refusal(`--fixed goes with a demo, and ${name} is none`, 'Leave it out for a file of your own.');
  if (!isPath(name))
    throw unknownDemo(name, '; a file of your own is given by its path, such as ./program.py');
  const { decode } = await import('../../python/index.js');
  const file = name === '-' ? '<stdin>' : name;
  const bytes = await readProgram(name);
  return compileSource(() => decode(bytes, file), name, file);
}

/**
 * One run of the program.
 * @throws Refusal where the schedule is not one of this program, or the program asks too much
 */
export async function observe(program: Program, conditions: Conditions): Promise<Trace> {
  try {
    return trace(program, conditions);
  } catch (error) {
    if (!(error instanceof ScheduleMismatch)) throw await refused(error, program.file, program.lines);
    throw refusal(
      `that schedule doesn't fit ${program.name}: at step ${error.step}, ${error.message}`,
      'A schedule belongs to one program, down to the letter: check that both are whole and unchanged.',
    );
  }
}

/** @throws Refusal where the demo has no mended version */
export function fileOf(demo: Demo, fixed: boolean): string {
  const file = fixed ? demo.fixed : demo.file;
  if (file !== null) return file;
  throw refusal(`${demo.name} has no mended version`, 'Nothing in it is broken: leave out --fixed.');
}

/** The compiled program that was built with this source, where there is one; else it is compiled now. */
async function loadDemo(demo: Demo, fixed: boolean): Promise<Program> {
  const file = fileOf(demo, fixed);
  const source = demoSource(file);
  return precompiled(file, source) ?? compileSource(() => source, demoName(file), file);
}

function precompiled(file: string, source: string): Program | null {
  try {
    return restore(readFileSync(join(FOLDER, '..', 'demos', `${file}.json`), 'utf8'), source);
  } catch {
    return null;
  }
}

async function compileSource(read: () => string, name: string, file: string): Promise<Program> {
  const { compile } = await import('../../python/index.js');
  let source = '';
  try {
    source = read();
    return compile(source, name, file);
  } catch (error) {
    throw await refused(error, file, source.split(/\r\n|\r|\n/));
  }
}

/** What a learner reads about a program that can't run; any other error as it is. */
export async function refused(error: unknown, file: string, lines: readonly string[]): Promise<unknown> {
  if (!(error instanceof ProgramError)) return error;
  const { renderProblems } = await import('../../python/index.js');
  return new Refusal(renderProblems(error, file, lines));
}

/** Whatever can't be the name of a demo is meant as a path. */
function isPath(name: string): boolean {
  return name === '-' || /[/\\.]/.test(name) || existsSync(name);
}

/** `elsewhere` says what else the name may stand for. */
export function unknownDemo(name: string, elsewhere = ''): Refusal {
  const meant = nearest(
    name,
    demos().map((demo) => demo.name),
  );
  return refusal(
    `there is no demo named ${name}`,
    ...(meant ? [`Did you mean ${meant}?`] : []),
    `\`queue-demo list\` shows the demos${elsewhere}.`,
  );
}
