/** Forms of other languages: `&&`, `i++`, `switch`, braces, comments with slashes. */

import { entryOf } from '../../reading/name-tables.js';
import { invalidSyntax, type MistakeRule } from '../mistake.js';

/** By two tokens that touch: the one at the failing place and its neighbour. */
const PAIRS: Readonly<Record<string, string>> = {
  '&&': 'Python writes and, not &&.',
  '||': 'Python writes or, not ||.',
  '++': 'Python has no ++: write i += 1.',
  '--': 'Python has no --: write i -= 1.',
  '===': 'Python compares with ==.',
  '!==': 'Python writes !=.',
  '=>': 'Python writes >=; for a short function, lambda x: x + 1.',
  '=<': 'Python writes <=.',
  '=!': 'Python writes !=.',
  '++=': 'Python writes +=.',
  '..': 'Python has no ..: write range(1, 10).',
};
const WORDS: Readonly<Record<string, string>> = {
  switch: 'Python has no switch: write if … elif … else, or match x: with case 1:.',
  do: 'Python has no do: write while True: with a break at its end.',
  function: 'Python writes def, not function.',
  func: 'Python writes def, not func.',
  var: 'Python has no var: write x = 1.',
  let: 'Python has no let: write x = 1.',
  const: 'Python has no const: write x = 1.',
  int: 'Python declares no types like this: write x = 1.',
  float: 'Python declares no types like this: write x = 1.0.',
  string: 'Python declares no types like this: write x = "…".',
  str: 'Python declares no types like this: write x = "…".',
  new: 'Python has no new: call the class, Foo().',
  // biome-ignore lint/suspicious/noThenProperty: a word of other languages, in a table that nobody awaits
  then: 'Python has no then: a colon ends the condition.',
  public: 'Python has no public: leave it out.',
  foreach: 'Python writes for x in xs:.',
  until: 'Python writes while not …:.',
  unless: 'Python writes if not …:.',
  elseif: 'Python writes elif.',
  elsif: 'Python writes elif.',
  delete: 'Python writes del x.',
  throw: 'Python writes raise.',
  catch: 'Python writes except.',
};

/** Built-in names in Python, types of variables elsewhere. */
const TYPES = new Set(['int', 'float', 'string', 'str']);

const pairs: MistakeRule = (mistake) => {
  const { source, line, at, failure } = mistake;
  const failing = line[at];
  const start = failing?.start ?? line.at(-1)?.end ?? failure.start;
  for (const [form, advice] of Object.entries(PAIRS).toReversed()) {
    for (let from = start - form.length; from <= start; from++) {
      if (from >= 0 && source.text.startsWith(form, from)) return invalidSyntax(mistake, failing, advice);
    }
  }
  return null;
};

const words: MistakeRule = (mistake) => {
  const { line, at } = mistake;
  for (const token of [line[at], line[at - 1]]) {
    if (TYPES.has(token?.text ?? '') && (token !== line[0] || at !== 1)) continue;
    const advice = token?.type === 'name' ? entryOf(WORDS, token.text) : undefined;
    if (advice !== undefined) return invalidSyntax(mistake, line[at], advice);
  }
  return null;
};

const marks: MistakeRule = (mistake) => {
  const { line, at } = mistake;
  const text = line[at]?.text;
  const advice =
    text === '!'
      ? 'Python writes not x, not !x.'
      : text === '?'
        ? 'Python writes a if condition else b, not condition ? a : b.'
        : text === '$'
          ? 'Names have no $ in Python.'
          : text === '{' && at > 0
            ? 'Blocks have no braces in Python: a colon, and the lines of the block indented.'
            : (text === '//' || text === '/') && at === 0
              ? 'A comment begins with # in Python.'
              : null;
  return advice === null ? null : invalidSyntax(mistake, line[at], advice);
};

const countingLoop: MistakeRule = (mistake) => {
  const { line, at } = mistake;
  if (line[0]?.text !== 'for' || line[1]?.text !== '(' || !line.some((token) => token.text === ';'))
    return null;
  const advice = 'Python counts with range: for i in range(3):.';
  return invalidSyntax(mistake, line[Math.min(at, 2)], advice);
};

const importOrder: MistakeRule = (mistake) => {
  const { line, at } = mistake;
  if (line[0]?.text !== 'import' || line[at]?.text !== 'from') return null;
  const [, name] = line;
  const module = line[at + 1]?.text ?? 'module';
  return invalidSyntax(
    mistake,
    line[at],
    `The module comes first: from ${module} import ${name?.text ?? 'name'}.`,
  );
};

export const foreignRules: readonly MistakeRule[] = [countingLoop, importOrder, pairs, words, marks];
