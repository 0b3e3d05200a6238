/** Iterators and generators: the next item, and going into and out of a generator's frame. */

import { editAs, present, valueAs } from '../../heap/expected.js';
import { cloneFrame, handlersAt } from '../../heap/frames.js';
import type { Frame, GeneratorObject } from '../../heap/heap.js';
import { isRef } from '../../heap/kinds.js';
import type { Ref, Value } from '../../model.js';
import { type Code, isOfLibrary, Op } from '../../program.js';
import { isIndexed } from '../containers/iteration.js';
import { builtin, inPython, PythonError, type Result, TailCall } from '../contract/machine.js';
import { isType } from '../contract/registry.js';
import { type Called, type HALT, PUSHED, type Vm } from '../contract/vm.js';
import { advance, iterate } from '../operators/operators.js';
import { findAttribute } from './attributes.js';
import { linkContext } from './exceptions.js';

/** The types of what CPython writes in C, by the generators of the library's Python that stand for their objects. */
const ITERATOR_TYPES: Readonly<Record<string, string>> = {
  _by_index: 'iterator',
  _by_index_reversed: 'reversed',
  _until: 'callable_iterator',
  _map: 'map',
  _map_many: 'map',
  _filter: 'filter',
  _filter_true: 'filter',
  _zip: 'zip',
  _zip_strict: 'zip',
  _enumerate: 'enumerate',
  _chain: 'itertools.chain',
  _chain_from: 'itertools.chain',
  _tee_copy: 'itertools._tee',
  members: 'itertools._grouper',
};
export const GENERATOR = builtin('generator');

/** The type of the generators that this code makes. */
export function iteratorType({ module, name }: Code): Value {
  if (module === 'main') return GENERATOR;
  const known = ITERATOR_TYPES[name] ?? `itertools.${name.slice(1)}`;
  return isType(known) ? builtin(known) : GENERATOR;
}

/** `iter(value)`. */
export function iterator(vm: Vm, value: Value): Result {
  const object = typeof value === 'object' && value?.t === 'ref' ? vm.get(value) : null;
  if (object?.t === 'generator' || object?.t === 'iterator') return value;
  if (vm.defines(value, '__iter__')) return new TailCall(vm.attributeNow(value, '__iter__'), []);
  if (isRef(value) && isIndexed(vm, value)) return inPython('_by_index', [value]);
  return iterate(vm, value);
}

/** What an object's own `__iter__` gave, which must have `__next__` (`PyObject_GetIter`, 3.11). */
export function checkedIterator(vm: Vm, value: Value): Value {
  const object = isRef(value) ? vm.get(value) : null;
  if (object?.t === 'generator' || object?.t === 'iterator' || vm.defines(value, '__next__')) return value;
  if (findAttribute(vm, vm.typeOf(value), '__next__') !== undefined) return value;
  return vm.fail('TypeError', `iter() returned non-iterator of type '${vm.typeName(value)}'`);
}

/** The next item; undefined where a built-in iterator has ended (others raise StopIteration). */
export function nextItem(vm: Vm, source: Value): Called | undefined {
  const kind = isRef(source) ? vm.get(source).t : undefined;
  if (isRef(source) && kind === 'generator') return resumeGenerator(vm, source, null);
  if (isRef(source) && kind === 'iterator') return advance(vm, source);
  if (vm.defines(source, '__next__')) return new TailCall(vm.attributeNow(source, '__next__'), []);
  const found = findAttribute(vm, source, '__next__');
  if (found !== undefined) return new TailCall(vm.attributeNow(source, '__next__'), []);
  return vm.fail('TypeError', `'${vm.typeName(source)}' object is not an iterator`);
}

/** Goes on in a generator's frame; what it yields is delivered to the caller's instruction. */
export function resumeGenerator(vm: Vm, ref: Ref, sent: Value): typeof PUSHED {
  const generator = enterable(vm, ref);
  if (generator.frame === null) return vm.fail('StopIteration');
  if (!generator.started && sent !== null) {
    vm.fail('TypeError', "can't send non-None value to a just-started generator");
  }
  const frame = enter(vm, ref, generator, generator.frame);
  if (generator.started) frame.stack.push(sent);
  generator.started = true;
  return PUSHED;
}

/** Raises an exception where a generator stands. */
export function throwInto(vm: Vm, ref: Ref, exception: Value): Result {
  const generator = enterable(vm, ref);
  if (generator.frame === null) throw new PythonError(exception);
  const frame = enter(vm, ref, generator, generator.frame);
  generator.started = true;
  const passedOn = delegated(vm, frame, exception);
  if (passedOn !== undefined) return passedOn;
  linkContext(vm, valueAs(exception, 'ref'));
  throw new PythonError(exception);
}

/** A generator that stands in `yield from` passes the exception on to the inner one, if that takes any. */
function delegated(vm: Vm, frame: Frame, exception: Value): Result | undefined {
  if (frame.code.instructions[2 * frame.pc] !== Op.YIELD_FROM) return undefined;
  // The value that `send` gave lies on top of the inner iterator.
  const inner = present(frame.stack[frame.stack.length - 1]);
  if (isRef(inner) && vm.typeName(inner) === 'generator') {
    frame.pc += 1;
    return throwInto(vm, inner, exception);
  }
  if (findAttribute(vm, inner, 'throw') === undefined) return undefined;
  frame.pc += 1;
  return new TailCall(vm.attributeNow(inner, 'throw'), [exception]);
}

function enterable(vm: Vm, ref: Ref): GeneratorObject {
  const generator = editAs(vm, ref, 'generator');
  if (generator.running) vm.fail('ValueError', 'generator already executing');
  return generator;
}

/** Has it anything to do when it is closed where it stands? */
const isUnfinished = (frame: Frame): boolean =>
  !isOfLibrary(frame.code) && handlersAt(frame).some(({ passes }) => !passes);

function enter(vm: Vm, ref: Ref, generator: GeneratorObject, kept: Frame): Frame {
  if (generator.started && isUnfinished(kept)) vm.draft.unfinished -= 1;
  vm.push({ ...cloneFrame(kept), generator: ref });
  generator.running = true;
  generator.frame = null;
  return vm.frame;
}

/** `yield value`: leaves the frame, which the generator keeps. */
export function yieldValue(vm: Vm, frame: Frame, value: Value): typeof HALT | undefined {
  vm.frames.pop();
  const generator = editAs(vm, frame.generator, 'generator');
  generator.frame = { ...frame, awaited: false };
  generator.running = false;
  if (isUnfinished(frame)) vm.draft.unfinished += 1;
  if (frame.awaited) return vm.arrive(value);
  return vm.deliver(value);
}
