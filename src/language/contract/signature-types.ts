/** What the text of a signature says about the types of its arguments: `'f(a, /, b=, *rest, key=)'` in types. */

import type { Tuple, Value } from '../../model.js';

/** `x` is there, `x=` may be left out, `*xs` comes as a tuple; `/`, `//` and `*` alone stand for nothing. */
type ArgumentOf<Word extends string> = Word extends '' | '/' | '//' | '*'
  ? []
  : Word extends `*${string}`
    ? [Tuple]
    : Word extends `${string}=`
      ? [Value | undefined]
      : [Value];

type ArgumentsOf<
  Words extends string,
  Before extends unknown[] = [],
> = Words extends `${infer Word}, ${infer Rest}`
  ? ArgumentsOf<Rest, [...Before, ...ArgumentOf<Word>]>
  : [...Before, ...ArgumentOf<Words>];

/** One argument for each parameter of the signature; where it is known only when the program runs, any of them. */
export type NativeArguments<Signature extends string> = Signature extends `${string}(${infer Words})`
  ? string extends Words
    ? (Value | undefined)[]
    : ArgumentsOf<Words>
  : (Value | undefined)[];
