/** The module `contextlib`: all of it in Python. */

import type { Library } from '../../language/contract/native.js';
import { libraryClasses } from '../functools/functools.js';
import { PYTHON } from './contextlib.py.js';

const CLASSES = [
  'closing',
  'nullcontext',
  'suppress',
  'ExitStack',
  'ContextDecorator',
  'AbstractContextManager',
];

export const contextlibLibrary: Library = {
  python: PYTHON,
  isOpen: true,
  functions: { 'contextlib.contextmanager': '_contextmanager' },
  constants: libraryClasses('contextlib', CLASSES),
};
