/** The modules `time` and `os`, as far as programs of this kind use them: the clock is the world's. */

import { present } from '../../heap/expected.js';
import { native } from '../../language/contract/arguments.js';
import { Ask, builtin, type Machine, tuple } from '../../language/contract/machine.js';
import type { Library, Native } from '../../language/contract/native.js';
import { plain } from '../../language/numbers/indexes.js';
import { floatOf, numberOf } from '../../language/numbers/numbers.js';
import type { Value } from '../../model.js';
import { NO_INTEGER, nanoseconds } from '../cores.js';
import { currentThread } from '../threading/threading.js';
import { PYTHON } from './time.py.js';

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
const LONG_DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const LONG_MONTHS =
  'January February March April May June July August September October November December'.split(' ');
const two = (n: number): string => String(n).padStart(2, '0');

/** The codes of `strftime`, in UTC. */
const CODES: Readonly<Record<string, (date: Date) => string>> = {
  Y: (date) => String(date.getUTCFullYear()),
  j: (date) => String(dayOfYear(date)).padStart(3, '0'),
  A: (date) => present(LONG_DAYS[date.getUTCDay()]),
  B: (date) => present(LONG_MONTHS[date.getUTCMonth()]),
  D: (date) => `${two(date.getUTCMonth() + 1)}/${two(date.getUTCDate())}/${two(date.getUTCFullYear() % 100)}`,
  x: (date) => `${two(date.getUTCMonth() + 1)}/${two(date.getUTCDate())}/${two(date.getUTCFullYear() % 100)}`,
  R: (date) => date.toISOString().slice(11, 16),
  e: (date) => String(date.getUTCDate()).padStart(2),
  h: (date) => present(MONTHS[date.getUTCMonth()]),
  w: (date) => String(date.getUTCDay()),
  u: (date) => String(date.getUTCDay() || 7),
  s: (date) => String(date.getTime() / 1000),
  n: () => '\n',
  t: () => '\t',
  Z: () => 'UTC',
  z: () => '+0000',
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

/** The nine numbers of a date, as `time.struct_time` has them. */
const fieldsOf: Native = native('_time_fields(seconds, /)', (m, seconds) => {
  const date = dateOf(m, seconds);
  const year = date.getUTCFullYear();
  const clock = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()];
  return tuple([
    year,
    date.getUTCMonth() + 1,
    date.getUTCDate(),
    ...clock,
    (date.getUTCDay() + 6) % 7,
    dayOfYear(date),
    0,
  ]);
});

function dayOfYear(date: Date): number {
  return Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / DAY) + 1;
}
const DAY = 86_400_000;

function dateOf(m: Machine, seconds: Value): Date {
  const value = floatOf(plain(m, seconds)) ?? numberOf(plain(m, seconds));
  if (value === undefined) return m.fail('TypeError', NO_INTEGER(m.typeName(seconds)));
  const date = new Date(Math.floor(Number(value)) * 1000);
  return Number.isNaN(date.getTime())
    ? m.fail('OverflowError', 'timestamp out of range for platform time_t')
    : date;
}

/** The moment that the fields of a date stand for. */
function momentOf(m: Machine, fields: Value): Date {
  const isTuple = m.isInstance(fields, builtin('tuple'));
  if (!isTuple) m.fail('TypeError', 'Tuple or struct_time argument required');
  const [year = 1970, month = 1, ...rest] = m.elements(fields).map((each) => Number(numberOf(each)));
  const [day = 1, hour = 0, minute = 0, second = 0] = rest;
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second));
}

const timeText: Native = native('_time_text(format, fields, /)', (m, format, fields) => {
  if (typeof format !== 'string')
    return m.fail('TypeError', `strftime() argument 1 must be str, not ${m.typeName(format)}`);
  const date = momentOf(m, fields);
  return format.replace(/%(.)/g, (whole, code: string) => CODES[code]?.(date) ?? whole);
});

const secondsOf: Native = native(
  '_time_seconds(fields, /)',
  (m, fields) => momentOf(m, fields).getTime() / 1000,
);

/** What is written in Python. */
const DATES = ['localtime', 'gmtime', 'ctime', 'asctime', 'strftime', 'mktime'];

export const TIME: Library = {
  python: PYTHON,
  functions: {
    'time.sleep': sleep,
    'time.time': clock('time', 'time'),
    'time.time_ns': clock('time_ns', 'time_ns'),
    'time.monotonic': clock('monotonic', 'monotonic'),
    'time.monotonic_ns': clock('monotonic_ns', 'monotonic_ns'),
    'time.perf_counter': clock('perf_counter', 'monotonic'),
    'time.perf_counter_ns': clock('perf_counter_ns', 'monotonic_ns'),
    'time.process_time': clock('process_time', 'monotonic'),
    ...Object.fromEntries(DATES.map((name) => [`time.${name}`, `time_${name}`])),
    _time_fields: fieldsOf,
    _time_text: timeText,
    _time_seconds: secondsOf,
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
    'time.altzone': 0,
    'time.daylight': 0,
    'time.tzname': tuple(['UTC', 'UTC']),
    'time.struct_time': builtin('library.struct_time'),
  },
};
