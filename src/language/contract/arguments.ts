/** `native` and `method`: built-ins that CPython writes in C. Arguments are matched to a signature, with the complaints of C. */

import type { Value } from '../../model.js';
import { type Keywords, type Machine, tuple } from './machine.js';
import type { Native } from './native.js';
import type { NativeArguments } from './signature-types.js';
import type { Called, Vm } from './vm.js';

interface Parameter {
  readonly name: string;
  readonly required: boolean;
}
interface Signature {
  /** `str.join`: some complaints name the type or module too. */
  readonly qualname: string;
  readonly name: string;
  readonly positional: readonly Parameter[];
  readonly keywordOnly: readonly Parameter[];
  /** How many of `positional` have no name for the caller. */
  readonly unnamed: number;
  readonly rest: boolean;
  /** Nothing can be given by name. */
  readonly nameless: boolean;
  /** Checked as PyArg_ParseTuple does. */
  readonly parseTuple: boolean;
}

/**
 * A built-in function whose arguments are checked by its signature, written as in Python, but that `x=` is any
 * optional parameter: `len(obj, /)`, `sum(iterable, /, start=)`, `print(*values, sep=, end=)`. What `*values` takes
 * comes as a tuple. A qualified name (`math.sqrt(x, /)`) is given where CPython's messages have it. `//` in place of
 * `/` is for the few that CPython 3.11 checks by PyArg_ParseTuple and that word it differently (`str.find`).
 * Throws TypeError as `_PyArg_UnpackKeywords`, `_PyArg_CheckPositional` and the vectorcalls of CPython 3.11 do.
 */
export function native<Text extends string>(
  signature: Text,
  body: (m: Vm, ...args: NativeArguments<Text>) => Called,
): Native {
  // Signatures are many, and a program calls few of them.
  let parsed: Signature | undefined;
  return (m, args, keywords) => {
    parsed ??= parse(signature);
    return body(m, ...bind<Text>(m, parsed, args, keywords));
  };
}

/** The same for a method: the body gets `self` first, which the signature leaves out. */
export function method<Text extends string>(
  signature: Text,
  body: (m: Vm, self: Value, ...args: NativeArguments<Text>) => Called,
): Native {
  let parsed: Signature | undefined;
  return (m, args, keywords) => {
    parsed ??= parse(signature);
    const [self] = args;
    if (self === undefined)
      return m.fail('TypeError', `unbound method ${parsed.qualname}() needs an argument`);
    return body(m, self, ...bind<Text>(m, parsed, args.slice(1), keywords));
  };
}

const SIGNATURES = new Map<string, Signature>();

/** One argument for each parameter of the signature (see `native`), undefined where it was left out. */
export function take<Text extends string>(
  m: Machine,
  signature: Text,
  args: readonly Value[],
  keywords: Keywords,
): NativeArguments<Text> {
  const parsed = SIGNATURES.get(signature) ?? parse(signature);
  SIGNATURES.set(signature, parsed);
  return bind<Text>(m, parsed, args, keywords);
}

function parse(text: string): Signature {
  const open = text.indexOf('(');
  const qualname = text.slice(0, open);
  const words = text
    .slice(open + 1, -1)
    .split(/,\s*/)
    .filter((word) => word !== '');
  const slash = words.findIndex((word) => word === '/' || word === '//');
  const star = words.findIndex((word) => word.startsWith('*'));
  const parameters = (from: number, to: number) =>
    words
      .slice(from, to)
      .filter((word) => !word.startsWith('/'))
      .map((word) => ({ name: word.replace('=', ''), required: !word.endsWith('=') }));
  const positional = parameters(0, star < 0 ? words.length : star);
  const keywordOnly = star < 0 ? [] : parameters(star + 1, words.length);
  const unnamed = Math.max(slash, 0);
  return {
    qualname,
    name: qualname.slice(qualname.lastIndexOf('.') + 1),
    positional,
    keywordOnly,
    unnamed,
    rest: star >= 0 && words[star] !== '*',
    nameless: unnamed === positional.length && keywordOnly.length === 0,
    parseTuple: words[slash] === '//',
  };
}

function bind<Text extends string>(
  m: Machine,
  sig: Signature,
  args: readonly Value[],
  keywords: Keywords,
): NativeArguments<Text> {
  if (sig.nameless && keywords.size > 0)
    m.fail('TypeError', `${m.calledName(sig.qualname)}() takes no keyword arguments`);
  if (sig.rest || sig.nameless) checkCount(m, sig, args.length);
  else checkNamed(m, sig, args.length, keywords);
  const count = sig.positional.length;
  const bound: (Value | undefined)[] = sig.positional.map(
    (p, i) => args[i] ?? (i < args.length ? null : keywords.get(p.name)),
  );
  checkNames(m, sig, args.length, keywords);
  if (sig.rest) bound.push(tuple(args.slice(count)));
  for (const p of sig.keywordOnly) bound.push(keywords.get(p.name));
  // As `parse` read the signature, so does its type.
  return bound as NativeArguments<Text>;
}

const plural = (count: number, word: string) => (count === 1 ? `${count} ${word}` : `${count} ${word}s`);

function requiredOf(sig: Signature): number {
  return sig.positional.filter((p) => p.required).length;
}

/** Those of the methods of this form that are slots of a type are checked alike (`check_num_args`, 3.11). */
const SLOT = /^__(?!getitem|contains|reversed|length_hint|format|missing)\w+__$/;

function checkCount(m: Machine, sig: Signature, given: number): void {
  const least = requiredOf(sig);
  const most = sig.rest ? Number.POSITIVE_INFINITY : sig.positional.length;
  if (given >= least && given <= most) return;
  if (SLOT.test(sig.name) && least === most)
    m.fail('TypeError', `expected ${plural(most, 'argument')}, got ${given}`);
  if (most === 0) m.fail('TypeError', `${m.calledName(sig.qualname)}() takes no arguments (${given} given)`);
  if (most === 1 && least === 1)
    m.fail('TypeError', `${m.calledName(sig.qualname)}() takes exactly one argument (${given} given)`);
  const bound =
    given < least ? `at least ${plural(least, 'argument')}` : `at most ${plural(most, 'argument')}`;
  if (sig.parseTuple) m.fail('TypeError', `${sig.name}() takes ${bound} (${given} given)`);
  const expected = least === most ? plural(most, 'argument') : bound;
  m.fail('TypeError', `${sig.name} expected ${expected}, got ${given}`);
}

function checkNamed(m: Machine, sig: Signature, given: number, keywords: Keywords): void {
  const { name, positional, unnamed } = sig;
  const all = positional.length + sig.keywordOnly.length;
  const total = given + keywords.size;
  const least = requiredOf(sig);
  if (total > all) {
    const kind = given === 0 ? 'keyword argument' : 'argument';
    m.fail('TypeError', `${name}() takes at most ${plural(all, kind)} (${total} given)`);
  }
  if (given > positional.length) {
    if (positional.length === 0) m.fail('TypeError', `${name}() takes no positional arguments`);
    const bound = least < positional.length ? 'at most' : 'exactly';
    const most = plural(positional.length, 'positional argument');
    m.fail('TypeError', `${name}() takes ${bound} ${most} (${given} given)`);
  }
  const needed = Math.min(least, unnamed);
  if (given < needed) {
    const bound = needed < positional.length ? 'at least' : 'exactly';
    m.fail('TypeError', `${name}() takes ${bound} ${plural(needed, 'positional argument')} (${given} given)`);
  }
  for (const [i, p] of [...positional, ...sig.keywordOnly].entries())
    if (p.required && i >= given && !keywords.has(p.name))
      m.fail('TypeError', `${name}() missing required argument '${p.name}' (pos ${i + 1})`);
}

function checkNames(m: Machine, sig: Signature, given: number, keywords: Keywords): void {
  for (const key of keywords.keys()) {
    const place = sig.positional.findIndex((p, i) => i >= sig.unnamed && p.name === key);
    if (place >= 0 && place < given)
      m.fail('TypeError', `argument for ${sig.name}() given by name ('${key}') and position (${place + 1})`);
    if (place < 0 && !sig.keywordOnly.some((p) => p.name === key))
      m.fail('TypeError', `'${key}' is an invalid keyword argument for ${sig.name}()`);
  }
}

/** The type of a wrong argument, as `_PyArg_BadArgument` (3.11) names it. */
export function givenType(m: Machine, value: Value): string {
  return value === null ? 'None' : m.typeName(value);
}
