/** What is kept of the actors of one world for another is what would be found there anew. */

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Timing } from '../../../src/model.js';
import { compile } from '../../../src/python/index.js';
import { begin, enabled, perform, view, type World } from '../../../src/world/index.js';

const FOLDERS = ['demos/', 'test/explore/classics/', 'test/programs/'];
/** Worlds that are looked at, of each program. */
const WORLDS = 40;

/** The same world of a program of which nothing is known yet. */
const afresh = (world: World): World => ({ ...world, program: { ...world.program } });

/** Some of the worlds that a program can come to, each after the one that it comes from. */
function steps(first: World): World[] {
  const found = [first];
  const pairs: World[] = [];
  for (let at = 0; at < found.length && found.length < WORLDS; at += 1) {
    const world = found[at] as World;
    for (const each of enabled(afresh(world))) {
      const next = perform(world, each, 1).world;
      found.push(next);
      pairs.push(world, next);
    }
  }
  return pairs;
}

test.each(['ideal', 'any'] as Timing[])('in %s time', { timeout: 300_000 }, (timing) => {
  for (const folder of FOLDERS) {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.py'))) {
      const program = compile(readFileSync(folder + file, 'utf8'), file, file);
      for (const world of steps(begin(program, { timing, seed: 1 }))) {
        expect(enabled(world), file).toEqual(enabled(afresh(world)));
        expect(JSON.stringify(view(world)), file).toBe(JSON.stringify(view(afresh(world))));
      }
    }
  }
});
