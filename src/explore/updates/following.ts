/**
 * What actors know of places that others write, followed along the steps of a graph. A fact is that an actor holds, in a name or on
 * its stack, a value made from what it read in a place; and who has changed that place since, if anybody has.
 *
 * An update is a write that changes what lies in a place. It is lost when another actor writes there a value made from what it
 * read before. A write that leaves what was there is no update (`items += [x]` puts the same list back), and where the
 * place holds by then what the actor had read, nothing is lost: its write is what it would be, had it read just now.
 */

import type { ActorId, Value } from '../../model.js';
import { carried, foundBy, type Held, isSame, isStored, type Stand } from '../../provenance/carrying.js';
import { valueText } from '../../provenance/memory-places.js';
import {
  type Access,
  type Actor,
  accessOf,
  NOBODY,
  type Place,
  placeText,
  type Renamed,
  renamedPlace,
  renamedValue,
  type Scene,
  standOf,
  valueAt,
} from '../../world/index.js';
import type { Graph } from '../graph/state-graph.js';
import { itemAt } from '../graph/tables.js';

/** Who changed a place, and at which line. */
export interface Writer {
  readonly actor: ActorId;
  readonly line: number;
}

export interface Fact {
  readonly actor: ActorId;
  readonly held: Held;
  readonly place: Place;
  /** What it read there; undefined where nothing lay there. */
  readonly value: Value | undefined;
  /** The last one to change it since; null where nobody did. */
  readonly since: Writer | null;
}

/** The number of a fact's absence. */
export const NO_FACT = -1;

export class Following {
  readonly facts: Fact[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly stands = new WeakMap<Actor, Stand>();
  private readonly ways = new WeakMap<Actor, WeakMap<Actor, Map<number, readonly Held[]>>>();

  constructor(private readonly graph: Graph) {}

  /** The facts that begin with a step: its actor has read a place. */
  begun(state: number, edge: number): readonly number[] {
    const { graph } = this;
    const id = graph.actor(edge);
    if (id === NOBODY) return [];
    const scene = graph.scene(state);
    const actor = scene.actor(id);
    const { reads } = this.access(scene, actor);
    if (reads.length === 0) return [];
    const helds = this.carried(
      actor,
      graph.scene(graph.to(edge)).actor(id),
      foundBy(this.stand(actor)),
      true,
    );
    return reads.flatMap((place) => {
      const read = { actor: id, place, value: valueAt(scene, place), since: null };
      return helds.flatMap((held) => this.number({ ...read, held }, graph.renamed(edge)));
    });
  }

  /** What becomes of a fact with a step. */
  after(number: number, state: number, edge: number): readonly number[] {
    const { graph } = this;
    const fact = itemAt(this.facts, number);
    const id = graph.actor(edge);
    const names = graph.renamed(edge);
    const [scene, next] = [graph.scene(state), graph.scene(graph.to(edge))];
    const [was, is] = [scene.actor(fact.actor), next.actor(fact.actor)];
    // Whoever was killed, or cut off at the end, goes on with nothing.
    if (is.status !== 'running') return [];
    const isOther = id !== fact.actor;
    const isChanged = isOther && id !== NOBODY && this.isChanged(fact.place, scene, next, names);
    // Steps that nobody sees are merged into those of others.
    const stays = isOther && (was === is || isSame(this.stand(was), this.stand(is)));
    if (stays && !isChanged && names === null) return [number];
    const since = isChanged ? { actor: id, line: scene.actor(id).operation?.span.line ?? 0 } : fact.since;
    const helds = stays ? [fact.held] : this.carried(was, is, fact.held, false);
    return helds.flatMap((held) => this.number({ ...fact, held, since }, names));
  }

  private isChanged(place: Place, scene: Scene, next: Scene, names: Renamed | null): boolean {
    const own = names?.get(place.process);
    const { process, at } = place;
    if (at.kind !== 'shared' && !own && scene.memory(process) === next.memory(process)) return false;
    const after = own ? renamedPlace(place, own) : place;
    if (after === null) return false;
    const before = valueAt(scene, place);
    const now = valueAt(next, after);
    if (Object.is(before, now) && !own) return false;
    return valueText(own ? renamedValue(before, own) : before) !== valueText(now);
  }

  /** Does the fact's actor write, with this step, what makes an update of another one be lost? */
  isLoss(number: number, state: number, edge: number): boolean {
    const { actor: id, held, place, since, value } = itemAt(this.facts, number);
    if (since === null || this.graph.actor(edge) !== id) return false;
    const scene = this.graph.scene(state);
    const actor = scene.actor(id);
    if (!isStored(this.stand(actor), held)) return false;
    const wanted = placeText(place);
    if (!this.access(scene, actor).writes.some((each) => placeText(each) === wanted)) return false;
    return valueText(valueAt(scene, place)) !== valueText(value);
  }

  private access(scene: Scene, actor: Actor): Access {
    return accessOf(scene, actor) ?? NO_ACCESS;
  }

  private stand(actor: Actor): Stand {
    const stand = this.stands.get(actor) ?? standOf(actor);
    this.stands.set(actor, stand);
    return stand;
  }

  private carried(before: Actor, after: Actor, held: Held, found: boolean): readonly Held[] {
    const ways = this.ways.get(before) ?? new WeakMap<Actor, Map<number, readonly Held[]>>();
    this.ways.set(before, ways);
    const known = ways.get(after) ?? new Map<number, readonly Held[]>();
    ways.set(after, known);
    const key = 2 * (held.depth * MOST_SLOTS + held.slot) + Number(found);
    const helds = known.get(key) ?? carried(this.stand(before), this.stand(after), held, found);
    known.set(key, helds);
    return helds;
  }

  /** Its number, by the names that objects have after the step; none where its place is gone. */
  private number(given: Fact, renamed: Renamed | null): readonly number[] {
    const names = renamed?.get(given.place.process);
    const place = names ? renamedPlace(given.place, names) : given.place;
    if (place === null) return [];
    const fact = names ? { ...given, place, value: renamedValue(given.value, names) } : given;
    const { actor, held, since, value } = fact;
    const writer = since === null ? '' : `${since.actor} ${since.line}`;
    const key = `${actor} ${held.depth} ${held.slot} ${writer} ${placeText(place)} ${valueText(value)}`;
    const known = this.numbers.get(key) ?? this.facts.push(fact) - 1;
    this.numbers.set(key, known);
    return [known];
  }
}

/** More than a frame has. */
const MOST_SLOTS = 65_536;
const NO_ACCESS: Access = { reads: [], writes: [] };
