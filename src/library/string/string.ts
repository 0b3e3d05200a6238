/** The module `string`: its constants and `capwords`. */

import type { Library } from '../../language/contract/native.js';
import { PYTHON } from './string.py.js';

const lowercase = 'abcdefghijklmnopqrstuvwxyz';
const uppercase = lowercase.toUpperCase();
const digits = '0123456789';
const punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
const whitespace = ' \t\n\r\v\f';

export const stringLibrary: Library = {
  python: PYTHON,
  functions: { 'string.capwords': 'capwords' },
  constants: {
    'string.ascii_lowercase': lowercase,
    'string.ascii_uppercase': uppercase,
    'string.ascii_letters': lowercase + uppercase,
    'string.digits': digits,
    'string.hexdigits': `${digits}abcdefABCDEF`,
    'string.octdigits': '01234567',
    'string.punctuation': punctuation,
    'string.whitespace': whitespace,
    'string.printable': digits + lowercase + uppercase + punctuation + whitespace,
  },
};
