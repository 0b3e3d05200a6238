/** Lets a built-in that wants a whole iterable take one that runs Python code for each item. */

import { builtin, type Native, TailCall } from './native.js';

/**
 * The built-in `name` (its full name: `sum`, `str.join`), whose argument number `index` (self counts) is an iterable.
 * A generator there is first collected into a list by Python code of the prelude, which then calls `name` again; so
 * `body` may take any iterable by `m.elements`.
 */
export function consuming(name: string, index: number, body: Native): Native {
  return (m, args, keywords) => {
    const iterable = args[index];
    if (iterable === undefined || !m.isLazy(iterable)) return body(m, args, keywords);
    return new TailCall(builtin('prelude._collect'), [builtin(name), index, ...args], keywords);
  };
}
