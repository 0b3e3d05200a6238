/** The fast tests, for `npm run check`: what needs neither the built command nor a real Python, and no search of any size. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'test/*.test.ts',
      'test/cli/names.test.ts',
      'test/cli/excuses.test.ts',
      'test/cli/help/{pages,render}.test.ts',
      'test/{core,show}/*.test.ts',
      'test/world/*/*.test.ts',
      'test/python/**/*.test.ts',
      'test/machine/liveness.test.ts',
      'test/schedule/walk.test.ts',
    ],
    exclude: [
      // Runs the built command.
      'test/examples.test.ts',
      // Asks the real Python.
      'test/core/cpython.test.ts',
      // Random screens, traces and worlds by the hundred, and what goes on for very long: some seconds each.
      'test/show/{screen,lanes}.test.ts',
      'test/world/*/{chance,fingerprint,forked-waits,long-runs,output,time}.test.ts',
      // Go through the worlds of every program.
      'test/world/*/{equal-worlds,per-actor}.test.ts',
    ],
    // One worker for many files, so that the rooms are read once: no test here changes anything outside itself.
    pool: 'threads',
    isolate: false,
    maxWorkers: '100%',
    testTimeout: 60_000,
  },
});
