/** Iterators and generators: the next item, and going into and out of a generator's frame. */

import type { Ref, Value } from '../model.js';
import { findAttribute } from './attributes.js';
import type { Frame, Generator } from './heap.js';
import { builtin, PythonError, type Result, TailCall } from './native.js';
import { advance, iterate } from './operators.js';
import { type HALT, PUSHED, type Vm } from './vm.js';
import { cloneFrame } from './walk.js';

/** `iter(value)`. */
export function iterator(vm: Vm, value: Value): Result {
  const object = typeof value === 'object' && value?.t === 'ref' ? vm.get(value) : null;
  if (object?.t === 'generator' || object?.t === 'iterator') return value;
  if (vm.defines(value, '__iter__')) return new TailCall(vm.attributeNow(value, '__iter__'), []);
  if (vm.defines(value, '__getitem__') && object?.t === 'instance') return new TailCall(builtin('prelude._by_index'), [value]);
  return iterate(vm, value);
}

/** The next item; undefined where a built-in iterator has ended (others raise StopIteration). */
export function nextItem(vm: Vm, source: Value): Result | typeof PUSHED | undefined {
  const object = typeof source === 'object' && source?.t === 'ref' ? vm.get(source) : null;
  if (object?.t === 'generator') return resumeGenerator(vm, source as Ref, null);
  if (object?.t === 'iterator') return advance(vm, source as Ref);
  if (vm.defines(source, '__next__')) return new TailCall(vm.attributeNow(source, '__next__'), []);
  const method = findAttribute(vm, source, '__next__');
  if (method !== undefined) return new TailCall(method as Value, []);
  return vm.fail('TypeError', `'${vm.typeName(source)}' object is not an iterator`);
}

/** Goes on in a generator's frame; what it yields is delivered to the caller's instruction. */
export function resumeGenerator(vm: Vm, ref: Ref, sent: Value): typeof PUSHED {
  const generator = enterable(vm, ref);
  if (generator.frame === null) return vm.fail('StopIteration');
  if (!generator.started && sent !== null) {
    vm.fail('TypeError', "can't send non-None value to a just-started generator");
  }
  const frame = enter(vm, ref, generator);
  if (generator.started) frame.stack.push(sent);
  generator.started = true;
  return PUSHED;
}

/** Raises an exception where a generator stands. */
export function throwInto(vm: Vm, ref: Ref, exception: Value): never {
  const generator = enterable(vm, ref);
  if (generator.frame === null || !generator.started) {
    vm.endGenerator(ref);
    throw new PythonError(exception);
  }
  enter(vm, ref, generator);
  throw new PythonError(exception);
}

function enterable(vm: Vm, ref: Ref): Generator {
  const generator = vm.edit(ref) as Generator;
  if (generator.running) vm.fail('ValueError', 'generator already executing');
  return generator;
}

function enter(vm: Vm, ref: Ref, generator: Generator): Frame {
  const frame = cloneFrame(generator.frame as Frame);
  vm.push({ ...frame, generator: ref });
  generator.running = true;
  generator.frame = null;
  return vm.frames[vm.frames.length - 1] as Frame;
}

/** `yield value`: leaves the frame, which the generator keeps. */
export function yieldValue(vm: Vm, frame: Frame, value: Value): typeof HALT | undefined {
  vm.frames.pop();
  const generator = vm.edit(frame.generator as Ref) as Generator;
  generator.frame = { ...frame, awaited: false };
  generator.running = false;
  if (frame.awaited) return vm.arrive(value);
  return vm.deliver(value);
}

