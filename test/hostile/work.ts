/** Programs that compute, fill memory, or print without measure. */

import { EXPLAIN, EXPLORE, type Family, lines, VERDICT } from './program.js';

const family = (name: string, small: number, sizes: readonly number[], make: Family['make']): Family => ({
  name,
  small,
  sizes,
  make,
});

/** One line with the size in the place of `N`. */
const line = (name: string, small: number, sizes: readonly number[], text: string): Family =>
  family(name, small, sizes, (size) => lines(...text.replaceAll('N', String(size)).split(' ; ')));

const LONG = 's = 0 ; for i in range(N): s += i ; print(s)';
const IN_THREADS =
  'import threading ; def work(): ;     for i in range(N): pass ;     print(1) ; for _ in range(4): threading.Thread(target=work).start()';

export const WORK: readonly Family[] = [
  line('a loop', 1000, [1_000_000, 50_000_000], LONG),
  { ...line('a loop, explored', 1000, [50_000_000], LONG), args: EXPLORE },
  { ...line('loops in threads, explored', 1000, [15_000_000], IN_THREADS), args: EXPLORE },
  { ...line('loops in threads, the outcomes', 1000, [15_000_000], IN_THREADS), args: VERDICT },
  {
    ...line('loops in threads, explained', 1000, [15_000_000], IN_THREADS),
    args: EXPLAIN,
    input: () => '1\n2\n',
  },
  line('loops within loops', 10, [10_000], 'for i in range(N): ;     for j in range(N): pass'),
  line('nothing for ever', 1, [1], 'while True: pass'),
  line('counting for ever', 1000, [1], 'n = 0 ; while n >= 0 and n < 10**N * 10**100: n += 1'),
  line('a list that grows', 1000, [10_000_000], 'l = [] ; for i in range(N): l.append([i])'),
  line('a list of a comprehension', 1000, [3_000_000, 20_000_000], 'l = [i for i in range(N)]'),
  line('a list of a range', 1000, [9_000_000, 10_000_000_000], 'l = list(range(N))'),
  line('a sorted list', 1000, [1_000_000], 'l = sorted(range(N), reverse=True)'),
  line('a list sorted by key', 100, [300_000], 'l = sorted(range(N), key=lambda n: -n)'),
  line('a dict', 1000, [1_000_000], 'd = {i: i for i in range(N)}'),
  line('a set', 1000, [1_000_000], 's = {i for i in range(N)}'),
  line('a sum', 1000, [9_000_000, 10_000_000_000], 'print(sum(range(N)))'),
  line('a text that doubles', 10, [60], "s = 'x' ; for i in range(N): s += s"),
  line('a long text', 1000, [9_000_000, 10_000_000_000], "s = 'x' * N"),
  line('a joined text', 1000, [1_000_000], "s = ','.join(str(i) for i in range(N))"),
  line('a replaced text', 100, [100_000], "s = ('x' * N).replace('x', 'y' * N)"),
  line('a wide text', 100, [1_000_000_000], "s = '{:>N}'.format(1)"),
  line('tabs', 100, [1_000_000_000], "s = '\\t'.expandtabs(N)"),
  line('a translated text', 100, [5_000_000], "s = ('x' * N).translate({120: 'yy'})"),
  line('a large int', 100, [1_000_000, 1_000_000_000], 'x = 10 ** N'),
  line('a number that squares', 5, [100], 'x = 10 ; for i in range(N): x = x * x'),
  line('a power tower', 2, [9], 'x = N ** N ** N ** N'),
  line('a factorial', 100, [100_000, 1_000_000_000], 'import math ; x = math.factorial(N)'),
  line('a shuffle', 100, [20_000, 300_000], 'import random ; l = list(range(N)) ; random.shuffle(l)'),
  line('draws', 100, [5000, 1_000_000], 'import random ; print(len([random.random() for _ in range(N)]))'),
  line('pids', 100, [100_000_000], 'import os ; n = 0 ; while n < N: n += os.getpid() > 0'),
  line('prints', 50, [3000, 100_000], "for i in range(N): print('line', i)"),
  line('a long line', 1000, [1_000_000], "print('x' * N)"),
  line('control characters', 10, [10_000], "print('\\x1b[2J\\x07\\r' * N)"),
  line('comparisons', 100, [2_000_000], 'n = 0 ; while n < N and (0 < n + 1 < N): n += 1'),
];
