/** The names that the check lets through are those that the machine has, module by module. */
import { describe, expect, test } from 'vitest';
import '../../../src/machine/interpreter.js';
import { findModules, has, isModule, moduleNames } from '../../../src/language/contract/registry.js';
import {
  MISSING_MEMBERS,
  MISSING_MODULES,
  SUPPORTED,
} from '../../../src/python/support/supported-modules.js';

/** Modules of the machine that no program imports: what stands in them is met in other ways. */
const NOT_IMPORTED = new Set([
  'pickle', // PicklingError, which a queue's feeder raises
  '_collections', // the types of a deque's iterators
  'multiprocessing.fork', // what get_context() gives
  'multiprocessing.context', // its processes
  'sys.stdout', // an object
  'sys.stderr',
]);

test('every module of the machine is offered, and no other', () => {
  const there = findModules().filter((name) => !NOT_IMPORTED.has(name));
  expect(there.sort()).toEqual(Object.keys(SUPPORTED).sort());
});

describe.each(Object.keys(SUPPORTED))('%s', (module) => {
  test('offers the names that the machine has, and no other', () => {
    const offered = [...(SUPPORTED[module] ?? [])].filter((name) => !isModule(`${module}.${name}`));
    const there = moduleNames(module).filter((name) => !isModule(`${module}.${name}`));
    const hidden = offered.filter((name) => name.startsWith('_') && has(`${module}.${name}`));
    expect(offered.sort()).toEqual([...there, ...hidden].sort());
  });

  test('is not refused as well', () => {
    expect(Object.hasOwn(MISSING_MODULES, module)).toBe(false);
    const refused = Object.keys(MISSING_MEMBERS).filter((name) => has(name) && name.startsWith(`${module}.`));
    expect(refused).toEqual([]);
  });
});
