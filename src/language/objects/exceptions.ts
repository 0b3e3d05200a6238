/** Exceptions: making, matching, and telling of those that nobody caught. */

import { editAs, objectAs, valueAs } from '../../heap/expected.js';
import type { ExceptionObject, TraceEntry } from '../../heap/heap.js';
import { isRef } from '../../heap/kinds.js';
import type { Ref, Span, Value } from '../../model.js';
import { builtin, PythonError } from '../contract/machine.js';
import { isType, linearization } from '../contract/registry.js';
import type { UncaughtException, Vm } from '../contract/vm.js';
import { classOf, isSubclass, nameOfType } from './classes.js';

/** A new exception, raised at once: whatever is being handled is its context. */
export function raised(vm: Vm, cls: Value, args: readonly Value[]): Ref {
  const exception = makeException(vm, cls, args);
  editAs(vm, exception, 'exception').context = vm.handled() ?? null;
  return exception;
}

/** The exception being handled becomes the context of the one raised, which leaves its own chain (`_PyErr_SetObject`, 3.11). */
export function linkContext(vm: Vm, exception: Ref): void {
  const handled = vm.handled();
  if (handled === undefined || vm.same(handled, exception)) return;
  const { id } = vm.draft.resolve(exception);
  // Chains may be long.
  for (let each: Value = handled; isRef(each); ) {
    const object = vm.glimpse(each);
    const context: Value = object.t === 'exception' ? object.context : null;
    if (isRef(context) && vm.draft.resolve(context).id === id) {
      editAs(vm, each, 'exception').context = null;
      break;
    }
    each = context;
  }
  editAs(vm, exception, 'exception').context = handled;
}

/** A new exception, not raised yet. */
export function makeException(vm: Vm, cls: Value, args: readonly Value[]): Ref {
  return vm.alloc({
    t: 'exception',
    cls,
    attributes: null,
    args,
    cause: null,
    context: null,
    suppressContext: false,
    traceback: [],
  });
}

/** Is it an instance of that built-in exception? */
export function isException(vm: Vm, exception: Value, type: string): boolean {
  return isSubclass(vm, classOf(vm, exception), builtin(type));
}

/** The exception that `raise value` raises: a class is called without arguments. */
export function raisable(vm: Vm, value: Value, complaint: string): Ref {
  const instance = isExceptionClass(vm, value) ? vm.callNow(value, []) : value;
  return isRef(instance) && vm.get(instance).t === 'exception' ? instance : vm.fail('TypeError', complaint);
}

/** What stands behind `except`: a class of exceptions, or a tuple of those. */
export function catchable(vm: Vm, types: Value): Value {
  const all = typeof types === 'object' && types?.t === 'tuple' ? types.items : [types];
  for (const type of all) {
    if (!isExceptionClass(vm, type)) {
      vm.fail('TypeError', 'catching classes that do not inherit from BaseException is not allowed');
    }
  }
  return types;
}

function isExceptionClass(vm: Vm, value: Value): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (value.t === 'builtin') return isType(value.name) && linearization(value.name).includes('BaseException');
  return value.t === 'ref' && vm.get(value).t === 'class' && isSubclass(vm, value, builtin('BaseException'));
}

/** What a generator's `return` gave. */
export function stopValue(vm: Vm, exception: Ref): Value {
  return objectAs(vm, exception, 'exception').args[0] ?? null;
}

// ── those that nobody caught ──

/** Where CPython defines an exception that programs know by another name. */
const TRACEBACK_NAMES: Record<string, string> = {
  'queue.Empty': '_queue.Empty',
  'pickle.PicklingError': '_pickle.PicklingError',
};

export function describeUncaught(vm: Vm, raised: Value): UncaughtException {
  const exception = valueAs(raised, 'ref');
  const object = objectAs(vm, exception, 'exception');
  const last = object.traceback[object.traceback.length - 1];
  return {
    type: publicName(vm, object.cls),
    message: textOf(vm, exception),
    line: (last?.span ?? vm.span()).line,
    traceback: tracebackOf(vm, exception),
    exit: isException(vm, exception, 'SystemExit') ? exitOf(vm, object) : null,
  };
}

/** What it says of itself, if its class lets it. */
function textOf(vm: Vm, exception: Value): string {
  try {
    return vm.str(exception);
  } catch (error) {
    if (error instanceof PythonError) return '<exception str() failed>';
    throw error;
  }
}

/** `queue.Empty`, `ValueError`, `Oops`. */
function publicName(vm: Vm, cls: Value): string {
  return typeof cls === 'object' && cls?.t === 'builtin' ? cls.name : nameOfType(vm, cls);
}

function exitOf(vm: Vm, object: ExceptionObject): NonNullable<UncaughtException['exit']> {
  const code: Value = object.args.length > 1 ? { t: 'tuple', items: object.args } : (object.args[0] ?? null);
  const isCode = code === null || typeof code === 'number' || typeof code === 'boolean';
  return { code, text: isCode ? null : vm.str(code) };
}

const CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n';
const CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n';

/** As `traceback.print_exception` of CPython 3.11 prints it: the exceptions that led to it first. */
function tracebackOf(vm: Vm, exception: Ref): string {
  const seen = new Set<number>();
  let all = '';
  let link: string | null = '';
  for (let each: Value = exception; link !== null && isRef(each); ) {
    const { id } = vm.draft.resolve(each);
    if (seen.has(id)) break;
    const object: ExceptionObject = objectAs(vm, each, 'exception');
    all = `${oneTraceback(vm, each, object, seen.size === 0)}${link}${all}`;
    seen.add(id);
    [each, link] = earlier(object);
  }
  return all;
}

function oneTraceback(vm: Vm, exception: Ref, object: ExceptionObject, isLast: boolean): string {
  const entries = stackText(object.traceback.map((entry) => entryText(vm, entry)));
  // What nobody caught was raised somewhere, if only in the library's own code, which isn't shown.
  const head = entries === '' && !isLast ? '' : `Traceback (most recent call last):\n${entries}`;
  return `${head}${lastLine(vm, exception, object)}\n${notes(vm, object)}`;
}

/** More than three of the same lines in a row are told once (`StackSummary.format`, 3.11). */
function stackText(entries: readonly string[]): string {
  const shown: string[] = [];
  for (let index = 0; index < entries.length; ) {
    let end = index;
    while (entries[end] === entries[index]) end += 1;
    shown.push(...entries.slice(index, Math.min(end, index + 3)));
    const more = end - index - 3;
    if (more > 0) shown.push(`  [Previous line repeated ${more} more time${more > 1 ? 's' : ''}]\n`);
    index = end;
  }
  return shown.join('');
}

/** The exception that led to this one, and what is said between the two; null where none did. */
function earlier({ cause, context, suppressContext }: ExceptionObject): [Value, string | null] {
  if (cause !== null) return [cause, CAUSE];
  return suppressContext ? [null, null] : [context, CONTEXT];
}

function notes(vm: Vm, object: ExceptionObject): string {
  const list = object.attributes?.get('__notes__');
  return list === undefined
    ? ''
    : vm
        .elements(list)
        .map((note) => `${vm.str(note)}\n`)
        .join('');
}

function lastLine(vm: Vm, exception: Ref, object: ExceptionObject): string {
  const name = publicName(vm, object.cls);
  const text = textOf(vm, exception);
  return `${TRACEBACK_NAMES[name] ?? name}${text === '' ? '' : `: ${text}`}`;
}

function entryText(vm: Vm, { name, span }: TraceEntry): string {
  const line = vm.program.lines[span.line - 1] ?? '';
  const head = `  File "${vm.program.file}", line ${span.line}, in ${name}\n`;
  return line.trim() === '' ? head : `${head}    ${line.trim()}\n${carets(line, span)}`;
}

/** The part of the line that failed, where it is not the whole line. */
function carets(line: string, span: Span): string {
  const indent = line.length - line.trimStart().length;
  const end = span.endLine === span.line ? span.endColumn : line.trimEnd().length;
  if (span.column <= indent && end >= line.trimEnd().length) return '';
  return `    ${' '.repeat(Math.max(span.column - indent, 0))}${'^'.repeat(Math.max(end - span.column, 1))}\n`;
}
