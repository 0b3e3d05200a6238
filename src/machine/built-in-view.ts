/** What the built-ins ask of the machine, each from the room that knows the answer: the part of it that keeps no state. */

import { editAs } from '../heap/expected.js';
import type { CallReply, Frame, FunctionObject, HashKey, HeapObject } from '../heap/heap.js';
import { isRef, type MethodValue } from '../heap/kinds.js';
import type { StepDraft } from '../heap/step-draft.js';
import { insert, makeDict } from '../language/containers/dict-entries.js';
import { keyOf } from '../language/containers/hashing/keys.js';
import { add, emptyDraft, makeSet } from '../language/containers/set.js';
import {
  Ask,
  builtin,
  type Keywords,
  PythonError,
  type Result,
  TailCall,
} from '../language/contract/machine.js';
import type { Called, CorePlace, HALT, PUSHED, Stop, Vm } from '../language/contract/vm.js';
import { getAttribute } from '../language/objects/attributes.js';
import { classOf, definesMethod, isInstance, typeNameOf } from '../language/objects/classes.js';
import { raised } from '../language/objects/exceptions.js';
import { boundName } from '../language/objects/method-kinds.js';
import { equal, identical, less } from '../language/operators/compare.js';
import { binary, format, truth } from '../language/operators/dispatch.js';
import { elements, getItem, isLazy, length } from '../language/operators/operators.js';
import { repr, str } from '../language/text/representation.js';
import type { Asked, ObjectId, Ref, Span, Value } from '../model.js';
import type { Program } from '../program.js';
import { shownWithin } from './call-within.js';

export abstract class BuiltInView implements Vm {
  abstract readonly draft: StepDraft;
  abstract readonly frames: Frame[];
  abstract readonly frame: Frame;
  abstract readonly program: Program;
  bound: MethodValue | undefined;
  /** Of the built-in that is under way; null where its text is the first. */
  protected shownNow: readonly Value[] | null = null;
  abstract touched: Result | undefined;
  abstract halt(stop: Stop): typeof HALT;
  abstract arrive(value: Value): typeof HALT;
  abstract answer(reply: CallReply): void;
  abstract settle(result: Result): typeof HALT | undefined;
  abstract deliver(value: Value): typeof HALT | undefined;
  abstract touch(contended: boolean, op: 'read' | 'write', label: () => string): typeof HALT | undefined;
  abstract isContendedContainer(value: Value): boolean;
  abstract reaches(object: Ref, name: string | null, op: 'read' | 'write'): void;
  abstract readsGlobals(): void;
  abstract sourceText(): string;
  abstract span(): Span;
  abstract invoke(func: Value, args: readonly Value[], keywords?: Keywords): Called;
  abstract enter(func: FunctionObject, args: readonly Value[], keywords: Keywords): Called;
  abstract push(frame: Frame): typeof PUSHED;
  abstract endGenerator(ref: Ref, nextRound?: Frame | null): void;
  abstract handled(): Value | undefined;
  abstract draw(): number;
  abstract create(asked: Asked, place: CorePlace, count?: number): readonly ObjectId[];
  abstract tryOut(func: string, args: readonly Value[]): Value | undefined;
  abstract ensureRoom(levels: number, where?: string): void;
  protected abstract refuse(ask: Ask): never;
  abstract callNow(func: Value, args: readonly Value[], keywords?: Keywords): Value;

  get(ref: Ref): HeapObject {
    return this.draft.get(ref);
  }
  glimpse(ref: Ref): HeapObject {
    return this.draft.glimpse(ref);
  }
  edit(ref: Ref): HeapObject {
    return this.draft.edit(ref);
  }
  editUnseen(ref: Ref): HeapObject {
    const { draft } = this;
    const { onlooker } = draft;
    draft.onlooker = null;
    try {
      return draft.edit(ref);
    } finally {
      draft.onlooker = onlooker;
    }
  }
  alloc(object: HeapObject): Ref {
    return this.draft.alloc(object);
  }
  get current(): Value {
    return this.draft.current;
  }
  moduleState(name: string): Value {
    return this.draft.moduleState(name);
  }
  setModuleState(name: string, value: Value): void {
    this.draft.setModuleState(name, value);
  }
  list(items: Value[]): Ref {
    return this.alloc({ t: 'list', cls: builtin('list'), attributes: null, items });
  }
  dict(pairs: Iterable<readonly [Value, Value]>): Ref {
    const dict = makeDict(this, new Map());
    const own = editAs(this, dict, 'dict');
    for (const [key, value] of pairs) insert(this, own, key, value);
    return dict;
  }
  set(items: Iterable<Value>): Ref {
    const draft = emptyDraft();
    for (const item of items) add(this, draft, item);
    return makeSet(this, draft);
  }
  same(a: Value, b: Value): boolean {
    if (isRef(a) && isRef(b)) return this.draft.resolve(a).id === this.draft.resolve(b).id;
    return identical(this, a, b);
  }
  typeOf(value: Value): Value {
    return classOf(this, value);
  }
  typeName(value: Value): string {
    return typeNameOf(this, value);
  }
  isInstance(value: Value, type: Value): boolean {
    return isInstance(this, value, type);
  }
  defines(value: Value, method: string): boolean {
    return definesMethod(this, value, method);
  }
  truth(value: Value): boolean {
    return truth(this, value);
  }
  equal(a: Value, b: Value): boolean {
    return equal(this, a, b);
  }
  less(a: Value, b: Value): boolean {
    return less(this, a, b);
  }
  binary(operator: string, a: Value, b: Value, inPlace = false): Value {
    return this.finishNow(binary(this, operator, a, b, inPlace));
  }
  keyOf(value: Value): HashKey {
    return keyOf(this, value);
  }
  str(value: Value): string {
    return str(this, value);
  }
  repr(value: Value): string {
    return repr(this, value);
  }
  get shown(): readonly Value[] {
    return this.shownNow ?? shownWithin(this.frames);
  }
  showing<T>(containers: readonly Value[] | null, make: () => T): T {
    const before = this.shownNow;
    this.shownNow = containers;
    try {
      return make();
    } finally {
      this.shownNow = before;
    }
  }
  format(value: Value, spec: string): string {
    return format(this, value, spec);
  }
  length(value: Value): number {
    return length(this, value);
  }
  attribute(value: Value, name: string): Value {
    return this.attributeNow(value, name);
  }
  subscript(value: Value, key: Value): Value {
    return this.finishNow(getItem(this, value, key));
  }
  elements(iterable: Value): readonly Value[] {
    return elements(this, iterable);
  }
  isLazy(iterable: Value): boolean {
    return isLazy(this, iterable);
  }
  calledName(qualname: string): string {
    const { bound } = this;
    const func = bound?.func;
    const full = typeof func === 'object' && func?.t === 'builtin' ? func.name : '';
    const isCalled = full.endsWith(qualname.slice(qualname.lastIndexOf('.')));
    return bound && isCalled ? boundName(this, bound) : qualname;
  }
  fail(type: string, ...args: Value[]): never {
    throw new PythonError(raised(this, builtin(type), args));
  }

  /** An attribute whose getter, if it has one, runs at once. */
  attributeNow(value: Value, name: string): Value {
    return this.finishNow(getAttribute(this, value, name));
  }

  private finishNow(result: Result): Value {
    if (result instanceof TailCall) return this.callNow(result.func, result.args, result.keywords);
    return result instanceof Ask ? this.refuse(result) : result;
  }
}
