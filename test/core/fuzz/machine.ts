/** A sequence in the machine: a step a second of the virtual clock, so that each has all the time it needs. */

import { compile } from '../../../src/python/index.js';
import { act, begin, enabled, type World } from '../../../src/world/index.js';
import { moveClock } from '../../../src/world/rules/clock.js';
import { kill } from '../../../src/world/step/ending.js';
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
/** No step here takes more of the machine's than this. */
const STEPS = 1000;

/** What the machine answers; where several can go at once, `seed` decides. Throws where a program can't be run. */
export function machineAnswers(sequence: Sequence, seed: number): Answers {
  const random = new Random(seed);
  let world = start(sequence);
  return sequence.steps.map((_, k) => {
    const turn = taken(world, k, random);
    world = turn.world;
    return turn.lines;
  });
}

/** Worlds that are kept from turn to turn, and the orders in which a turn is tried from each. */
const KEPT = 12;
const TRIES = 16;

/** Can the machine answer so? Its orders are drawn, turn by turn, so no is no proof. `fits` judges what it says in a turn. */
export function canAnswer(
  sequence: Sequence,
  fits: (turn: number, lines: readonly string[]) => boolean,
): boolean {
  const random = new Random(1);
  let worlds: World[] = [start(sequence)];
  for (const k of sequence.steps.keys()) {
    const tried = Array.from({ length: TRIES }, () => worlds.map((world) => taken(world, k, random))).flat();
    worlds = tried.flatMap(({ world, lines }) => (fits(k, lines) ? [world] : [])).slice(0, KEPT);
  }
  return worlds.length > 0;
}

function start(sequence: Sequence): World {
  const program = compile(HEADER + textOf(sequence), 'sequence.py', 'sequence.py');
  return begin(program, { timing: 'ideal', seed: 1 });
}

interface Turn {
  readonly world: World;
  readonly lines: readonly string[];
}

/** The second of that step, and before the first one all that leads to it. */
function taken(from: World, step: number, random: Random): Turn {
  let [world, text] = [from, ''];
  for (let left = STEPS; world.now < (step + 2) * SECOND; left -= 1) {
    if (left === 0) throw new Error('it goes on and on');
    const [next, output] = goOn(world, random);
    if (next === null) break;
    world = next;
    text += output;
  }
  return { world, lines: text.split('\n').slice(0, -1) };
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
