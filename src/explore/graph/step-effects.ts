/**
 * What the steps of actors do, each worked out once. A step has two halves: its operation changes core objects and comes
 * back with a reply, whoever took it and wherever they stood; then its actor runs on from that
 * reply, whatever the objects hold. So the interpreter runs once for each standing and reply, and not once
 * for each content of a queue.
 */

import type { ObjectId, Reply } from '../../model.js';
import {
  type Actor,
  act,
  type CoreState,
  canStep,
  exchange,
  familyOf,
  feed,
  type Objects,
} from '../../world/index.js';
import { Packed } from './hash-consing.js';
import { Kind, type Standings } from './local-states.js';
import { dataSlot, type Parts, type Shape } from './state-vector.js';
import { Grid, itemAt, Numbers, Pairs } from './tables.js';

/** The step can't be taken now. */
export const BLOCKED = -1;
/** What the step does can't be told from these parts alone: the world has to be asked. */
export const WIDE = -2;
/** Where nobody runs on: the feeder stays where it is. */
const NO_REPLY = 0;
/** Makes what is known, BLOCKED included, more than 0. */
const KNOWN = 2;

/** Texts by number; the empty one is 0. */
export class Texts {
  readonly items: string[] = [''];
  private readonly numbers = new Map([['', 0]]);

  number(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.items.length);
    return this.items.push(text) - 1;
  }
}

/** What operations do to core objects, by their signature and the objects' parts. */
export class Exchanges {
  /** Rows are signatures, columns looks; a cell has the object's part afterwards (or BLOCKED) + KNOWN, and the reply. */
  private readonly known = new Grid(2);
  private readonly looks = new Pairs();
  private readonly replies = new Packed<Reply>();
  /** The numbers of those that say a plain value. */
  private readonly values = new Map<unknown, number>();
  /** The links' parts afterwards, where they change. */
  readonly linked = new Map<number, readonly number[]>();

  constructor(
    private readonly parts: Parts,
    private readonly standings: Standings,
  ) {}

  /** The number of what the actor's operation does to the objects as they are. */
  number(control: number, data: number, index: number, standing: number): number {
    const { parts, standings } = this;
    let look = parts.data.at(data, standings.slots.at(standing));
    const links = standings.links[standing] as readonly number[];
    // A signature always has as many links, so that numbers of looks and of parts are not mixed up.
    if (links.length > 0) for (const slot of links) look = this.looks.number(look, parts.data.at(data, slot));
    const number = this.known.place(standings.signatures.at(standing), look);
    if (this.known.cells[number] === 0) this.add(control, data, index, standing, number);
    return number;
  }

  /** The object's part afterwards; BLOCKED where the operation can't go. */
  object(number: number): number {
    return (this.known.cells[number] as number) - KNOWN;
  }

  reply(number: number): number {
    return this.known.cells[number + 1] as number;
  }

  private fill(number: number, object: number, reply: number): void {
    this.known.cells[number] = object + KNOWN;
    this.known.cells[number + 1] = reply;
  }

  private add(control: number, data: number, index: number, standing: number, number: number): void {
    const { parts, standings } = this;
    const actor = parts.actor(control, index);
    const shape = parts.shape(control);
    const process = parts.process(control, shape, actor.process);
    const slot = standings.slots.at(standing);
    const target = parts.objects.glimpse(parts.data.at(data, slot));
    if (standings.kinds.at(standing) === Kind.feed) {
      const fed = feed(parts.first.program, process, target);
      return this.fill(number, fed === null ? BLOCKED : parts.objects.fresh(fed.state), NO_REPLY);
    }
    const links = standings.links[standing] as readonly number[];
    const slotOf = (id: ObjectId): number => {
      const found = dataSlot(parts.place(shape, actor.process, id));
      return found === slot || links.includes(found) ? found : unlinked(actor);
    };
    const get = (id: ObjectId): CoreState =>
      id === actor.operation?.object ? target : parts.objects.glimpse(parts.data.at(data, slotOf(id)));
    const done = exchange(parts.first, process, actor, { get, actors: NOBODY });
    if (done === null) return this.fill(number, BLOCKED, NO_REPLY);
    let object = parts.data.at(data, slot);
    let linked: number[] | null = null;
    for (const [id, state] of done.changed) {
      const part = parts.objects.fresh(state);
      const changed = slotOf(id);
      checkIsForLife(shape, changed, state);
      if (changed === slot) object = part;
      else {
        linked ??= links.map((link) => parts.data.at(data, link));
        linked[links.indexOf(changed)] = part;
      }
    }
    this.fill(number, object, this.replyNumber(done.reply));
    if (linked !== null) this.linked.set(number, linked);
  }

  /** From 1. Most replies are a number or nothing. */
  private replyNumber(reply: Reply): number {
    if (reply.kind !== 'value' || (typeof reply.value === 'object' && reply.value !== null))
      return this.replies.fresh(reply) + 1;
    const known = this.values.get(reply.value);
    if (known !== undefined) return known;
    const number = this.replies.fresh(reply) + 1;
    this.values.set(reply.value, number);
    return number;
  }
}

// What an operation looks at beyond what its family says would be explored wrongly: better not at all.

function unlinked({ operation }: Actor): never {
  throw new Error(`'${operation?.op}' looks at an object that its own is not linked to`);
}

function undeclared(): never {
  throw new Error('an operation looks at actors and does not say so');
}

const NOBODY: Objects['actors'] = {
  isAlive: undeclared,
  process: undeclared,
  threadsOf: undeclared,
  childrenOf: undeclared,
};

function checkIsForLife({ kinds, links, anonymous }: Shape, slot: number, state: CoreState): void {
  const family = familyOf(state);
  if (family.links(state).some((id, index) => id !== links[slot]?.[index]))
    throw new Error(`the links of a ${kinds[slot]} are not for life`);
  if (anonymous[slot] && !family.isAnonymous(state))
    throw new Error(`a ${kinds[slot]} is not anonymous for life`);
}

/** How actors run on, by their standing and what they run on from. */
export class Runs {
  /** The actor's part afterwards; BLOCKED; WIDE. */
  readonly actors = new Numbers();
  /** Its process's part afterwards. */
  readonly processes = new Numbers();
  /** The number of the text that it printed. */
  readonly outputs = new Numbers();
  private readonly known = new Pairs();

  constructor(
    private readonly parts: Parts,
    private readonly texts: Texts,
  ) {}

  /**
   * The number of the run of an actor that goes on from `from`: a reply, a choice, or what it asked. `data` is
   * the world's data, `expected` what it becomes.
   */
  number(
    control: number,
    data: number,
    index: number,
    standing: number,
    from: number,
    expected: number,
    branch = 0,
  ): number {
    const number = this.known.number(standing, from);
    if (number === this.actors.length) this.add(control, data, index, expected, branch);
    return number;
  }

  private add(control: number, data: number, index: number, expected: number, branch: number): void {
    const { parts } = this;
    const world = parts.world(control, data);
    const actor = itemAt(world.actors, index);
    if (!canStep(world, actor)) return this.push(BLOCKED, 0, 0);
    const acted = act(world, index, branch);
    const shape = parts.shape(control);
    const slot = parts.processSlot(shape, actor.process);
    const part = parts.actorNumber(itemAt(acted.world.actors, index));
    const process = parts.processNumber(itemAt(acted.world.processes, actor.process));
    const [afterControl, afterData] = parts.pair(acted.world);
    const told = this.with(control, parts.actorSlot(index), part, slot, process);
    const isSame = parts.printed(told, acted.output) === afterControl && afterData === expected;
    const isTold = acted.renamed.size === 0 && isSame;
    this.push(isTold ? part : WIDE, process, this.texts.number(acted.output));
  }

  private push(actor: number, process: number, output: number): void {
    this.actors.push(actor);
    this.processes.push(process);
    this.outputs.push(output);
  }

  /** The control in which the actor has run on. */
  after(control: number, index: number, run: number): number {
    const { parts } = this;
    const actor = parts.actor(control, index);
    const slot = parts.processSlot(parts.shape(control), actor.process);
    const part = this.actors.at(run);
    return this.with(control, parts.actorSlot(index), part, slot, this.processes.at(run));
  }

  private with(control: number, slot: number, part: number, other: number, process: number): number {
    const { controls } = this.parts;
    if (controls.at(control, other) === process) return controls.replaced(control, slot, part);
    const row = controls.row(control);
    row[slot] = part;
    row[other] = process;
    return controls.number(row);
  }
}
