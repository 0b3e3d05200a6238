/** What queues and pipes hold, by `repr`, and which of it nobody received. */

import * as core from '../../core/index.js';
import { messagesIn, show } from '../../machine/thread.js';
import type { HeldMessages, Identity, Value } from '../../model.js';
import type { Program } from '../../program.js';
import { NOTHING_TOLD, type Owned, perObject, type Told } from '../rules/per-object.js';
import { type Actor, type Process, processAt, processOf, type World } from '../world.js';
import { arePlain, type Held, messageTexts } from './messages.js';
import { identifyObject } from './names.js';
import { SharedList } from './shared-list.js';

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
export const isPlain = ({ state }: Owned): boolean =>
  core.familyOf(state).kept(state) === null && arePlain(plainContents(state));

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
  return messageTexts(world.program, key, contents, world.processes, (content) =>
    contentText(world, owner, content),
  );
}

/** What each queue and pipe holds; a child's copy of a queue only where it has something in it. */
export function heldIn(world: World): SharedList<HeldMessages> {
  const known = held.get(world) ?? SharedList.of(heldBy(world), latest.get(world.program));
  held.set(world, known);
  latest.set(world.program, known);
  return known;
}

/** The events of one step share what is held after it. */
const held = new WeakMap<World, SharedList<HeldMessages>>();
const latest = new WeakMap<Program, SharedList<HeldMessages>>();

const heldBy = perObject((world, owned): Told<HeldMessages> => {
  const { id, process, state } = owned;
  if (!core.familyOf(state).holdsMessages) return NOTHING_TOLD;
  const contents = contentsOf(world, process, state);
  const isTold = id < 0 || process.parent === null || contents.length > 0;
  if (!isTold) return { value: null, lasts: isPlain(owned) };
  const object = identifyObject(world, process, id);
  const value = heldMessages(object, textsIn(world, process, object, contents));
  return { value, lasts: isPlain(owned) };
});

/** Apart from the rest, so that what is told of a world does not keep that world. */
function heldMessages(object: Identity, texts: () => readonly string[]): HeldMessages {
  return {
    object,
    get messages() {
      return texts();
    },
  };
}

/** The messages that nobody received, of each queue and pipe that has some. */
export function unreadOf(world: World): readonly HeldMessages[] {
  return everyOwned(world).flatMap(({ id, process, state }) => {
    if (!core.familyOf(state).holdsMessages) return [];
    const messages = unreadIn(world, process, state).map((content) => contentText(world, process, content));
    return messages.length > 0 ? [{ object: identifyObject(world, process, id), messages }] : [];
  });
}

function everyOwned(world: World): readonly Owned[] {
  const owned = (process: Process, states: Process['objects'], sign: 1 | -1): readonly Owned[] =>
    states.flatMap((state, at) => (state ? [{ id: sign * at, process, state }] : []));
  return [
    ...world.processes.flatMap((process) => owned(process, process.objects, 1)),
    ...owned(processAt(world, 0), world.shared, -1),
  ];
}
