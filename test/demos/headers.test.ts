/** Every file in demos/ is proved by its header: what it lists is what exploring finds, and a mended twin is clean. */

import { describe, expect, test } from 'vitest';
import { demoText } from '../../src/cli/programs/demos.js';
import { explored } from '../explore/judges/agree.js';
import { outcomeText } from '../running.js';
import { DEMOS, demo, isMended, outcomesOf, sourceOf } from './rules.js';

const PATIENCE = { timeout: 300_000 };

describe.each(DEMOS)('%s', (name) => {
  test('ends in every way that its header lists, and in no other', PATIENCE, () => {
    const { complete, outcomes } = explored(demo(name), 'ideal');
    expect(complete).toBe(true);
    expect([...new Set(outcomes.map(outcomeText))].sort()).toEqual(outcomesOf(name).sort());
  });

  test.each(['en', 'zh'] as const)(
    'says in %s what it is, what to look for, and how it is mended',
    (lang) => {
      const file = `${name}.py`;
      const told = demoText({ name, file, fixed: null }, sourceOf(name).split('\n'), lang);
      const { title, shows, lookFor } = told;
      for (const text of [title, shows, lookFor]) {
        expect(text).not.toBe('');
        expect(/[\u4e00-\u9fff]/.test(text)).toBe(lang === 'zh');
      }
      if (outcomesOf(name).some((outcome) => outcome !== 'finished')) expect(told.mend).toBeTruthy();
    },
  );
});

test.each(DEMOS.filter(isMended))('%s is clean, even where any step may be delayed', PATIENCE, (name) => {
  expect(explored(demo(name), 'any')).toMatchObject({ complete: true, clean: true });
});

test.each(DEMOS.filter((name) => !isMended(name)))(
  '%s has a mended twin exactly if it can go wrong',
  (name) => {
    const isBroken = outcomesOf(name).some((outcome) => outcome !== 'finished');
    expect(DEMOS.includes(`${name}.fixed`)).toBe(isBroken);
  },
);
