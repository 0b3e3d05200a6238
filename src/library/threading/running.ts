/** What a thread runs, of the module `threading`. */

import { objectAs } from '../../heap/expected.js';
import { isRef } from '../../heap/kinds.js';
import { native } from '../../language/contract/arguments.js';
import { builtin } from '../../language/contract/machine.js';
import type { Library } from '../../language/contract/native.js';
import type { Vm } from '../../language/contract/vm.js';
import type { Value } from '../../model.js';
import { PYTHON } from './running.py.js';

/** Was a thread or process given keyword arguments, or has somebody put some into its dict? */
const hasKeywords = native('_has_keywords(self, /)', (m, self) => {
  const { attributes, core } = objectAs(m, self, 'instance');
  const isGiven = m.moduleState(`threading.keywords.${core}`) === true;
  return isGiven || !isEmptyDict(m, attributes.get('_kwargs') ?? null);
});

/** Only looked at: whoever may change it was given it. */
function isEmptyDict(m: Vm, value: Value): boolean {
  const object = isRef(value) ? m.glimpse(value) : null;
  return object?.t === 'dict' && object.entries.size === 0;
}

export const runningLibrary: Library = {
  python: PYTHON,
  isOpen: true,
  functions: { _has_keywords: hasKeywords },
  constants: { 'threading.Timer': builtin('library.Timer') },
};
