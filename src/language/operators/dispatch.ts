/** The operators of the language: which room of the built-ins, or which method of the program, answers. */

import { present } from '../../heap/expected.js';
import { kindOf } from '../../heap/kinds.js';
import type { Ref, Value } from '../../model.js';
import { builtin, inPython, type Result, TailCall } from '../contract/machine.js';
import type { Vm } from '../contract/vm.js';
import { arithmetic, unary as unaryNumber } from '../numbers/arithmetic.js';
import { plain } from '../numbers/indexes.js';
import { union } from '../objects/unions.js';
import { askedText } from '../text/asked-text.js';
import { formatValue } from '../text/formatting/format.js';
import { percentFormat } from '../text/formatting/percent.js';
import { asciiEscape } from '../text/strings.js';
import { BYTES, concatenate, repeat, STR } from '../text/texts.js';
import { answers, compare as compareValues } from './compare.js';
import { binaryContainers, contains, sizeOf } from './operators.js';

/** The special methods of each binary operator: plain, reflected, in place. */
const METHODS: Record<string, readonly [string, string, string]> = {
  '+': ['__add__', '__radd__', '__iadd__'],
  '-': ['__sub__', '__rsub__', '__isub__'],
  '*': ['__mul__', '__rmul__', '__imul__'],
  '/': ['__truediv__', '__rtruediv__', '__itruediv__'],
  '//': ['__floordiv__', '__rfloordiv__', '__ifloordiv__'],
  '%': ['__mod__', '__rmod__', '__imod__'],
  '**': ['__pow__', '__rpow__', '__ipow__'],
  '<<': ['__lshift__', '__rlshift__', '__ilshift__'],
  '>>': ['__rshift__', '__rrshift__', '__irshift__'],
  '&': ['__and__', '__rand__', '__iand__'],
  '|': ['__or__', '__ror__', '__ior__'],
  '^': ['__xor__', '__rxor__', '__ixor__'],
  '@': ['__matmul__', '__rmatmul__', '__imatmul__'],
};

/** `a operator b`, or what `a operator= b` stores. */
export function binary(vm: Vm, operator: string, a: Value, b: Value, inPlace: boolean): Result {
  return ownMethods(vm, operator, a, b, inPlace) ?? binaryOfBuiltIns(vm, operator, a, b, inPlace);
}

/** The same by what built-in types do; TypeError where they know nothing of each other. */
export function binaryOfBuiltIns(vm: Vm, operator: string, a: Value, b: Value, inPlace: boolean): Result {
  const [x, y] = [plain(vm, a), plain(vm, b)];
  const result =
    arithmetic(vm, operator, x, y) ??
    ofText(vm, operator, x, y, a, b) ??
    binaryContainers(vm, operator, a, b, inPlace) ??
    union(vm, operator, a, b);
  return result ?? unsupported(vm, operator, a, b, inPlace);
}

function ownMethods(vm: Vm, operator: string, a: Value, b: Value, inPlace: boolean): TailCall | undefined {
  if (!isObject(a) && !isObject(b)) return undefined;
  const [plainName, reflected, inPlaceName] = present(METHODS[operator]);
  const names = inPlace ? [inPlaceName, plainName] : [plainName];
  if (!names.some((name) => vm.defines(a, name)) && !vm.defines(b, reflected)) return undefined;
  return inPython('_binary', [a, b, { t: 'tuple', items: names }, reflected, operator, inPlace]);
}

const isObject = (value: Value): value is Ref => typeof value === 'object' && value?.t === 'ref';
const symbolOf = (operator: string): string => (operator === '**' ? '** or pow()' : operator);

/** `+`, `*` and `%` of str and bytes; undefined for all else. */
function ofText(vm: Vm, operator: string, x: Value, y: Value, left: Value, right: Value): Value | undefined {
  for (const kind of [STR, BYTES]) {
    const text = kind.of(vm, x);
    if (text === undefined) {
      const other = operator === '*' ? kind.of(vm, y) : undefined;
      // A sequence on the left would repeat itself, and complains.
      if (other !== undefined && !/^(list|tuple|deque|bytes|string)$/.test(kindOf(vm, left)))
        return repeat(vm, kind, other, left);
    } else if (operator === '+') return concatenate(vm, kind, text, right);
    else if (operator === '*') return repeat(vm, kind, text, right);
    else if (operator === '%') return percentFormat(vm, kind, text, right);
  }
  return undefined;
}

function unsupported(vm: Vm, operator: string, a: Value, b: Value, inPlace: boolean): never {
  const symbol = inPlace ? `${operator}=` : symbolOf(operator);
  const types = `'${vm.typeName(a)}' and '${vm.typeName(b)}'`;
  return vm.fail('TypeError', `unsupported operand type(s) for ${symbol}: ${types}`);
}

const UNARY: Record<string, string> = { '-': '__neg__', '+': '__pos__', '~': '__invert__' };

export function unary(vm: Vm, operator: string, a: Value): Result {
  const name = present(UNARY[operator]);
  if (vm.defines(a, name)) return new TailCall(vm.attributeNow(a, name), []);
  const result = unaryNumber(operator, plain(vm, a));
  return result ?? vm.fail('TypeError', `bad operand type for unary ${operator}: '${vm.typeName(a)}'`);
}

/** `a operator b` for comparisons, membership and identity. */
export function compare(vm: Vm, operator: string, a: Value, b: Value): Result {
  if (operator === 'is') return vm.same(a, b);
  if (operator === 'is not') return !vm.same(a, b);
  // The answer, a method's or ours, is made a truth value, and turned round for `not in`, when it is delivered.
  if (operator === 'in' || operator === 'not in') return contains(vm, b, a);
  return ownComparison(vm, operator, a, b) ?? compareValues(vm, operator, a, b);
}

/** The special methods of each comparison: plain and reflected. */
const COMPARISONS: Record<string, readonly [string, string]> = {
  '==': ['__eq__', '__eq__'],
  '!=': ['__ne__', '__ne__'],
  '<': ['__lt__', '__gt__'],
  '<=': ['__le__', '__ge__'],
  '>': ['__gt__', '__lt__'],
  '>=': ['__ge__', '__le__'],
};

/** A comparison that code of the program decides, as a call: what it does may be visible. */
function ownComparison(vm: Vm, operator: string, a: Value, b: Value): TailCall | undefined {
  const [plainName, reflected] = present(COMPARISONS[operator]);
  if (!isObject(a) && !isObject(b)) return undefined;
  if (!answers(vm, a, plainName) && !answers(vm, b, reflected)) return undefined;
  return inPython('_compare', [a, b, plainName, reflected, operator]);
}

// ── truth ──

/** The call that decides a value's truth, where its class says so in Python. */
export function truthCall(vm: Vm, value: Value): TailCall | undefined {
  if (!isObject(value)) return undefined;
  const name = ['__bool__', '__len__'].find((each) => vm.defines(value, each));
  if (name === undefined) return undefined;
  const call = name === '__len__' ? 'library._truth_of_length' : 'library._truth_by';
  return new TailCall(builtin(call), [vm.attributeNow(value, name)]);
}

/** `bool(value)`. */
export function truth(vm: Vm, value: Value): boolean {
  if (typeof value === 'boolean') return value;
  if (value === null || value === 0 || value === '') return false;
  if (typeof value !== 'object') return true;
  const call = truthCall(vm, value);
  if (call) return vm.callNow(call.func, call.args) === true;
  if (value.t === 'float') return value.value !== 0;
  if (value.t === 'builtin') return true;
  const size = sizeOf(vm, value);
  if (size !== undefined) return size > 0;
  return kindOf(vm, value) === 'object' || plain(vm, value) === value || truth(vm, plain(vm, value));
}

// ── formatting ──

/** `format(value, spec)`. */
export function format(vm: Vm, value: Value, spec: string): string {
  if (vm.defines(value, '__format__'))
    return formatted(vm, vm.callNow(vm.attributeNow(value, '__format__'), [spec]));
  return formatPlain(vm, value, spec);
}

function formatted(vm: Vm, answer: Value): string {
  const text = STR.of(vm, answer);
  return text ?? vm.fail('TypeError', `__format__ must return a str, not ${vm.typeName(answer)}`);
}

function formatPlain(vm: Vm, value: Value, spec: string): string {
  if (spec === '') return vm.str(value);
  const text = formatValue(vm, plain(vm, value), spec);
  return text ?? vm.fail('TypeError', `unsupported format string passed to ${vm.typeName(value)}.__format__`);
}

const CONVERSIONS = ['', 'str', 'repr', 'ascii'] as const;

/** A replacement field of an f-string: `conversion` as the FORMAT instruction counts it. */
export function formatCall(vm: Vm, value: Value, conversion: number, spec: string): Result {
  const name = CONVERSIONS[conversion];
  const asked = name === '' && vm.defines(value, '__str__') ? undefined : askedText(vm, value);
  if (asked && !vm.defines(value, '__format__'))
    return spec === '' ? asked : inPython('_format_text_of', [value, spec]);
  if (name === '') {
    if (vm.defines(value, '__format__'))
      return inPython('_format_by', [vm.attributeNow(value, '__format__'), spec]);
    return spec === '' && vm.defines(value, '__str__')
      ? new TailCall(vm.attributeNow(value, '__str__'), [])
      : format(vm, value, spec);
  }
  const text = name === 'str' ? vm.str(value) : vm.repr(value);
  return formatPlain(vm, name === 'ascii' ? asciiEscape(text) : text, spec);
}
