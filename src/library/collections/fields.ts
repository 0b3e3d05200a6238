/** The fields of named tuples and data classes: their names, and the arguments of a call for them. */

import { behind } from '../../heap/kinds.js';
import { bindArguments } from '../../language/contract/binding.js';
import { type Machine, tuple } from '../../language/contract/machine.js';
import type { Value } from '../../model.js';

const KEYWORDS = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from global ' +
    'if import in is lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
);
const IDENTIFIER = /^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}]*$/u;

/** The field names of `namedtuple(typename, names)` as a tuple, checked as CPython 3.11 does. */
export function checkFieldNames(m: Machine, typename: Value, given: Value, rename: Value): Value {
  const seen = behind(m, given);
  const names =
    typeof seen === 'string'
      ? seen.replaceAll(',', ' ').split(/\s+/).filter(Boolean)
      : m.elements(given).map((name) => m.str(name));
  const fields = m.truth(rename) ? renamed(names) : names;
  for (const name of [m.str(typename), ...fields]) checkName(m, name);
  const before = new Set<string>();
  for (const name of fields) {
    if (name.startsWith('_') && !m.truth(rename))
      m.fail('ValueError', `Field names cannot start with an underscore: ${m.repr(name)}`);
    if (before.has(name)) m.fail('ValueError', `Encountered duplicate field name: ${m.repr(name)}`);
    before.add(name);
  }
  return tuple(fields);
}

function renamed(names: readonly string[]): string[] {
  const bad = (name: string, i: number) =>
    !IDENTIFIER.test(name) || KEYWORDS.has(name) || name.startsWith('_') || names.indexOf(name) < i;
  return names.map((name, i) => (bad(name, i) ? `_${i}` : name));
}

function checkName(m: Machine, name: string): void {
  if (!IDENTIFIER.test(name))
    m.fail('ValueError', `Type names and field names must be valid identifiers: ${m.repr(name)}`);
  if (KEYWORDS.has(name))
    m.fail('ValueError', `Type names and field names cannot be a keyword: ${m.repr(name)}`);
}

/**
 * A value for each field, from the arguments of a call or its default; TypeError as for a function `qualname` with
 * `self` and those parameters.
 */
export function bindFields(
  m: Machine,
  qualname: string,
  self: string,
  fields: readonly string[],
  defaults: ReadonlyMap<string, Value>,
  args: readonly Value[],
  keywords: ReadonlyMap<string, Value>,
  keywordOnly: readonly string[] = [],
): (Value | undefined)[] {
  const code = {
    positionalOnly: 0,
    positional: fields.length + 1,
    keywordOnly: keywordOnly.length,
    varArgs: false,
    varKeywords: false,
    locals: [self, ...fields, ...keywordOnly],
  };
  const given = fields.filter((name) => defaults.has(name)).map((name) => defaults.get(name) ?? null);
  const func = { code, qualname, defaults: given, keywordDefaults: defaults };
  return bindArguments(m, func, [null, ...args], keywords).slice(1);
}
