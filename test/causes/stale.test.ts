/** Answers that are no longer true when somebody acts on them: how they are asked, passed on, made untrue; and what is none. */

import { describe, expect, test } from 'vitest';
import { causesOf } from '../../src/causes/index.js';
import { wordsFor } from '../../src/show/words/catalog.js';
import { explored } from '../explore/judges/agree.js';
import { programOf } from '../running.js';

/** What is told of each bad end, the sentences one after the other. */
function told(text: string, kind: string): readonly string[] {
  const program = programOf(text);
  return explored(program, 'ideal')
    .outcomes.filter((outcome) => outcome.kind === kind)
    .map((outcome) =>
      causesOf(program, outcome.schedule, outcome)
        .map((cause) => wordsFor('en').causes.sentence(cause))
        .join('. '),
    );
}

const TWICE = 'for _ in range(2):\n    threading.Thread(target=work).start()\n';
const QUEUE = 'import queue, threading\nq = queue.Queue()\nq.put(1)\n';

const ASKED: readonly (readonly [string, string, string, RegExp])[] = [
  [
    'in the branch itself',
    `${QUEUE}def work():\n    if not q.empty():\n        q.get()\n${TWICE}`,
    'deadlock',
    /asks q\.empty\(\), and gets False.*takes 1 from q: q\.empty\(\) would now give True/,
  ],
  [
    'by a variable in between',
    `${QUEUE}def work():\n    left = q.qsize()\n    print(left)\n    if left > 0:\n        q.get()\n${TWICE}`,
    'deadlock',
    /asks q\.qsize\(\), and gets 1.*q\.qsize\(\) would now give 0/,
  ],
  [
    'by what a function gives back',
    `${QUEUE}def some():\n    return not q.empty()\ndef work():\n    if some():\n        q.get()\n${TWICE}`,
    'deadlock',
    /asks q\.empty\(\), and gets False.*would now give True/,
  ],
  [
    'by which of two things a function gives back',
    `${QUEUE}def some():\n    if q.empty():\n        return 0\n    return 1\ndef work():\n    if some():\n        q.get()\n${TWICE}`,
    'deadlock',
    /asks q\.empty\(\), and gets False.*would now give True/,
  ],
  [
    'for a function that fails further in',
    `${QUEUE}def take():\n    q.get_nowait()\ndef work():\n    if q.qsize():\n        take()\n${TWICE}`,
    'error',
    /asks q\.qsize\(\), and gets 1.*would now give 0.*queue\.Empty/,
  ],
  [
    'as the number of rounds',
    `${QUEUE}def work():\n    for _ in range(q.qsize()):\n        q.get()\n${TWICE}`,
    'deadlock',
    /asks q\.qsize\(\), and gets 1.*would now give 0/,
  ],
  [
    'of a dict',
    `import threading\nd = {1: 2}\ndef work():\n    if 1 in d:\n        del d[1]\n${TWICE}`,
    'error',
    /asks 1 in d, and gets True.*runs del d\[1\].*would now give False.*KeyError/,
  ],
  [
    'of a list',
    `import threading\nitems = [1]\ndef work():\n    if len(items) > 0:\n        items.pop()\n${TWICE}`,
    'error',
    /asks len\(items\), and gets 1.*len\(items\) would now give 0.*IndexError/,
  ],
  [
    'of a variable',
    `import queue, threading\nq = queue.Queue()\nrunning = True\ndef work():\n    if running:\n        q.get()\nthreading.Thread(target=work).start()\nrunning = False\n`,
    'deadlock',
    /reads running: True.*writes running = False: running would now give False/,
  ],
];

describe('an answer that is made untrue by another is told', () => {
  test.each(ASKED)('%s', (_, text, kind, expected) => {
    const all = told(text, kind);
    expect(all.length).toBeGreaterThan(0);
    for (const each of all) expect(each).toMatch(expected);
  });
});

test('who leaves because of an answer that is true no longer is told of where messages are left', () => {
  const late = `${QUEUE}def work():\n    while not q.empty():\n        q.get()\nthreading.Thread(target=work).start()\nq.put(2)\n`;
  const [first] = told(late, 'finished').filter((each) => each !== '');
  expect(first).toMatch(
    /asks q\.empty\(\), and gets True; so it ends\. .*puts 2 into q: q\.empty\(\) would now give False/,
  );
});

test('who gives up because nothing was there by then is told of, too', () => {
  const late = `import queue, threading\nq = queue.Queue()\ndef work():\n    try:\n        q.get_nowait()\n    except queue.Empty:\n        pass\nthreading.Thread(target=work).start()\nq.put(2)\n`;
  const [first] = told(late, 'finished').filter((each) => each !== '');
  expect(first).toMatch(/gets the exception queue\.Empty; so it ends\. .*puts 2 into q/);
});

const NONE: readonly (readonly [string, string])[] = [
  ['its own act', `${QUEUE}def work():\n    if not q.empty():\n        q.get()\n        q.get()\nwork()\n`],
  [
    'what decides nothing',
    `${QUEUE}def work():\n    if q.empty():\n        print('empty')\n    q.get()\n${TWICE}`,
  ],
  ['what is only printed', `${QUEUE}def work():\n    print(q.empty())\n    q.get()\n${TWICE}`],
];

describe('nobody is told to have been misled by', () => {
  test.each(NONE)('%s', (_, text) => {
    const all = told(text, 'deadlock');
    expect(all.length).toBeGreaterThan(0);
    for (const each of all) expect(each).not.toMatch(/asks/);
  });
});
