/**
 * Where an actor stands: all that its next step depends on besides the core objects that it is done to. That is the
 * actor itself, the memory of its process, and whether it is alone there. Each such situation is looked into once.
 */

import type { Operation } from '../../model.js';
import {
  type Actor,
  branchesOf,
  type CoreState,
  canExpire,
  canStep,
  dataText,
  earlyEndsShow,
  factsOf,
  familyOf,
} from '../../world/index.js';
import { dataSlot, isControl, type Parts, type Shape } from './state-vector.js';
import { Numbers, Pairs } from './tables.js';

/** What it takes to know a step. */
export const Kind = {
  /** It has ended, or waits for time to pass, or goes round for ever. */
  nothing: 0,
  /** Nothing else: it prints, sleeps, reads, writes, chooses, or ends. */
  local: 1,
  /** A core object, and what that one is linked with. */
  core: 2,
  /** The same, and the feeder of a process's queue: the first put starts it, and it may have to look on from some put on. */
  put: 3,
  /** A queue that is fed. */
  feed: 4,
  /** Whether another thread or process has ended. */
  ask: 5,
  /** What its process still waits for at its end. */
  end: 6,
  /** The whole control, and who owns what: it starts a thread. */
  start: 7,
  /** The whole world. */
  world: 8,
} as const;

export class Standings {
  readonly kinds = new Numbers();
  /** The slot of the object in the data; -1 where there is none. */
  readonly slots = new Numbers();
  /** The number of the operation as the core sees it: equal ones do the same to the same objects. */
  readonly signatures = new Numbers();
  /** How many ways a random choice can fall; 1 for all else. */
  readonly branches = new Numbers();
  /** The slots of linked objects. */
  readonly links: (readonly number[])[] = [];
  private readonly known = new Pairs();
  private readonly contexts = new Pairs();
  private readonly texts = new Map<string, number>();
  private readonly movesTime: boolean;

  constructor(private readonly parts: Parts) {
    this.movesTime = earlyEndsShow(parts.first);
  }

  /** The number of the standing of an actor, by the number of its part. */
  number(control: number, part: number, alone: boolean): number {
    const { parts } = this;
    const actor = parts.actors.items[part] as Actor;
    const shape = parts.shape(control);
    const process = parts.controls.at(control, parts.processSlot(shape, actor.process));
    const context = this.contexts.number(parts.shapeNumber(control), process * 2 + (alone ? 1 : 0));
    const number = this.known.number(part, context);
    if (number === this.kinds.length) this.add(actor, control, shape, number);
    return number;
  }

  private add(actor: Actor, control: number, shape: Shape, number: number): void {
    const { operation } = actor;
    const place = this.placeOf(actor, shape);
    const slot = place === null || isControl(place) ? -1 : dataSlot(place);
    const links = (shape.links[slot] ?? []).map((link) => this.parts.place(shape, actor.process, link));
    const kind = links.some(isControl) ? Kind.world : this.kindOf(actor, place, control, shape);
    this.kinds.push(kind);
    this.slots.push(slot);
    this.branches.push(operation === null ? 1 : branchesOf(operation));
    this.links.push(links.map(dataSlot));
    const text = slot < 0 ? '' : this.signature(actor, kind, shape, slot, number);
    if (!this.texts.has(text)) this.texts.set(text, this.texts.size);
    this.signatures.push(this.texts.get(text) as number);
  }

  private placeOf(actor: Actor, shape: Shape): number | null {
    const object = actor.kind === 'feeder' ? actor.object : (actor.operation?.object ?? null);
    return object === null ? null : this.parts.place(shape, actor.process, object);
  }

  private kindOf(actor: Actor, place: number | null, control: number, shape: Shape): number {
    const { operation, status, timer } = actor;
    if (status !== 'running' || operation === null) return Kind.nothing;
    if (actor.kind === 'feeder') return Kind.feed;
    if (this.movesTime && timer) return Kind.world;
    if (place === null) return this.plainKind(actor, operation);
    if (!isControl(place)) return dataKind(operation, shape.kinds[dataSlot(place)] as CoreState['kind']);
    return controlKind(operation, this.parts.objects.item(this.parts.controls.at(control, place)));
  }

  private plainKind(actor: Actor, { op }: Operation): number {
    const { about } = factsOf(op);
    if (about === 'end') return actor.main ? Kind.end : Kind.local;
    if (about === 'process') return Kind.local;
    if (about !== 'itself') return Kind.world;
    // Whether it can go is about its actor alone, too: any world will do.
    return canStep(this.parts.first, actor) ? Kind.local : Kind.nothing;
  }

  /** What is pickled depends on all that the actor can reach. */
  private signature(actor: Actor, kind: number, shape: Shape, slot: number, number: number): string {
    const { op, object: id, args, key, timeout } = actor.operation as Operation;
    const object = shape.kinds[slot] as CoreState['kind'];
    if (kind === Kind.feed || familyOf({ kind: object }).rules[op]?.needs === 'message')
      return String(number);
    const expires = canExpire(this.parts.first, actor);
    const who = shape.anonymous[slot] ? [] : [actor.id, actor.process];
    return dataText([object, op, id, args, key, timeout, expires, who]);
  }
}

function dataKind({ op }: Operation, kind: CoreState['kind']): number {
  const { looks, fills } = familyOf({ kind }).rules[op] ?? {};
  if (looks !== undefined) return Kind.world;
  return fills ? Kind.put : Kind.core;
}

function controlKind({ op }: Operation, state: CoreState): number {
  const { looks, needs } = familyOf(state).rules[op] ?? {};
  if (needs === 'thread') return Kind.start;
  return looks === 'target' ? Kind.ask : Kind.world;
}
