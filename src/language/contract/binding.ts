/**
 * Arguments to the parameters of functions in Python, with CPython's complaints (`initialize_locals`, ceval.c, 3.11), and
 * `python`: built-ins in TypeScript that CPython writes in Python, and which so complain alike.
 */

import { present } from '../../heap/expected.js';
import type { Value } from '../../model.js';
import type { Code } from '../../program.js';
import { builtin, type Keywords, type Machine } from './machine.js';
import type { Native } from './native.js';
import type { NativeArguments } from './signature-types.js';
import type { Called, Vm } from './vm.js';

type Locals = (Value | undefined)[];

/** What a function says about its parameters. */
interface Callee {
  readonly qualname: string;
  readonly code: Pick<
    Code,
    'positionalOnly' | 'positional' | 'keywordOnly' | 'varArgs' | 'varKeywords' | 'locals'
  >;
  readonly defaults: readonly Value[];
  readonly keywordDefaults: ReadonlyMap<string, Value>;
}

/**
 * A method that CPython writes in Python, so that wrong arguments are complained about in the words for Python
 * functions: `python('Queue.put(item, block=, timeout=)', body)`. `x=` may be left out; what follows `*` goes by name.
 */
export function python<Text extends string>(
  signature: Text,
  body: (m: Vm, self: Value, ...args: NativeArguments<Text>) => Called,
): Native {
  const callee = calleeOf(signature);
  return (m, args, keywords) => {
    const [self = null, ...locals] = bindArguments(m, callee, args, keywords).map((value) =>
      value === LEFT_OUT ? undefined : value,
    );
    return body(m, self, ...(locals as NativeArguments<Text>));
  };
}

const LEFT_OUT = builtin('left out');

function calleeOf(signature: string): Callee {
  const open = signature.indexOf('(');
  const words = ['self', ...signature.slice(open + 1, -1).split(/,\s*/)].filter((word) => word !== '');
  const star = words.includes('*') ? words.indexOf('*') : words.length;
  const names = words.filter((word) => word !== '*').map((word) => word.replace('=', ''));
  const optional = (list: readonly string[]): string[] => list.filter((word) => word.endsWith('='));
  return {
    qualname: signature.slice(0, open),
    code: {
      positionalOnly: 0,
      positional: star,
      keywordOnly: names.length - star,
      varArgs: false,
      varKeywords: false,
      locals: names,
    },
    defaults: optional(words.slice(0, star)).map(() => LEFT_OUT),
    keywordDefaults: new Map(optional(words.slice(star)).map((word) => [word.replace('=', ''), LEFT_OUT])),
  };
}

/** The locals that a call begins with; TypeError where the arguments don't fit. */
export function bindArguments(vm: Machine, func: Callee, args: readonly Value[], keywords: Keywords): Locals {
  const { code } = func;
  const locals: Locals = new Array(code.locals.length).fill(undefined);
  const extra = args.length > code.positional ? args.slice(code.positional) : [];
  for (let index = 0; index < Math.min(args.length, code.positional); index += 1) locals[index] = args[index];
  const others = keywords.size > 0 ? takeKeywords(vm, func, locals, keywords) : new Map<string, Value>();
  if (extra.length > 0 && !code.varArgs) tooMany(vm, func, args.length, locals);
  fillDefaults(vm, func, locals);
  const named = code.positional + code.keywordOnly;
  if (code.varArgs) locals[named] = { t: 'tuple', items: extra };
  if (code.varKeywords) locals[named + (code.varArgs ? 1 : 0)] = vm.dict(others);
  return locals;
}

function takeKeywords(vm: Machine, func: Callee, locals: Locals, keywords: Keywords): Map<string, Value> {
  const { code } = func;
  const others = new Map<string, Value>();
  const parameters = code.locals.slice(0, code.positional + code.keywordOnly);
  for (const [name, value] of keywords) {
    const index = parameters.indexOf(name, code.positionalOnly);
    if (index < 0) {
      if (!code.varKeywords) unexpected(vm, func, name, keywords);
      others.set(name, value);
    } else if (locals[index] !== undefined) {
      vm.fail('TypeError', `${func.qualname}() got multiple values for argument '${name}'`);
    } else locals[index] = value;
  }
  return others;
}

function unexpected(vm: Machine, func: Callee, name: string, keywords: Keywords): never {
  const positionalOnly = func.code.locals
    .slice(0, func.code.positionalOnly)
    .filter((each) => keywords.has(each));
  if (positionalOnly.length > 0) {
    const names = positionalOnly.join(', ');
    const text = `got some positional-only arguments passed as keyword arguments: '${names}'`;
    return vm.fail('TypeError', `${func.qualname}() ${text}`);
  }
  return vm.fail('TypeError', `${func.qualname}() got an unexpected keyword argument '${name}'`);
}

function fillDefaults(vm: Machine, func: Callee, locals: Locals): void {
  const { code, defaults, keywordDefaults } = func;
  const first = code.positional - defaults.length;
  for (let index = Math.max(first, 0); index < code.positional; index += 1) {
    // None is a value like any other: only what is not there yet takes the default.
    if (locals[index] === undefined) locals[index] = defaults[index - first];
  }
  complain(vm, func, missing(code, locals, 0, code.positional), 'positional');
  for (let index = code.positional; index < code.positional + code.keywordOnly; index += 1) {
    if (locals[index] === undefined) locals[index] = keywordDefaults.get(present(code.locals[index]));
  }
  complain(
    vm,
    func,
    missing(code, locals, code.positional, code.positional + code.keywordOnly),
    'keyword-only',
  );
}

function missing(code: Callee['code'], locals: Locals, from: number, to: number): string[] {
  return code.locals.slice(from, to).filter((_, index) => locals[from + index] === undefined);
}

function complain(vm: Machine, func: Callee, names: readonly string[], sort: string): void {
  if (names.length === 0) return;
  const plural = names.length === 1 ? '' : 's';
  const text = `missing ${names.length} required ${sort} argument${plural}: ${enumeration(names)}`;
  vm.fail('TypeError', `${func.qualname}() ${text}`);
}

/** `'a'`, `'a' and 'b'`, `'a', 'b', and 'c'`. */
function enumeration(names: readonly string[]): string {
  const quoted = names.map((name) => `'${name}'`);
  if (quoted.length < 3) return quoted.join(' and ');
  return `${quoted.slice(0, -1).join(', ')}, and ${quoted[quoted.length - 1]}`;
}

function tooMany(vm: Machine, func: Callee, given: number, locals: Locals): never {
  const { code, defaults, qualname } = func;
  const least = code.positional - defaults.length;
  const takes = defaults.length > 0 ? `from ${least} to ${code.positional}` : `${code.positional}`;
  const plural = code.positional === 1 && defaults.length === 0 ? '' : 's';
  const keywordOnly = locals
    .slice(code.positional, code.positional + code.keywordOnly)
    .filter((value) => value !== undefined).length;
  const were = given === 1 && keywordOnly === 0 ? 'was' : 'were';
  const also =
    keywordOnly > 0
      ? ` positional argument${given === 1 ? '' : 's'} (and ${keywordOnly} keyword-only argument${keywordOnly === 1 ? '' : 's'})`
      : '';
  return vm.fail(
    'TypeError',
    `${qualname}() takes ${takes} positional argument${plural} but ${given}${also} ${were} given`,
  );
}
