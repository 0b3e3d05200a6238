/** A sequence in the machine: a step a second of the virtual clock, so that each has all the time it needs. */

import { compile } from '../../../src/python/index.js';
import { moveClock } from '../../../src/world/clock.js';
import { kill } from '../../../src/world/ending.js';
import { act, begin, enabled, type World } from '../../../src/world/index.js';
import type { Process } from '../../../src/world/world.js';
import { Random } from './random.js';
import { type Answers, type Sequence, textOf } from './sequence.js';

const HEADER = `
import time
tiny = 0.001
def endless():
    time.sleep(1000000)
def actor(number, script):
    for k, step in script:
        wait = k + 1 - time.monotonic()
        if wait > 0:
            time.sleep(wait)
            perform(k, step)
    endless()
def perform(k, step):
    try:
        text = repr(step())
    except Exception as e:
        text = f'{type(e).__module__}.{type(e).__qualname__} {e.args!r}'
    print(f'{k} {text}')
`;

const SECOND = 1e9;
/** No operation here takes more steps than this. */
const STEPS = 100;

/** What the machine answers; where several can go at once, `seed` decides. Throws where a program can't be run. */
export function machineAnswers(sequence: Sequence, seed: number): Answers {
  const random = new Random(seed);
  const told: string[][] = sequence.steps.map(() => []);
  let world = begin(compile(HEADER + textOf(sequence), 'sequence.py', 'sequence.py'), {
    timing: 'ideal',
    seed,
  });
  let left = STEPS * sequence.steps.length;
  while (world.now < (sequence.steps.length + 1) * SECOND) {
    const [next, output] = goOn(world, random);
    if (next === null) break;
    if (left-- === 0) throw new Error('it goes on and on');
    const turn = told[Math.floor(world.now / SECOND) - 1];
    for (const line of output.split('\n').slice(0, -1)) (turn ?? told[0])?.push(line);
    world = next;
  }
  return told;
}

function goOn(world: World, random: Random): readonly [World | null, string] {
  const transitions = enabled(world);
  if (transitions.length === 0) return [null, ''];
  const transition = random.pick(transitions);
  if (transition.kind === 'clock') return [moveClock(world), ''];
  if (transition.kind === 'kill') return [kill(world, world.processes[transition.process] as Process), ''];
  const { world: next, output } = act(world, transition.actor, transition.branch);
  return [next, output];
}
