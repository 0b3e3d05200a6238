/**
 * The variables that threads share and change, as people are shown them: global names of each process, attributes of objects that such
 * names stand for, and containers. What is only written before others are there is no such variable.
 */

import type { HeapObject } from '../../heap/heap.js';
import { show } from '../../machine/thread.js';
import type { Value, Variable } from '../../model.js';
import type { Program, SharedPlaces } from '../../program.js';
import type { Process, World } from '../world.js';
import { identifyProcess } from './names.js';

/** All of a world, by process and then by name; those of a child only where they are not its parent's any more. */
export function variablesOf(world: World): readonly Variable[] {
  const { globals, attributes, containers } = world.program.shared;
  if (globals.size + attributes.size + containers.size === 0) return NONE;
  const [main] = world.processes;
  const mains = main ? variablesIn(world.program, main) : new Map<string, string>();
  return world.processes.flatMap((process) => {
    const own = process.parent === null ? mains : changedIn(variablesIn(world.program, process), mains);
    const { name: of } = identifyProcess(world, process.id);
    return [...own].map(([name, value]) => ({
      key: `variable ${process.id} ${name}`,
      name: process.parent === null ? name : `${name} (${of})`,
      value,
    }));
  });
}

const NONE: readonly Variable[] = [];

function changedIn(
  own: ReadonlyMap<string, string>,
  mains: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map([...own].filter(([name, value]) => mains.get(name) !== value));
}

type Values = ReadonlyMap<string, string>;

const known = new WeakMap<Process['memory'], Values>();

/** Their values by `repr`, by name. Most steps leave the memory as it is. */
function variablesIn(program: Program, { memory }: Process): Values {
  const found = known.get(memory) ?? new Map(textsIn(program, memory));
  known.set(memory, found);
  return found;
}

/** What can't be said without running code of the program is left out: a list of threads. */
function textsIn(program: Program, memory: Process['memory']): (readonly [string, string])[] {
  return placesIn(program.shared, memory).flatMap(([name, value]) => {
    const text = valueText(program, memory, value);
    return text === `<${objectOf(memory, value)?.t}>` ? [] : [[name, text] as const];
  });
}

/** A container that is too long to be read is told by its length. */
function valueText(program: Program, memory: Process['memory'], value: Value): string {
  const object = objectOf(memory, value);
  const length = object === null ? 0 : lengthOf(object);
  return length > MOST_ITEMS ? `<${object?.t} of ${length}>` : show(program, null, memory, value);
}

const MOST_ITEMS = 50;

function lengthOf(object: HeapObject): number {
  if (object.t === 'list' || object.t === 'deque') return object.items.length;
  return object.t === 'dict' || object.t === 'set' ? object.entries.size : 0;
}

function placesIn(shared: SharedPlaces, memory: Process['memory']): (readonly [string, Value])[] {
  return [...memory.globals].flatMap(([name, value]): (readonly [string, Value])[] => {
    const object = objectOf(memory, value);
    if (object === null) return shared.globals.has(name) && isPlain(value) ? [[name, value]] : [];
    if (isContainer(shared, object) || (shared.globals.has(name) && isShown(object))) return [[name, value]];
    return attributesIn(shared, object).map(([attribute, held]) => [`${name}.${attribute}`, held]);
  });
}

function objectOf({ objects }: Process['memory'], value: Value): HeapObject | null {
  return typeof value === 'object' && value?.t === 'ref' ? (objects[value.id] ?? null) : null;
}

/** No function or module: those are names for code. */
const isPlain = (value: Value): boolean =>
  typeof value !== 'object' || value === null || (value.t !== 'builtin' && value.t !== 'method');

const isContainer = ({ containers }: SharedPlaces, { t }: HeapObject): boolean => containers.has(t);

const isShown = ({ t }: HeapObject): boolean => CONTAINERS.has(t);
const CONTAINERS: ReadonlySet<string> = new Set(['list', 'dict', 'set', 'deque']);

/** Of an object of the program, those that are changed. */
function attributesIn({ attributes }: SharedPlaces, object: HeapObject): (readonly [string, Value])[] {
  if (object.t !== 'instance' || object.core !== null) return [];
  const own = [...(object.attributes ?? [])];
  return own.filter(([name, value]) => attributes.has(name) && isPlain(value));
}
