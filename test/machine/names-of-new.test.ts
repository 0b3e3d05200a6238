/** Queues and locks are called what the source calls them, whoever made them. */

import { expect, test } from 'vitest';
import { trace } from '../../src/schedule/index.js';
import { programOf } from '../running.js';

const HEAD = `import queue, threading
Lock = threading.Lock
class Account:
    def __init__(self, lock=None):
        self.lock = Lock()
        self.many = [Lock() for _ in range(2)]
        self.setup()
    def setup(self):
        self.late = Lock()
class Savings(Account):
    def __init__(self):
        super().__init__()
        self.own = Lock()
def make():
    return Lock()
`;

/** The name of the one lock that is taken. */
function taken(source: string): string | undefined {
  const { steps } = trace(programOf(`${HEAD}${source}\n`), {});
  const events = steps.flatMap((step) => step.events.filter(({ op }) => op === 'acquire'));
  return events[0]?.object?.name;
}

test.each([
  ['a = Lock()', 'a', 'a'],
  ['a, b = Lock(), Lock()', 'b', 'b'],
  ['forks = [Lock() for _ in range(3)]', 'forks[2]', 'forks[2]'],
  ['forks = [Lock() for n in range(5) if n % 2]', 'forks[1]', 'forks[1]'],
  ['forks = [Lock(), make(), Lock()]', 'forks[2]', 'forks[2]'],
  ['forks = (Lock(), Lock())', 'forks[1]', 'forks[1]'],
  ['forks = [*range(2), Lock()]', 'forks[2]', 'forks'],
  ['forks = []\nfor n in range(3): forks.append(Lock())', 'forks[1]', 'forks[1]'],
  ['table = {"a": Lock(), 2: Lock()}', 'table["a"]', "table['a']"],
  ['table = {"a": Lock(), 2: Lock()}', 'table[2]', 'table[2]'],
  ['table = {}\ntable["a"] = Lock()', 'table["a"]', "table['a']"],
  ['ann = Account()', 'ann.lock', 'ann.lock'],
  ['ann = Account()', 'ann.many[1]', 'ann.many[1]'],
  ['ann = Account()', 'ann.late', 'late'],
  ['all = [Account() for _ in range(2)]', 'all[1].lock', 'all[1].lock'],
  ['all = [Account(), Account()]', 'all[0].many[1]', 'all[0].many[1]'],
  ['all = []\nfor _ in range(2): all.append(Savings())', 'all[1].own', 'all[1].own'],
  ['bob = Savings()', 'bob.lock', 'bob.lock'],
  ['bob = Savings()', 'bob.own', 'bob.own'],
  ['def main():\n    cat = Account()\n    with cat.lock: pass\nmain()\na = Lock()', 'a', 'cat.lock'],
  ['class Box: pass\nbox = Box()\nbox.lock = Lock()', 'box.lock', 'lock'],
  ['ann = Account() if 1 else Savings()', 'ann.lock', 'ann.lock'],
  ['Account()\nann = Account()', 'ann.lock', 'ann.lock'],
  ['made = make()', 'made', 'lock'],
  ['pair = [[Lock() for _ in range(2)] for _ in range(2)]', 'pair[1][1]', 'pair[1][1]'],
  ['grid = [(Lock(), Lock()) for _ in range(2)]', 'grid[1][0]', 'grid[1][0]'],
])('%s: %s is %s', (source, taking, name) => {
  expect(taken(`${source}\nwith ${taking}: pass`)).toBe(name);
});
