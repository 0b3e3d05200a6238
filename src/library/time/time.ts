/** The modules `time` and `os`, as far as programs of this kind use them: the clock is the world's. */

import { present } from '../../heap/expected.js';
import { native } from '../../language/contract/arguments.js';
import { Ask, inPython, type Machine } from '../../language/contract/machine.js';
import type { Library, Native } from '../../language/contract/native.js';
import { numberOf } from '../../language/numbers/numbers.js';
import type { Value } from '../../model.js';
import { NO_INTEGER, nanoseconds } from '../cores.js';
import { currentThread } from '../threading/threading.js';

const sleep: Native = native('time.sleep(seconds, /)', (m, seconds) => {
  const nanos = nanoseconds(m, seconds) ?? m.fail('TypeError', NO_INTEGER('NoneType'));
  if (nanos < 0) m.fail('ValueError', 'sleep length must be non-negative');
  return new Ask({ op: 'sleep', object: null, args: [seconds], timeout: nanos });
});

/** What the world is asked for: seconds or nanoseconds, since 1970 or since the start. */
const clock = (name: string, what: string): Native =>
  native(`${name}()`, () => new Ask({ op: 'clock', object: null, args: [what], timeout: null }));

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (n: number): string => String(n).padStart(2, '0');

/** The codes of `strftime`, in UTC. */
const CODES: Readonly<Record<string, (date: Date) => string>> = {
  Y: (date) => String(date.getUTCFullYear()),
  y: (date) => two(date.getUTCFullYear() % 100),
  m: (date) => two(date.getUTCMonth() + 1),
  d: (date) => two(date.getUTCDate()),
  H: (date) => two(date.getUTCHours()),
  I: (date) => two(date.getUTCHours() % 12 || 12),
  M: (date) => two(date.getUTCMinutes()),
  S: (date) => two(date.getUTCSeconds()),
  p: (date) => (date.getUTCHours() < 12 ? 'AM' : 'PM'),
  a: (date) => present(DAYS[date.getUTCDay()]),
  b: (date) => present(MONTHS[date.getUTCMonth()]),
  F: (date) => date.toISOString().slice(0, 10),
  T: (date) => date.toISOString().slice(11, 19),
  X: (date) => date.toISOString().slice(11, 19),
  c: (date) => ctime(date),
  '%': () => '%',
};

function ctime(date: Date): string {
  const day = `${DAYS[date.getUTCDay()]} ${MONTHS[date.getUTCMonth()]} ${String(date.getUTCDate()).padStart(2)}`;
  return `${day} ${date.toISOString().slice(11, 19)} ${date.getUTCFullYear()}`;
}

const dateOf = (m: Machine, seconds: Value): Date => {
  const value =
    typeof seconds === 'object' && seconds?.t === 'float' ? seconds.value : Number(numberOf(seconds));
  return Number.isNaN(value)
    ? m.fail('TypeError', 'an integer is required')
    : new Date(Math.floor(value) * 1000);
};

const strftime: Native = native('_strftime(format, seconds)', (m, format, seconds) => {
  const date = dateOf(m, seconds);
  return String(format).replace(/%(.)/g, (whole, code: string) => CODES[code]?.(date) ?? whole);
});

const via =
  (name: string): Native =>
  (_m, args) =>
    inPython(name, args);

export const TIME: Library = {
  functions: {
    'time.sleep': sleep,
    'time.time': clock('time', 'time'),
    'time.time_ns': clock('time_ns', 'time_ns'),
    'time.monotonic': clock('monotonic', 'monotonic'),
    'time.monotonic_ns': clock('monotonic_ns', 'monotonic_ns'),
    'time.perf_counter': clock('perf_counter', 'monotonic'),
    'time.perf_counter_ns': clock('perf_counter_ns', 'monotonic_ns'),
    'time.process_time': clock('process_time', 'monotonic'),
    'time.ctime': via('_ctime'),
    'time.asctime': via('_ctime'),
    'time.strftime': via('_time_text'),
    'time.localtime': via('_localtime'),
    'time.gmtime': via('_localtime'),
    _strftime: strftime,
    'os.getpid': native('getpid()', () => new Ask({ op: 'getpid', object: null, args: [], timeout: null })),
    'os.getppid': native(
      'getppid()',
      () => new Ask({ op: 'getppid', object: null, args: [], timeout: null }),
    ),
    'os.getenv': native('getenv(key, default=)', (_m, _key, otherwise) => otherwise ?? null),
    'os.cpu_count': () => 2,
    'os._exit': native('_exit(status)', (_m, status) => {
      return new Ask({ op: '_exit', object: null, args: [status], timeout: null });
    }),
    _current_thread: (m) => currentThread(m),
  },
  constants: {
    'os.name': 'posix',
    'os.sep': '/',
    'os.linesep': '\n',
    'os.environ': (m) => m.dict([]),
    'time.timezone': 0,
  },
};
