/** Operations that are no steps: nobody else can see them, so they are answered on the way. */

import { pidOf } from '../../core/index.js';
import type { Operation, OperationName, SilentOperation, Span, Value } from '../../model.js';
import { drawFrom, isBranching } from '../rules/chance.js';
import { type Actor, processOf, type World, withActor } from '../world.js';

interface Answer {
  readonly world: World;
  readonly value: Value;
}

const answers: Readonly<Record<SilentOperation, (world: World, actor: Actor, span: Span) => Answer>> = {
  draw,
  getpid: (world, actor) => ({ world, value: pidOf(actor.process) }),
  getppid: (world, actor) => {
    const { parent } = processOf(world, actor);
    return { world, value: parent === null ? 1 : pidOf(parent) };
  },
};

/** The answer to what is no step; null for what is one. */
export function silentAnswer(world: World, actor: Actor, { op, args, span }: Operation): Answer | null {
  if (isSilent(op)) return answers[op](world, actor, span);
  if (op !== 'random') return null;
  const count = Number(args[0]);
  if (isBranching(count)) return null;
  const drawn = draw(world, actor, span);
  return { ...drawn, value: count <= 1 ? 0 : drawn.value % count };
}

function isSilent(op: OperationName): op is SilentOperation {
  return Object.hasOwn(answers, op);
}

function draw(world: World, actor: Actor, span: Span) {
  const { thread, value } = drawFrom(world, actor, span);
  return { world: withActor(world, { ...actor, thread }), value };
}
