/** How the demos and the classic programs come to their bad ends: as files to be read, and what holds of each of them. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { withCauses } from '../../src/causes/index.js';
import type { Trace, View } from '../../src/model.js';
import type { Program } from '../../src/program.js';
import { compile } from '../../src/python/index.js';
import { traceAlong } from '../../src/schedule/index.js';
import { causeLines } from '../../src/show/trace/cause-lines.js';
import { explored } from '../explore/judges/agree.js';
import { expectGolden } from '../golden.js';
import { outcomeText } from '../running.js';

const PATIENCE = { timeout: 60_000 };

const FOLDERS = ['../../demos/', '../explore/classics/', './programs/'].map(
  (path) => new URL(path, import.meta.url),
);
const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.py'))
    .map((name) => new URL(name, folder)),
);

/** The trace of each bad end, with its causes. */
function badEnds(program: Program): readonly Trace[] {
  return explored(program, 'ideal', 0)
    .outcomes.filter(({ kind, unread }) => kind !== 'finished' || unread.length > 0)
    .map(({ schedule }) => withCauses(program, traceAlong(program, schedule)));
}

/** The causes that don't fit the schedule: in each step the named actor ran at that line, or stood there before or after it. */
function misplaced({ start, steps, causes = [] }: Trace): readonly unknown[] {
  return causes.filter(({ step, actor, line }) => {
    if (step === null || line === null) return false;
    const { events = [], view } = steps[step - 1] ?? {};
    const ran = events.some(
      (each) => each.actor?.key === actor?.key && [each.line, ...each.lines].includes(line),
    );
    const stands = (each: View | undefined) =>
      each?.actors.some(({ key, next }) => key === actor?.key && next?.line === line) ?? false;
    return !ran && !stands(view) && !stands(steps[step - 2]?.view ?? start);
  });
}

function told(program: Program, ends: readonly Trace[]): string {
  const stories = ends.flatMap((trace) =>
    (['en', 'zh'] as const).map((lang) =>
      [`== ${outcomeText(trace.outcome)}`, ...causeLines(trace, 80, lang), ''].join('\n'),
    ),
  );
  return `${program.name}\n\n${stories.join('\n')}`;
}

describe.each(files.map((file) => [file.pathname.split('/').at(-1) ?? '', file] as const))(
  '%s',
  (name, file) => {
    test('each bad end has causes, at steps of their own', PATIENCE, () => {
      const program = compile(readFileSync(file, 'utf8'), name, name);
      const ends = badEnds(program);
      for (const trace of ends) {
        expect(trace.causes?.length).toBeGreaterThan(0);
        expect(trace.causes?.length).toBeLessThanOrEqual(6);
        expect(misplaced(trace)).toEqual([]);
      }
      if (ends.length > 0)
        expectGolden(new URL(`golden/${name}.txt`, import.meta.url).pathname, told(program, ends));
    });
  },
);
