/** `print`, standard output and error, and the few other things that `sys` offers. */

import type { Value } from '../../model.js';
import { native } from '../arguments.js';
import { Ask, builtin, type Library, type Machine, type Native, type Result, tuple } from '../native.js';

/** Where text goes: the streams that the world knows. */
type Stream = 'stdout' | 'stderr';

function write(stream: Stream, text: string, flush: boolean): Ask {
  return new Ask({ op: 'print', object: null, args: [text, stream, flush], timeout: null });
}

const print: Native = native('print(*args, sep=, end=, file=, flush=)', (m, values, sep, end, file, flush) => {
  const texts = m.elements(values as Value).map((value) => m.str(value));
  const separator = textOr(m, sep, 'sep', ' ');
  const text = texts.join(separator) + textOr(m, end, 'end', '\n');
  return write(streamOf(m, file ?? null), text, flush !== undefined && m.truth(flush));
});

function textOr(m: Machine, value: Value | undefined, name: string, otherwise: string): string {
  if (value === undefined || value === null) return otherwise;
  if (typeof value === 'string') return value;
  return m.fail('TypeError', `${name} must be None or a string, not ${m.typeName(value)}`);
}

function streamOf(m: Machine, file: Value): Stream {
  if (file === null) return 'stdout';
  if (typeof file === 'object' && file.t === 'builtin' && file.name === 'sys.stdout') return 'stdout';
  if (typeof file === 'object' && file.t === 'builtin' && file.name === 'sys.stderr') return 'stderr';
  return m.fail('AttributeError', `'${m.typeName(file)}' object has no attribute 'write'`);
}

const writer = (stream: Stream): Native =>
  native('write(text, /)', (m, text): Result => {
    if (typeof text !== 'string') return m.fail('TypeError', `write() argument must be str, not ${m.typeName(text as Value)}`);
    return write(stream, text, false);
  });

const flusher = (stream: Stream): Native => native('flush()', () => write(stream, '', true));

const exit: Native = native('exit(status=None, /)', (m, status) =>
  status === undefined ? m.fail('SystemExit') : m.fail('SystemExit', status),
);

export const OUTPUT: Library = {
  functions: {
    print,
    'sys.stdout.write': writer('stdout'),
    'sys.stdout.flush': flusher('stdout'),
    'sys.stderr.write': writer('stderr'),
    'sys.stderr.flush': flusher('stderr'),
    'sys.exit': exit,
    exit,
    quit: exit,
    'sys.getrecursionlimit': () => 1000,
    'sys.setrecursionlimit': () => null,
    'sys.getswitchinterval': () => ({ t: 'float', value: 0.005 }),
    'sys.setswitchinterval': () => null,
    'sys.exc_info': (m) => {
      const handled = (m as unknown as { handled(): Value | undefined }).handled() ?? null;
      return tuple([handled === null ? null : m.typeOf(handled), handled, null]);
    },
  },
  constants: {
    'sys.stdout': builtin('sys.stdout'),
    'sys.stderr': builtin('sys.stderr'),
    'sys.argv': (m) => m.list([(m as unknown as { program: { file: string } }).program.file]),
    'sys.maxsize': 2n ** 63n - 1n,
    'sys.platform': 'linux',
    'sys.byteorder': 'little',
    'sys.version': '3.11.7 (queue-demo)',
    'sys.version_info': tuple([3, 11, 7, 'final', 0]),
    'sys.executable': 'python3',
  },
};
