/** The small parts of the command line that are functions of data. */
import { expect, test } from 'vitest';
import { demoSource, demos, demoText } from '../../src/cli/programs/demos.js';
import { nearest } from '../../src/cli/programs/nearest-name.js';
import { canPlay, colorLevel, localeLang, wantsColor } from '../../src/cli/terminal/terminal.js';

test('the nearest name, if it is near', () => {
  const names = ['queue', 'pipe', 'odd-even', 'queue-module'];
  expect(nearest('od-even', names)).toBe('odd-even');
  expect(nearest('evne-odd', names)).toBe(null);
  expect(nearest('qeueu', names)).toBe('queue');
  expect(nearest('pip', names)).toBe('pipe');
  expect(nearest('xyz', names)).toBe(null);
  expect(nearest('x', [])).toBe(null);
});

test('the language of the locale', () => {
  expect(localeLang({ LANG: 'zh_CN.UTF-8' })).toBe('zh');
  expect(localeLang({ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' })).toBe('en');
  expect(localeLang({ LC_ALL: '', LANG: 'zh_TW' })).toBe('zh');
  expect(localeLang({})).toBe('en');
});

test('colour: what forces wins over what forbids', () => {
  expect(wantsColor({}, true)).toBe(true);
  expect(wantsColor({}, false)).toBe(false);
  expect(wantsColor({ NO_COLOR: '1' }, true)).toBe(false);
  expect(wantsColor({ NO_COLOR: '' }, true)).toBe(true);
  expect(wantsColor({ TERM: 'dumb' }, true)).toBe(false);
  expect(colorLevel({ TERM: 'xterm' }, true, true)).toBe(1);
  expect(colorLevel({ TERM: 'xterm-256color' }, true, true)).toBe(2);
  expect(colorLevel({ TERM: 'xterm-256color' }, false, true)).toBe(0);
  expect(colorLevel({ TERM: 'xterm-256color', NO_COLOR: '1' }, true, true)).toBe(0);
  expect(colorLevel({ FORCE_COLOR: '2' }, true, false)).toBe(2);
  expect(wantsColor({ FORCE_COLOR: '1', NO_COLOR: '1' }, false)).toBe(true);
  expect(wantsColor({ FORCE_COLOR: '0' }, true)).toBe(false);
});

test('a dumb terminal shows everything at once', () => {
  expect(canPlay({ TERM: 'xterm' }, true)).toBe(true);
  expect(canPlay({ TERM: 'dumb' }, true)).toBe(false);
  expect(canPlay({}, false)).toBe(false);
});

test.each(demos())('$name says of itself, in both languages, what it shows', (demo) => {
  for (const file of [demo.file, ...(demo.fixed ? [demo.fixed] : [])]) {
    const lines = demoSource(file).split('\n');
    const [english, chinese] = [demoText(demo, lines, 'en'), demoText(demo, lines, 'zh')];
    for (const key of ['title', 'shows', 'lookFor'] as const) {
      expect(english[key]).toMatch(/^[^\p{Script=Han}]+$/u);
      expect(chinese[key]).toMatch(/\p{Script=Han}/u);
    }
    if (demo.fixed) expect(english.mend).toMatch(/\w/);
  }
});
