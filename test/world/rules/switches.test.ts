/** What a switch is. */

import { expect, test } from 'vitest';
import type { Transition } from '../../../src/model.js';
import { isSwitch, lastAfter, NOBODY, switchesIn } from '../../../src/world/index.js';

const act = (actor: number): Transition => ({ kind: 'act', actor, branch: 0 });
const clock: Transition = { kind: 'clock' };
const kill: Transition = { kind: 'kill', process: 1 };

test('steps by another actor than the last that stepped; the clock and kills are nobody', () => {
  expect(switchesIn([])).toBe(0);
  expect(switchesIn([act(1), act(1), act(2), act(1)])).toBe(2);
  expect(switchesIn([act(1), clock, kill, act(1), clock, act(2)])).toBe(1);
});

test('nobody switches from nobody, or to it', () => {
  expect([isSwitch(NOBODY, 0), isSwitch(0, NOBODY), isSwitch(0, 0), isSwitch(0, 1)]).toEqual([
    false,
    false,
    false,
    true,
  ]);
  expect([lastAfter(3, NOBODY), lastAfter(3, 4)]).toEqual([3, 4]);
});
