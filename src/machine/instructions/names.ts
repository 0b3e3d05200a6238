/** Constants, the stack, and variables of every kind. */

import { editAs, objectAs, present, valueAs } from '../../heap/expected.js';
import type { CellObject, Frame } from '../../heap/heap.js';
import { builtin, inPython, type Result } from '../../language/contract/machine.js';
import { constant, has } from '../../language/contract/registry.js';
import { type Completion, HALT, type Instruction, type Vm } from '../../language/contract/vm.js';
import { libraryClass } from '../../language/objects/classes.js';
import type { Value } from '../../model.js';
import { isOfLibrary, Op, unsupported } from '../../program.js';
import { isUnfinished } from '../dropped.js';
import { nameAt, peek, pop, push } from './stack.js';

export const NAMES: Readonly<Record<number, Instruction>> = {
  [Op.CONST]: (_vm, frame, arg) => {
    frame.stack.push(present(frame.code.consts[arg]));
  },
  [Op.POP]: (vm, frame) => {
    const dropped = pop(frame);
    return isUnfinished(vm, dropped) ? inPython('_close_generator', [dropped]) : undefined;
  },
  [Op.COPY]: (_vm, frame, arg) => {
    frame.stack.push(peek(frame, arg));
  },
  [Op.SWAP]: (_vm, { stack }, arg) => {
    const other = stack.length - arg;
    const value = present(stack[stack.length - 1]);
    stack[stack.length - 1] = present(stack[other]);
    stack[other] = value;
  },
  [Op.LOAD_FAST]: (vm, frame, arg) => {
    const value = frame.locals[arg];
    return value === undefined ? unbound(vm, present(frame.code.locals[arg])) : push(frame, value);
  },
  [Op.STORE_FAST]: (_vm, frame, arg) => {
    frame.locals[arg] = pop(frame);
  },
  [Op.DELETE_FAST]: (vm, frame, arg) => {
    if (frame.locals[arg] === undefined) return unbound(vm, present(frame.code.locals[arg]));
    frame.locals[arg] = undefined;
    return undefined;
  },
  [Op.LOAD_CELL]: (vm, frame, arg) => {
    const { value, name } = touchCell(vm, frame, arg, 'read') ?? HALTED;
    if (name === '') return HALT;
    if (value === undefined) return unboundCell(vm, frame, arg, name);
    vm.touched = value;
    return push(frame, value);
  },
  [Op.STORE_CELL]: (vm, frame, arg) => {
    if (!touchCell(vm, frame, arg, 'write')) return HALT;
    vm.touched = peek(frame);
    editCell(vm, frame, arg).value = pop(frame);
    return undefined;
  },
  [Op.DELETE_CELL]: (vm, frame, arg) => {
    const cell = touchCell(vm, frame, arg, 'write');
    if (!cell) return HALT;
    if (cell.value === undefined) return unboundCell(vm, frame, arg, cell.name);
    editCell(vm, frame, arg).value = undefined;
    return undefined;
  },
  [Op.PUSH_CELL]: (_vm, frame, arg) => {
    frame.stack.push(present(frame.cells[arg]));
  },
  [Op.LOAD_GLOBAL]: (vm, frame, arg) => loadGlobal(vm, frame, nameAt(frame, arg)),
  [Op.STORE_GLOBAL]: (vm, frame, arg) => {
    const name = nameAt(frame, arg);
    if (touchGlobal(vm, name, 'write')) return HALT;
    vm.touched = peek(frame);
    vm.draft.setGlobal(name, pop(frame));
    return undefined;
  },
  [Op.DELETE_GLOBAL]: (vm, frame, arg) => {
    const name = nameAt(frame, arg);
    if (touchGlobal(vm, name, 'write')) return HALT;
    if (vm.draft.global(name) === undefined) return vm.fail('NameError', `name '${name}' is not defined`);
    vm.draft.setGlobal(name, undefined);
    return undefined;
  },
  [Op.LOAD_NAME]: (vm, frame, arg) => {
    const name = nameAt(frame, arg);
    const own = frame.names?.get(name);
    return own === undefined ? loadGlobal(vm, frame, name) : push(frame, own);
  },
  [Op.STORE_NAME]: (_vm, frame, arg) => {
    frame.names?.set(nameAt(frame, arg), pop(frame));
  },
  [Op.DELETE_NAME]: (vm, frame, arg) => {
    const name = nameAt(frame, arg);
    return frame.names?.delete(name) ? undefined : vm.fail('NameError', `name '${name}' is not defined`);
  },
  [Op.LOAD_CLASS_CELL]: (vm, frame, arg) => {
    const name = nameAt(frame, arg >> 8);
    const own = frame.names?.get(name);
    const cell = objectAs(vm, frame.cells[arg & 255], 'cell');
    const value = own === undefined ? cell.value : own;
    return value === undefined ? loadGlobal(vm, frame, name) : push(frame, value);
  },
};

/** A dropped generator's `finally` has run when this comes. */
export const NAME_COMPLETIONS: Readonly<Record<number, Completion>> = { [Op.POP]: () => {} };

const HALTED = { t: 'cell', value: undefined, name: '' } as const;

function unbound(vm: Vm, name: string): never {
  return vm.fail(
    'UnboundLocalError',
    `cannot access local variable '${name}' where it is not associated with a value`,
  );
}

function unboundCell(vm: Vm, frame: Frame, index: number, name: string): never {
  if (index < frame.code.cells.length) return unbound(vm, name);
  return vm.fail(
    'NameError',
    `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`,
  );
}

/** The cell, or null where the thread has to stop before touching it. */
function touchCell(vm: Vm, frame: Frame, index: number, op: 'read' | 'write'): CellObject | null {
  const ref = valueAs(frame.cells[index], 'ref');
  const cell = objectAs(vm, ref, 'cell');
  const contended =
    frame.code.module === 'main' && vm.program.shared.cells.has(cell.name) && vm.draft.isShared(ref);
  return vm.touch(contended, op, () => cell.name) ? null : cell;
}

function editCell(vm: Vm, frame: Frame, index: number): CellObject {
  return editAs(vm.draft, frame.cells[index], 'cell');
}

function touchGlobal(vm: Vm, name: string, op: 'read' | 'write'): typeof HALT | undefined {
  return vm.touch(vm.program.shared.globals.has(name), op, () => name);
}

function loadGlobal(vm: Vm, frame: Frame, name: string): Result | typeof HALT | undefined {
  if (isOfLibrary(frame.code)) {
    frame.stack.push(libraryName(vm, name));
    return undefined;
  }
  if (touchGlobal(vm, name, 'read')) return HALT;
  const own = vm.draft.global(name);
  const value = own === undefined ? builtinName(vm, name) : own;
  if (value === undefined) return vm.fail('NameError', `name '${name}' is not defined`);
  vm.touched = value;
  frame.stack.push(value);
  return undefined;
}

/** What every module has under names of its own. */
function ofModule({ program }: Vm, name: string): Value | undefined {
  if (name === '__doc__') return program.codes[program.main]?.doc ?? null;
  if (name === '__file__') return program.file;
  return name === '__package__' || name === '__spec__' ? null : undefined;
}

/** A built-in that programs reach without an import. */
function builtinName(vm: Vm, name: string): Value | undefined {
  const own = ofModule(vm, name);
  if (own !== undefined) return own;
  if (MODULE_NAMES.has(name)) throw unsupported(vm.span(), [`'${name}' is not supported.`, null]);
  if (name.startsWith('_') && !name.startsWith('__')) return undefined;
  return has(name) ? builtinValue(vm, name) : undefined;
}

const MODULE_NAMES = new Set(['__builtins__', '__loader__', '__cached__', '__annotations__']);

function builtinValue(vm: Vm, name: string): Value {
  const found = constant(name);
  if (found === undefined) return builtin(name);
  return typeof found === 'function' ? found(vm) : found;
}

/** In the library's Python a name is a built-in's, another part of the library, or `module_member` for `module.member`. */
function libraryName(vm: Vm, name: string): Value {
  if (has(name)) return builtinValue(vm, name);
  const own = `library.${name}`;
  if (has(own)) return libraryClass(vm, own) ?? builtin(own);
  const full = name.replace('_', '.');
  return has(full) ? builtinValue(vm, full) : vm.fail('NameError', `name '${name}' is not defined`);
}
