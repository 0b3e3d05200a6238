/**
 * Worlds as two short rows of numbers. Every part of a world (an actor, a process with its memory, a core object) is
 * kept once and has a number. The *control* is the row of all that decides who stands where: actors, processes,
 * and the objects that stand for threads and processes. The *data* is the row of all other core objects. Rows are
 * numbered in turn, so that a world is a pair of numbers; equal pairs are equal worlds.
 */

import type { ObjectId } from '../../model.js';
import {
  type Actor,
  type CoreState,
  familyOf,
  isCutOff,
  later,
  outerTimersThatCount,
  type Printing,
  type Process,
  printedOn,
  type Scene,
  timerThatCounts,
  timeThatCounts,
  type World,
} from '../../world/index.js';
import { Interned, Packed } from './hash-consing.js';
import { ShortTuples, Tuples } from './tables.js';

/** How many parts of each kind a world has, and where they stand in its rows. */
export interface Shape {
  readonly actors: number;
  readonly processes: number;
  /** The place of each core object: by process and number, and of the shared ones by their number's amount. */
  readonly own: readonly (readonly number[])[];
  readonly shared: readonly number[];
  /** What each object of the data is, and the other objects that its operations look at or change. */
  readonly kinds: readonly CoreState['kind'][];
  readonly links: readonly (readonly ObjectId[])[];
  /** By slot of the data: does it never matter who does something to the object? In a fork, others may stand in line for it. */
  readonly anonymous: readonly boolean[];
}

/** Places from 0 are slots of the control, those below 0 of the data (-1 is its slot 0). */
const NOWHERE = 0x7fffffff;
/** The first cells of a control: the numbers of its shape, of the time as far as it counts, and of what is still to be printed. */
const HEAD = 3;

export const isControl = (place: number): boolean => place >= 0;
export const dataSlot = (place: number): number => -1 - place;

/** What is to be told apart. */
export interface Looks {
  /** Text that was printed without a newline yet. */
  readonly printed: boolean;
  /** Each read and write of what threads share, and the names that objects get. */
  readonly updates: boolean;
}

export class Parts {
  readonly actors = new Interned<Actor>();
  readonly objects = new Packed<CoreState>();
  readonly processes: Interned<Process>;
  readonly shapes = new Interned<Shape>();
  readonly controls = new Tuples();
  readonly data = new ShortTuples();
  /** By shape: has it ends? */
  private readonly withEnds: boolean[] = [];
  private readonly printings = new Interned<Printing>();
  private readonly withOwners: (readonly number[])[] = [];
  private readonly memories = new Interned<Process['memory']>();
  private readonly threads = new Interned<Process['inherited']>();
  /** Nanoseconds: more than 31 bits can hold. */
  private readonly times: number[] = [];
  private readonly byTime = new Map<number, number>();
  /** Has that happened to anybody, in any world? */
  private cutOff = false;
  /** What a line began with is part of it, once it ends: where lines are expected, too. */
  private readonly keepsLines: boolean;

  constructor(
    readonly first: World,
    looks: Looks,
  ) {
    this.keepsLines = looks.printed || first.program.expected.length > 0;
    this.processes = new Interned((process) => this.processKey(process));
  }

  private processKey({ memory, inherited, objects: _objects, ...rest }: Process): unknown {
    return [this.memories.number(memory), this.threads.number(inherited), rest];
  }

  // ── where things stand ──

  shapeNumber(control: number): number {
    return this.controls.at(control, 0);
  }

  shape(control: number): Shape {
    return this.shapes.items[this.shapeNumber(control)] as Shape;
  }

  actorSlot(actor: number): number {
    return HEAD + actor;
  }

  processSlot(shape: Shape, process: number): number {
    return HEAD + shape.actors + process;
  }

  place(shape: Shape, process: number, object: number): number {
    return (object > 0 ? shape.own[process]?.[object] : shape.shared[-object]) as number;
  }

  actor(control: number, index: number): Actor {
    return this.actors.items[this.controls.at(control, HEAD + index)] as Actor;
  }

  actorsOf(control: number): Actor[] {
    return Array.from({ length: this.shape(control).actors }, (_, index) => this.actor(control, index));
  }

  process(control: number, shape: Shape, index: number): Process {
    return this.processes.items[this.controls.at(control, this.processSlot(shape, index))] as Process;
  }

  /** Did an actor come to a limit of the model's own? */
  isCutOff(control: number): boolean {
    return this.cutOff && this.actorsOf(control).some(isCutOff);
  }

  /** Is there something that closes when nothing refers to it any more? */
  hasEnds(control: number): boolean {
    const shape = this.shapeNumber(control);
    this.withEnds[shape] ??= this.shape(control).kinds.some((kind) => familyOf({ kind }).ends !== undefined);
    return this.withEnds[shape];
  }

  /** The slots of what a thread owns while it has it. */
  ownable(control: number): readonly number[] {
    const shape = this.shapeNumber(control);
    this.withOwners[shape] ??= this.shape(control).kinds.flatMap((kind, slot) =>
      familyOf({ kind }).owner ? [slot] : [],
    );
    return this.withOwners[shape];
  }

  /** Is there, in any world so far, what processes read and write together? */
  get hasCells(): boolean {
    return this.shapes.items.some(({ kinds }) =>
      kinds.some((kind) => familyOf({ kind }).cells !== undefined),
    );
  }

  // ── from worlds to numbers ──

  /** The numbers of a world's control and data. */
  pair(world: World): readonly [control: number, data: number] {
    const shape = shapeOf(world);
    const printing = this.printings.number(world.printing);
    const control = [this.shapes.number(shape), this.time(timeThatCounts(world)), printing];
    const data: number[] = [];
    for (const actor of world.actors) control.push(this.actorNumber(actor));
    for (const process of world.processes) control.push(this.processNumber(process));
    const add = (state: CoreState | undefined): void => {
      if (state) (isOfControl(state) ? control : data).push(this.objects.number(state));
    };
    for (const { objects } of world.processes) for (const state of objects) add(state);
    for (const state of world.shared) add(state);
    return [this.controls.number(control), this.data.number(data)];
  }

  actorNumber(actor: Actor): number {
    const timer = timerThatCounts(this.first, actor);
    const isPlain = timer === actor.timer && actor.outerTimers.length === 0;
    this.cutOff ||= isCutOff(actor);
    if (isPlain) return this.actors.number(actor);
    return this.actors.number({ ...actor, timer, outerTimers: outerTimersThatCount(this.first, actor) });
  }

  processNumber(process: Process): number {
    return this.processes.number({
      ...process,
      objects: [],
      line: this.keepsLines ? process.line : '',
    });
  }

  private time(now: number): number {
    const known = this.byTime.get(now);
    if (known !== undefined) return known;
    this.byTime.set(now, this.times.length);
    return this.times.push(now) - 1;
  }

  /** The control that many nanoseconds later. */
  later(control: number, nanoseconds: number): number {
    const row = this.controls.row(control);
    row[1] = this.time(timeThatCounts({ ...this.first, now: this.now(control) + nanoseconds }));
    for (const [index, actor] of this.actorsOf(control).entries())
      row[this.actorSlot(index)] = this.actorNumber(later(actor, nanoseconds));
    return this.controls.number(row);
  }

  /** The control after this has come out. */
  printed(control: number, output: string): number {
    const { program } = this.first;
    if (output === '' || program.expected.length === 0) return control;
    const row = this.controls.row(control);
    row[2] = this.printings.number(printedOn(program, this.printing(control), output));
    return this.controls.number(row);
  }

  /** Has a line come that was not expected? */
  hasPrintedWrong(control: number): boolean {
    return this.printing(control).some(({ wrong }) => wrong !== null);
  }

  // ── and back ──

  private printing(control: number): Printing {
    return this.printings.items[this.controls.at(control, 2)] as Printing;
  }

  private now(control: number): number {
    return this.times[this.controls.at(control, 1)] as number;
  }

  world(control: number, data: number): World {
    const shape = this.shape(control);
    const objects = (places: readonly number[]): (CoreState | undefined)[] =>
      places.map((place) => this.object(place, control, data));
    const actors = this.actorsOf(control);
    const processes = shape.own.map((own, index) => ({
      ...this.process(control, shape, index),
      objects: objects(own),
    }));
    const printing = this.printing(control);
    return {
      ...this.first,
      now: this.now(control),
      actors,
      processes,
      shared: objects(shape.shared),
      printing,
    };
  }

  /** The same, of which only the parts are made that are asked for. */
  scene(control: number, data: number): Scene {
    const shape = this.shape(control);
    return {
      actor: (id) => this.actor(control, id),
      memory: (process) => this.process(control, shape, process).memory,
      object: (process, id) => itemOf(this.object(this.place(shape, process, id), control, data)),
    };
  }

  private object(place: number, control: number, data: number): CoreState | undefined {
    if (place === NOWHERE) return undefined;
    const number = isControl(place) ? this.controls.at(control, place) : this.data.at(data, dataSlot(place));
    return this.objects.item(number);
  }
}

function itemOf(state: CoreState | undefined): CoreState {
  if (state === undefined) throw new Error('no such core object');
  return state;
}

/** What stands for a thread or a process: actors change it, not the operations of the core alone. */
function isOfControl(state: CoreState): boolean {
  return familyOf(state).standsFor !== undefined;
}

function shapeOf(world: World): Shape {
  const kinds: CoreState['kind'][] = [];
  const links: (readonly ObjectId[])[] = [];
  const anonymous: boolean[] = [];
  let control = HEAD + world.actors.length + world.processes.length;
  const placeOf = (state: CoreState | undefined, isForked: boolean): number => {
    if (!state) return NOWHERE;
    if (isOfControl(state)) return control++;
    links.push(familyOf(state).links(state));
    anonymous.push(!isForked && familyOf(state).isAnonymous(state));
    return -kinds.push(state.kind);
  };
  const own = world.processes.map(({ objects, parent }) =>
    Array.from(objects, (state) => placeOf(state, parent !== null)),
  );
  const shared = Array.from(world.shared, (state) => placeOf(state, false));
  const [actors, processes] = [world.actors.length, world.processes.length];
  return { actors, processes, own, shared, kinds, links, anonymous };
}
