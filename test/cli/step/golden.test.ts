/** Screens as files to be read: scenes of the demos at three sizes, in English and Chinese, and one in colour. */

import { beforeAll, describe, test } from 'vitest';
import type { Background } from '../../../src/cli/step/background.js';
import { scriptKeys } from '../../../src/cli/step/keys.js';
import { follow } from '../../../src/cli/step/script.js';
import { beginSession, type Session, screenOf } from '../../../src/cli/step/session.js';
import type { Program } from '../../../src/program.js';
import { beginWalk } from '../../../src/schedule/walk.js';
import { renderScreen, type ScreenOptions } from '../../../src/show/screen/render.js';
import { programFrom } from '../../explore/judges/sampling.js';
import { expectGolden } from '../../golden.js';
import { knowing } from './knowing.js';

type Scene = readonly [name: string, keys: string, goal?: string];
/** Of each demo: the name of a scene, the keys that lead to it, and its goal. */
const SCENES: Readonly<Record<string, readonly Scene[]>> = {
  'odd-even': [
    ['start', ''],
    ['livelock', 'o1 Space'],
    ['turning-point', 'o1 Space b'],
    ['another-end', 'o1 Space b o3 Space'],
    ['hint', 'Enter*30 h', 'livelock'],
    ['reached', 'o3 Space Home o1 Space', 'livelock'],
    ['waits', 'Enter*28 0'],
  ],
  pipe: [
    ['deadlock', 'o1 Space'],
    ['help', '?'],
  ],
  queue: [
    ['outcomes', 'Enter*5 o'],
    ['unread-1', 'o1 Space'],
    ['unread-2', 'o2 Space'],
    ['unread-3', 'o3 Space'],
    ['unread-4', 'o4 Space'],
    ['all-read', 'o5 Space'],
    ['feeders', '0 0 1*4 2'],
  ],
};
const VIEWS: readonly (readonly [string, ScreenOptions])[] = [
  ['80x24', { width: 80, height: 24, color: 0, lang: 'en' }],
  ['100x30.zh', { width: 100, height: 30, color: 0, lang: 'zh' }],
  ['120x40', { width: 120, height: 40, color: 0, lang: 'en' }],
];
const COLOURED = new Set(['odd-even.turning-point']);

describe.each(Object.entries(SCENES))('%s', (demo, scenes) => {
  let program: Program;
  let background: Background;
  beforeAll(() => {
    program = programFrom('demo', demo);
    background = knowing(program);
  }, 240_000);

  describe.each(scenes.map((scene) => ({ scene })))('$scene.0', ({ scene: [name, keys, goal] }) => {
    let last: Session;
    beforeAll(async () => {
      const session = beginSession(program, beginWalk(program, 'ideal', 1), goal ?? null);
      last = await follow(session, scriptKeys(keys), background);
    }, 120_000);

    const file = `${demo}.${name}`;
    const expectScreen = (view: string, options: ScreenOptions): void => {
      const lines = renderScreen(screenOf(last), options).map((line) => `${line.trimEnd()}\n`);
      expectGolden(new URL(`golden/${file}.${view}.txt`, import.meta.url).pathname, lines.join(''));
    };

    test.each(VIEWS)('%s', expectScreen);
    const coloured: ScreenOptions = { width: 100, height: 30, color: 1, lang: 'en' };
    if (COLOURED.has(file)) test('in colour', () => expectScreen('100x30.color', coloured));
  });
});
