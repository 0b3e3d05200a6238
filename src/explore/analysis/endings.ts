/** How schedules can end: the outcomes of a graph, with the states in which each is reached. */

import type { ActorId, ExploredOutcome, Outcome, UnreadRange } from '../../model.js';
import { finalOutcome, isMore, livelockOutcome, unreadOf } from '../../world/index.js';
import type { Graph } from '../graph/state-graph.js';
import { itemAt } from '../graph/tables.js';
import type { Bottoms } from './bottom-components.js';

/** One outcome, and the bottom components in which it is reached. */
export interface Ending {
  /** Same for two outcomes exactly if they are the same: see `outcomeKey`. */
  readonly key: string;
  readonly components: number[];
  /** How many messages are unread: from the fewest to the most, where many endings that differ in that alone are told as one. */
  readonly unreadRange?: UnreadRange;
}

/**
 * All outcomes, in no order. Only bottom components of states that were gone into count: where the graph is not
 * complete, there may be others.
 */
export function endings(graph: Graph, parts: Bottoms): Ending[] {
  const found = new Map<string, Found>();
  for (const component of parts.bottom) {
    graph.spend();
    const members = parts.members(component);
    if (members.some((state) => graph.isOpen(state))) continue;
    const outcome = outcomeOf(graph, members);
    const key = outcomeKey(outcome);
    const known = found.get(key);
    if (known) known.components.push(component);
    else found.set(key, { key, components: [component], outcome });
  }
  return folded([...found.values()]);
}

interface Found extends Ending {
  readonly outcome: Outcome;
}

/** More endings than these that differ in numbers of unread messages alone are told as one. */
const MOST_ALIKE = 8;

function folded(all: readonly Found[]): Ending[] {
  const alike = new Map<string, Found[]>();
  for (const each of all) {
    const key = keyButForCounts(each.outcome);
    const others = alike.get(key);
    if (others) others.push(each);
    else alike.set(key, [each]);
  }
  return [...alike.values()].flatMap((group) => (group.length > MOST_ALIKE ? [oneOf(group)] : group));
}

function oneOf(group: readonly Found[]): Ending {
  const { key } = itemAt(group, 0);
  const counts = group.map(({ outcome }) => countUnread(outcome));
  const components = group.flatMap((each) => each.components);
  return { key, components, unreadRange: { least: Math.min(...counts), most: Math.max(...counts) } };
}

const countUnread = ({ unread }: Outcome): number =>
  unread.reduce((sum, { messages }) => sum + messages.length, 0);

function outcomeOf(graph: Graph, members: readonly number[]): Outcome {
  const first = itemAt(members, 0);
  const isEnd = members.length === 1 && graph.first(first) === graph.first(first + 1);
  return isEnd ? finalOutcome(graph.world(first)) : livelockOf(graph, members);
}

function livelockOf(graph: Graph, members: readonly number[]): Outcome {
  const world = graph.world(fullest(graph, members));
  return livelockOutcome(world, moving(graph, members), [world]);
}

/** The actors that take steps in these states. */
export function moving(graph: Graph, members: readonly number[]): Set<ActorId> {
  const actors = new Set<ActorId>();
  for (const state of members) {
    for (let edge = graph.first(state); edge < graph.first(state + 1); edge += 1)
      if (graph.actor(edge) >= 0) actors.add(graph.actor(edge));
  }
  return actors;
}

/** The state of a livelock in which most messages are unread. */
export function fullest(graph: Graph, members: readonly number[]): number {
  const all = members.slice(0, LOOKED_AT).map((state) => ({ state, unread: unreadOf(graph.world(state)) }));
  return all.reduce((most, each) => (isMore(each.unread, most.unread) ? each : most)).state;
}

/** States of a livelock that are looked into for its messages. */
const LOOKED_AT = 2000;

/**
 * Two schedules have the same outcome if they agree in kind, in the errors' types and lines, in the blocked operations
 * and lines, and in how many messages are unread of each queue or pipe.
 */
export function outcomeKey(outcome: Outcome): string {
  return keyOf(outcome, ({ object, messages }) => `${object.name}:${messages.length}`);
}

/** The same for those that leave messages in the same queues and pipes, however many. */
function keyButForCounts(outcome: Outcome): string {
  return keyOf(outcome, ({ object }) => object.name);
}

function keyOf(
  { kind, errors, blocked, unread, violated }: Outcome,
  textOf: (held: Outcome['unread'][number]) => string,
): string {
  const failed = errors.map(({ type, line }) => `${type}@${line}`).sort();
  const waiting = blocked.map(({ op, line }) => `${op}@${line}`).sort();
  return JSON.stringify([
    kind,
    failed,
    waiting,
    unread.map(textOf).sort(),
    ...(violated ? [violated.property] : []),
  ]);
}

/** Are two outcomes told as one? */
export function isSameOutcome(one: ExploredOutcome, other: ExploredOutcome): boolean {
  if (outcomeKey(one) === outcomeKey(other)) return true;
  const isFolded = one.unreadRange !== undefined || other.unreadRange !== undefined;
  return isFolded && keyButForCounts(one) === keyButForCounts(other);
}
