/** Whether it is worth while to look for lost updates: if no place that threads share is both read and written, none can be lost. */

import { type Code, isOfLibrary, Op, type Program } from '../../program.js';

/** May an actor of this program write a place of its process's memory that it read, while others are there to write it too? */
export function mayLose({ codes, shared }: Program): boolean {
  const { globals, attributes, cells, containers } = shared;
  const own = codes.filter((code) => !isOfLibrary(code));
  return (
    containers.size > 0 ||
    attributes.has('*') ||
    [...globals].some((name) => isBoth(own, name, Op.LOAD_GLOBAL, Op.STORE_GLOBAL)) ||
    [...attributes].some((name) => isBoth(own, name, Op.LOAD_ATTR, Op.STORE_ATTR)) ||
    [...attributes].some((name) => own.some(({ consts }) => consts.includes(name))) ||
    cells.size > 0
  );
}

function isBoth(codes: readonly Code[], name: string, load: number, store: number): boolean {
  const uses = (wanted: number): boolean => codes.some((code) => usesName(code, name, wanted));
  return uses(load) && uses(store);
}

function usesName({ names, instructions }: Code, name: string, op: number): boolean {
  const index = names.indexOf(name);
  if (index < 0) return false;
  for (let at = 0; at < instructions.length; at += 2)
    if (instructions[at] === op && instructions[at + 1] === index) return true;
  return false;
}
