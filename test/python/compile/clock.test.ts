/** Which programs may ask for the time: its passing is then part of their states. What no one sees is refused when it happens. */

import { expect, test } from 'vitest';
import { trace } from '../../../src/schedule/index.js';
import { programOf, stdoutOf } from '../../running.js';

const ASKING = [
  'import time; print(time.time())',
  'import time as t; print(t.monotonic())',
  "import time; print(time.strftime('%H'))",
  'import time; print(time.ctime())',
  "import time; print(getattr(time, 'time')())",
  "import time; f = getattr(time, 'ti' + 'me'); print(f())",
  'import time\nclass Clock:\n    source = time',
  "import time; print(vars(time)['time']())",
  'from time import perf_counter as now; print(now())',
  'from time import *; print(time())',
  'import threading; B = threading.Barrier; B(2, print)',
  'from threading import Barrier as B; B(2, print)',
  'import threading; threading.Barrier(2, action=print)',
  'import threading; make = [threading.Barrier]',
  "import threading; w = getattr(threading.Condition(), 'wait_for')",
  'import threading; c = threading.Condition(); c.acquire(); c.wait_for(lambda: 1, 2)',
  "from operator import methodcaller; f = methodcaller('wait_for', print, 1)",
];

test.each(ASKING)('asks for it: %s', (source) => {
  expect(programOf(source).readsClock).toBe(true);
});

const TIMELESS = [
  'import time; time.sleep(1)',
  'from time import sleep; sleep(1)',
  'import threading; threading.Barrier(2).wait(1)',
  'from threading import Barrier, Condition; Barrier(2, timeout=3); Condition()',
  'import threading; c = threading.Condition(); c.acquire(); c.wait_for(lambda: 1)',
  'import queue; queue.Queue().get(timeout=1)',
];

test.each(TIMELESS)('asks for nothing: %s', (source) => {
  expect(programOf(source).readsClock).toBe(false);
});

test('a name that only the run makes is refused when it asks', () => {
  const program = programOf(`
    import threading
    c = threading.Condition()
    with c:
        print(getattr(c, 'wait' + '_for')(lambda: False, 1))
  `);
  expect(program.readsClock).toBe(false);
  expect(() => trace(program)).toThrow('the time is asked for by a name that only the run makes');
});

test.each(["strftime('%S')", 'ctime()[:19]', 'localtime()', 'asctime()'])('%s goes on', (call) => {
  const source = `import time; before = time.${call}; time.sleep(2); print(before == time.${call})`;
  expect(stdoutOf(trace(programOf(source)))).toBe('False\n');
});
