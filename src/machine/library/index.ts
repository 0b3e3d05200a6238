/** All libraries: what one registers after another of the same name counts. */

import type { Library } from '../native.js';
import { bytesLibrary } from '../types/bytes.js';
import { floatLibrary } from '../types/float.js';
import { intLibrary } from '../types/int.js';
import { strLibrary } from '../types/str.js';
import { abcLibrary } from './abc.js';
import { collectionsLibrary } from './collections.js';
import { containersLibrary } from './containers.js';
import { copyLibrary } from './copy.js';
import { dataclassesLibrary } from './dataclasses.js';
import { EXCEPTIONS } from './exceptions.js';
import { functoolsLibrary } from './functools.js';
import { heapqLibrary } from './heapq.js';
import { iterablesLibrary } from './iterables.js';
import { itertoolsLibrary } from './itertools.js';
import { LANGUAGE } from './language.js';
import { mathLibrary } from './math.js';
import { MULTIPROCESSING } from './multiprocessing.js';
import { numbersLibrary } from './numbers.js';
import { objectsLibrary } from './objects.js';
import { operatorLibrary } from './operator.js';
import { OUTPUT } from './output.js';
import { QUEUE } from './queue.js';
import { randomLibrary } from './random.js';
import { stringLibrary } from './string.js';
import { THREADING } from './threading.js';
import { TIME } from './time.js';
import { typingLibrary } from './typing.js';

export const LIBRARIES: readonly Library[] = [
  objectsLibrary,
  LANGUAGE,
  EXCEPTIONS,
  intLibrary,
  floatLibrary,
  strLibrary,
  bytesLibrary,
  containersLibrary,
  iterablesLibrary,
  numbersLibrary,
  abcLibrary,
  collectionsLibrary,
  copyLibrary,
  dataclassesLibrary,
  functoolsLibrary,
  heapqLibrary,
  itertoolsLibrary,
  mathLibrary,
  operatorLibrary,
  randomLibrary,
  stringLibrary,
  typingLibrary,
  OUTPUT,
  QUEUE,
  THREADING,
  MULTIPROCESSING,
  TIME,
];
