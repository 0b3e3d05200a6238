/** The type `str`. */

import { present } from '../../heap/expected.js';
import type { Value } from '../../model.js';
import { givenType, method, take } from '../contract/arguments.js';
import { ensureFits } from '../contract/limits.js';
import {
  builtin,
  inPython,
  type Keywords,
  type Machine,
  PythonError,
  type Result,
} from '../contract/machine.js';
import type { Library, Native } from '../contract/native.js';
import type { Vm } from '../contract/vm.js';
import { textMethods } from '../numbers/number-methods.js';
import { made } from '../objects/made.js';
import { askedText } from './asked-text.js';
import { decode, encode } from './codecs.js';
import { formatMap, formatTemplate } from './formatting/str-format.js';
import * as letters from './letters.js';
import { isPrintable, pointsOf } from './strings.js';
import { layoutMethods } from './text-layout.js';
import { searchMethods } from './text-search.js';
import { ownText, plainMethod } from './text-self.js';
import { BYTES, STR } from './texts.js';
import { character, makeTable } from './translation.js';

function construct(m: Vm, cls: Value, args: readonly Value[], keywords: Keywords): Result {
  const [object, encoding, errors] = take(m, 'str(object=, encoding=, errors=)', args, keywords);
  const own =
    object !== undefined && typeof cls === 'object' && cls?.t === 'builtin'
      ? ['__str__', '__repr__'].find((name) => m.defines(object, name))
      : undefined;
  const alone = encoding === undefined && errors === undefined;
  if (object !== undefined && own !== undefined && alone && isPlainObject(m, object))
    return inPython('_text_by', [m.attribute(object, own), '__str__']);
  const asked = object === undefined ? undefined : askedText(m, object);
  if (
    asked &&
    typeof cls === 'object' &&
    cls?.t === 'builtin' &&
    encoding === undefined &&
    errors === undefined
  )
    return asked;
  if (encoding === undefined && errors === undefined)
    return made(m, cls, object === undefined ? '' : m.str(object));
  const name = encodingName(m, 'str', encoding, 'encoding', 'utf-8');
  const handler = encodingName(m, 'str', errors, 'errors', 'strict');
  if (object === undefined) return made(m, cls, '');
  if (STR.of(m, object) !== undefined) m.fail('TypeError', 'decoding str is not supported');
  const data = BYTES.of(m, object);
  if (data !== undefined) return made(m, cls, decode(m, data, name, handler));
  return m.fail('TypeError', `decoding to str: need a bytes-like object, ${m.typeName(object)} found`);
}

/** Texts and exceptions have a `str` of their own, which comes before `__repr__`. */
function isPlainObject(m: Machine, object: Value): boolean {
  if (m.defines(object, '__str__')) return true;
  const behind = typeof object === 'object' && object?.t === 'ref' ? m.get(object) : null;
  return behind?.t === 'instance' && behind.payload === undefined;
}

/** The name of an encoding or error handler that a function was given. */
export function encodingName(
  m: Machine,
  func: string,
  value: Value | undefined,
  what: 'encoding' | 'errors',
  otherwise: string,
): string {
  if (value === undefined) return otherwise;
  const name = STR.of(m, value);
  return name ?? m.fail('TypeError', `${func}() argument '${what}' must be str, not ${givenType(m, value)}`);
}

const test = (name: string, body: (text: string) => boolean) => plainMethod(STR, name, body);
const change = (name: string, body: (text: string) => string) => plainMethod(STR, name, body);

const CASES: Readonly<Record<string, Native>> = {
  upper: change('upper', (text) => text.toUpperCase()),
  lower: change('lower', (text) => text.toLowerCase()),
  title: change('title', letters.titleCase),
  capitalize: change('capitalize', letters.capitalize),
  swapcase: change('swapcase', letters.swapCase),
  casefold: change('casefold', letters.caseFold),
};

const PREDICATES: Readonly<Record<string, Native>> = {
  isalpha: test('isalpha', letters.isAlpha),
  isdecimal: test('isdecimal', letters.isDecimal),
  isdigit: test('isdigit', letters.isDigit),
  isnumeric: test('isnumeric', letters.isNumeric),
  isalnum: test('isalnum', letters.isAlphanumeric),
  isidentifier: test('isidentifier', letters.isIdentifier),
  isascii: test('isascii', letters.isAscii),
  islower: test('islower', letters.isLower),
  isupper: test('isupper', letters.isUpper),
  istitle: test('istitle', letters.isTitle),
  isprintable: test('isprintable', isPrintable),
  isspace: test('isspace', (text) => text !== '' && pointsOf(text).every((each) => STR.space.test(each))),
};

const format: Native = (m, args, keywords) => {
  const [self, ...values] = args;
  if (self === undefined) return m.fail('TypeError', 'unbound method str.format() needs an argument');
  return formatTemplate(m, ownText(m, STR, self, 'format'), values, keywords);
};

const encoding = method('str.encode(encoding=, errors=)', (m, self, name, errors) => {
  const codec = encodingName(m, 'encode', name, 'encoding', 'utf-8');
  const handler = encodingName(m, 'encode', errors, 'errors', 'strict');
  return BYTES.make(encode(m, ownText(m, STR, self, 'encode'), codec, handler));
});

const translate = method('str.translate(table, /)', (m, self, table) => {
  const change = (each: string) => {
    const entry = lookUp(m, table, present(each.codePointAt(0)));
    return entry === undefined ? each : character(m, entry);
  };
  let text = '';
  for (const each of pointsOf(ownText(m, STR, self, 'translate'))) {
    text += change(each);
    ensureFits(m, text.length);
  }
  return text;
});

/** `table[code]`; undefined where the table knows nothing of it. */
function lookUp(m: Machine, table: Value, code: number): Value | undefined {
  try {
    return m.subscript(table, code);
  } catch (error) {
    if (error instanceof PythonError && m.isInstance(error.exception, builtin('LookupError')))
      return undefined;
    throw error;
  }
}

export const strLibrary: Library = {
  types: {
    str: {
      name: 'str',
      module: 'builtins',
      construct,
      methods: {
        ...textMethods(STR),
        ...searchMethods(STR),
        ...layoutMethods(STR),
        ...CASES,
        ...PREDICATES,
        format,
        format_map: method('str.format_map(mapping, /)', (m, self, mapping) =>
          formatMap(m, ownText(m, STR, self, 'format_map'), mapping),
        ),
        encode: encoding,
        translate,
      },
      staticMethods: { maketrans: makeTable },
    },
  },
};
