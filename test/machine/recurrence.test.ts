/** Loops that come round to where they were are told from computations that only take long. */

import { describe, expect, it } from 'vitest';
import { compile } from '../../src/python/index.js';
import { begin } from '../../src/world/index.js';

/** Whether the program's own code, up to its first visible operation, is a loop; and how many instructions were looked at. */
function loopOf(lines: readonly string[]): readonly unknown[] | null {
  const world = begin(compile(lines.join('\n'), 'a', 'a.py'), { timing: 'ideal', seed: 1 });
  const operation = world.actors[0]?.operation;
  return operation?.op === 'loop' ? operation.args : null;
}

describe('a loop that', () => {
  const recurring: Record<string, readonly string[]> = {
    'does nothing': ['while True: pass'],
    'asks a global that nobody changes': ['flag = False', 'while not flag:', '    pass'],
    'calls functions': ['def f(x):', '    y = x', '    return y', 'while True:', '    f(3)'],
    'changes a name and changes it back': [
      'def f():',
      '    x = 0',
      '    while True:',
      '        x = 1 - x',
      'f()',
    ],
    'takes 5,000 rounds to come round': [
      'def f():',
      '    x = 0',
      '    while True:',
      '        x = (x + 1) % 5000',
      'f()',
    ],
    'is inside of an exception handler': [
      'try:',
      '    1 / 0',
      'except ZeroDivisionError:',
      '    while True: pass',
    ],
  };
  for (const [name, lines] of Object.entries(recurring))
    it(`${name} is known to go on for ever`, () => expect(loopOf(lines)).toEqual([]));

  const ending: Record<string, readonly string[]> = {
    counts: ['def f():', '    i = 0', '    while i < 300000: i += 1', 'f()', 'print(1)'],
    'counts in a class body': ['class A:', '    i = 0', '    while i < 300000: i += 1', 'print(1)'],
    'counts in a closure': [
      'def f():',
      '    i = 0',
      '    def g():',
      '        nonlocal i',
      '        i += 1',
      '    while i < 50000: g()',
      'f()',
      'print(1)',
    ],
    'counts in an object': ['a = [0]', 'while a[0] < 50000: a[0] += 1', 'print(1)'],
    'counts in a global': ['i = 0', 'while i < 50000: i += 1', 'print(1)'],
    'draws random numbers': [
      'import random',
      'r = random.Random(1)',
      'while r.random() < 0.9999: pass',
      'print(1)',
    ],
    'goes through a generator': ['g = (0 for _ in range(50000))', 'for _ in g: pass', 'print(1)'],
    'calls with other arguments': [
      'def f(n):',
      '    while n > 0 and n % 20000 != 0: n -= 1',
      '    return n',
      'i = 60000',
      'while i > 0: i = f(i) - 1',
      'print(1)',
    ],
  };
  for (const [name, lines] of Object.entries(ending))
    it(`${name} comes to its end`, () => expect(loopOf(lines)).toBeNull());
});
