/**
 * Worlds as short rows of numbers. Every part of a world (an actor, a process with its memory, a core object) is
 * kept once and has a number; a world is the row of its parts' numbers. Equal rows are equal worlds.
 */

import { type Actor, dataText, type Process, type World } from '../world/index.js';

/** Parts of one kind, by number. */
class Table<T extends object> {
  readonly items: T[] = [];
  private readonly byIdentity = new WeakMap<T, number>();
  private readonly byText = new Map<string, number>();

  constructor(private readonly text: (item: T) => string = dataText) {}

  number(item: T): number {
    const known = this.byIdentity.get(item);
    if (known !== undefined) return known;
    const text = this.text(item);
    let number = this.byText.get(text);
    if (number === undefined) {
      number = this.items.push(item) - 1;
      this.byText.set(text, number);
    }
    this.byIdentity.set(item, number);
    return number;
  }
}

/** How many parts of each kind a row has, and where they stand in it. */
export interface Shape {
  readonly actors: number;
  readonly processes: number;
  /** Where the objects of each process begin, and those that all share; objects have their own numbers from 1. */
  readonly own: readonly number[];
  readonly shared: number;
  readonly length: number;
}

type Row = Int32Array;
type CoreObject = NonNullable<World['shared'][number]>;

/** The first two numbers of a row: its shape, and the time where the program reads the clock. */
const HEAD = 2;

export class Parts {
  readonly actors = new Table<Actor>();
  readonly objects = new Table<CoreObject>();
  readonly processes: Table<Process>;
  readonly shapes = new Table<Shape>();
  private readonly memories = new Table<Process['memory']>();
  private readonly threads = new Table<Process['inherited']>();
  private readonly times: number[] = [0];
  private readonly byTime = new Map([[0, 0]]);
  private readonly timeless: boolean;

  constructor(private readonly first: World) {
    this.processes = new Table((process) => this.processText(process));
    // Where any step may be delayed, how long a sleep still takes makes no difference.
    this.timeless = first.timing === 'any' && !first.program.readsClock;
  }

  private processText({ memory, inherited, objects: _objects, ...rest }: Process): string {
    return `${this.memories.number(memory)} ${this.threads.number(inherited)} ${dataText(rest)}`;
  }

  shape(row: Row): Shape {
    return this.shapes.items[row[0] as number] as Shape;
  }

  /** Where actor, process and object stand in rows of a shape. */
  actorSlot = (actor: number): number => HEAD + actor;
  processSlot = (shape: Shape, process: number): number => HEAD + shape.actors + process;
  objectSlot = (shape: Shape, process: number, object: number): number =>
    object > 0 ? (shape.own[process] as number) + object : shape.shared - object;

  row(world: World): Row {
    const shape = shapeOf(world);
    const row = new Int32Array(shape.length);
    row[0] = this.shapes.number(shape);
    row[1] = this.first.program.readsClock ? this.time(world.now) : 0;
    let at = HEAD;
    for (const actor of world.actors) row[at++] = this.actorNumber(actor);
    for (const process of world.processes) row[at++] = this.processes.number({ ...process, objects: [] });
    for (const { objects } of world.processes)
      for (const state of objects.slice(1)) row[at++] = this.object(state);
    for (const state of world.shared.slice(1)) row[at++] = this.object(state);
    return row;
  }

  actorNumber(actor: Actor): number {
    return this.actors.number(this.timeless && actor.timer ? { ...actor, timer: 0 } : actor);
  }

  private object(state: CoreObject | undefined): number {
    return state === undefined ? -1 : this.objects.number(state);
  }

  private time(now: number): number {
    const known = this.byTime.get(now);
    if (known !== undefined) return known;
    this.byTime.set(now, this.times.length);
    return this.times.push(now) - 1;
  }

  world(row: Row): World {
    const shape = this.shape(row);
    let at = HEAD;
    const actors = take(row, at, shape.actors).map((number) => this.actors.items[number] as Actor);
    at += shape.actors;
    const bare = take(row, at, shape.processes).map((number) => this.processes.items[number] as Process);
    const objects = (from: number, to: number): (CoreObject | undefined)[] => [
      undefined,
      ...take(row, from + 1, to - from).map((number) => this.objects.items[number]),
    ];
    const processes = bare.map((process, index) => {
      const end = shape.own[index + 1] ?? shape.shared;
      return { ...process, objects: objects(shape.own[index] as number, end) };
    });
    const now = this.times[row[1] as number] as number;
    return { ...this.first, now, actors, processes, shared: objects(shape.shared, shape.length - 1) };
  }
}

function take(row: Row, from: number, count: number): number[] {
  return Array.from(row.subarray(from, from + count));
}

/** Slot `own[p] + id` is object `id` of process p, slot `shared - id` the shared object `id` (below 0). */
function shapeOf(world: World): Shape {
  let at = HEAD + world.actors.length + world.processes.length - 1;
  const own = world.processes.map(({ objects }) => {
    const start = at;
    at += objects.length - 1;
    return start;
  });
  const shared = at;
  const length = at + Math.max(world.shared.length, 1);
  return { actors: world.actors.length, processes: world.processes.length, own, shared, length };
}
