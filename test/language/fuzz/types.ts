/** The types that random programs are written by: `int`, `list[str]`, `dict[int, T]`; which of them will do for which. */

export interface Type {
  readonly name: string;
  readonly of: readonly Type[];
}
/** What the variables of a rule (`T`, `K`) stand for. */
export type Bindings = Readonly<Record<string, Type>>;

/** Reads `dict[str, list[T]]`. */
export function typeOf(text: string): Type {
  const words = text.match(/\w+|[[\],]/g) ?? [];
  let at = 0;
  const read = (): Type => {
    const name = words[at] as string;
    at += 1;
    const of: Type[] = [];
    while (words[at] === (of.length === 0 ? '[' : ',')) {
      at += 1;
      of.push(read());
    }
    if (of.length > 0) at += 1;
    return { name, of };
  };
  return read();
}

export const textOf = ({ name, of }: Type): string =>
  of.length === 0 ? name : `${name}[${of.map(textOf).join(', ')}]`;

/** A single capital is a variable of the rule. */
export const isVariable = ({ name }: Type): boolean => /^[A-Z]$/.test(name);

/** What each type also is. */
const ALSO: Readonly<Record<string, readonly Type[]>> = Object.fromEntries(
  Object.entries({
    small: ['int'],
    bool: ['small'],
    int: ['num'],
    float: ['num'],
    word: ['str'],
    str: ['seq[str]'],
    bytes: ['seq[int]'],
    range: ['seq[small]'],
    list: ['seq[T]'],
    tuple: ['seq[T]'],
    seq: ['coll[T]'],
    set: ['coll[T]'],
    frozenset: ['coll[T]'],
    dict: ['coll[T]'],
    counter: ['dict[T, int]'],
    defaults: ['dict[T, U]'],
    ordered: ['dict[T, U]'],
    deque: ['coll[T]'],
    keys: ['coll[T]'],
    coll: ['iter[T]'],
    iterator: ['iter[T]'],
  }).map(([name, wider]) => [name, wider.map(typeOf)]),
);
const PARAMETERS = ['T', 'U', 'V'];

/** Is every `list[…]` also a `coll[…]`? By the names alone. */
export const isAlso = (name: string, wanted: string): boolean =>
  name === wanted || (ALSO[name] ?? []).some((each) => isAlso(each.name, wanted));

/** The same type with the variables put in. */
export function substitute(type: Type, bindings: Bindings): Type {
  if (isVariable(type)) return bindings[type.name] ?? type;
  return type.of.length === 0
    ? type
    : { name: type.name, of: type.of.map((each) => substitute(each, bindings)) };
}

/** What the variables of `given` must be, so that it will do where `wanted` (which has none) is asked for; null if it can't. */
export function fits(given: Type, wanted: Type, known: Bindings = {}): Bindings | null {
  if (wanted.name === 'any') return known;
  if (isVariable(given)) return bind(given, wanted, known);
  if (given.name === wanted.name && given.of.length === wanted.of.length) return allFit(given, wanted, known);
  const own = Object.fromEntries(given.of.map((each, index) => [PARAMETERS[index] as string, each]));
  for (const wider of ALSO[given.name] ?? []) {
    const found = fits(substitute(wider, own), wanted, known);
    if (found) return found;
  }
  return null;
}

function bind(variable: Type, wanted: Type, known: Bindings): Bindings | null {
  const before = known[variable.name];
  if (before === undefined) return { ...known, [variable.name]: wanted };
  return textOf(before) === textOf(wanted) ? known : null;
}

function allFit(given: Type, wanted: Type, known: Bindings): Bindings | null {
  let bindings: Bindings | null = known;
  given.of.forEach((each, index) => {
    bindings = bindings && fits(each, wanted.of[index] as Type, bindings);
  });
  return bindings;
}
