/** The format mini-language: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`. */

import { present } from '../../../heap/expected.js';
import { ensureFits } from '../../contract/limits.js';
import type { Machine } from '../../contract/machine.js';

export interface FormatSpec {
  readonly fill: string;
  /** `<`, `>`, `^`, or `=`: between sign and digits. */
  readonly align: string;
  readonly sign: string;
  /** Negative zero is shown as zero. */
  readonly zero: boolean;
  readonly alternate: boolean;
  /** -1 where none is given; so also the precision. */
  readonly width: number;
  readonly grouping: string;
  readonly precision: number;
  readonly type: string;
}

/** What a type takes where the specifier says nothing. */
export interface Defaults {
  /** The type's name, for messages. */
  readonly name: string;
  readonly align: string;
  readonly type: string;
}

const FILL = /^.[<>=^]/su;
const REST = /^([<>=^])?([-+ ])?(z)?(#)?(0)?(\d+)?([,_])?(\.\d*)?(.*)$/s;

/** Reads a specifier; ValueError where it is wrong (`parse_internal_render_format_spec`, 3.11). */
export function parseSpec(m: Machine, text: string, defaults: Defaults): FormatSpec {
  const fill = FILL.test(text) ? String.fromCodePoint(present(text.codePointAt(0))) : '';
  const parts: readonly (string | undefined)[] = REST.exec(text.slice(fill.length)) ?? [];
  const [, align, sign = '', zero, alternate, pad, width, grouping = '', point, type] = parts;
  const padded = pad !== undefined && fill === '';
  const spec = {
    fill: padded ? '0' : fill || ' ',
    align: align ?? (padded && defaults.align === '>' ? '=' : defaults.align),
    sign,
    zero: zero !== undefined,
    alternate: alternate !== undefined,
    width: number(m, width),
    grouping,
    precision: number(m, point?.slice(1)),
    type: type || defaults.type,
  };
  checkGrouping(m, spec, type ?? '', point);
  if (point === '.') m.fail('ValueError', 'Format specifier missing precision');
  if (type && present(type.codePointAt(0)) > 0xffff ? type.length > 2 : (type ?? '').length > 1)
    m.fail('ValueError', `Invalid format specifier '${text}' for object of type '${defaults.name}'`);
  checkGroupedType(m, spec);
  if (spec.precision <= 0x7fffffff) ensureFits(m, Math.max(spec.width, spec.precision));
  return spec;
}

function number(m: Machine, digits: string | undefined): number {
  if (digits === undefined || digits === '') return -1;
  const value = Number(digits);
  return value < 2 ** 63 ? value : m.fail('ValueError', 'Too many decimal digits in format string');
}

function checkGrouping(m: Machine, { grouping }: FormatSpec, rest: string, point: string | undefined): void {
  const both = grouping !== '' && point === undefined && rest.startsWith(grouping === ',' ? '_' : ',');
  if (both) m.fail('ValueError', "Cannot specify both ',' and '_'.");
}

function checkGroupedType(m: Machine, { grouping, type }: FormatSpec): void {
  if (grouping === '' || 'deEfFgG%'.includes(type) || (grouping === '_' && 'boxX'.includes(type))) return;
  m.fail('ValueError', `Cannot specify '${grouping}' with '${visible(type)}'.`);
}

/** A type code as messages show it. */
function visible(type: string): string {
  const code = present(type.codePointAt(0));
  return code > 32 && code < 128 ? type : `\\x${code.toString(16)}`;
}

/** The complaint about a type code that this type doesn't have. */
export function unknownCode(m: Machine, spec: FormatSpec, name: string): never {
  return m.fail('ValueError', `Unknown format code '${visible(spec.type)}' for object of type '${name}'`);
}
