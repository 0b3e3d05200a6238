/**
 * What holds for every program and every schedule of it. QUEUE_DEMO_LAWS=10000 tries so many programs; a failure
 * prints the program, and the seed of fast-check that finds it again.
 */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Timing, Trace, Transition } from '../../src/model.js';
import type { Program } from '../../src/program.js';
import { compile } from '../../src/python/index.js';
import { ScheduleMismatch, trace } from '../../src/schedule/index.js';
import { begin, enabled, fingerprint, perform, view, type World } from '../../src/world/index.js';
import { frozen } from './frozen.js';
import { programs } from './programs.js';

const COUNT = Number(process.env.QUEUE_DEMO_LAWS ?? 200);
const MAX_STEPS = 120;

interface Case {
  readonly program: Program;
  readonly timing: Timing;
  readonly seed: number;
}

/** Checks a law of random programs, each under one seed and model of time. */
function law(name: string, holds: (given: Case) => void): void {
  test(name, { timeout: 60_000 + COUNT * 100 }, () => {
    const setting = [programs, fc.constantFrom<Timing>('ideal', 'any'), fc.nat(1000)] as const;
    const property = fc.property(...setting, (text, timing, seed) => {
      holds({ program: compile(text, 'random.py', 'random.py'), timing, seed });
    });
    fc.assert(property, { numRuns: COUNT });
  });
}

const run = ({ program, seed, timing }: Case, maxSteps = MAX_STEPS): Trace =>
  trace(program, { seed, timing, maxSteps });

/** The worlds that a run goes through, from the first one on. */
function worldsOf(given: Case, { steps }: Trace): World[] {
  const worlds = [begin(given.program, given)];
  for (const { transition } of steps) worlds.push(perform(worlds.at(-1) as World, transition, 1).world);
  return worlds;
}

const text = (data: unknown): string => JSON.stringify(data);

describe('steps', () => {
  law('only what is enabled is performed', (given) => {
    const told = run(given);
    const worlds = worldsOf(given, told);
    told.steps.forEach(({ transition, view: after }, index) => {
      expect(enabled(worlds[index] as World)).toContainEqual(transition);
      expect(view(worlds[index + 1] as World)).toEqual(after);
    });
  });

  law('no step changes the world before it, whichever is taken', (given) => {
    let world = frozen(begin(given.program, given));
    for (const { transition } of run(given, 40).steps) {
      const before = fingerprint(world);
      for (const each of enabled(world)) perform(world, each, 1);
      expect(fingerprint(world)).toBe(before);
      world = frozen(perform(world, transition, 1).world);
    }
  });

  law('an actor that waits is not enabled, and says why', (given) => {
    for (const world of worldsOf(given, run(given, 60))) {
      const able = new Set(enabled(world).flatMap((each) => (each.kind === 'act' ? [each.actor] : [])));
      for (const { id, status, why } of view(world).actors) {
        if (status === 'blocked' || status === 'ended' || status === 'killed') expect(able).not.toContain(id);
        if (status === 'blocked') expect(why).not.toBeNull();
      }
    }
  });
});

describe('schedules', () => {
  law('replaying one gives the identical trace', (given) => {
    const { seed: _, ...told } = run(given);
    const { seed: __, ...again } = trace(given.program, { schedule: told.schedule });
    if (told.outcome.kind === 'cut') expect(text(again.steps)).toBe(text(told.steps));
    else expect(text(again)).toBe(text(told));
  });

  law('a truncated one, or one with a character changed, is refused', (given) => {
    const { schedule, steps } = run(given, 60);
    const at = given.seed % schedule.length;
    const other = schedule[at] === 'Z' ? 'Y' : 'Z';
    for (const changed of [schedule.slice(0, at), schedule.slice(0, at) + other + schedule.slice(at + 1)]) {
      const replay = (): Trace => trace(given.program, { schedule: changed });
      expect(replay).toThrow(ScheduleMismatch);
      try {
        replay();
      } catch (error) {
        expect((error as ScheduleMismatch).step).toBeLessThanOrEqual(steps.length + 1);
      }
    }
  });
});

/** All worlds within some steps of the first, by fingerprint; at most so many. */
function around({ program, timing, seed }: Case, limit: number): Map<string, World[]> {
  const found = new Map<string, World[]>();
  const waiting = [begin(program, { timing, seed })];
  for (let world = waiting.shift(); world && found.size < limit; world = waiting.shift()) {
    const known = found.get(fingerprint(world));
    known?.push(world);
    if (known) continue;
    found.set(fingerprint(world), [world]);
    for (const each of enabled(world)) waiting.push(perform(world, each, 1).world);
  }
  return found;
}

const comesTo = (world: World, transition: Transition): string =>
  fingerprint(perform(world, transition, 1).world);

/** What is shown of a world, without the time: in equal worlds it can be another, and with it who is due. */
function timeless(world: World): unknown {
  const { actors, objects } = view(world);
  const shown = actors.map(({ until: _, status, why, ...rest }) => {
    const due = world.timing === 'any' && status === 'sleeping';
    return { ...rest, status: due ? 'ready' : status, why: due ? null : why };
  });
  return { actors: shown, objects };
}

describe('fingerprints', () => {
  law('worlds with the same one can do the same, look the same, and come to the same', (given) => {
    for (const [world, ...others] of around(given, 40).values()) {
      if (!world || others.length === 0) continue;
      const ways = enabled(world);
      const seen = text(timeless(world));
      for (const other of others.slice(0, 3)) {
        expect(enabled(other)).toEqual(ways);
        expect(text(timeless(other))).toBe(seen);
        for (const each of ways) expect(comesTo(other, each)).toBe(comesTo(world, each));
      }
    }
  });

  law('worlds that look different have different ones', (given) => {
    const looks = new Map<string, string>();
    for (const [key, [world]] of around(given, 40)) {
      const look = text(view(world as World));
      expect(looks.get(key) ?? look).toBe(look);
      looks.set(key, look);
    }
  });

  law('steps of two processes that only print or wait come to the same, either way round', (given) => {
    for (const [world] of around(given, 30).values()) {
      const ways = enabled(world as World).filter((each) => each.kind === 'act');
      const alone = ways.filter(({ actor }) =>
        ['print', 'sleep'].includes((world as World).actors[actor]?.operation?.op ?? ''),
      );
      const [a, b] = alone;
      if (!a || !b || a.actor === b.actor) continue;
      if ((world as World).actors[a.actor]?.process === (world as World).actors[b.actor]?.process) continue;
      const one = perform(perform(world as World, a, 1).world, b, 2).world;
      const two = perform(perform(world as World, b, 1).world, a, 2).world;
      if (one.actors.length === (world as World).actors.length)
        expect(fingerprint(two)).toBe(fingerprint(one));
    }
  });
});

describe('outcomes', () => {
  law('agree with the last world', (given) => {
    const { outcome, steps, start } = run(given);
    const { actors } = steps.at(-1)?.view ?? start;
    const threads = actors.filter(({ kind }) => kind === 'thread');
    const over = threads.every(({ status }) => ['ended', 'failed', 'killed'].includes(status));
    const names = (status: string): string[] =>
      actors.filter((each) => each.status === status).map(({ name }) => name);
    expect(over).toBe(outcome.kind === 'finished' || outcome.kind === 'error');
    if (outcome.kind === 'finished') expect(outcome.errors).toEqual([]);
    if (outcome.kind === 'error') expect(outcome.errors.length).toBeGreaterThan(0);
    if (outcome.kind === 'deadlock') expect(outcome.blocked.length).toBeGreaterThan(0);
    if (outcome.kind === 'livelock') expect(outcome.running.length).toBeGreaterThan(0);
    if (outcome.kind === 'cut') expect(steps.length).toBe(MAX_STEPS);
    for (const name of names('failed')) expect(outcome.errors.map(({ actor }) => actor.name)).toContain(name);
    for (const { actor } of outcome.blocked) expect(names('blocked')).toContain(actor.name);
  });

  law('a deadlock or an end is a world without any step, a livelock one that never gets there', (given) => {
    const told = run(given);
    let world = worldsOf(given, told).at(-1) as World;
    if (told.outcome.kind === 'cut') return;
    if (told.outcome.kind !== 'livelock') expect(enabled(world)).toEqual([]);
    else {
      for (let step = 0; step < 50; step += 1) {
        const ways = enabled(world);
        if (world.actors.some(({ operation }) => operation?.op === 'loop') && ways.length === 0) break;
        expect(ways.length).toBeGreaterThan(0);
        world = perform(world, ways[step % ways.length] as Transition, 1).world;
      }
    }
  });
});
