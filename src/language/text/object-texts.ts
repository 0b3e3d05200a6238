/** How functions, classes, iterators and other objects without content of their own are shown. */

import { valueAs } from '../../heap/expected.js';
import { isRef, type Seen } from '../../heap/kinds.js';
import type { Builtin, Method, Value } from '../../model.js';
import { builtin, type Machine } from '../contract/machine.js';

/** A made-up address that stays with the object. */
export function addressOf(value: Value): string {
  const id = isRef(value) ? value.id : 0;
  return `0x${(0x7f3a5c000000 + (id < 0 ? 0x800000 - id : id) * 0x40).toString(16)}`;
}

/** The last part of a full name: `put` of `queue.Queue.put`. */
export const nameOf = (full: string): string => full.slice(full.lastIndexOf('.') + 1);

/** `queue.Queue`, `__main__.Task`; the bare name for what is built in. */
export function fullName(m: Machine, type: Value): string {
  const name = String(m.attribute(type, '__qualname__'));
  const module = m.attribute(type, '__module__');
  return module === 'builtins' ? name : `${String(module)}.${name}`;
}

/** `repr` of whatever is neither text, number nor container; `inner` gives that of another value. */
export function describe(
  m: Machine,
  value: Value,
  seen: Extract<Seen, object>,
  inner: (value: Value) => string,
): string {
  switch (seen.t) {
    case 'function':
      return `<function ${seen.qualname} at ${addressOf(value)}>`;
    case 'class':
      return `<class '${fullName(m, value)}'>`;
    case 'generator': {
      const type = fullName(m, m.typeOf(value));
      return `<${type} object ${type === 'generator' ? `${seen.name} ` : ''}at ${addressOf(value)}>`;
    }
    case 'builtin':
      return builtinRepr(m, seen);
    case 'method':
      return methodRepr(m, seen, inner);
    case 'super':
      return `<super: ${inner(seen.type)}, ${inner(seen.self)}>`;
    default:
      return `<${m.typeName(value)} object at ${addressOf(value)}>`;
  }
}

function builtinRepr(m: Machine, value: Builtin): string {
  const name = nameOf(value.name);
  switch (m.typeName(value)) {
    case 'type':
      return `<class '${fullName(m, value)}'>`;
    case 'module':
      return `<module '${value.name}' (built-in)>`;
    case 'builtin_function_or_method':
      return functionRepr(m, name, value.name.slice(0, -name.length - 1));
    case 'wrapper_descriptor':
      return `<slot wrapper '${name}' of '${ownerOf(value.name)}' objects>`;
    case 'getset_descriptor':
      return `<attribute '${name}' of '${ownerOf(value.name)}' objects>`;
    case 'member_descriptor':
      return `<member '${name}' of '${ownerOf(value.name)}' objects>`;
    case 'property':
      return `<property object at ${addressOf(value)}>`;
    case 'method_descriptor':
      return `<method '${name}' of '${ownerOf(value.name)}' objects>`;
    case 'function':
      return `<function ${qualname(value)} at 0x7f3a5c000000>`;
    default:
      return name;
  }
}

/** The name that C gives a type: `list`, `collections.deque`. */
const ownerOf = (full: string): string => full.slice(0, full.lastIndexOf('.'));

/** A function of a module, or one that a type has for itself. */
function functionRepr(m: Machine, name: string, owner: string): string {
  if (owner === '' || m.typeName(builtin(owner)) !== 'type') return `<built-in function ${name}>`;
  return `<built-in method ${name} of type object at 0x7f3a5c000000>`;
}

function methodRepr(m: Machine, method: Method, inner: (value: Value) => string): string {
  const { self, func } = method;
  const kind = m.typeName(method);
  if (typeof func === 'object' && func?.t === 'builtin' && kind !== 'method') {
    const what =
      kind === 'method-wrapper'
        ? `method-wrapper '${nameOf(func.name)}'`
        : `built-in method ${nameOf(func.name)}`;
    return `<${what} of ${m.typeName(self)} object at ${addressOf(self)}>`;
  }
  const name = isRef(func) ? String(m.attribute(func, '__qualname__')) : qualname(valueAs(func, 'builtin'));
  return `<bound method ${name} of ${inner(self)}>`;
}

const qualname = (func: Builtin) => func.name.split('.').slice(-2).join('.');
