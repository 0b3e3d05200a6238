/** Lets a built-in that wants a whole iterable take one that runs Python code for each item. */

import type { Value } from '../model.js';
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

/**
 * A method whose one argument is an iterable. Of a generator there the prelude function takes one item after the other,
 * so that what came before an exception stays.
 */
export function oneByOne(lazily: string, body: Native): Native {
  return (m, args, keywords) => {
    const lazy = args.length === 2 && keywords.size === 0 && m.isLazy(args[1] as Value);
    return lazy ? new TailCall(builtin(`prelude.${lazily}`), args) : body(m, args, keywords);
  };
}
