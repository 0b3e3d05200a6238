/** A world in the words of model.ts, for whoever shows it. */

import * as core from '../../core/index.js';
import type { ActorView, ObjectView, Operation, View } from '../../model.js';
import { canStep } from '../rules/enabled.js';
import { type Actor, actorAt, isAlive, processOf, type World } from '../world.js';
import { contentTexts, everyObject, objectName, targetName, whyBlocked } from './names.js';

/** All that people are shown of a world. */
export function view(world: World): View {
  return {
    time: world.now,
    actors: world.actors.map((actor) => actorView(world, actor)),
    objects: objectViews(world),
  };
}

function actorView(world: World, actor: Actor): ActorView {
  const why = isAlive(actor) ? whyBlocked(world, actor) : null;
  const waits = actor.timer !== null && actor.timer > 0 && why !== null;
  return {
    id: actor.id,
    name: actor.name,
    process: processOf(world, actor).name,
    kind: actor.kind,
    daemon: actor.daemon,
    status: statusOf(world, actor),
    next: actor.operation && nextOf(world, actor, actor.operation),
    why,
    until: waits ? world.now + (actor.timer as number) : null,
  };
}

function statusOf(world: World, actor: Actor): ActorView['status'] {
  if (actor.status !== 'running') return actor.status;
  if (actor.operation?.op === 'sleep' && actor.timer !== 0) return 'sleeping';
  if (actor.kind === 'feeder' && whyBlocked(world, actor) === null) return 'ready';
  return canStep(world, actor) ? 'ready' : 'blocked';
}

function nextOf(world: World, actor: Actor, operation: Operation): ActorView['next'] {
  const { span } = operation;
  const line = world.program.lines[span.line - 1] ?? '';
  const text =
    span.endLine === span.line
      ? line.slice(span.column, span.endColumn)
      : `${line.slice(span.column).trim()} …`;
  const next = { op: operation.op, object: targetName(world, actor, operation), line: span.line, text };
  const [instructions] = operation.op === 'loop' ? operation.args : [];
  return typeof instructions === 'number' ? { ...next, instructions } : next;
}

/** Some are shown by others: connections by their pipe, threads and processes as actors. */
function objectViews(world: World): ObjectView[] {
  const shown = everyObject(world).filter(({ state }) => core.familyOf(state).isShown);
  return shown.map(({ id, process, state }) => {
    const { capacity, detail, actors, processes } = core.describe(state);
    const named = {
      ...Object.fromEntries(
        Object.entries(actors).map(([key, ids]) => [key, ids.map((each) => actorAt(world, each).name)]),
      ),
      ...Object.fromEntries(
        Object.entries(processes).map(([key, ids]) => [
          key,
          ids.map((each) => world.processes[each]?.name ?? ''),
        ]),
      ),
    };
    return {
      name: objectName(process, id, state),
      kind: state.kind,
      process: id > 0 ? process.name : null,
      content: contentTexts(world, process, core.familyOf(state).contents(state)),
      capacity,
      detail: { ...detail, ...named },
      waiting: waitingAt(world, id, process.id),
    };
  });
}

function waitingAt(world: World, id: number, process: number): string[] {
  return world.actors
    .filter((actor) => isAlive(actor) && actor.kind === 'thread' && actor.operation?.object === id)
    .filter((actor) => (id < 0 || actor.process === process) && !canStep(world, actor))
    .map(({ name }) => name);
}
