/** Imports. */

import { valueAs } from '../../heap/expected.js';
import type { Frame } from '../../heap/heap.js';
import { builtin, type Result } from '../../language/contract/machine.js';
import { isModule, moduleNames } from '../../language/contract/registry.js';
import type { Instruction, Vm } from '../../language/contract/vm.js';
import { findAttribute } from '../../language/objects/attributes.js';
import type { Value } from '../../model.js';
import { Op } from '../../program.js';
import { nameAt, peek, pop } from './stack.js';

export const MODULES: Readonly<Record<number, Instruction>> = {
  [Op.IMPORT]: (vm, frame, arg) => {
    const name = nameAt(frame, arg);
    if (!isModule(name)) vm.fail('ModuleNotFoundError', `No module named '${name}'`);
    frame.stack.push(builtin(name));
  },
  [Op.IMPORT_FROM]: (vm, frame, arg) => {
    const module = valueAs(peek(frame), 'builtin');
    return importName(vm, module.name, nameAt(frame, arg));
  },
  [Op.IMPORT_STAR]: (vm, frame) => {
    const module = valueAs(pop(frame), 'builtin');
    for (const name of moduleNames(module.name)) store(vm, frame, name, vm.attributeNow(module, name));
  },
};

function store(vm: Vm, frame: Frame, name: string, value: Value): void {
  if (frame.names) frame.names.set(name, value);
  else vm.draft.setGlobal(name, value);
}

function importName(vm: Vm, module: string, name: string): Result {
  if (isModule(`${module}.${name}`)) return builtin(`${module}.${name}`);
  const found = findAttribute(vm, builtin(module), name);
  if (found !== undefined) return found;
  return vm.fail('ImportError', `cannot import name '${name}' from '${module}' (unknown location)`);
}
