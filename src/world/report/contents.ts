/** What queues and pipes hold, by `repr`, and which of it nobody received. */

import * as core from '../../core/index.js';
import { messagesIn, show } from '../../machine/thread.js';
import type { HeldMessages, Identity, ObjectId, Value } from '../../model.js';
import type { Program } from '../../program.js';
import { type Actor, type Process, processAt, processOf, type World } from '../world.js';
import { type Held, isPlain as isPlainHeld, messageTexts } from './messages.js';
import { identifyObject } from './names.js';

/** A core object with the process that it belongs to; for what all share, the first one. */
export interface Owned {
  readonly id: ObjectId;
  readonly process: Process;
  readonly state: core.CoreState;
}

/** Those that people are shown: threads and processes are shown as actors, the ends of a pipe by their pipe. */
export const everyShown = everyOne((state) => {
  const { sort, partOf } = core.familyOf(state);
  return sort !== 'actor' && partOf === undefined;
});

/** Those that hold messages, or could. */
export const everyHolder = everyOne((state) => core.familyOf(state).holdsMessages);

/**
 * Every core object of that sort: those of each process, then those that all share. From step to step most processes stay as they
 * are, so that each is looked through once.
 */
function everyOne(isWanted: (state: core.CoreState) => boolean): (world: World) => readonly Owned[] {
  const known = new WeakMap<Process['objects'], readonly Found[]>();
  const wanted = (states: Process['objects']): readonly Found[] => {
    const found =
      known.get(states) ?? states.flatMap((state, at) => (state && isWanted(state) ? [{ at, state }] : []));
    known.set(states, found);
    return found;
  };
  return (world) => [
    ...world.processes.flatMap((process) =>
      wanted(process.objects).map(({ at, state }) => ({ id: at, process, state })),
    ),
    ...wanted(world.shared).map(({ at, state }) => ({ id: -at, process: processAt(world, 0), state })),
  ];
}

interface Found {
  readonly at: number;
  readonly state: core.CoreState;
}

/** `repr` of a value as the actor sees it. */
export function reprFor(world: World, actor: Actor, value: Value): string {
  return show(world.program, actor.thread, processOf(world, actor).memory, value);
}

/** What an object holds, in the order in which that comes out. */
export function contentsOf(world: World, owner: Process, state: core.CoreState): readonly Held[] {
  const family = core.familyOf(state);
  const kept = family.kept(state);
  if (kept === null) return plainContents(state);
  return messagesIn(world.program, owner.memory, kept.self, kept.size).map((text) => ({
    kind: 'text',
    text,
  }));
}

/** Each step asks for them several times. */
function plainContents(state: core.CoreState): readonly Held[] {
  const known = plain.get(state) ?? core.familyOf(state).contents(state);
  plain.set(state, known);
  return known;
}

const plain = new WeakMap<core.CoreState, readonly Held[]>();

/** Is what it holds told by the object alone, whatever becomes of the memory of its process? */
export function isPlain({ state }: Owned): boolean {
  const known = arePlain.get(state);
  if (known !== undefined) return known;
  const answer = core.familyOf(state).kept(state) === null && plainContents(state).every(isPlainHeld);
  arePlain.set(state, answer);
  return answer;
}

const arePlain = new WeakMap<core.CoreState, boolean>();

/** What of it counts as unread at the end: not what a forked copy was born with. */
function unreadIn(world: World, owner: Process, state: core.CoreState): readonly Held[] {
  const family = core.familyOf(state);
  const kept = family.kept(state);
  return kept === null ? family.unread(state) : contentsOf(world, owner, state).slice(kept.inherited);
}

/** One thing that an object of `owner` holds, by `repr`. */
export function contentText(world: World, owner: Process, content: Held): string {
  if (content.kind === 'text') return content.text;
  if (content.kind === 'message') return content.message.text;
  const process = content.process === null ? owner : processAt(world, content.process);
  return show(world.program, null, process.memory, content.value);
}

/** The same of all that an object holds, to be looked at later. */
export function textsIn(
  world: World,
  owner: Process,
  { key }: Identity,
  contents: readonly Held[],
): () => readonly string[] {
  return messageTexts(world.program, key, contents, (content) => contentText(world, owner, content));
}

/** What each queue and pipe holds; a child's copy of a queue only where it has something in it. */
export function heldIn(world: World): readonly HeldMessages[] {
  const known = held.get(world) ?? readHeld(world);
  held.set(world, known);
  return known;
}

/** The events of one step share what is held after it. */
const held = new WeakMap<World, readonly HeldMessages[]>();

function readHeld(world: World): readonly HeldMessages[] {
  const known = heldBefore.get(world.program) ?? new Map<string, HeldBefore>();
  heldBefore.set(world.program, known);
  return everyHolder(world).flatMap((owned) => {
    const { id, process, state } = owned;
    const contents = contentsOf(world, process, state);
    const isTold = id < 0 || process.parent === null || contents.length > 0;
    if (!isTold) return [];
    const object = identifyObject(world, process, id);
    const before = known.get(object.key);
    if (before?.state === state && before.held.object.name === object.name && isPlain(owned))
      return [before.held];
    const now = heldBy(object, textsIn(world, process, object, contents));
    known.set(object.key, { state, held: now });
    return [now];
  });
}

/** What was told of an object last, and of which state: most stay as they are from step to step. */
interface HeldBefore {
  readonly state: core.CoreState;
  readonly held: HeldMessages;
}

const heldBefore = new WeakMap<Program, Map<string, HeldBefore>>();

/** Apart from the rest, so that what is told of a world does not keep that world. */
function heldBy(object: Identity, texts: () => readonly string[]): HeldMessages {
  return {
    object,
    get messages() {
      return texts();
    },
  };
}

/** The messages that nobody received, of each queue and pipe that has some. */
export function unreadOf(world: World): readonly HeldMessages[] {
  return everyHolder(world).flatMap(({ id, process, state }) => {
    const messages = unreadIn(world, process, state).map((content) => contentText(world, process, content));
    return messages.length > 0 ? [{ object: identifyObject(world, process, id), messages }] : [];
  });
}
