/** Lets a built-in that wants a whole iterable take one that runs Python code for each item. */

import { present } from '../../heap/expected.js';
import { isRef } from '../../heap/kinds.js';
import type { Value } from '../../model.js';
import { builtin, inPython, type Machine } from '../contract/machine.js';
import type { Native } from '../contract/native.js';

/**
 * The built-in `name` (its full name: `sum`, `str.join`), whose argument number `index` (self counts) is an iterable.
 * A generator there is first collected into a list by Python code of the library, which then calls `name` again; so
 * `body` may take any iterable by `m.elements`.
 */
export function consuming(name: string, index: number, body: Native): Native {
  return (m, args, keywords) => {
    const iterable = args[index];
    if (iterable === undefined || !m.isLazy(iterable)) return body(m, args, keywords);
    return inPython('_collect', [builtin(name), index, ...args], keywords);
  };
}

/**
 * A method whose one argument is an iterable. Of a generator there a function in Python takes one item after the other,
 * so that what came before an exception stays.
 */
export function oneByOne(lazily: string, body: Native): Native {
  return (m, args, keywords) => {
    const lazy = args.length === 2 && keywords.size === 0 && m.isLazy(present(args[1]));
    return lazy ? inPython(lazily, args) : body(m, args, keywords);
  };
}

/**
 * The built-in `name`, whose object goes later through its arguments from number `first` to `last`: the program's own
 * `__iter__` of them is called as the object is made (`PyObject_GetIter`, 3.11). What is its own iterator can wait.
 */
export function opening(name: string, body: Native, first = 0, last = first): Native {
  return (m, args, keywords) => {
    const index = args.findIndex((arg, at) => at >= first && at <= last && opens(m, arg));
    if (index < 0) return body(m, args, keywords);
    return inPython('_opened', [builtin(name), index, ...args], keywords);
  };
}

function opens(m: Machine, value: Value): boolean {
  if (!isRef(value) || m.get(value).t === 'generator') return false;
  return m.defines(value, '__iter__') && !m.defines(value, '__next__');
}
