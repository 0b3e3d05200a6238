/** Lost updates are found where they are by their definition, and nowhere else. */

import { expect, test } from 'vitest';
import { compared } from './compare.js';
import { madeUp } from './programs.js';

const PROGRAMS = 100;

test(`exploring ${PROGRAMS} random programs finds the lost updates that the history of every order has`, () => {
  let count = 0;
  for (let number = 0; number < PROGRAMS; number += 1) {
    const found = compared(number, 10_000);
    if (found !== null) count += 1;
    expect(found ?? [], madeUp(number).source).toEqual([]);
  }
  expect(count).toBeGreaterThan(PROGRAMS / 2);
}, 300_000);
