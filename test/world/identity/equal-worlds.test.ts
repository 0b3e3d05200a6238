/**
 * Equal worlds have one form: the search tells worlds apart by rows of fields, and would take them for two. So objects that say the
 * same have their fields in the same order wherever they are made, and a first world has the names that its like gets later.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compile } from '../../../src/python/index.js';
import { normal } from '../../../src/world/identity/normal.js';
import { begin, enabled, fingerprint, perform, type World } from '../../../src/world/index.js';

const FOLDERS = ['demos/', 'test/explore/classics/', 'test/programs/'];
/** Worlds that are looked at, of each program. */
const WORLDS = 60;

/** The orders of fields in which objects come, by their fields sorted. */
type Orders = Map<string, Set<string>>;

function gather(data: unknown, orders: Orders, seen: Set<unknown>): void {
  if (typeof data !== 'object' || data === null || seen.has(data) || 'instructions' in data) return;
  seen.add(data);
  const isList = Array.isArray(data) || data instanceof Map || data instanceof Set;
  if (!isList) {
    const fields = Object.keys(data);
    const sorted = [...fields].sort().join(' ');
    orders.set(sorted, (orders.get(sorted) ?? new Set()).add(fields.join(' ')));
  }
  for (const part of isList ? data : Object.values(data)) gather(part, orders, seen);
}

/** Some of the worlds that a program can come to. */
function worldsOf(first: World): World[] {
  const found = [first];
  const known = new Set([fingerprint(first)]);
  for (let at = 0; at < found.length && found.length < WORLDS; at += 1) {
    const world = found[at] as World;
    for (const each of enabled(world)) {
      const next = perform(world, each, 1).world;
      const key = fingerprint(next);
      if (known.has(key)) continue;
      known.add(key);
      found.push(next);
    }
  }
  return found;
}

test('the fields of all that is in a world', { timeout: 300_000 }, () => {
  const orders: Orders = new Map();
  const seen = new Set<unknown>();
  for (const folder of FOLDERS) {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.py'))) {
      const program = compile(readFileSync(folder + file, 'utf8'), file, file);
      for (const { program: _, budget: __, ...rest } of worldsOf(begin(program, { timing: 'any', seed: 1 })))
        gather(rest, orders, seen);
    }
  }
  expect(orders.size).toBeGreaterThan(40);
  expect([...orders.values()].filter((each) => each.size > 1)).toEqual([]);
});

test('the names in a first world', () => {
  for (const folder of FOLDERS) {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.py'))) {
      const first = begin(compile(readFileSync(folder + file, 'utf8'), file, file), {
        timing: 'any',
        seed: 1,
      });
      expect(normal(first, 0), file).toBe(first);
    }
  }
});
