/** What a program may show that is another in every run. */
import { describe, expect, test } from 'vitest';
import { excusesOf } from '../../src/cli/commands/excuses.js';
import { programOf } from '../running.js';

function excuses(text: string, ...printed: readonly string[]): readonly string[] {
  return excusesOf(programOf(text), printed);
}

describe('excuses', () => {
  test.each([
    ['import time\nprint(time.time())', 'clock'],
    ['from time import perf_counter as now\nprint(now())', 'clock'],
    ['import os\nprint(os.getpid())', 'pid'],
    ['import threading\nprint(threading.current_thread().ident)', 'pid'],
    ['print(id(1))', 'address'],
    ['import random\nprint(random.uniform(1, 2))', 'random'],
    ['import random\nprint(random.randint(1, 100))', 'random'],
    ["print({'a', 'b'})", 'hash'],
    ["print(hash('a'))", 'hash'],
  ])('%s: %s', (text, excuse) => {
    expect(excuses(text)).toEqual([excuse]);
  });

  test('an address that was printed', () => {
    expect(excuses('print(object())', '<object object at 0x7f3c5a0b1d90>\n')).toEqual(['address']);
  });

  test("a thread's number that was printed with it", () => {
    const printed = 'done; <Thread(Thread-1 (work), started daemon 139755478906560)>\n';
    expect(excuses('print(1)', printed)).toEqual(['pid']);
    expect(excuses('print(1)', '<Thread(Thread-1 (work), initial)>\n')).toEqual([]);
  });

  test.each([
    'import time\ntime.sleep(1)',
    'import random\nprint(random.randint(1, 6))',
    'class Worker:\n    def __init__(self):\n        self.id = 1\nprint(Worker().id)',
    'print({1: 2})',
  ])('none for what is the same in every run, or a branch of the model: %s', (text) => {
    expect(excuses(text, '0x10\n')).toEqual([]);
  });
});
