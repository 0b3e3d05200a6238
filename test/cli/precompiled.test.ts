/** Storing a compiled program loses nothing. */
import { expect, test } from 'vitest';
import { demoName, demoSource, demos } from '../../src/cli/programs/demos.js';
import { restore, store } from '../../src/cli/programs/precompiled.js';
import { compile } from '../../src/python/index.js';

const EVERY_CONSTANT = `
a, b, c, d = 2**70, 99999999999999999999, -0.0, 1e999
def f(x=1.5, *, y=(1, 'two', b'three', None, ...)):
    return {x: [y], **{}}
`;

test('a program with every kind of constant', () => {
  const program = compile(EVERY_CONSTANT, 'constants', 'constants.py');
  expect(restore(store(program), program.source)).toEqual(program);
});

test.each(demos().flatMap(({ file, fixed }) => (fixed ? [file, fixed] : [file])))('%s', (file) => {
  const program = compile(demoSource(file), demoName(file), file);
  expect(restore(store(program), program.source)).toEqual(program);
});

test('not for a source that has changed since', () => {
  const program = compile('x = 1\n', 'x', 'x.py');
  expect(restore(store(program), 'x = 2\n')).toBe(null);
});
