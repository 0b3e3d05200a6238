/** `print`, standard output and error, and the few other things that `sys` offers. */

import { kindOf } from '../../heap/kinds.js';
import { native } from '../../language/contract/arguments.js';
import {
  Ask,
  builtin,
  inPython,
  type Machine,
  PythonError,
  type Result,
  TailCall,
  tuple,
} from '../../language/contract/machine.js';
import type { Library, Native } from '../../language/contract/native.js';
import { functionOf } from '../../language/contract/registry.js';
import type { Vm } from '../../language/contract/vm.js';
import { askedText, holdsOwnText } from '../../language/text/asked-text.js';
import { encode } from '../../language/text/codecs.js';
import type { Value } from '../../model.js';

/** Where text goes: the streams that the world knows. */
type OutputStream = 'stdout' | 'stderr';

function write(stream: OutputStream, text: string, flush: boolean): Ask {
  return new Ask({ op: 'print', object: null, args: [text, stream, flush], timeout: null });
}

/** The same for what `print` has not wholly written yet. */
function writePart(stream: OutputStream, text: string): Ask {
  return new Ask({ op: 'print', object: null, args: [text, stream, false, true], timeout: null });
}

/**
 * What goes out in one: after a text with a line's end in it others may come (`builtin_print_impl` and
 * `_io_TextIOWrapper_write_impl`, 3.11), and nowhere else.
 */
function partsOf(stream: OutputStream, writes: readonly string[]): string[] {
  const parts: string[] = [];
  let part = '';
  for (const text of writes) {
    part += text;
    if (stream === 'stderr' || !/[\n\r]/.test(text)) continue;
    parts.push(part);
    part = '';
  }
  return part === '' ? parts : [...parts, part];
}

const print: Native = native(
  'print(*args, sep=, end=, file=, flush=)',
  (m, values, sep, end, file, flush) => {
    const separator = textOr(m, sep, 'sep', ' ');
    const last = textOr(m, end, 'end', '\n');
    const stream = streamOf(m, file ?? null);
    const flushed = flush !== undefined && m.truth(flush);
    // Where Python code makes the text, what it does may be visible: the library's Python calls it, then prints.
    if (values.items.some((value) => isTextByCode(m, value)))
      return inPython('_print_objects', [values, separator, last, stream, flushed]);
    const writes: string[] = [];
    try {
      for (const value of values.items) writes.push(encodable(m, stream, m.str(value)), separator);
    } catch (error) {
      if (!(error instanceof PythonError) || writes.length === 0) throw error;
      return inPython('_put_and_raise', [stream, tuple(partsOf(stream, writes)), error.exception]);
    }
    if (values.items.length > 0) writes.pop();
    const parts = partsOf(stream, [...writes, last]);
    return parts.length > 1
      ? inPython('_put_parts', [stream, tuple(parts), flushed])
      : write(stream, parts[0] ?? '', flushed);
  },
);

/** Does it take Python code to make the text? Then `print` has written by then what comes before it. */
const isTextByCode = (m: Vm, value: Value): boolean =>
  textCall(m, value) !== undefined || holdsOwnText(m, value);

/** The call that makes an object's text, where that is Python code. */
function textCall(m: Vm, value: Value): TailCall | undefined {
  if (typeof value !== 'object' || value?.t !== 'ref' || m.get(value).t !== 'instance')
    return askedText(m, value);
  // Texts have a `__str__` of their own.
  if (!m.defines(value, '__str__') && /^(string|bytes)$/.test(kindOf(m, value))) return undefined;
  const name = m.defines(value, '__str__') ? '__str__' : '__repr__';
  const method = m.attribute(value, name);
  const func = typeof method === 'object' && method?.t === 'method' ? method.func : null;
  const python =
    typeof func === 'object' &&
    (func?.t === 'ref' || (func?.t === 'builtin' && typeof functionOf(func.name) === 'object'));
  return python ? new TailCall(method, []) : undefined;
}

const named = (stream: Value | undefined): OutputStream => (stream === 'stderr' ? stream : 'stdout');

/** Half a character goes to stderr by its escape, and nowhere else (`PyUnicode_AsUTF8String`, 3.11). */
function encodable(m: Machine, stream: OutputStream, text: string): string {
  if (!HALF.test(text)) return text;
  if (stream === 'stdout') encode(m, text, 'utf-8', 'strict');
  return text.replace(/\p{Cs}/gu, (half) => `\\u${half.charCodeAt(0).toString(16)}`);
}

const HALF = /\p{Cs}/u;

function textOr(m: Machine, value: Value | undefined, name: string, otherwise: string): string {
  if (value === undefined || value === null) return otherwise;
  if (typeof value === 'string') return value;
  return m.fail('TypeError', `${name} must be None or a string, not ${m.typeName(value)}`);
}

function streamOf(m: Machine, file: Value): OutputStream {
  if (file === null) return 'stdout';
  if (typeof file === 'object' && file.t === 'builtin' && file.name === 'sys.stdout') return 'stdout';
  if (typeof file === 'object' && file.t === 'builtin' && file.name === 'sys.stderr') return 'stderr';
  return m.fail('AttributeError', `'${m.typeName(file)}' object has no attribute 'write'`);
}

const writer = (stream: OutputStream): Native =>
  native('write(text, /)', (m, text): Result => {
    if (typeof text !== 'string')
      return m.fail('TypeError', `write() argument must be str, not ${m.typeName(text)}`);
    return inPython('_write', [stream, text]);
  });

const flusher = (stream: OutputStream): Native => native('flush()', () => write(stream, '', true));

const exit: Native = native('exit(status=, /)', (m, status) =>
  status === undefined || status === null ? m.fail('SystemExit') : m.fail('SystemExit', status),
);

export const OUTPUT: Library = {
  functions: {
    print,
    _text: (m, [value = null]) => textCall(m, value) ?? m.str(value),
    _has_text_by_code: (m, [value = null]) => isTextByCode(m, value),
    _parts_of: (m, [given, writes = null]) => {
      const stream = named(given);
      return tuple(
        partsOf(
          stream,
          m.elements(writes).map((text) => encodable(m, stream, String(text))),
        ),
      );
    },
    _put_out: (m, [given, text, flush]) => {
      const stream = named(given);
      return write(stream, encodable(m, stream, String(text)), flush === true);
    },
    _put_part: (_m, [stream, text]) => writePart(named(stream), String(text)),
    'sys.stdout.write': writer('stdout'),
    'sys.stdout.flush': flusher('stdout'),
    'sys.stderr.write': writer('stderr'),
    'sys.stderr.flush': flusher('stderr'),
    'sys.exit': exit,
    exit,
    quit: exit,
    'sys.getrecursionlimit': () => 1000,
    'sys.exc_info': (m) => {
      const handled = m.handled() ?? null;
      return tuple(
        handled === null
          ? [null, null, null]
          : [m.typeOf(handled), handled, m.attribute(handled, '__traceback__')],
      );
    },
  },
  constants: {
    'sys.stdout': builtin('sys.stdout'),
    'sys.stderr': builtin('sys.stderr'),
    'sys.argv': (m) => m.list([m.program.file]),
    'sys.maxsize': 2n ** 63n - 1n,
    'sys.platform': 'linux',
    'sys.byteorder': 'little',
    'sys.version': '3.11.7 (queue-demo)',
    'sys.version_info': (m) => {
      if (m.moduleState('sys.version_info') === null)
        m.setModuleState('sys.version_info', m.callNow(builtin('library._version_info'), []));
      return m.moduleState('sys.version_info');
    },
    'sys.executable': 'python3',
  },
};
