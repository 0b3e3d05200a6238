/** The built-in exceptions: CPython's hierarchy, and those of the supported modules. */

import { editAs, objectAs, present } from '../../heap/expected.js';
import type { ExceptionObject, TraceEntry } from '../../heap/heap.js';
import { isRef, kindOf } from '../../heap/kinds.js';
import { builtin, inPython, type Machine, tuple } from '../../language/contract/machine.js';
import type { Library, Native, TypeSpec } from '../../language/contract/native.js';
import { makeException } from '../../language/objects/exceptions.js';
import { ownRepr, ownStr } from '../../language/text/representation.js';
import type { Value } from '../../model.js';

/** Each exception under its base. */
const HIERARCHY: Readonly<Record<string, string>> = {
  BaseException: 'object',
  Exception: 'BaseException',
  SystemExit: 'BaseException',
  KeyboardInterrupt: 'BaseException',
  GeneratorExit: 'BaseException',
  StopIteration: 'Exception',
  StopAsyncIteration: 'Exception',
  ArithmeticError: 'Exception',
  FloatingPointError: 'ArithmeticError',
  OverflowError: 'ArithmeticError',
  ZeroDivisionError: 'ArithmeticError',
  AssertionError: 'Exception',
  AttributeError: 'Exception',
  BufferError: 'Exception',
  EOFError: 'Exception',
  ImportError: 'Exception',
  ModuleNotFoundError: 'ImportError',
  LookupError: 'Exception',
  IndexError: 'LookupError',
  KeyError: 'LookupError',
  MemoryError: 'Exception',
  NameError: 'Exception',
  UnboundLocalError: 'NameError',
  OSError: 'Exception',
  BlockingIOError: 'OSError',
  ChildProcessError: 'OSError',
  ConnectionError: 'OSError',
  BrokenPipeError: 'ConnectionError',
  ConnectionAbortedError: 'ConnectionError',
  ConnectionRefusedError: 'ConnectionError',
  ConnectionResetError: 'ConnectionError',
  FileExistsError: 'OSError',
  FileNotFoundError: 'OSError',
  InterruptedError: 'OSError',
  IsADirectoryError: 'OSError',
  NotADirectoryError: 'OSError',
  PermissionError: 'OSError',
  ProcessLookupError: 'OSError',
  TimeoutError: 'OSError',
  ReferenceError: 'Exception',
  RuntimeError: 'Exception',
  NotImplementedError: 'RuntimeError',
  RecursionError: 'RuntimeError',
  SyntaxError: 'Exception',
  IndentationError: 'SyntaxError',
  TabError: 'IndentationError',
  SystemError: 'Exception',
  TypeError: 'Exception',
  ValueError: 'Exception',
  UnicodeError: 'ValueError',
  UnicodeDecodeError: 'UnicodeError',
  UnicodeEncodeError: 'UnicodeError',
  UnicodeTranslateError: 'UnicodeError',
  Warning: 'Exception',
  DeprecationWarning: 'Warning',
  RuntimeWarning: 'Warning',
  UserWarning: 'Warning',
  BytesWarning: 'Warning',
  EncodingWarning: 'Warning',
  FutureWarning: 'Warning',
  ImportWarning: 'Warning',
  PendingDeprecationWarning: 'Warning',
  ResourceWarning: 'Warning',
  SyntaxWarning: 'Warning',
  UnicodeWarning: 'Warning',
  'queue.Empty': 'Exception',
  'queue.Full': 'Exception',
  'queue.ShutDown': 'Exception',
  'threading.BrokenBarrierError': 'RuntimeError',
  'multiprocessing.ProcessError': 'Exception',
  'multiprocessing.TimeoutError': 'multiprocessing.ProcessError',
  'pickle.PicklingError': 'Exception',
  'pickle.UnpicklingError': 'Exception',
};

/** `queue.Empty` is defined in C, in `_queue`. */
const MODULES: Readonly<Record<string, string>> = { 'queue.Empty': '_queue' };

const exceptionOf = (m: Machine, self: Value): ExceptionObject => objectAs(m, self, 'exception');
const edit = (m: Machine, self: Value): ExceptionObject => editAs(m, self, 'exception');

const init: Native = (m, [self, ...args]) => {
  editAs(m, self, 'exception').args = args;
  return null;
};

const withTraceback: Native = (m, [self = null, traceback = null]) => {
  edit(m, self).traceback = tracebackEntries(m, traceback);
  return self;
};

const addNote: Native = (m, [self = null, note = null]) => {
  const exception = edit(m, self);
  exception.attributes ??= new Map();
  const notes = exception.attributes.get('__notes__') ?? m.list([]);
  exception.attributes.set('__notes__', notes);
  if (kindOf(m, notes) === 'list') editAs(m, notes, 'list').items.push(note);
  return null;
};

/** Under this name, which no program can write, a `traceback` object keeps the whole entry. */
const ENTRY = ' entry';

/** The entries of such a chain; TypeError for what is none. */
function tracebackEntries(m: Machine, value: Value): TraceEntry[] {
  if (value === null) return [];
  const object = isRef(value) ? m.get(value) : undefined;
  const entry = object?.t === 'instance' ? object.attributes.get(ENTRY) : undefined;
  if (object?.t !== 'instance' || typeof entry !== 'object' || entry?.t !== 'tuple')
    return m.fail('TypeError', '__traceback__ must be a traceback or None');
  const [name, ...place] = entry.items;
  const [line = 0, column = 0, endLine = 0, endColumn = 0] = place.map(Number);
  const next = tracebackEntries(m, object.attributes.get('tb_next') ?? null);
  return [{ name: String(name), span: { line, column, endLine, endColumn } }, ...next];
}

/** A chain of `traceback` objects, outermost first; None where the exception was never raised. */
function tracebackObject(m: Machine, entries: readonly TraceEntry[]): Value {
  return entries.reduceRight<Value>((next, { name, span }) => {
    const { line, column, endLine, endColumn } = span;
    const attributes = new Map<string, Value>([
      ['tb_lineno', line],
      ['tb_next', next],
      [ENTRY, tuple([name, line, column, endLine, endColumn])],
    ]);
    return m.alloc({ t: 'instance', cls: builtin('traceback'), attributes, core: null, payload: undefined });
  }, null);
}

const BASE: Pick<TypeSpec, 'methods' | 'getters' | 'setters'> = {
  methods: {
    __init__: init,
    with_traceback: withTraceback,
    add_note: addNote,
    __str__: (m, [self = null]) => ownStr(m, self),
    __repr__: (m, [self = null]) => ownRepr(m, self),
  },
  getters: {
    args: (m, self) => tuple(exceptionOf(m, self).args),
    __cause__: (m, self) => exceptionOf(m, self).cause,
    __context__: (m, self) => exceptionOf(m, self).context,
    __suppress_context__: (m, self) => exceptionOf(m, self).suppressContext,
    __traceback__: (m, self) => tracebackObject(m, exceptionOf(m, self).traceback),
  },
  setters: {
    args: (m, self, value) => {
      if (m.isLazy(value)) return inPython('_set_arguments', [self, value]);
      edit(m, self).args = m.elements(value);
      return null;
    },
    __cause__: (m, self, value) => {
      const exception = edit(m, self);
      exception.cause = value;
      exception.suppressContext = true;
      return null;
    },
    __context__: (m, self, value) => {
      edit(m, self).context = value;
      return null;
    },
    __suppress_context__: (m, self, value) => {
      edit(m, self).suppressContext = m.truth(value);
      return null;
    },
    __traceback__: (m, self, value) => {
      edit(m, self).traceback = tracebackEntries(m, value);
      return null;
    },
  },
};

const first = (m: Machine, self: Value): Value => exceptionOf(m, self).args[0] ?? null;

/** What an exception has beyond its arguments. */
const EXTRAS: Readonly<Record<string, TypeSpec['getters']>> = {
  SystemExit: { code: first },
  StopIteration: { value: first },
  OSError: {
    errno: (m, self) => (exceptionOf(m, self).args.length > 1 ? first(m, self) : null),
    strerror: (m, self) => exceptionOf(m, self).args[1] ?? null,
  },
  NameError: { name: () => null },
  AttributeError: { name: () => null, obj: () => null },
  ImportError: { name: () => null },
};

/** `OSError(2, …)` makes a FileNotFoundError (`errnomap`, 3.11, Linux numbers). */
const BY_NUMBER: Readonly<Record<number, string>> = {
  1: 'PermissionError',
  2: 'FileNotFoundError',
  3: 'ProcessLookupError',
  4: 'InterruptedError',
  10: 'ChildProcessError',
  11: 'BlockingIOError',
  13: 'PermissionError',
  17: 'FileExistsError',
  20: 'NotADirectoryError',
  21: 'IsADirectoryError',
  32: 'BrokenPipeError',
  103: 'ConnectionAbortedError',
  104: 'ConnectionResetError',
  110: 'TimeoutError',
  111: 'ConnectionRefusedError',
};

/** `BaseException` takes no keywords, and `OSError` looks at the error's number. */
const constructOsError: NonNullable<TypeSpec['construct']> = (m, cls, args) => {
  const exact = typeof cls === 'object' && cls?.t === 'builtin' && cls.name === 'OSError';
  const wanted = exact && args.length > 1 && typeof args[0] === 'number' ? BY_NUMBER[args[0]] : undefined;
  return makeException(m, wanted === undefined ? cls : builtin(wanted), args);
};

function typeOf(full: string): TypeSpec {
  const dot = full.lastIndexOf('.');
  const module = MODULES[full] ?? (dot < 0 ? 'builtins' : full.slice(0, dot));
  const bases = [present(HIERARCHY[full])];
  const extra = EXTRAS[full];
  return {
    name: full.slice(dot + 1),
    module,
    bases,
    ...(full === 'BaseException' ? BASE : {}),
    ...(full === 'OSError' ? { construct: constructOsError } : {}),
    ...(extra ? { getters: extra } : {}),
  };
}

export const EXCEPTIONS: Library = {
  types: {
    ...Object.fromEntries(Object.keys(HIERARCHY).map((full) => [full, typeOf(full)])),
    traceback: { name: 'traceback', module: 'builtins', final: true },
  },
  constants: { IOError: builtin('OSError'), EnvironmentError: builtin('OSError') },
};
