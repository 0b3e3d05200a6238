/** Which of the properties that are stated of a program is false in a world. A schedule ends where one is. */

import type { SeenValue, Violated } from '../../model.js';
import { type Code, ProgramError, type Property } from '../../program.js';
import { type Process, processAt, type World } from '../world.js';
import { type Answered, answered, Unanswerable } from './asking.js';
import { missedIn } from './printing.js';

/** A property as it was stated. */
export const propertyText = ({ kind, text }: Pick<Property, 'kind' | 'text'>): string => `${kind}: ${text}`;

const known = new WeakMap<World, { readonly violated: Violated | null }>();

/** The first that is false; null where all hold. Throws ProgramError where one can't be asked. */
export function violatedIn(world: World): Violated | null {
  const { properties, expected } = world.program;
  if (properties.length === 0 && expected.length === 0) return null;
  const found = known.get(world) ?? { violated: firstOf(world) };
  known.set(world, found);
  return found.violated;
}

function firstOf(world: World): Violated | null {
  const isOver = hasEnded(world);
  const { properties } = world.program;
  const asked = properties.filter(({ kind }) => isOver || kind !== 'finally');
  const found = asked.find((property) => isFalse(world, property).isFalse);
  if (found) return told(world, found);
  return missedIn(world.program, world.printing, isOver);
}

/** Have all threads and processes ended? */
export const hasEnded = ({ processes }: Pick<World, 'processes'>): boolean =>
  processes.every(({ status }) => status !== 'running');

/** Is it false in this world, and does it take no more than the memory of the main process to know? */
export function isFalse(
  world: World,
  property: Property,
): { readonly isFalse: boolean; readonly ofMemory: boolean } {
  const main = processAt(world, 0);
  if (!isAsked(main, property)) return { isFalse: false, ofMemory: true };
  const answer = ask(world, property.isFalse);
  // At an end that lacks a name it doesn't hold, as an assert in the program's last line wouldn't.
  if (answer instanceof Unanswerable && missingIn(main, property).length > 0)
    return { isFalse: true, ofMemory: true };
  if (answer instanceof Unanswerable) throw cannotBeAsked(property, answer.message);
  return { isFalse: answer.value === (property.kind !== 'never'), ofMemory: answer.ofMemory };
}

/**
 * Is it asked there? What is to hold at every step, while the main process runs: then its memory is at an end. Before its names
 * have values it says nothing; at the end they should have some.
 */
export function isAsked(main: Process, property: Property): boolean {
  if (property.kind === 'finally') return main.status !== 'running';
  return main.status === 'running' && missingIn(main, property).length === 0;
}

/** Its names that have no value there. */
const missingIn = ({ memory }: Process, { names }: Property): readonly string[] =>
  names.filter((name) => !memory.globals.has(name));

function told(world: World, property: Property): Violated {
  const missing = missingIn(processAt(world, 0), property).map((name) => ({
    text: name,
    value: 'NameError',
  }));
  const values = property.parts.flatMap(({ text, code }): SeenValue[] => {
    const part = ask(world, code);
    // `items[0]` has a value only behind the `items and` that stands before it.
    return part instanceof Unanswerable ? [] : [{ text, value: part.text }];
  });
  return { property: propertyText(property), line: property.line, values: [...missing, ...values] };
}

function ask(world: World, code: number): Answered | Unanswerable {
  try {
    return answered(world, world.program.codes[code] as Code);
  } catch (error) {
    if (error instanceof Unanswerable) return error;
    // What is not supported stands in the expression, not in the line of the program with that number.
    if (error instanceof ProgramError)
      return new Unanswerable(`can't be asked: ${error.problems[0]?.message.replace(/\.$/, '')}`);
    throw error;
  }
}

function cannotBeAsked(property: Property, why: string): ProgramError {
  const { line } = property;
  const span = line === null ? null : { line, column: 0, endLine: line, endColumn: 0 };
  const message = `what is stated (${propertyText(property)}) ${why}.`;
  const advice =
    'It has to have a value in every state, and to change nothing: `not items or items[0] == 1` asks for an item only where there is one.';
  return new ProgramError([{ kind: 'unsupported', span, message, advice }]);
}
