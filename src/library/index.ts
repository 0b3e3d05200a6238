/** All libraries: what one registers after another of the same name counts. */

import type { Library } from '../language/contract/native.js';
import { floatLibrary } from '../language/numbers/float.js';
import { intLibrary } from '../language/numbers/int.js';
import { bytesLibrary } from '../language/text/bytes.js';
import { strLibrary } from '../language/text/str.js';
import { abcLibrary } from './abc/abc.js';
import { containersLibrary } from './builtins/containers.js';
import { EXCEPTIONS } from './builtins/exceptions.js';
import { iterablesLibrary } from './builtins/iterables.js';
import { LANGUAGE } from './builtins/language.js';
import { numbersLibrary } from './builtins/numbers.js';
import { objectsLibrary } from './builtins/objects.js';
import { OUTPUT } from './builtins/output.js';
import { collectionsLibrary } from './collections/collections.js';
import { counterLibrary } from './collections/counter.js';
import { contextlibLibrary } from './contextlib/contextlib.js';
import { copyLibrary } from './copy/copy.js';
import { dataclassesLibrary } from './dataclasses/dataclasses.js';
import { functoolsLibrary, wrappingLibrary } from './functools/functools.js';
import { heapqLibrary, pickingLibrary } from './heapq/heapq.js';
import { itertoolsLibrary } from './itertools/itertools.js';
import { mathLibrary } from './math/math.js';
import { MULTIPROCESSING } from './multiprocessing/multiprocessing.js';
import { operatorLibrary } from './operator/operator.js';
import { QUEUE } from './queue/queue.js';
import { randomLibrary } from './random/random.js';
import { stringLibrary } from './string/string.js';
import { runningLibrary } from './threading/running.js';
import { THREADING } from './threading/threading.js';
import { TIME } from './time/time.js';
import { typingLibrary } from './typing/typing.js';

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
  counterLibrary,
  runningLibrary,
  contextlibLibrary,
  copyLibrary,
  dataclassesLibrary,
  functoolsLibrary,
  wrappingLibrary,
  heapqLibrary,
  pickingLibrary,
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
