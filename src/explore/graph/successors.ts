/**
 * The steps from a world to the next worlds, by looking them up: the world's own functions are asked only where
 * something new is met, or where a step is about more than a few parts of the world.
 */

import {
  act,
  allSpin,
  enabled,
  familyOf,
  hasClock,
  LonePath,
  type LoneStep,
  NOBODY,
  type Renamed,
  spinsOn,
  transitionsOf,
  type World,
  worldAfter,
} from '../../world/index.js';
import { Settled } from './invisible-steps.js';
import { Kind, Standings } from './local-states.js';
import { Move, Moves } from './moves.js';
import { type Looks, Parts } from './state-vector.js';
import { Stated } from './stated.js';
import { BLOCKED, Exchanges, Runs, Texts, WIDE } from './step-effects.js';
import { itemAt, Numbers, Pairs } from './tables.js';

export class Space {
  readonly parts: Parts;
  readonly texts = new Texts();
  /** The steps that `expand` found, in the order in which the world lists its transitions. */
  count = 0;
  readonly controls: number[] = [];
  readonly data: number[] = [];
  readonly actors: number[] = [];
  readonly outputs: number[] = [];
  /** Of those in which shared objects got new names: which ones. */
  readonly renamed = new Map<number, Renamed>();
  private readonly standings: Standings;
  private readonly exchanges: Exchanges;
  private readonly runs: Runs;
  private readonly moves: Moves;
  private readonly settled: Settled | null;
  readonly stated: Stated | null;
  /** What has been looked up: a move and a reply lead to a control and an output. */
  private readonly replied = new Pairs(4);
  private filled = 0;
  /** Where starts lead, by move and owners; WIDE where it takes the whole world to tell. */
  private readonly begun = new Map<string, { readonly control: number; readonly output: number }>();
  /** By control: the one after its clock has moved. */
  private readonly later = new Numbers();
  private readonly holders = new Numbers();

  constructor(
    first: World,
    private readonly looks: Looks = EVERYTHING,
  ) {
    this.parts = new Parts(first, looks);
    this.standings = new Standings(this.parts);
    this.exchanges = new Exchanges(this.parts, this.standings);
    this.runs = new Runs(this.parts, this.texts);
    this.moves = new Moves(this.parts, this.standings, this.runs);
    const { properties, expected } = first.program;
    this.stated = properties.length + expected.length === 0 ? null : new Stated(this.parts);
    // What holds in every state is asked in every state.
    const isMerged = !looks.printed && this.stated === null;
    this.settled = isMerged ? new Settled(this.parts, this.moves, looks.updates) : null;
  }

  /** The numbers of the first world's control and data. */
  start(): readonly [control: number, data: number] {
    const [control, data] = this.parts.pair(this.parts.first);
    return [this.settled?.control(control, data) ?? control, data];
  }

  /** The actors that take steps which this space merges into the one that led to a world, in order. */
  merged(world: World): readonly number[] {
    return this.settled?.steps(...this.parts.pair(world)) ?? [];
  }

  /** Is it not known what comes next, because an actor came to a limit? */
  isCutOff(control: number): boolean {
    return this.parts.isCutOff(control);
  }

  /** Finds all that may happen next. */
  expand(control: number, data: number): void {
    const { moves } = this;
    this.count = 0;
    // To clear an empty map takes as long as the rest of this.
    if (this.renamed.size > 0) this.renamed.clear();
    if (this.isCutOff(control) || this.stated?.isViolated(control, data)) return;
    const first = moves.first(control, data);
    const end = moves.end(control);
    if (end > first && moves.sort(end - 1) === Move.kill) return this.ask(control, data);
    const open = this.holdersOf(control, data);
    if (open !== 0) this.expandOpen(control, data, open);
    else for (let move = first; move < end; move += 1) this.step(control, data, move);
    const timer = moves.timer(control);
    if (timer !== null && hasClock(this.parts.first.timing, timer)) this.expandClock(control, data, timer);
  }

  private step(control: number, data: number, move: number): void {
    const { moves } = this;
    const actor = moves.actor(move);
    const sort = moves.sort(move);
    if (sort === Move.known) this.emitPrinted(moves.control(move), data, actor, moves.output(move));
    else if (sort === Move.core) this.stepCore(control, data, actor, moves.standing(move), move);
    else if (sort === Move.start) this.stepStart(control, data, actor, move);
    else this.askFor(control, data, actor);
  }

  /** Who starts a thread asks nobody but for what threads that are gone own: beside the same owners, it does the same to any data. */
  private stepStart(control: number, data: number, index: number, move: number): void {
    const { parts } = this;
    const owners = parts.ownable(control).map((slot) => parts.data.at(data, slot));
    const key = `${move} ${owners.join()}`;
    const known = this.begun.get(key) ?? this.begin(control, data, index);
    this.begun.set(key, known);
    if (known.control === WIDE) this.askFor(control, data, index);
    else this.emit(known.control, data, index, known.output);
  }

  private begin(
    control: number,
    data: number,
    index: number,
  ): { readonly control: number; readonly output: number } {
    const world = this.parts.world(control, data);
    const { length } = transitionsOf(world, itemAt(world.actors, index));
    const acted = act(world, index, 0);
    const [to, after] = this.parts.pair(acted.world);
    const isTold = length === 1 && after === data && acted.renamed.size === 0;
    return { control: isTold ? to : WIDE, output: this.texts.number(acted.output) };
  }

  private stepCore(control: number, data: number, actor: number, standing: number, move: number): void {
    const { exchanges, parts, standings } = this;
    const done = exchanges.number(control, data, actor, standing);
    const object = exchanges.object(done);
    if (object === BLOCKED) return;
    const links = exchanges.linked.size === 0 ? undefined : exchanges.linked.get(done);
    const next =
      links === undefined
        ? parts.data.replaced(data, standings.slots.at(standing), object)
        : this.replacedAll(data, standing, object, links);
    const reply = exchanges.reply(done);
    const replied = this.replied.number(move, reply);
    if (replied === this.filled) this.reply(control, data, actor, standing, reply, next);
    const to = this.replied.at(replied, 2);
    if (to === WIDE) this.askFor(control, data, actor);
    else this.emitPrinted(to, next, actor, this.replied.at(replied, 3));
  }

  private replacedAll(data: number, standing: number, object: number, links: readonly number[]): number {
    const { standings, parts } = this;
    const row = parts.data.row(data);
    row[standings.slots.at(standing)] = object;
    (standings.links[standing] as readonly number[]).forEach((slot, index) => {
      row[slot] = links[index] as number;
    });
    return parts.data.number(row);
  }

  private reply(
    control: number,
    data: number,
    actor: number,
    standing: number,
    reply: number,
    next: number,
  ): void {
    const isFeeder = this.standings.kinds.at(standing) === Kind.feed;
    const run = isFeeder ? 0 : this.runs.number(control, data, actor, standing, reply, next);
    const wide = !isFeeder && this.runs.actors.at(run) < 0;
    const to = isFeeder ? control : wide ? WIDE : this.runs.after(control, actor, run);
    this.replied.set(this.filled, 2, to);
    this.replied.set(this.filled, 3, isFeeder || wide ? 0 : this.runs.outputs.at(run));
    this.filled += 1;
  }

  private emitPrinted(control: number, data: number, actor: number, output: number): void {
    const after = output === 0 ? control : this.parts.printed(control, itemAt(this.texts.items, output));
    this.emit(after, data, actor, output);
  }

  private emit(control: number, data: number, actor: number, output: number): void {
    const at = this.count++;
    this.controls[at] = this.settled === null ? control : this.settled.control(control, data);
    this.data[at] = data;
    this.actors[at] = actor;
    this.outputs[at] = output;
  }

  // ── what only the world can say ──

  /** All steps by the world's own functions. */
  private ask(control: number, data: number): void {
    const world = this.parts.world(control, data);
    for (const transition of enabled(world)) {
      if (transition.kind === 'act') this.take(world, transition.actor, transition.branch);
      else this.emitWorld(worldAfter(world, transition), NOBODY, '');
    }
  }

  private askFor(control: number, data: number, index: number): void {
    const world = this.parts.world(control, data);
    const { length } = transitionsOf(world, itemAt(world.actors, index));
    for (let branch = 0; branch < length; branch += 1) this.take(world, index, branch);
  }

  private take(world: World, index: number, branch: number): void {
    const acted = act(world, index, branch);
    if (this.looks.updates && acted.renamed.size > 0) this.renamed.set(this.count, acted.renamed);
    this.emitWorld(acted.world, index, acted.output);
  }

  private emitWorld(world: World, actor: number, output: string): void {
    const [control, data] = this.parts.pair(world);
    this.emit(control, data, actor, this.texts.number(output));
  }

  // ── ends of pipes: whether one closes depends on all that its process can reach ──

  private expandOpen(control: number, data: number, open: number): void {
    const { moves } = this;
    const end = moves.end(control);
    let last = NOBODY;
    for (let move = moves.first(control, data); move < end; move += 1) {
      const index = moves.actor(move);
      const { process } = this.parts.actor(control, index);
      if ((open & (1 << Math.min(process, 31))) === 0) this.step(control, data, move);
      else if (index !== last) this.askFor(control, data, index);
      last = index;
    }
  }

  /** A bit for each process that holds an end open; those from 31 on share one. */
  private holdersOf(control: number, data: number): number {
    if (!this.parts.hasEnds(control)) return 0;
    // Most have other objects beside them: only then the row has a number from 0, to be known by.
    const isKept = data >= 0;
    if (isKept && data < this.holders.length && this.holders.at(data) !== UNKNOWN)
      return this.holders.at(data);
    let bits = 0;
    for (let slot = 0; slot < this.parts.data.length(data); slot += 1) {
      const state = this.parts.objects.glimpse(this.parts.data.at(data, slot));
      const holders = familyOf(state).ends?.holders(state) ?? [];
      for (const process of holders) bits |= 1 << Math.min(process, 31);
    }
    if (isKept) this.holders.set(data, bits, UNKNOWN);
    return bits;
  }

  // ── ideal time ──

  private expandClock(control: number, data: number, timer: number): void {
    const busy = new Set(this.actors.slice(0, this.count));
    const mayMove = allSpin(busy, (actor) => spinsOn(new NumberedPath(this, control, data, actor)));
    if (mayMove === null) {
      this.count = 0;
      return this.ask(control, data);
    }
    if (mayMove) this.emit(this.afterClock(control, timer), data, NOBODY, 0);
  }

  private afterClock(control: number, timer: number): number {
    if (control < this.later.length && this.later.at(control) >= 0) return this.later.at(control);
    const after = this.parts.later(control, timer);
    this.later.set(control, after, -1);
    return after;
  }

  /** One step of an actor alone, where these parts can tell; it leads to the control and data behind those that `expand` found. */
  goAlone(control: number, data: number, actor: number): LoneStep {
    if (this.holdersOf(control, data) !== 0) return 'open';
    const { count, moves } = this;
    const first = moves.first(control, data);
    for (let move = first; move < moves.end(control); move += 1) {
      if (moves.actor(move) !== actor) continue;
      if (moves.sort(move) >= Move.start) return 'open';
      this.step(control, data, move);
    }
    const found = this.count - count;
    this.count = count;
    if (found > 1) return 'open';
    return found === 0 ? 'waits' : 'went';
  }
}

/** The world's rule of spinning, over numbers. */
class NumberedPath extends LonePath {
  private marked: readonly [control: number, data: number];

  constructor(
    private readonly space: Space,
    private control: number,
    private data: number,
    private readonly actor: number,
  ) {
    super();
    this.marked = [control, data];
  }

  protected override go(): LoneStep {
    const { space } = this;
    const how = space.goAlone(this.control, this.data, this.actor);
    if (how === 'went') {
      this.control = space.controls[space.count] as number;
      this.data = space.data[space.count] as number;
    }
    return how;
  }

  protected override mark(): void {
    this.marked = [this.control, this.data];
  }

  protected override isBack(): boolean {
    return this.control === this.marked[0] && this.data === this.marked[1];
  }
}

const EVERYTHING: Looks = { printed: true, updates: false };

const UNKNOWN = 0x7fffffff;
